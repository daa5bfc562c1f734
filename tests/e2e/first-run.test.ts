/** What a person meets first, and what the popup lets them do without leaving the page. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { extensionWith } from '../support/extension';
import { openReplica } from './support/both-browsers';
import { type ChromiumBrowser, installInChromium } from './support/chromium';
import {
  cancel,
  openWarning,
  type TestBrowser,
  type TestPage,
  until,
  waitForMarks,
  waitForWarning,
} from './support/driver';
import { actsOf, effectsOf, isHeld } from './support/effects';
import { startFirefox } from './support/firefox';
import { testRegister } from './support/people';

const LIKE = '[data-post="listed-1"] [data-testid="like"]';

interface Extension {
  action: {
    openPopup(): Promise<void>;
    getBadgeText(of: { tabId?: number }): Promise<string>;
  };
  extension: { getViews(of: { type: 'popup' }): Window[] };
  permissions: { remove(of: { origins: string[] }): Promise<boolean> };
  runtime: {
    getManifest(): { content_scripts: { matches: string[] }[] };
    sendMessage(message: object): Promise<unknown>;
  };
  storage: { local: { get(key: string): Promise<Record<string, unknown>> } };
  tabs: {
    query(of: { active: true }): Promise<{ id: number }[]>;
    sendMessage(tabId: number, message: object): Promise<{ ready: boolean }>;
  };
}
declare const chrome: Extension;

/** Presses Tab until the focus is there, at most as often as there is something to focus. */
async function tabTo(page: TestPage, selector: string): Promise<void> {
  const stops = await page.evaluate(() => document.querySelectorAll('a, button, input').length);
  for (let stop = 0; stop <= stops; stop++) {
    await page.press('Tab');
    if (await page.evaluate((to) => document.activeElement?.matches(to) ?? false, selector)) return;
  }
  throw new Error(`no Tab leads to ${selector}`);
}

const textOf = (page: TestPage, selector: string) =>
  page.evaluate((where) => document.querySelector(where)?.textContent ?? '', selector);

