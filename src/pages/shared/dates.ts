import type { Day } from '../../domain/register/types';
import type { Language } from '../../domain/settings';

const LOCALES: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' };

/** An ISO time as date and time by the person's own clock. */
export function momentInWords(iso: string, language: Language): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return format.format(new Date(iso));
}

/** Two days as a span, e.g. `25 Sep – 23 Nov 2024`; a single one when they are the same. */
export function daysInWords(from: Day, until: Day, language: Language): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: 'medium',
    timeZone: 'UTC',
  });
  return format.formatRange(new Date(from), new Date(until));
}
