/** The sign on the toolbar: silence must mean safety, so a blind guard may not be silent. */
import { textsFor } from '../domain/wording/texts';
import { browser } from '../platform/browser';
import type { Noted, Sign } from '../platform/messages';
import { loadSettings } from '../platform/settings-store';
import { hasSiteAccess, onSiteAccessChange } from '../platform/site-access';
import { isPaused } from './paused-tabs';
import { isAnyInForce } from './registers/registers';

/** Amber of the warning and a calm grey, for both browsers' light and dark toolbars. */
const BADGES = {
  title: { text: '', color: '#b45309' },
  blind: { text: '!', color: '#b45309' },
  lost: { text: '!', color: '#b45309' },
  barred: { text: '!', color: '#b45309' },
  paused: { text: 'II', color: '#4b5a5e' },
} as const;

/**
 * Marks the button of a tab that is paused, whose guard is partly blind, or for which no register
 * can be read; else it has no mark.
 */
export async function showSigns(signs: readonly Sign[], tabId: number | undefined): Promise<Noted> {
  if (tabId === undefined) return { noted: true };
  const paused = await isPaused(tabId);
  await show(paused ? 'paused' : await stateOf(signs), { tabId });
  return { noted: true };
}

async function stateOf(signs: readonly Sign[]): Promise<'lost' | 'blind' | 'title'> {
  if (!(await isAnyInForce())) return 'lost';
  return signs.length > 0 ? 'blind' : 'title';
}

/** Marks the button of all tabs while the browser does not let us read the sites. */
export function watchSiteAccess(): void {
  const look = () => void hasSiteAccess().then((access) => show(access ? 'title' : 'barred', {}));
  browser.runtime.onInstalled.addListener(look);
  browser.runtime.onStartup.addListener(look);
  onSiteAccessChange(look);
}

async function show(state: keyof typeof BADGES, where: { tabId?: number }): Promise<void> {
  const { text, color } = BADGES[state];
  const { toolbar } = textsFor((await loadSettings()).language);
  await Promise.all([
    browser.action.setBadgeText({ ...where, text }),
    browser.action.setBadgeBackgroundColor({ ...where, color }),
    browser.action.setTitle({ ...where, title: toolbar[state] }),
  ]);
}
