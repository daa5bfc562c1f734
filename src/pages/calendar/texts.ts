/** What the calendar says, in the person's language. */
import en from '../../data/texts/calendar.en.json' with { type: 'json' };
import id from '../../data/texts/calendar.id.json' with { type: 'json' };
import type { Language } from '../../domain/settings';

/** Both at once: a text that one language lacks does not compile. */
export type CalendarTexts = typeof id & typeof en;

const TEXTS: Readonly<Record<Language, CalendarTexts>> = { id, en };

/** All texts of the calendar in `language`. */
export function calendarTextsIn(language: Language): CalendarTexts {
  return TEXTS[language];
}
