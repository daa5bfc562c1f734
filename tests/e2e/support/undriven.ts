/**
 * A Chromium that nothing drives until a test attaches to one of its tabs. It prerenders no page
 * while an instrument is attached (`PrerenderingDisabledByDevTools`).
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { browserPath } from '../../../scripts/lib/browsers.mjs';
import { argumentsFor, centreOfNode, closedRoots } from './chromium';
import { type TestPage, until, WELCOME_PATH } from './driver';
import { puppeteerPage } from './puppeteer';

export interface UndrivenBrowser {
  /** Opens a tab in front of the others, and attaches to it once it has gone on to `next`. */
  follow(url: string, next: string): Promise<TestPage>;
  close(): Promise<void>;
}

/** Starts it with `extension`; all names lead to `port` of this computer, whoever answers there. */
export async function startUndriven(extension: string, port: number): Promise<UndrivenBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'jaga-netral-undriven-'));
  const chromium = spawn(
    browserPath('chromium'),
    [
      '--headless=new',
      '--no-sandbox',
      '--no-first-run',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      `--host-resolver-rules=MAP * 127.0.0.1:${port}, EXCLUDE 127.0.0.1`,
      '--ignore-certificate-errors',
      '--disable-features=DisableLoadExtensionCommandLineSwitch',
      ...argumentsFor(extension),
      'about:blank',
    ],
    { stdio: 'ignore' },
  );
  const ended = once(chromium, 'exit');
  const close = async () => {
    chromium.kill();
    await ended;
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    return { ...(await driveLater(profile)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function driveLater(profile: string): Promise<Pick<UndrivenBrowser, 'follow'>> {
  const address = await until('the browser', () => addressOf(profile));
  const tabs = async (): Promise<{ url: string }[]> => (await fetch(`${address}/json/list`)).json();
  const shows = async (end: string) => (await tabs()).some(({ url }) => url.endsWith(end));
  // It opens in front, and a page behind another prerenders nothing.
  await until('the welcome page', () => shows(WELCOME_PATH));
  return {
    async follow(url, next) {
      await fetch(`${address}/json/new?${url}`, { method: 'PUT' });
      await until(`the tab at ${url}`, () => shows(url));
      await until(`the way from ${url}`, async () => !(await shows(url)));
      // Playwright does not find its way into a page that was prerendered.
      const browser = await puppeteer.connect({ browserURL: address, defaultViewport: null });
      const page = await until(`a tab at ${next}`, async () =>
        (await browser.pages()).find((candidate) => candidate.url() === next),
      );
      const cdp = await page.createCDPSession();
      return puppeteerPage(page, {
        closedRoots: () => closedRoots(cdp),
        async click(node, count) {
          const { x, y } = await centreOfNode(cdp, node);
          await page.mouse.click(x, y, { count });
        },
      });
    },
  };
}

/** Chromium writes its port beside the profile as soon as it listens. */
async function addressOf(profile: string): Promise<string | null> {
  const told = await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '');
  const [port = ''] = told.split('\n');
  return port === '' ? null : `http://127.0.0.1:${port}`;
}
