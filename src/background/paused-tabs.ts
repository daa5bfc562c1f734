/**
 * Tabs in which the person has asked not to be warned for a while. The pause ends with the tab and
 * with the browser: its memory is the session's, and no later tab of a session has the same number.
 */
import * as z from 'zod';
import { mayPause } from '../domain/policy/effective';
import { browser } from '../platform/browser';
import { announceIndexChange } from '../platform/index-version';
import { loadSettings } from '../platform/settings-store';

z.config({ jitless: true });

const KEY = 'pausedTabs';

const storedSchema = z.array(z.int()).catch([]);

/** What this context has read, until it is told of a change. */
let remembered: Promise<readonly number[]> | null = null;

browser.storage.onChanged.addListener((changes, area) => {
  if (area === 'session' && KEY in changes) remembered = null;
});

/** Whether nothing is held in this tab at present. */
export async function isPaused(tabId: number | undefined): Promise<boolean> {
  if (tabId === undefined) return false;
  remembered ??= stored();
  remembered.catch(() => (remembered = null));
  const [settings, paused] = await Promise.all([loadSettings(), remembered]);
  return mayPause(settings) && paused.includes(tabId);
}

/**
 * Pauses in a tab or goes on, and tells the pages that are open.
 * @throws {Error} where the agency does not leave it to the person
 */
export async function setPaused(tabId: number, on: boolean): Promise<void> {
  if (!mayPause(await loadSettings())) throw new Error('[jaga-netral] policy forbids a pause');
  const others = (await stored()).filter((known) => known !== tabId);
  await browser.storage.session.set({ [KEY]: on ? [...others, tabId] : others });
  await announceIndexChange();
}

async function stored(): Promise<number[]> {
  return storedSchema.parse((await browser.storage.session.get(KEY))[KEY]);
}
