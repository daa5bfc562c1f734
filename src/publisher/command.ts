/** What a command of the publisher tool is, and how it speaks. */
import type { ParseArgsConfig } from 'node:util';
import type { Bilingual } from '../domain/bilingual';
import type { Language } from '../domain/import/words';

/** Something the person can put right; shown as its sentence alone. */
export class Fault extends Error {
  readonly words: Bilingual;

  constructor(words: Bilingual) {
    super(words.en);
    this.words = words;
  }
}

/** How a command was called. */
export interface Call {
  readonly files: readonly string[];
  /** Options by name; flags that were not given are absent. */
  readonly options: Readonly<Record<string, string | undefined>>;
  readonly language: Language;
  readonly now: Date;
  /** Prints one line. */
  say(words: Bilingual): void;
}

export interface Command {
  readonly usage: string;
  readonly purpose: Bilingual;
  readonly options: readonly string[];
  /** Does the work; the result is the exit code. Throws `Fault` where the person must act. */
  run(call: Call): Promise<number>;
}

/** An option that must be there. */
export function required({ options }: Call, name: string): string {
  const value = options[name];
  if (value !== undefined && value.trim() !== '') return value;
  throw new Fault({ id: `Tambahkan opsi --${name}.`, en: `Add the option --${name}.` });
}

/** The same words in both languages: names, numbers, lines of a list. */
export function plain(words: string): Bilingual {
  return { id: words, en: words };
}

export function stringOptions(names: readonly string[]): NonNullable<ParseArgsConfig['options']> {
  return Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
}
