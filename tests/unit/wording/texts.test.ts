/** How long sentences are, how slots are filled and days are written. */
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../src/domain/settings';
import { dayInWords, fill, textsFor } from '../../../src/domain/wording/texts';

test.each(LANGUAGES)('no sentence of the guard has more than twenty words (%s)', (language) => {
  const { warning, details, confidence, rule, ruleAgain, mark, notice } = textsFor(language);
  const said = [warning, details, confidence, rule, ruleAgain, mark, notice].flatMap((texts) =>
    Object.values(texts),
  );
  for (const sentence of said.flatMap((text) => text.split(/(?<=[.?!])\s/)))
    expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(20);
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
