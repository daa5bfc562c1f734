/** What the printed summary says, in the person's language. */
import en from '../../data/texts/poster.en.json' with { type: 'json' };
import id from '../../data/texts/poster.id.json' with { type: 'json' };
import type { Language } from '../../domain/settings';

/** Both at once: a text that one language lacks does not compile. */
export type PosterTexts = typeof id & typeof en;

const TEXTS: Readonly<Record<Language, PosterTexts>> = { id, en };

/** All texts of the printed summary in `language`. */
export function posterTextsIn(language: Language): PosterTexts {
  return TEXTS[language];
}
