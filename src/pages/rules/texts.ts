/** What the page of rules says, in the person's language. */
import en from '../../data/texts/rules.en.json' with { type: 'json' };
import id from '../../data/texts/rules.id.json' with { type: 'json' };
import type { Language } from '../../domain/settings';

/** Both at once: a text that one language lacks does not compile. */
export type RulesTexts = typeof id & typeof en;

const TEXTS: Readonly<Record<Language, RulesTexts>> = { id, en };

/** All texts of the page of rules in `language`. */
export function rulesTextsIn(language: Language): RulesTexts {
  return TEXTS[language];
}
