/** Chance that is the same every time. */
export interface Chances {
  /** A whole number from 0, below `limit`. */
  readonly below: (limit: number) => number;
  readonly of: (items: readonly string[]) => string;
}

/** Numbers that look random and are the same every time (Mulberry32, public domain). */
export function chancesOf(seed: number): Chances {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { below, of: (items) => items[below(items.length)] ?? '' };
}
