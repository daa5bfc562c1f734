/**
 * Frames: like buttons that other sites embed, too small for a warning, which opens in a window of
 * its own; and frames without an address of their own, which are part of the page that made them.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { extensionWith } from '../support/extension';
import { type ChromiumBrowser, startChromium } from './support/chromium';
import { openReplica } from './support/both-browsers';
import { actsOf } from './support/effects';
import {
  cancel,
  marks,
  type Server,
  type TestPage,
  until,
  waitForMarks,
  waitForWarning,
} from './support/driver';
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

const KINDS = ['about:blank', 'srcdoc', 'written'] as const;

declare const trustedTypes: {
  createPolicy(name: string, rules: object): { createHTML(text: string): string };
};

/** Runs in the page: two of its posts in a frame over everything, whose likes take effect. */
function frame(kind: string): void {
  const made = Object.assign(document.createElement('iframe'), { id: 'frame' });
  made.style.cssText = 'position: fixed; inset: 0; width: 100%; height: 100%; background: white';
  const policy = trustedTypes.createPolicy(kind, { createHTML: (text: string) => text });
  made.addEventListener('load', () => {
    const inside = made.contentDocument;
    if (inside === null || inside.querySelector('article') !== null) return;
    if (kind === 'written') {
      inside.open();
      inside.write(policy.createHTML('<!doctype html><body></body>'));
      inside.close();
    }
    for (const post of ['listed-1', 'unlisted-1']) {
      const copy = document.querySelector(`[data-post="${post}"]`)?.cloneNode(true) as Element;
      inside.body.append(copy);
      copy.querySelector('[data-testid="like"]')?.addEventListener('click', () => {
        (window as unknown as { effects: object[] }).effects.push({ act: 'like', post });
      });
    }
  });
  if (kind === 'srcdoc') made.srcdoc = policy.createHTML('<!doctype html><body></body>');
  document.body.append(made);
}

/** Runs in the page: where the like button of a post in the frame is. */
function likeInFrame(post: string): readonly [x: number, y: number] {
  const inside = document.querySelector<HTMLIFrameElement>('#frame')?.contentDocument;
  const like = inside?.querySelector(`[data-post="${post}"] [data-testid="like"] svg`);
  const { x = 0, y = 0, width = 0, height = 0 } = like?.getBoundingClientRect() ?? {};
  return [x + width / 2, y + height / 2];
}

test.each(KINDS)('a frame without an address is guarded (%s)', async (kind) => {
  const page = await openReplica(browser, 'x', 'home');
  const before = (await waitForMarks(page)).length;
  await page.evaluate(frame, kind);
  await until('a mark in the frame', async () => (await marks(page)).length > before);
  await page.clickAt(...(await page.evaluate(likeInFrame, 'listed-1')));
  await cancel(page);
  expect(await actsOf(page)).toEqual([]);
  await page.clickAt(...(await page.evaluate(likeInFrame, 'unlisted-1')));
  await until('the like', async () => (await actsOf(page)).length > 0);
  expect(await actsOf(page)).toEqual(['like unlisted-1']);
  await page.close();
});

test('a small frame without an address is asked in, for no window can show it', async () => {
  const windows = await openWindows(browser);
  const page = await openReplica(browser, 'x', 'home');
  const before = (await waitForMarks(page)).length;
  await page.evaluate(frame, 'about:blank');
  await page.run(
    'document.querySelector("#frame").style.cssText += "; width: 250px; height: 250px"',
  );
  await until('a mark in the frame', async () => (await marks(page)).length > before);
  await page.clickAt(...(await page.evaluate(likeInFrame, 'listed-1')));
  await waitForWarning(page);
  expect(await actsOf(page)).toEqual([]);
  expect(await openWindows(browser)).toBe(windows);
  await page.close();
});
