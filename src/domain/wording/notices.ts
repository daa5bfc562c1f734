/** The few sentences that the guard says by itself. */
import type { Language } from '../settings';
import { textsFor } from './texts';
import type { Notices } from './types';

export function noticesFor(language: Language): Notices {
  return { lang: language, ...textsFor(language).notice };
}
