/** Both catalogues say the same things, in the same places, with the same slots. */
import { describe, expect, test } from 'vitest';
import en from '../../../src/data/texts/en.json' with { type: 'json' };
import id from '../../../src/data/texts/id.json' with { type: 'json' };
import { dayInWords, fill } from '../../../src/domain/wording/texts';

type Catalogue = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** `group.key` → text, in the order of the file. */
function flat(catalogue: Catalogue): Map<string, string> {
  return new Map(
    Object.entries(catalogue).flatMap(([group, texts]) =>
      Object.entries(texts).map(([key, text]): [string, string] => [`${group}.${key}`, text]),
    ),
  );
}

const slots = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();

const INDONESIAN = flat(id);
const ENGLISH = flat(en);

describe('the catalogues', () => {
  test('have the same keys in the same order', () => {
    expect([...ENGLISH.keys()]).toEqual([...INDONESIAN.keys()]);
  });

  test.each([...INDONESIAN])('%s has the same slots in both languages', (key, text) => {
    expect(slots(ENGLISH.get(key) ?? '')).toEqual(slots(text));
  });

  test.each([...INDONESIAN, ...ENGLISH])('%s is a finished text: %s', (_, text) => {
    expect(text).toBe(text.trim());
    expect(text).not.toBe('');
    expect(text).not.toMatch(/akan dikenai|akan dikenakan|will be sanctioned|will be punished/i);
    expect(text.replaceAll(/\{\w+\}/g, '')).not.toMatch(/[{}]/);
  });
});

describe('filling', () => {
  test('replaces every slot, also a repeated one', () => {
    expect(fill('{a} dan {b}, {a}', { a: 'x', b: 'y' })).toBe('x dan y, x');
  });
  test('never reads what is filled in as a template', () => {
    expect(fill('Akun {name}', { name: '{region} $& $1' })).toBe('Akun {region} $& $1');
  });
  test('refuses to leave a slot open', () => {
    expect(() => fill('Akun {name}', { region: 'Bantul' })).toThrow(/\{name\}/);
  });
});

test('days are written in words', () => {
  expect(dayInWords('2026-10-03', 'id')).toBe('3 Oktober 2026');
  expect(dayInWords('2026-10-03', 'en')).toBe('3 October 2026');
});
