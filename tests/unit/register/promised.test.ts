/** Files are unpacked up to a length in characters, however many bytes those take. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gunzip, gzip } from '../../../src/domain/register/promised';

test.each(['a', 'é', '一', '😀'])('%s counts as JavaScript counts it', async (character) => {
  const text = character.repeat(5000);
  const file = await gzip(text);
  expect(await gunzip(file, text.length)).toBe(text);
  expect(await gunzip(file, text.length - 1)).toBeNull();
});

test('what is packed comes out as it was', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'grapheme', maxLength: 300 }).map((text) => `{${text}}`),
      async (text) => {
        expect(await gunzip(await gzip(text), 10_000)).toBe(text);
      },
    ),
    { seed: 20290109, numRuns: 100 },
  );
});

test('what is no text is not read', async () => {
  const packed = new Response(new Uint8Array([0x61, 0xff, 0x62])).body;
  const stream = packed?.pipeThrough(new CompressionStream('gzip'));
  const file = new Uint8Array(await new Response(stream).arrayBuffer());
  expect(await gunzip(file, 10)).toBeNull();
});

test('a file that unpacks without end is given up', async () => {
  const file = await gzip('0'.repeat(20_000_000));
  expect(file.length).toBeLessThan(30_000);
  expect(await gunzip(file, 1000)).toBeNull();
});
