/** The few sentences that the guard says by itself. */
import type { Markup } from '../markup';
import type { Language } from '../settings';
import { BRAND, pressable } from './layout';
import { textsFor } from './texts';
import type { Notices } from './types';

/** The notices in `language`, ready to be shown. */
export function noticesFor(language: Language): Notices {
  const { notice } = textsFor(language);
  const draw = (sentence: string, ...more: Markup[]): Markup => [
    'div',
    // Announced although it appears together with its text; `status` would not be.
    { class: 'notice', lang: language, role: 'alert', popover: 'manual' },
    ['p', {}, ['b', { class: 'brand' }, BRAND], sentence],
    ...more,
    pressable('dismiss', '×', { 'aria-label': notice.close }),
  ];
  return {
    reload: draw(notice.reload, pressable('reload', notice.reloadLabel)),
    unavailable: draw(notice.unavailable),
    pressAgain: draw(notice.pressAgain),
    gone: draw(notice.gone),
  };
}
