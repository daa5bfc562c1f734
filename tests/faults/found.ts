/** What became of a person's acts while a part of the extension failed. */
export interface Found {
  readonly fault: string;
  /** On the listed account nothing took effect that the person had not decided. */
  readonly held: boolean;
  /** On somebody else the act took effect in the same gesture, once, trusted. */
  readonly untouched: boolean;
  /** What was said where something had to be said; null: the wrong thing, or nothing. */
  readonly told: string | null;
}

/** One kind of fault: inflicts one after the other on browsers of its own. */
export interface Subject {
  readonly name: string;
  readonly inflict: (extent: Extent) => AsyncGenerator<Found>;
}

/** `short`: a slice for `npm test`, which has no time for all. */
export type Extent = 'all' | 'short';

export function isReached({ held, untouched, told }: Found): boolean {
  return held && untouched && told !== null;
}

/** One line for people. */
export function lineOf(found: Found): string {
  const { fault, held, untouched, told } = found;
  const words = [
    held ? 'held' : 'NOT HELD',
    untouched ? 'untouched' : 'TOUCHED',
    told === null ? 'NOT TOLD' : `told: ${told}`,
  ];
  return `${isReached(found) ? 'ok    ' : 'MISSED'} ${fault}: ${words.join(', ')}`;
}
