/** Made-up exports whose truth is known, read by the page in real browsers. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { extensionWith } from '../support/extension';
import { registerOf } from '../support/register';
import { facebookExport } from '../trace/facebook';
import { instagramExport } from '../trace/instagram';
import { zipped } from '../trace/measure';
import { type MadeExport, NOW, type Truth, World } from '../trace/world';
import { xExport } from '../trace/x';
import { axeFaults } from './support/axe';
import { startChromium } from './support/chromium';
import { type TestBrowser, type TestPage, until } from './support/driver';
import { choose } from './support/files';
import { startFirefox } from './support/firefox';
import { touchFaults } from './support/touch';

const PAGE = 'src/pages/trace/index.html';

/** Makes it the day of the made-up world: as of that day an act without a date is judged. */
const TODAY = `Date = class extends Date {
  constructor(...given) {
    super(...(given.length > 0 ? given : [${NOW.getTime()}]));
  }
}`;

/** Reading so much takes longer than pressing a button. */
const LONG_FILE_BYTES = 60_000_000;

const WORLD = new World(5);
const EXPORTS = [
  xExport(WORLD, false),
  instagramExport(WORLD, 'recent', 'id'),
  facebookExport(WORLD, '2025', 'id'),
];

async function asFile(made: MadeExport) {
  const file = await zipped(made);
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** What is true, once: two files of an export may tell of the same act. */
function truthsOf(certainty: Truth['certainty']): number {
  const truths = EXPORTS.flatMap((made) => made.truths);
  const ofClass = truths.filter((truth) => truth.certainty === certainty);
  return new Set(ofClass.map(({ site, mark, holder }) => `${site} ${mark} ${holder}`)).size;
}

function uncheckableIn({ uncheckable }: MadeExport): number {
  return [...uncheckable.values()].reduce((sum, count) => sum + count, 0);
}

function filesOf({ uncheckable }: MadeExport): string[] {
  return [...uncheckable.keys()];
}

const textsOf = (page: TestPage, selector: string) =>
  page.evaluate(
    (where) => [...document.querySelectorAll(where)].map(({ textContent }) => textContent ?? ''),
    selector,
  );

/** What the page says once it has said something. */
function waitForText(page: TestPage, selector: string): Promise<string> {
  return until(`something at ${selector}`, async () => (await textsOf(page, selector)).join('\n'));
}

describe.each([
  { name: 'Chromium', build: 'chrome', start: startChromium },
  { name: 'Firefox', build: 'firefox', start: startFirefox },
] as const)('Jejak: $name', ({ build, start }) => {
  let browser: TestBrowser;
  beforeAll(async () => {
    const register = { ...registerOf(WORLD.holders), elections: WORLD.elections };
    browser = await start(await extensionWith(build, register));
  });
  afterAll(() => browser.close());

  test('finds what is true, and tells how much it has read', async () => {
    const page = await browser.openExtensionPage(PAGE);
    await page.run(TODAY);
    await choose(page, ...(await Promise.all(EXPORTS.map(asFile))));
    await waitForText(page, '.classes');
    const texts = await textsOf(page, '.classes strong');
    const [certain, possible, uncheckable] = texts.map((text) => Number(text.replaceAll('.', '')));
    expect(certain).toBe(truthsOf('certain'));
    // Namesakes are found too; that is why it is no more than possible.
    expect(possible).toBeGreaterThanOrEqual(truthsOf('possible'));
    expect(uncheckable).toBe(EXPORTS.reduce((sum, made) => sum + uncheckableIn(made), 0));
    const read = await textsOf(page, 'tbody td:first-child');
    expect(read.sort()).toEqual(EXPORTS.flatMap(filesOf).sort());
    const links = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('.act a')].map(({ href, target, rel }) => ({
        site: new URL(href).protocol,
        target,
        rel,
      })),
    );
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      expect(link).toEqual({ site: 'https:', target: '_blank', rel: 'noreferrer' });
    }
    expect(await axeFaults(page)).toEqual([]);
    await page.resize(360, 640);
    expect(await page.evaluate(touchFaults)).toEqual([]);
    await page.close();
  });

  test('what is no export is refused in a sentence, with the way to get one', async () => {
    const page = await browser.openExtensionPage(PAGE);
    await choose(page, { name: 'foto.zip', bytes: new TextEncoder().encode('bukan arsip') });
    expect(await waitForText(page, '.problems')).toContain('foto.zip');
    expect(await waitForText(page, '.steps')).toContain('JSON');
    expect(await textsOf(page, '.classes')).toEqual([]);
    await page.close();
  });

  test('reading shows how far it is, and can be broken off', async () => {
    const page = await browser.openExtensionPage(PAGE);
    const entry = '{"like":{"tweetId":"1697051672621597026"}},\n';
    const bytes = Buffer.alloc(LONG_FILE_BYTES, entry).fill('[', 0, 1);
    await choose(page, { name: 'like.js', bytes });
    const progress = () =>
      page.evaluate(() => document.querySelector<HTMLProgressElement>('progress')?.value ?? 0);
    const first = await until('progress', progress);
    await until('more progress', async () => (await progress()) > first);
    await page.click('.buttons button');
    expect(await waitForText(page, '[role="status"] .hint')).toContain('Dibatalkan');
    await page.close();
  });
});
