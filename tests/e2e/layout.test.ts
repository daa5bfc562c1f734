/** The site has changed: what is still held, what is said, and how newer markers mend it. */
import { afterEach, describe, expect, test } from 'vitest';
import type { MarkerPack } from '../../src/domain/markers/types';
import { extensionWith } from '../support/extension';
import { type ChromiumBrowser, startChromium } from './support/chromium';
import {
  cancel,
  openWarning,
  popupText,
  type Server,
  type TestPage,
  until,
  waitForMarks,
  waitForWarning,
} from './support/driver';
import { actsOf, effectsOf } from './support/effects';
import { testRegister } from './support/people';
import { replicaPage, replicaServer } from './support/replicas';

const LIKE = '[data-post="listed-1"] [data-does="like"][data-gestures~="click"]';
const LIKE_NEIGHBOUR = '[data-post="unlisted-1"] [data-does="like"][data-gestures~="click"]';

/** Replaces words in what a replica's own script writes, as a changed site would. */
function changed(changes: Readonly<Record<string, string>>): Server {
  const served = replicaServer('x');
  return (url) => {
    const reply = served(url);
    if (reply === null || url.pathname !== '/site.js') return reply;
    const body = Object.entries(changes).reduce(
      (text, [word, other]) => text.replaceAll(word, other),
      reply.body,
    );
    return { ...reply, body };
  };
}

/** The like button under a new test id. */
const RENAMED_LIKE = changed({
  "'data-testid': 'like'": "'data-testid': 'favour'",
  '[data-testid="like"]': '[data-testid="favour"]',
});

/** The same with all labels gone: only a person could still tell what the button is. */
const SILENT_BARS = changed({
  "'data-testid': 'like'": "'data-testid': 'favour'",
  "'data-testid': 'reply'": "'data-testid': 'answer'",
  "'data-testid': 'retweet'": "'data-testid': 'again'",
  "'aria-label'": "'data-was-label'",
});

function withMarkers(version: number, changes: object): object {
  const page = [
    'article',
    { 'data-testid': 'tweet' },
    ['div', { 'data-testid': 'User-Name' }, ['a', { href: '/contoh' }, 'Contoh']],
    ['div', { role: 'group' }, ['button', { 'data-testid': 'favour' }]],
  ] as const;
  const press = { at: 'button', act: 'like', accounts: ['x:name:contoh'] } as const;
  const markers = {
    format: 'jaga-netral-markers/1',
    version,
    sites: { x: { changes, examples: [{ url: 'https://x.com/home', page, presses: [press] }] } },
  } as unknown as MarkerPack;
  return { ...testRegister(), markers };
}

const MENDED = { controls: { like: '[data-testid="like"], [data-testid="favour"]' } };

describe('A changed layout', () => {
  let browser: ChromiumBrowser;
  afterEach(() => browser.close());

  async function open(register: object, server: Server): Promise<TestPage> {
    browser = await startChromium(await extensionWith('chrome', register));
    const page = await browser.open(replicaPage('x', 'home').url, server);
    await waitForMarks(page);
    return page;
  }

  async function badge(): Promise<string> {
    const worker = await browser.background();
    return worker.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: {
          tabs: { query(o: object): Promise<{ id: number }[]> };
          action: { getBadgeText(o: { tabId: number }): Promise<string> };
        };
      };
      const texts = (await chrome.tabs.query({})).map(({ id }) =>
        chrome.action.getBadgeText({ tabId: id }),
      );
      return (await Promise.all(texts)).join('');
    });
  }

  test('a control that only its label tells is held, and the warning admits it', async () => {
    const page = await open(testRegister(), RENAMED_LIKE);
    await page.click(LIKE);
    const { text } = await waitForWarning(page);
    expect(text).toContain('Susunan halaman tidak dikenali');
    expect(text).not.toContain('Ini dilarang bagi ASN');
    expect(await actsOf(page)).toEqual([]);
    await cancel(page);
    await page.click(LIKE_NEIGHBOUR);
    expect(await effectsOf(page)).toEqual([{ act: 'like', post: 'unlisted-1', trusted: true }]);
  });

  test('bars that nobody can read turn the sign on the toolbar', async () => {
    const page = await open(testRegister(), SILENT_BARS);
    await page.press('Shift');
    await until('the sign', async () => (await badge()) === '!');
  });

  test('a page that is understood shows no sign', async () => {
    const page = await open(testRegister(), replicaServer('x'));
    await page.press('Shift');
    await page.click(LIKE);
    await waitForWarning(page);
    expect(await badge()).toBe('');
  });

  test('newer markers mend it without a release, and can be switched off', async () => {
    const page = await open(withMarkers(2, MENDED), RENAMED_LIKE);
    await page.click(LIKE);
    expect((await waitForWarning(page)).text).toContain('Ini dilarang bagi ASN');
    await cancel(page);
    const options = await browser.openExtensionPage('src/pages/options/index.html');
    await options.click('[name="repairs"]');
    await until('the built-in markers', async () => {
      await page.click(LIKE);
      const { text } = await waitForWarning(page);
      await cancel(page);
      return text.includes('Susunan halaman tidak dikenali');
    });
  });

  test.each([
    ['do not parse', { controls: { like: '[data-testid=]' } }, 'is no selector'],
    ['bear an unknown name', { knobs: '[data-testid="favour"]' }, 'there is no such marker'],
    ['switch holding off', { controls: { like: '[data-none]' } }, 'reads as harmless'],
    ['let no press be heard of', { noted: '[data-none]' }, 'reads as harmless'],
  ])('markers that %s are refused and said', async (_, changes, reason) => {
    const page = await open(withMarkers(2, changes), replicaServer('x'));
    await until('the refusal in the popup', async () =>
      (await popupText(browser)).includes(reason),
    );
    await page.click(LIKE);
    expect((await waitForWarning(page)).text).toContain('Ini dilarang bagi ASN');
    expect(await actsOf(page)).toEqual([]);
  });

  test('markers no newer than the built-in ones are not looked at', async () => {
    const page = await open(withMarkers(1, { controls: { like: '[data-none]' } }), RENAMED_LIKE);
    await page.click(LIKE);
    expect((await waitForWarning(page)).text).toContain('Susunan halaman tidak dikenali');
    expect(await openWarning(page)).not.toBeNull();
  });
});
