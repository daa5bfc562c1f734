/** The extension is updated, switched off or installed twice while pages are open. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { extensionWith } from '../support/extension';
import { openReplica } from '../e2e/support/both-browsers';
import type { ChromiumBrowser } from '../e2e/support/chromium';
import { openWarning, proceed, type TestPage, until } from '../e2e/support/driver';
import { actsOf } from '../e2e/support/effects';
import { testRegister } from '../e2e/support/people';
import { LIKE, openHome, passes, probe, type Probed } from './probe';
import { inBrowser, type Scenario, subjectOf } from './scenarios';

const RELOAD = 'Muat ulang';

/** More copies than anybody installs. */
const MOST_WARNINGS = 5;

const SCENARIOS: readonly Scenario[] = [
  {
    fault: 'the extension is updated under an open page',
    inflict: () =>
      inBrowser(async (browser) => {
        const page = await openHome(browser);
        await update(browser);
        return probe(page, RELOAD);
      }),
  },
  {
    fault: 'the extension is switched off under an open page',
    short: true,
    inflict: () =>
      inBrowser(async (browser) => {
        const page = await openHome(browser);
        await switchOff(browser, false);
        return probe(page, RELOAD);
      }),
  },
  {
    fault: 'the extension is switched off and on again under an open page',
    inflict: () =>
      inBrowser(async (browser) => {
        const page = await openHome(browser);
        await switchOff(browser, true);
        const before = await probe(page, RELOAD);
        await page.reload();
        await until('the guard', async () => (await page.closedRoots()).length > 0);
        const after = await probe(page);
        return { ...after, held: before.held && after.held, told: before.told && after.told };
      }),
  },
  {
    fault: 'two copies are installed',
    short: true,
    inflict: async () => {
      const copies = [await copyWithout('key'), await extensionWith('chrome', testRegister())];
      return inBrowser(twice, { folder: copies.join(',') });
    },
  },
];

export const RENEWED = subjectOf('renewed', SCENARIOS);

/** What the page `chrome://extensions` can do to an extension. */
interface Managing {
  readonly chrome: {
    readonly developerPrivate: { reload(id: string, options: object): Promise<void> };
    readonly management: { setEnabled(id: string, enabled: boolean): Promise<void> };
  };
}

async function update(browser: ChromiumBrowser): Promise<void> {
  const id = await idOf(browser);
  const page = await browser.open('chrome://extensions', () => null);
  await page.evaluate(
    (own) =>
      (globalThis as unknown as Managing).chrome.developerPrivate.reload(own, {
        failQuietly: true,
      }),
    id,
  );
  await page.close();
}

/** Switches the extension off, and on again where `again` says so. */
async function switchOff(browser: ChromiumBrowser, again: boolean): Promise<void> {
  const id = await idOf(browser);
  const page = await browser.open('chrome://extensions', () => null);
  await page.evaluate(
    async (own, on) => {
      const { management } = (globalThis as unknown as Managing).chrome;
      await management.setEnabled(own, false);
      if (on) await management.setEnabled(own, true);
    },
    id,
    again,
  );
  await page.close();
}

async function idOf(browser: ChromiumBrowser): Promise<string> {
  return new URL((await browser.background()).url()).host;
}

/** A copy of the extension that has another id. */
async function copyWithout(field: string): Promise<string> {
  const folder = await extensionWith('chrome', testRegister());
  const file = join(folder, 'manifest.json');
  const manifest: Record<string, unknown> = JSON.parse(await readFile(file, 'utf8'));
  delete manifest[field];
  await writeFile(file, JSON.stringify(manifest));
  return folder;
}

/** Each copy asks once at most; then the act happens, and once. */
async function twice(browser: ChromiumBrowser): Promise<Probed> {
  const page = await openReplica(browser, 'x', 'home');
  await until('the marks of both', () => page.evaluate(areMarkedTwice));
  await page.click(LIKE);
  const asked = await answerAll(page);
  const acts = await actsOf(page);
  const once = acts.join() === 'like listed-1';
  return {
    held: asked.unasked === 0 && once,
    untouched: await passes(page),
    told:
      asked.warnings > 0 && asked.warnings < MOST_WARNINGS ? `${asked.warnings} warnings` : null,
  };
}

/** Goes on in every warning that comes, until the act has taken effect. */
async function answerAll(page: TestPage): Promise<{ warnings: number; unasked: number }> {
  let warnings = 0;
  while (warnings < MOST_WARNINGS) {
    const warned = await until('a warning or the act', async () => {
      if ((await openWarning(page)) !== null) return { yes: true };
      return (await actsOf(page)).length > 0 && { yes: false };
    });
    if (!warned.yes) break;
    if ((await actsOf(page)).length > 0) return { warnings, unasked: 1 };
    warnings += 1;
    await proceed(page);
  }
  return { warnings, unasked: 0 };
}

/** Runs in the page: two elements side by side that show nothing of what is in them. */
function areMarkedTwice(): boolean {
  return document.querySelector('span:not([class]):empty + span:not([class]):empty') !== null;
}
