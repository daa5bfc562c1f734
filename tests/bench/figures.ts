/** What benches measure, against what must be reached. */

/** One measured number and how much it varied from try to try. */
export interface Figure {
  readonly name: string;
  readonly unit: 'bytes' | '%' | 'ms' | 's' | 'MB' | 'bytes/key' | 'times' | 'elements';
  readonly value: number;
  /** The smallest and the largest of the tries that `value` stands for. */
  readonly low: number;
  readonly high: number;
  readonly tries: number;
  /** What `value` must not exceed; null: it is told and nothing more. */
  readonly most: number | null;
  /** What the least that could be there took, measured in the same run; null: nothing to compare. */
  readonly floor: number | null;
  /** How many times `floor` the value must not exceed. */
  readonly mostTimes: number | null;
}

export interface Measured {
  /** What was measured, for example the size of the register. */
  readonly subject: string;
  readonly figures: readonly Figure[];
}

type Head = Pick<Figure, 'name' | 'unit'> & Partial<Pick<Figure, 'most' | 'floor' | 'mostTimes'>>;

/** A number that is the same in every try. */
export function exactly(head: Head, value: number): Figure {
  return quantileOf(head, [value], 1);
}

/** The median of `values`. */
export function medianOf(head: Head, values: readonly number[]): Figure {
  return quantileOf(head, values, 0.5);
}

/** The value that 95 of 100 of `values` do not exceed. */
export function p95Of(head: Head, values: readonly number[]): Figure {
  return quantileOf(head, values, 0.95);
}

/** The value that 99 of 100 of `values` do not exceed. */
export function p99Of(head: Head, values: readonly number[]): Figure {
  return quantileOf(head, values, 0.99);
}

/** The smallest of `values`: for what noise can only add to. */
export function leastOf(head: Head, values: readonly number[]): Figure {
  return quantileOf(head, values, 0);
}

/** The largest of `values`. */
export function largestOf(head: Head, values: readonly number[]): Figure {
  return quantileOf(head, values, 1);
}

function quantileOf(head: Head, values: readonly number[], share: number): Figure {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (position: number) => sorted[position] ?? Number.NaN;
  return {
    name: head.name,
    unit: head.unit,
    value: at(Math.max(0, Math.ceil(sorted.length * share) - 1)),
    low: at(0),
    high: at(sorted.length - 1),
    tries: sorted.length,
    most: head.most ?? null,
    floor: head.floor ?? null,
    mostTimes: head.mostTimes ?? null,
  };
}

/** How many times its floor `figure` is; null without one. */
export function ratioOf({ value, floor }: Figure): number | null {
  return floor === null || floor === 0 ? null : value / floor;
}

/** Whether there is something that `figure` must not exceed. */
export function isBound({ most, mostTimes }: Figure): boolean {
  return most !== null || mostTimes !== null;
}

/** Whether `figure` is as it must be. */
export function isReached(figure: Figure): boolean {
  const { value, most, floor, mostTimes } = figure;
  return (
    (most === null || value <= most) && (mostTimes === null || value <= mostTimes * (floor ?? 0))
  );
}
