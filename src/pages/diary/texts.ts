/** What this page says, in the person's language. */
import en from '../../data/texts/diary.en.json' with { type: 'json' };
import id from '../../data/texts/diary.id.json' with { type: 'json' };
import type { Language } from '../../domain/settings';

/** Both at once: a text that one language lacks does not compile. */
export type DiaryTexts = typeof id & typeof en;

const TEXTS: Readonly<Record<Language, DiaryTexts>> = { id, en };

/** All texts of this page in `language`. */
export function diaryTextsIn(language: Language): DiaryTexts {
  return TEXTS[language];
}
