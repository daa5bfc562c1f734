/** The texts of the interface: data in `src/data/texts`, two levels, the same keys in every language. */
import en from '../../data/texts/en.json' with { type: 'json' };
import id from '../../data/texts/id.json' with { type: 'json' };
import type { Day } from '../register/types';
import type { Language } from '../settings';

export type Texts = typeof id;

const TEXTS: Readonly<Record<Language, Texts>> = { id, en };

/** `en-GB`, because it puts the day first as Indonesian does. Made once: making one is slow. */
const DATES: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  id: longDates('id-ID'),
  en: longDates('en-GB'),
};

/** All texts in `language`. */
export function textsFor(language: Language): Texts {
  return TEXTS[language];
}

/**
 * `template` with every `{slot}` replaced; what is filled in is never read as a template itself.
 * @throws {Error} when a slot of the template is missing in `slots`
 */
export function fill(template: string, slots: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, slot: string) => {
    const value = slots[slot];
    if (value === undefined) throw new Error(`No text for {${slot}} in "${template}"`);
    return value;
  });
}

/** A day in words, e.g. `22 November 2026`. */
export function dayInWords(day: Day, language: Language): string {
  return DATES[language].format(new Date(`${day}T00:00:00Z`));
}

function longDates(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
}
