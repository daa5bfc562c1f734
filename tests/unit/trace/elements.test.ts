/** However a file arrives, the same elements come out of it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Element, ElementReader } from '../../../src/domain/trace/elements';
import { TraceFault } from '../../../src/domain/trace/faults';

function read(text: string, cuts: readonly number[] = []) {
  const bytes = new TextEncoder().encode(text);
  const ends = [...cuts.map((cut) => cut % (bytes.length + 1)), 0, bytes.length].sort(
    (a, b) => a - b,
  );
  const reader = new ElementReader('contoh.json');
  const elements: Element[] = [];
  for (let at = 1; at < ends.length; at++) {
    elements.push(...reader.push(bytes.slice(ends[at - 1], ends[at])));
  }
  reader.end();
  return { elements, assigned: reader.assigned };
}

function reasonOf(text: string): string {
  try {
    read(text);
    return 'none';
  } catch (error) {
    return error instanceof TraceFault ? error.reason : String(error);
  }
}

const values = fc.array(fc.jsonValue({ maxDepth: 4 }), { maxLength: 8 });
const cuts = fc.array(fc.nat(5000), { maxLength: 8 });

describe('whatever the pieces in which a file arrives', { timeout: 30_000 }, () => {
  test('the elements of an array', () => {
    fc.assert(
      fc.property(values, cuts, fc.boolean(), (array, at, isSpaced) => {
        const text = JSON.stringify(array, null, isSpaced ? 2 : 0);
        const { elements } = read(text, at);
        expect(elements).toEqual(array.map((value) => ({ root: '', value: again(value) })));
      }),
      { seed: 20290105, numRuns: 500 },
    );
  });

  test('the elements of the arrays in an object, with their keys', () => {
    const keyed = fc.dictionary(fc.string({ maxLength: 20, unit: 'grapheme' }), values, {
      maxKeys: 4,
    });
    fc.assert(
      fc.property(keyed, cuts, (object, at) => {
        const { elements } = read(JSON.stringify({ before: { a: 1 }, ...object, after: 'x' }), at);
        const expected = Object.entries({ ...object }).flatMap(([root, array]) =>
          array.map((value) => ({ root, value: again(value) })),
        );
        expect(elements).toEqual(expected);
      }),
      { seed: 20290106, numRuns: 500 },
    );
  });
});

test('what X assigns is told from the JSON', () => {
  const { elements, assigned } = read('\uFEFFwindow.YTD.like.part0 = [ {"a": "]"} ]');
  expect(assigned).toBe('YTD.like.part0');
  expect(elements).toEqual([{ root: '', value: { a: ']' } }]);
});

test('an element that is no JSON does not cost the others', () => {
  expect(read('[{"a":1},{"a":},{"a":3}]').elements.map(({ value }) => value)).toEqual([
    { a: 1 },
    undefined,
    { a: 3 },
  ]);
});

test.each([
  ['json', '<!doctype html><p>[1]</p>'],
  ['json', ''],
  ['json', 'nama;akun\r\nBudi;@budi'],
  ['json', `${'x'.repeat(500)}[1]`],
  ['cut-json', '[{"a":1},{"a":'],
  ['cut-json', '{"likes":[{"a":1}'],
  ['deep', '['.repeat(100_000)],
  ['deep', '{"a":'.repeat(100_000)],
  ['long', `["${'x'.repeat(9_000_000)}"]`],
  ['long', `[${'{},'.repeat(10)}[${'1,'.repeat(5_000_000)}1]]`],
  ['none', `{"a": "${'x'.repeat(9_000_000)}", "b": [1]}`],
  ['none', '[]'],
])('%s: %#', (reason, text) => {
  expect(reasonOf(text)).toBe(reason);
});

/** `-0` and `__proto__` as JSON has them. */
function again(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
