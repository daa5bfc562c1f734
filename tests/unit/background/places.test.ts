import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  findPlaces,
  prefixesFor,
  type ShardOfSite,
} from '../../../src/background/registers/places';
import { decodePrefixes } from '../../../src/domain/register/prefixes';

const SEED = 20_261_122;

/** Hashes as a shard holds them: ascending, each once. Few values, so that shards share some. */
const hashes = fc
  .uniqueArray(fc.oneof(fc.integer({ min: 0, max: 40 }), fc.nat(0xff_ff_ff_ff)), { maxLength: 60 })
  .map((list) => Uint32Array.from(list).sort());

const shards = fc
  .array(hashes, { maxLength: 12 })
  .map((lists): ShardOfSite[] =>
    lists.map((list, at) => ({ sha256: `shard ${at}`, hashes: list })),
  );

describe('places', () => {
  test('every hash of every shard is found in that shard, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(shards, async (list) => {
        const { hashes: all, places, shards: names } = await findPlaces(list);
        const found = Array.from(all, (hash, at) => `${hash} in ${names[places[at] ?? 0]}`);
        const wanted = list.flatMap(({ sha256, hashes: own }) =>
          Array.from(own, (hash) => `${hash} in ${sha256}`),
        );
        expect(found.toSorted()).toEqual(wanted.toSorted());
        expect(all).toEqual(all.slice().sort());
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  test('a tab receives every hash once, ascending', async () => {
    await fc.assert(
      fc.asyncProperty(shards, async (list) => {
        const prefixes = decodePrefixes(await prefixesFor(await findPlaces(list)));
        const distinct = new Set(list.flatMap(({ hashes: own }) => Array.from(own)));
        expect(Array.from(prefixes)).toEqual([...distinct].toSorted((a, b) => a - b));
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  test('pieces of a long list join to the same text', async () => {
    const long = Uint32Array.from({ length: 120_001 }, (_, at) => at * 35_000);
    const text = await prefixesFor(await findPlaces([{ sha256: 'long', hashes: long }]));
    expect(decodePrefixes(text)).toEqual(long);
  });
});
