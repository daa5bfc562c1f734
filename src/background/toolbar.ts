/** The sign on the toolbar: silence must mean safety, so a blind guard may not be silent. */
import { textsFor } from '../domain/wording/texts';
import { browser } from '../platform/browser';
import type { Noted, Sign } from '../platform/messages';
import { loadSettings } from '../platform/settings-store';

/** Amber of the warning on both browsers' light and dark toolbars. */
const COLOUR = '#b45309';

/** Marks the button of a tab whose guard is partly blind; without signs the mark is taken away. */
export async function showSigns(signs: readonly Sign[], tabId: number | undefined): Promise<Noted> {
  if (tabId === undefined) return { noted: true };
  const blind = signs.length > 0;
  const { toolbar } = textsFor((await loadSettings()).language);
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: blind ? '!' : '' }),
    browser.action.setBadgeBackgroundColor({ tabId, color: COLOUR }),
    browser.action.setTitle({ tabId, title: blind ? toolbar.blind : toolbar.title }),
  ]);
  return { noted: true };
}