describe('First run: Chromium', () => {
  let browser: ChromiumBrowser;
  beforeAll(async () => {
    browser = await installInChromium(await extensionWith('chrome', testRegister()));
  });
  afterAll(() => browser.close());

  test('from installation to the first practised warning it takes three clicks', async () => {
    const page = await browser.welcome();
    let clicks = 0;
    const click = (selector: string) => {
      clicks += 1;
      return page.click(selector);
    };
    await click('input[value="pns"]');
    await until('the choice to be kept', () => textOf(page, '.outcome.saved'));
    await click('.steps a.strong');
    await until('the practice page', async () =>
      (await browser.addresses()).some((address) => address.includes('/practice/')),
    );
    await waitForMarks(page);
    await click('#x-like');
    const { text } = await waitForWarning(page);
    // Only to whom the employment is known is a sanction named.
    expect(text).toMatch(/dapat dikenai/i);
    expect(clicks).toBe(3);
    await page.close();
  });

  test('the same way can be gone by keyboard alone, and the act be taken back', async () => {
    const page = await browser.openExtensionPage('src/pages/welcome/index.html');
    await tabTo(page, 'input[name="employment"]');
    await page.press('ArrowDown');
    await until('the choice to be kept', () => textOf(page, '.outcome.saved'));
    await tabTo(page, '.steps a.strong');
    await page.press('Enter');
    await waitForMarks(page);
    await tabTo(page, '#x-like');
    await page.press('Enter');
    await waitForWarning(page);
    // The focus is on the safe answer.
    await page.press('Enter');
    await until('the warning to close', async () => (await openWarning(page)) === null);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('x-like');
    await page.close();
  });

  /** A page of the extension from which the true popup, over another tab, can be pressed. */
  async function openDesk(): Promise<TestPage> {
    return browser.openExtensionPage('src/pages/diary/index.html');
  }

  /** Opens the popup over the tab in front and waits for the card of this state. */
  async function openPopup(desk: TestPage, state: string): Promise<void> {
    await desk.evaluate(() => chrome.action.openPopup());
    await waitForCard(desk, state);
  }

  function waitForCard(desk: TestPage, state: string): Promise<unknown> {
    return until(`the card "${state}"`, () =>
      desk.evaluate((name) => {
        const [popup] = chrome.extension.getViews({ type: 'popup' });
        return popup?.document.querySelector(`.page.${name}`) !== null && popup !== undefined;
      }, state),
    );
  }

  function pressInPopup(desk: TestPage, selector: string): Promise<void> {
    return desk.evaluate((where) => {
      const [popup] = chrome.extension.getViews({ type: 'popup' });
      popup?.document.querySelector<HTMLElement>(where)?.click();
    }, selector);
  }

  /** What the toolbar shows of the tab in front. */
  const badge = (desk: TestPage) =>
    desk.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true });
      return chrome.action.getBadgeText({ tabId: tab?.id ?? 0 });
    });

  const isReady = (desk: TestPage) =>
    desk.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true });
      // Between two documents nobody answers.
      const vitals = chrome.tabs.sendMessage(tab?.id ?? 0, { kind: 'vitals' });
      return vitals.then(({ ready }) => ready).catch(() => false);
    });

  test('a paused tab lets every act pass, the toolbar shows it, and it ends when asked', async () => {
    const desk = await openDesk();
    const other = await openReplica(browser, 'x', 'home');
    const page = await openReplica(browser, 'x', 'home');
    await waitForMarks(page);
    await openPopup(desk, 'protected');
    await pressInPopup(desk, '.page.protected button');
    await waitForCard(desk, 'paused');
    await until('the pause on the toolbar', async () => (await badge(desk)) === 'II');

    await page.reload();
    await until('the guard to be ready', () => isReady(desk));
    await page.click(LIKE);
    await until('the like', async () => (await actsOf(page)).length > 0);
    expect(await effectsOf(page)).toEqual([{ act: 'like', post: 'listed-1', trusted: true }]);
    expect(await openWarning(page)).toBeNull();
    await until('the pause on the toolbar', async () => (await badge(desk)) === 'II');

    await waitForMarks(other);
    await other.click(LIKE);
    expect(await isHeld(other)).toBe(true);
    await other.close();

    await openPopup(desk, 'paused');
    await pressInPopup(desk, '.page.paused button');
    await waitForCard(desk, 'protected');
    await until('the toolbar to be clear', async () => (await badge(desk)) === '');
    await page.reload();
    await waitForMarks(page);
    await page.click(LIKE);
    expect(await isHeld(page)).toBe(true);
    await page.close();
    await desk.close();
  });

  test('the popup counts every warning of today, until the count is erased', async () => {
    const desk = await openDesk();
    const page = await openReplica(browser, 'x', 'home');
    await waitForMarks(page);
    await openPopup(desk, 'protected');
    await pressInPopup(desk, 'button[aria-label="Hapus hitungan hari ini"]');
    await until('the count to be gone', async () => (await countOf(desk)) === undefined);
    const burst = 20;
    await desk.evaluate((times) => {
      const subjects = [{ role: 'author', keys: ['x:name:budi_calon'] }];
      const judge = { kind: 'judge', site: 'x', act: 'like', subjects };
      return Promise.all(Array.from({ length: times }, () => chrome.runtime.sendMessage(judge)));
    }, burst);
    await until('all to be counted', async () => (await countOf(desk)) === burst);
    await page.close();
    await desk.close();
  });

  const countOf = (desk: TestPage) =>
    desk.evaluate(async () => {
      const { warningsToday } = await chrome.storage.local.get('warningsToday');
      return (warningsToday as { count: number } | undefined)?.count;
    });
});

describe('First run: Firefox', () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await startFirefox(await extensionWith('firefox', testRegister()));
  });
  afterAll(() => browser.close());

  // The browser's own question cannot be pressed by automation: here it is answered by a preference.
  test('without the permissions for the sites it says so, and one press grants them', async () => {
    const page = await browser.openExtensionPage('src/pages/welcome/index.html');
    expect(await textOf(page, '.access')).toBe('');
    await page.evaluate(() => {
      const scripts = chrome.runtime.getManifest().content_scripts;
      return chrome.permissions.remove({ origins: scripts.flatMap(({ matches }) => matches) });
    });
    const bare = await openReplica(browser, 'x', 'home');
    await bare.click(LIKE);
    expect(await isHeld(bare)).toBe(false);
    await bare.close();
    await page.close();

    const popup = await browser.openExtensionPage('src/pages/popup/index.html');
    expect(await textOf(popup, '.access')).toContain('Izin situs belum lengkap');
    const badge = () => popup.evaluate(() => chrome.action.getBadgeText({}));
    await until('the sign on the toolbar', async () => (await badge()) === '!');
    await popup.close();

    const again = await browser.openExtensionPage('src/pages/welcome/index.html');
    await again.click('.access button');
    await until('the card to go', async () => (await textOf(again, '.access')) === '');
    await again.close();
    const guarded = await openReplica(browser, 'x', 'home');
    await waitForMarks(guarded);
    await guarded.click(LIKE);
    await cancel(guarded);
    expect(await actsOf(guarded)).toEqual([]);
    await guarded.close();
  });
});
