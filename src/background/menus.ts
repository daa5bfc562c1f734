/** "Add this account" in the context menu of the sites' pages and of links that lead there. */
import type { Menus } from 'webextension-polyfill';
import { textsFor } from '../domain/wording/texts';
import { browser } from '../platform/browser';
import { onIndexChange } from '../platform/index-version';
import { loadSettings } from '../platform/settings-store';
import { openPage, ownListPage } from './pages';

/** The three sites with all their hosts. */
const SITES = [
  '*://*.x.com/*',
  '*://*.twitter.com/*',
  '*://*.facebook.com/*',
  '*://*.instagram.com/*',
];

/** Two items, of which never both show: Firefox takes a link's pattern for every place. */
const ITEMS: readonly Menus.CreateCreatePropertiesType[] = [
  { id: 'add-page', contexts: ['page'], documentUrlPatterns: SITES },
  { id: 'add-link', contexts: ['link'], targetUrlPatterns: SITES },
];

/** Answers the items, makes them when installed, and follows the person's language. */
export function offerMenus(): void {
  // Firefox for Android has no context menus; the popup offers the same.
  if (browser.contextMenus === undefined) return;
  browser.contextMenus.onClicked.addListener(({ linkUrl, pageUrl }) => {
    void openPage(ownListPage(linkUrl ?? pageUrl));
  });
  browser.runtime.onInstalled.addListener(() => void createItems());
  onIndexChange(() => void nameItems());
}

async function createItems(): Promise<void> {
  const title = await titleOfItems();
  await browser.contextMenus.removeAll();
  for (const item of ITEMS) browser.contextMenus.create({ ...item, title });
}

async function nameItems(): Promise<void> {
  const title = await titleOfItems();
  for (const { id } of ITEMS) {
    // Before they are made there is nothing to name.
    if (id !== undefined) await browser.contextMenus.update(id, { title }).catch(() => undefined);
  }
}

async function titleOfItems(): Promise<string> {
  return textsFor((await loadSettings()).language).menu.add;
}
