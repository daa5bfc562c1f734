/** A slice of `npm run bench`: every figure comes about. Times are not judged on a busy machine. */
import { expect, test } from 'vitest';
import { type Figure, isReached } from '../bench/figures';
import { benchPage } from '../bench/page/bench';
import { benchRegister } from '../bench/register/bench';

/** With fewer, the statement alone is more than a hundredth of all. */
const ACCOUNTS = 15_000;

const SLICE = { tries: 1, cold: 1, warm: 3 };

const PAGE_SLICE = { tries: 1, warmUps: 0, posts: 100, presses: 3, idle: 1, warm: 1, cold: 1 };

function expectAll(figures: readonly Figure[]): void {
  for (const { name, value, floor } of figures) {
    expect(value, name).not.toBeNaN();
    expect(floor, name).not.toBeNaN();
  }
}

test('register: what is downloaded stays within its bound, all else is measured', async () => {
  const { figures } = await benchRegister(ACCOUNTS, SLICE);
  expectAll(figures);
  const downloaded = figures.filter(({ name }) => name.startsWith('download'));
  expect(downloaded.length).toBeGreaterThan(2);
  expect(downloaded.filter((figure) => !isReached(figure))).toEqual([]);
}, 180_000);

test('page: everything is measured, and what is counted rather than timed is as it must be', async () => {
  for await (const { figures } of benchPage(['x'], PAGE_SLICE)) {
    expectAll(figures);
    const counted = figures.filter(({ unit, most }) => unit === 'times' && most !== null);
    expect(counted.length).toBe(2);
    expect(counted.filter((figure) => !isReached(figure))).toEqual([]);
  }
}, 120_000);
