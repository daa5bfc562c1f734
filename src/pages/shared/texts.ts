/** What the extension's pages say, in the person's language. */
import en from '../../data/texts/pages.en.json' with { type: 'json' };
import id from '../../data/texts/pages.id.json' with { type: 'json' };
import type { Language } from '../../domain/settings';

/** Both at once: a text that one language lacks does not compile. */
export type Texts = typeof id & typeof en;

const TEXTS: Readonly<Record<Language, Texts>> = { id, en };

/** All texts of the pages in `language`; slots are filled by `fill` of the wording. */
export function textsIn(language: Language): Texts {
  return TEXTS[language];
}
