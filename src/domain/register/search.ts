/**
 * Looks for words in bytes. Texts of some 200 kB, one made of the bytes for each lookup, have the
 * garbage collector stop everything for several milliseconds once in fifty lookups.
 */

const BYTES = 256;

/**
 * Where `word` stands in `bytes` at or after `from`; -1: nowhere. Boyer-Moore-Horspool: the byte
 * under the word's end tells how far the word may be moved on.
 */
export type Search = (bytes: Uint8Array, from: number) => number;

/** A search for `word`, which is not empty. */
export function searchFor(word: Uint8Array): Search {
  const last = word.length - 1;
  const moves = new Uint16Array(BYTES).fill(word.length);
  for (let at = 0; at < last; at++) moves[word[at] as number] = last - at;
  return (bytes, from) => {
    for (let at = from + last; at < bytes.length; at += moves[bytes[at] as number] as number) {
      if (endsAt(bytes, at, word)) return at - last;
    }
    return -1;
  };
}

/** Whether `word` ends with the byte `at`. */
function endsAt(bytes: Uint8Array, at: number, word: Uint8Array): boolean {
  const start = at - word.length + 1;
  for (let place = word.length - 1; place >= 0; place--) {
    if (bytes[start + place] !== word[place]) return false;
  }
  return true;
}
