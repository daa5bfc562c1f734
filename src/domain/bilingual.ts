import type { Language } from './settings';

/** A sentence in every language that a person may choose. */
export type Bilingual = Readonly<Record<Language, string>>;
