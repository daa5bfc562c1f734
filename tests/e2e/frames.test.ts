/** Like buttons that other sites embed: frames too small for a warning open in a window of their own. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { extensionWith } from '../support/extension';
import { type ChromiumBrowser, startChromium } from './support/chromium';
import { type Server, type TestPage, until } from './support/driver';
import { testRegister } from './support/people';
import { replicaPage, replicaServer } from './support/replicas';

const PLUGIN = replicaPage('facebook', 'plugin-like').url;
const OTHER = PLUGIN.replace('budi.calon', 'tetangga.kita');

/** A newspaper's page with a like button; the button's frame tells it what took effect. */
function newspaper(plugin: string): Server {
  const facebook = replicaServer('facebook');
  return (url) => {
    if (url.hostname === 'koran.example') {
      const body = `<!doctype html><body style="margin:0"><script>
        window.told = 0;
        addEventListener('message', () => (window.told += 1));
      </script><iframe src="${plugin}" width="280" height="200"></iframe>`;
      return { contentType: 'text/html', body };
    }
    const reply = facebook(url);
    if (reply === null) return null;
    if (url.pathname.startsWith('/plugins/')) {
      const owner = new URL(url.searchParams.get('href') ?? '').pathname;
      return { ...reply, body: reply.body.replace('href="/budi.calon"', `href="${owner}"`) };
    }
    if (url.pathname !== '/engine.js') return reply;
    const body = reply.body.replace('window.effects.push(', 'parent.postMessage("acted", "*"), $&');
    return { ...reply, body };
  };
}

const told = (page: TestPage) => page.evaluate(() => (window as unknown as { told: number }).told);

/** How many windows of their own were opened. */
async function openWindows(browser: ChromiumBrowser): Promise<number> {
  const worker = await browser.background();
  return worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { windows: { getAll(): Promise<{ type: string }[]> } };
    };
    return (await chrome.windows.getAll()).filter(({ type }) => type === 'popup').length;
  });
}

let browser: ChromiumBrowser;
beforeAll(async () => {
  browser = await startChromium(await extensionWith('chrome', testRegister()));
  // The window of its own is a tab that nobody serves.
  browser.mayReach(new URL(PLUGIN).hostname);
});
afterAll(() => browser.close());

/** The middle of the like button inside the frame. */
const BUTTON = [18, 75] as const;

test('a like on a listed page is held, and asked about in a window of its own', async () => {
  const page = await browser.open('https://koran.example/', newspaper(PLUGIN));
  await until('the window', async () => {
    await page.clickAt(...BUTTON);
    return (await openWindows(browser)) > 0;
  });
  expect(await told(page)).toBe(0);
  await page.close();
});

test('a like on any other page is not touched', async () => {
  const before = await openWindows(browser);
  const page = await browser.open('https://koran.example/', newspaper(OTHER));
  await until('the like', async () => {
    await page.clickAt(...BUTTON);
    return (await told(page)) > 0;
  });
  expect(await openWindows(browser)).toBe(before);
  await page.close();
});
