import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameKey } from '../../../src/domain/account/by-site';
import type { AccountKey } from '../../../src/domain/account/key';
import {
  buildPrefixes,
  decodePrefixes,
  encodePrefixes,
  hashKey,
  mayContain,
} from '../../../src/domain/register/prefixes';

const SEED = 20241127;

const xKey = fc
  .stringMatching(/^[a-z0-9_]{1,15}$/)
  .map((name) => nameKey('x', name))
  .filter((key) => key !== null);
const siteKey = fc.oneof(
  xKey,
  fc.bigInt(1n, 10n ** 15n).map((id): AccountKey => `facebook:id:${id}`),
  fc.stringMatching(/^[a-z0-9_]{1,30}$/).map((name): AccountKey => `instagram:name:${name}`),
);

/** Names as elections breed them: the same few words and years in ever other combinations. */
function alikeKeys(count: number, word: string): AccountKey[] {
  return Array.from({ length: count }, (_, i): AccountKey => `instagram:name:${word}.${i}`);
}

describe('hashKey', () => {
  // Test vectors of the FNV draft.
  test.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['b', 0xe70c2de5],
    ['foobar', 0xbf9cf968],
  ])('%j', (text, hash) => expect(hashKey(text)).toBe(hash));

  // By chance 300,000 random hashes have 10 collisions.
  test.each<[string, (i: number) => string]>([
    ['numbered', (i) => `instagram:name:relawan.${i}`],
    ['with the difference in front', (i) => `x:name:${i.toString(36)}_calon`],
    ['close numbers', (i) => `facebook:id:${100_044_501_000_000 + i * 7919}`],
    ['few words combined', (i) => `x:name:${'budi siti joko wati'.split(' ')[i % 4]}_${i >> 2}`],
  ])('names that hardly differ (%s) collide about as rarely as chance has it', (_, name) => {
    const hashes = new Set(Array.from({ length: 300_000 }, (__, i) => hashKey(name(i))));
    expect(300_000 - hashes.size).toBeLessThan(30);
  });
});

describe('buildPrefixes', () => {
  test('keeps one site, sorted and without repetition', () => {
    fc.assert(
      fc.property(fc.array(siteKey), (keys) => {
        const wanted = keys.filter((key) => key.startsWith('x:')).map(hashKey);
        const sorted = [...new Set(wanted)].toSorted((a, b) => a - b);
        expect([...buildPrefixes(keys, 'x')]).toEqual(sorted);
      }),
      { seed: SEED },
    );
  });
});

describe('mayContain', () => {
  test('answers as a set of the hashes would', () => {
    fc.assert(
      fc.property(fc.array(xKey), fc.array(xKey), (listed, others) => {
        const prefixes = buildPrefixes(listed, 'x');
        const hashes = new Set(listed.map(hashKey));
        for (const key of listed) expect(mayContain(prefixes, key)).toBe(true);
        for (const key of others) expect(mayContain(prefixes, key)).toBe(hashes.has(hashKey(key)));
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  test('finds the smallest and the greatest hash', () => {
    const key: AccountKey = 'x:name:budi_s';
    const hash = hashKey(key);
    expect(mayContain(Uint32Array.of(hash), key)).toBe(true);
    expect(mayContain(Uint32Array.of(hash, 0xffffffff), key)).toBe(true);
    expect(mayContain(Uint32Array.of(0, hash), key)).toBe(true);
    expect(mayContain(Uint32Array.of(), key)).toBe(false);
  });

  test('of 200,000 strangers fewer than 30 pass for one of 150,000 listed', () => {
    const prefixes = buildPrefixes(alikeKeys(150_000, 'calon'), 'instagram');
    const strangers = alikeKeys(200_000, 'warga').filter((key) => mayContain(prefixes, key));
    expect(strangers.length).toBeLessThan(30);
  });
});

describe('encodePrefixes, decodePrefixes', () => {
  test('little-endian base64', () => {
    expect(encodePrefixes(Uint32Array.of(1, 0x80000000))).toBe('AQAAAAAAAIA=');
    expect(encodePrefixes(Uint32Array.of())).toBe('');
  });

  test('come back as they were', () => {
    const words = fc.array(fc.nat({ max: 0xffffffff })).map((list) => Uint32Array.from(list));
    fc.assert(
      fc.property(words, (prefixes) => {
        expect(decodePrefixes(encodePrefixes(prefixes))).toEqual(prefixes);
      }),
      { seed: SEED },
    );
  });

  test('150,000 of them are decoded within a frame or so', () => {
    const prefixes = buildPrefixes(alikeKeys(150_000, 'calon'), 'instagram');
    const text = encodePrefixes(prefixes);
    const times = Array.from({ length: 5 }, () => {
      const started = performance.now();
      decodePrefixes(text);
      return performance.now() - started;
    });
    expect(Math.min(...times)).toBeLessThan(30);
  });

  test.each(['AQAAAAA=', 'AQ', '****'])('%s is refused', (text) => {
    expect(() => decodePrefixes(text)).toThrow();
  });
});
