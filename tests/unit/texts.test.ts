/** Every catalogue of texts says the same in both languages, whichever page it belongs to. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../src/domain/settings';

const FOLDER = 'src/data/texts';
const LOCALES = 'public/_locales';

/** Texts shorter than this differ freely in proportion, but not by more than so many letters. */
const SHORT = 40;
const MORE_LETTERS = 20;

/** How many times as long a longer text may be as its counterpart: pages are drawn for both. */
const MOST_TIMES = 1.6;

/** Longest description that Chrome's store takes. */
const DESCRIPTION_LETTERS = 132;

/** Small words of the other language, which no sentence of that language does without. */
const FOREIGN: Readonly<Record<Language, RegExp>> = {
  id: /\b(the|and|of|with|your|you|this|that|is|are|not|was|were|has|have|from|which|by)\b/i,
  en: /\b(yang|dan|untuk|dengan|tidak|adalah|pada|oleh|dari|belum|sudah|ini|itu|atau|bila|akun|anda)\b/i,
};

const THREAT =
  /akan dikenai|akan dikenakan|akan dihukum|will be (sanctioned|punished|disciplined)/i;

/** Every text under its path, e.g. `popup.page.reload.button`, in the order of the file. */
function flatten(texts: unknown, path: readonly string[] = []): [string, string][] {
  if (typeof texts === 'string') return [[path.join('.'), texts]];
  if (typeof texts !== 'object' || texts === null) throw new Error(`no text: ${path.join('.')}`);
  return Object.entries(texts).flatMap(([key, value]) => flatten(value, [...path, key]));
}

const read = (file: string) => flatten(JSON.parse(readFileSync(file, 'utf8')));

const slotsOf = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();

/** `pages` for `pages.id.json`; empty for the texts of the warning. */
const catalogues = readdirSync(FOLDER)
  .filter((file) => /(^|\.)id\.json$/.test(file))
  .map((file) => file.replace(/id\.json$/, ''));

test('there is no catalogue in one language alone', () => {
  const files = catalogues.flatMap((name) => LANGUAGES.map((one) => `${name}${one}.json`));
  expect(new Set(readdirSync(FOLDER))).toEqual(new Set(files));
});

describe.each(catalogues)('texts "%s*.json"', (name) => {
  const id = read(`${FOLDER}/${name}id.json`);
  const en = read(`${FOLDER}/${name}en.json`);
  const english = new Map(en);
  const pairs = id.map(([path, text]) => [path, text, english.get(path) ?? ''] as const);

  test('the same keys in the same order', () => {
    expect(en.map(([path]) => path)).toEqual(id.map(([path]) => path));
  });

  test('the same slots', () => {
    for (const [path, one, other] of pairs) expect(slotsOf(other), path).toEqual(slotsOf(one));
  });

  test('about the same length', () => {
    for (const [path, one, other] of pairs) {
      const [less = 0, more = 0] = [one.length, other.length].sort((a, b) => a - b);
      const most = less < SHORT ? less + MORE_LETTERS : less * MOST_TIMES;
      expect(more, `${path}: ${one} | ${other}`).toBeLessThanOrEqual(most);
    }
  });

  test.each([
    ['id', id],
    ['en', en],
  ] as const)('%s: finished texts of this language that threaten nobody', (language, texts) => {
    for (const [path, text] of texts) {
      expect(text.trim(), path).toBe(text);
      expect(text, path).not.toBe('');
      const words = text.replaceAll(/\{\w+\}/g, '');
      expect(words, path).not.toMatch(/[{}]/);
      expect(words, path).not.toMatch(THREAT);
      expect(words, path).not.toMatch(FOREIGN[language]);
    }
  });
});

describe('what the browser and the stores show', () => {
  const messages = (language: Language) =>
    new Map(read(`${LOCALES}/${language}/messages.json`).map(([path, text]) => [path, text]));

  test('the locales are the languages, with the same messages', () => {
    expect(new Set(readdirSync(LOCALES))).toEqual(new Set(LANGUAGES));
    expect([...messages('en').keys()]).toEqual([...messages('id').keys()]);
  });

  test.each(LANGUAGES)('%s: every message that the manifest asks for is there', (language) => {
    const manifest = readFileSync('manifest.json', 'utf8');
    const asked = [...manifest.matchAll(/__MSG_(\w+)__/g)].map(([, key]) => `${key}.message`);
    expect([...messages(language).keys()].sort()).toEqual(asked.sort());
    for (const text of messages(language).values()) {
      expect(text).not.toMatch(FOREIGN[language]);
      expect(text.length).toBeLessThanOrEqual(DESCRIPTION_LETTERS);
    }
  });
});
