/** What this page says, in the person's language. */
import en from '../../data/texts/trace.en.json' with { type: 'json' };
import id from '../../data/texts/trace.id.json' with { type: 'json' };
import type { Language } from '../../domain/settings';

/** Both at once: a text that one language lacks does not compile. */
export type Texts = typeof id & typeof en;

const TEXTS: Readonly<Record<Language, Texts>> = { id, en };

export function traceTexts(language: Language): Texts {
  return TEXTS[language];
}
