import type { Outcome } from './soak';

const MEGABYTE = 1_000_000;

/** What a run has shown, for people: one paragraph, then a line for each fault. */
export function reportOf({ course, posts, acts, tally, faults, heap, seconds }: Outcome): string {
  const kinds = Object.entries(acts)
    .sort(([, one], [, other]) => other - one)
    .map(([act, count]) => `${act} ${count}`);
  const [first, last] = heap.map((bytes) => (bytes / MEGABYTE).toFixed(1));
  return [
    `${course.site}, seed ${course.seed}: ${posts} posts in ${seconds} s`,
    `  acts: ${kinds.join(', ')}`,
    `  ${Object.entries(tally)
      .map(([what, count]) => `${what} ${count}`)
      .join(', ')}`,
    `  heap of the tab: ${first} → ${last} MB`,
    ...faults.map((fault) => `  FAULT ${fault}`),
  ].join('\n');
}
