/** Makes of the hashes of all shards what a tab holds and what a lookup needs, in small slices. */
import { encodePrefixes } from '../../domain/register/prefixes';
import type { Places } from './database';
import { pause } from './pause';

/** Hashes are sorted in groups that share their first bits; a group is small even of a million. */
const GROUP_BITS = 8;
const GROUPS = 2 ** GROUP_BITS;

/** How much is done before other work is let in: some milliseconds of each. */
const GROUPS_PER_SLICE = 32;
const SHARDS_PER_SLICE = 256;
const PAIRS_PER_SLICE = 2 ** 16;

/** A hash and its shard are sorted as one number, exact below 2^53. */
const MOST_SHARDS = 2 ** 20;

/** Prefixes that are encoded in one slice: of whole base64 groups, so that the pieces join. */
const ENCODED_PER_SLICE = 3 * 2 ** 14;

export interface ShardOfSite {
  readonly sha256: string;
  /** Hashes of its keys on the one site. */
  readonly hashes: Uint32Array;
}

/** The places of all hashes in `shards`. */
export async function findPlaces(shards: readonly ShardOfSite[]): Promise<Places> {
  const pairs = await sortedPairs(shards);
  const hashes = new Uint32Array(pairs.length);
  const places = new Uint32Array(pairs.length);
  for (let at = 0; at < pairs.length; at++) {
    const pair = pairs[at] ?? 0;
    hashes[at] = Math.floor(pair / MOST_SHARDS);
    places[at] = pair % MOST_SHARDS;
    if (at % PAIRS_PER_SLICE === 0) await pause();
  }
  return { hashes, places, shards: shards.map(({ sha256 }) => sha256) };
}

/** What tabs receive: every hash once, in base64. */
export async function prefixesFor({ hashes }: Places): Promise<string> {
  const distinct = hashes.filter((hash, index) => index === 0 || hash !== hashes[index - 1]);
  const pieces: string[] = [];
  for (let at = 0; at < distinct.length; at += ENCODED_PER_SLICE) {
    pieces.push(encodePrefixes(distinct.subarray(at, at + ENCODED_PER_SLICE)));
    await pause();
  }
  return pieces.join('');
}

async function sortedPairs(shards: readonly ShardOfSite[]): Promise<Float64Array> {
  const ends = groupEnds(shards);
  const pairs = new Float64Array(ends[GROUPS - 1] ?? 0);
  const next = Uint32Array.from(ends);
  for (const [place, { hashes }] of shards.entries()) {
    for (const hash of hashes) {
      const group = hash >>> (32 - GROUP_BITS);
      const at = (next[group] ?? 0) - 1;
      next[group] = at;
      pairs[at] = hash * MOST_SHARDS + place;
    }
    if (place % SHARDS_PER_SLICE === 0) await pause();
  }
  for (let group = 0; group < GROUPS; group++) {
    pairs.subarray(next[group], ends[group]).sort();
    if (group % GROUPS_PER_SLICE === 0) await pause();
  }
  return pairs;
}

/** Where each group of hashes ends once they are sorted. */
function groupEnds(shards: readonly ShardOfSite[]): Uint32Array {
  const counts = new Uint32Array(GROUPS);
  for (const { hashes } of shards) {
    for (const hash of hashes) counts[hash >>> (32 - GROUP_BITS)]! += 1;
  }
  let end = 0;
  return counts.map((count) => (end += count));
}
