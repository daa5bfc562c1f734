import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchFor } from '../../../src/domain/register/search';

const SEED = 20261123;

/** Few different bytes, so that words nearly match in many places. */
const bytes = (size: { minLength?: number; maxLength: number }) =>
  fc.array(fc.constantFrom(0, 97, 98, 255), size).map((list) => Uint8Array.from(list));

function slowly(all: Uint8Array, word: Uint8Array, from: number): number {
  const isAt = (start: number) => word.every((byte, at) => all[start + at] === byte);
  for (let start = from; start + word.length <= all.length; start++) if (isAt(start)) return start;
  return -1;
}

test('finds the first place at or after another, as looking at every place does', () => {
  fc.assert(
    fc.property(
      bytes({ maxLength: 60 }),
      bytes({ minLength: 1, maxLength: 5 }),
      fc.nat(70),
      (all, word, from) => {
        expect(searchFor(word)(all, from)).toBe(slowly(all, word, from));
      },
    ),
    { seed: SEED, numRuns: 2000 },
  );
});

test('finds a word at the very start, at the very end and nowhere', () => {
  const all = new TextEncoder().encode('"x:name:satu" … "x:name:dua"');
  const find = (word: string) => searchFor(new TextEncoder().encode(word))(all, 0);
  expect(find('"x:name:satu"')).toBe(0);
  expect(find('"x:name:dua"')).toBe(all.length - '"x:name:dua"'.length);
  expect(find('"x:name:du"')).toBe(-1);
});
