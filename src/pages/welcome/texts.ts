/** What this page says, in the person's language. */
import en from '../../data/texts/welcome.en.json' with { type: 'json' };
import id from '../../data/texts/welcome.id.json' with { type: 'json' };
import type { Language } from '../../domain/settings';

/** Both at once: a text that one language lacks does not compile. */
export type WelcomeTexts = typeof id & typeof en;

const TEXTS: Readonly<Record<Language, WelcomeTexts>> = { id, en };

/** All texts of this page in `language`. */
export function welcomeTextsIn(language: Language): WelcomeTexts {
  return TEXTS[language];
}
