/**
 * What a tab knows of the register: one sorted 32-bit hash for each key of its own site, so that
 * the guard can let everybody else's click pass in the same tick. A hit is only a candidate (about
 * one foreign key in 29,000 among 150,000 entries); the exact record decides.
 *
 * The hash is FNV-1a, 32 bits (draft-eastlake-fnv, public domain). Keys are ASCII, so UTF-16 code
 * units are its bytes. It does not fill its range evenly, but whole hashes are compared, and those
 * of handles and account numbers collide no oftener than chance has it.
 */
import { type AccountKey, type Site, siteOfKey } from '../account/key';

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const BYTES_PER_PREFIX = 4;

/** How many arguments a function is called with; engines end at some ten thousand. */
const MOST_ARGUMENTS = 4096;

/** FNV-1a of `text` as an unsigned 32-bit number. */
export function hashKey(text: string): number {
  let hash = FNV_OFFSET;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  }
  return hash >>> 0;
}

/** The hashes of all `keys` of `site`, ascending and without repetition. */
export function buildPrefixes(keys: Iterable<AccountKey>, site: Site): Uint32Array<ArrayBuffer> {
  const hashes: number[] = [];
  for (const key of keys) {
    if (siteOfKey(key) === site) hashes.push(hashKey(key));
  }
  return ascending(hashes);
}

/** `hashes` in order, each once. */
export function ascending(hashes: readonly number[]): Uint32Array<ArrayBuffer> {
  const sorted = new Uint32Array(hashes).sort();
  return sorted.filter((hash, at) => at === 0 || hash !== sorted[at - 1]);
}

/** False: `key` is certainly not listed. True: ask for the exact record. */
export function mayContain(prefixes: Uint32Array, key: AccountKey): boolean {
  const wanted = hashKey(key);
  return prefixes[firstAtLeast(prefixes, wanted)] === wanted;
}

/** Position of the first of the ascending `hashes` that is not below `wanted`. */
export function firstAtLeast(hashes: Uint32Array, wanted: number): number {
  let low = 0;
  let high = hashes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((hashes[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Base64 of the little-endian 32-bit words, for messages, which carry text and no buffers. */
export function encodePrefixes(prefixes: Uint32Array): string {
  const bytes = new Uint8Array(prefixes.length * BYTES_PER_PREFIX);
  const view = new DataView(bytes.buffer);
  prefixes.forEach((word, at) => view.setUint32(at * BYTES_PER_PREFIX, word, true));
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += MOST_ARGUMENTS) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + MOST_ARGUMENTS)));
  }
  return btoa(pieces.join(''));
}

/**
 * The reverse of `encodePrefixes`; throws on text that is not a whole number of words. Every computer
 * that runs one of the browsers keeps the lowest byte of a word first.
 */
export function decodePrefixes(text: string): Uint32Array {
  const letters = atob(text);
  if (letters.length % BYTES_PER_PREFIX !== 0) {
    throw new RangeError(`[jaga-netral] prefix list is cut off at ${letters.length} bytes`);
  }
  const bytes = new Uint8Array(letters.length);
  // V8 keeps machine code of this in every tab: four letters at a time were three times as much.
  for (let at = 0; at < bytes.length; at++) bytes[at] = letters.charCodeAt(at);
  return new Uint32Array(bytes.buffer);
}
