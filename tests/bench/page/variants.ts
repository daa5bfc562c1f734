/** What is compared on one feed: the extension, and the floors below which none can be. */
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Site, SITES } from '../../../src/domain/account/key';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings';
import { until, WELCOME_PATH } from '../../e2e/support/driver';
import { testRegister } from '../../e2e/support/people';
import { extensionWith } from '../../support/extension';
import { SYNTHETIC_ELECTIONS, syntheticHolders } from '../../support/synthetic-register';
import { type MeasuredBrowser, startMeasured } from '../chromium';
import { feedPage } from './feeds';

declare const chrome: {
  storage: { local: { set(values: object): Promise<void> } };
  tabs: {
    query(which: object): Promise<{ id: number; url?: string }[]>;
    remove(tab: number): Promise<void>;
    sendMessage(tab: number, message: object): Promise<{ ready?: boolean }>;
  };
};

/**
 * `none`: no extension. `listener`: an empty one with one capture listener that hears presses and
 * keys. `observer`: one that asks `closest` of each added node. `quiet` and `marked`: ours, with
 * marks off and on.
 */
export const VARIANTS = ['none', 'listener', 'observer', 'quiet', 'marked'] as const;
export type Variant = (typeof VARIANTS)[number];

/** Accounts of each site in the register of the extension, besides the people of the feeds. */
export const REGISTERED = 5000;

/** A browser with one variant. */
export interface Contestant {
  readonly browser: MeasuredBrowser;
  /** An empty tab that takes over the addresses of `site`. */
  openTab(site: Site): Promise<Page>;
  /** Loads the feed of `site`; resolves when the variant is as ready as it gets. */
  show(tab: Page, site: Site): Promise<void>;
  close(): Promise<void>;
}

/** What a press and a key consist of. */
export const PRESS = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'];
export const KEY = ['keydown', 'keypress', 'keyup'];

const FLOORS: Readonly<Record<'listener' | 'observer', string>> = {
  listener: `const listener = () => {};
  for (const type of ${JSON.stringify([...PRESS, ...KEY])}) window.addEventListener(type, listener, true);`,
  observer: `new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) if (node instanceof Element) node.closest('article');
    }
  }).observe(document, { childList: true, subtree: true });`,
};

/** Starts a browser with `variant`. */
export async function startContestant(variant: Variant): Promise<Contestant> {
  const isOurs = variant === 'quiet' || variant === 'marked';
  const browser = await startMeasured(await folderOf(variant));
  const own = isOurs ? await browser.openOwnPage() : null;
  // It opens in front of the feed, and what is behind is not drawn.
  if (own !== null) await until('the welcome', () => own.evaluate(closeTabAt, WELCOME_PATH));
  await own?.evaluate((settings) => chrome.storage.local.set({ settings }), {
    ...DEFAULT_SETTINGS,
    marks: variant === 'marked',
  });
  return {
    browser,
    openTab: (site) => browser.open('about:blank', feedPage(site).server),
    async show(tab, site) {
      await tab.goto(feedPage(site).url);
      if (own !== null) await until('the index', () => own.evaluate(isSomeTabReady));
    },
    close: () => browser.close(),
  };
}

async function folderOf(variant: Variant): Promise<string | null> {
  switch (variant) {
    case 'none':
      return null;
    case 'listener':
    case 'observer':
      return floorWith(FLOORS[variant]);
    default:
      return extensionWith('chrome', benchRegister());
  }
}

/** The people of the feeds, and as many others as a province has. */
function benchRegister(): object {
  const { holders, elections, ...rest } = testRegister();
  return {
    ...rest,
    elections: [...elections, ...SYNTHETIC_ELECTIONS],
    holders: [...holders, ...syntheticHolders(REGISTERED * SITES.length, { regions: 50 })],
  };
}

/** An extension that does nothing else, in the same frames at the same time as ours. */
async function floorWith(script: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'jaga-netral-floor-'));
  const built: { content_scripts: { js: string[] }[] } = JSON.parse(
    await readFile('dist/chrome/manifest.json', 'utf8'),
  );
  const scripts = built.content_scripts.map((entry) => Object.assign(entry, { js: ['floor.js'] }));
  const manifest = { manifest_version: 3, name: 'Floor', version: '1', content_scripts: scripts };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'floor.js'), script);
  return folder;
}

/** Runs in a page of ours; false while there is no such tab. */
async function closeTabAt(path: string): Promise<boolean> {
  const tabs = await chrome.tabs.query({});
  const tab = tabs.find(({ url }) => url?.endsWith(path));
  if (tab !== undefined) await chrome.tabs.remove(tab.id);
  return tab !== undefined;
}

/** Runs in a page of ours, as the popup asks. */
async function isSomeTabReady(): Promise<boolean> {
  const tabs = await chrome.tabs.query({});
  const vitals = await Promise.all(
    tabs.map(({ id }) => chrome.tabs.sendMessage(id, { kind: 'vitals' }).catch(() => null)),
  );
  return vitals.some((one) => one?.ready === true);
}
