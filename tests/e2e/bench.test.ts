/** A slice of `npm run bench`: every figure comes about. Times are not judged on a busy machine. */
import { expect, test } from 'vitest';
import { isReached } from '../bench/figures';
import { benchRegister } from '../bench/register/bench';

/** With fewer, the statement alone is more than a hundredth of all. */
const ACCOUNTS = 15_000;

const SLICE = { tries: 1, cold: 1, warm: 3 };

test('register: what is downloaded stays within its bound, all else is measured', async () => {
  const { figures } = await benchRegister(ACCOUNTS, SLICE);
  for (const { name, value } of figures) expect(value, name).not.toBeNaN();
  const downloaded = figures.filter(({ name }) => name.startsWith('download'));
  expect(downloaded.length).toBeGreaterThan(2);
  expect(downloaded.filter((figure) => !isReached(figure))).toEqual([]);
}, 180_000);
