/** A slice of `npm run faults`: whatever fails, nothing unheld, nobody else touched, the person told. */
import { describe, expect, test } from 'vitest';
import { isReached, lineOf } from '../faults/found';
import { SUBJECTS } from '../faults/subjects';

describe('the fault lab', () => {
  test.each(SUBJECTS)('$name', async ({ inflict }) => {
    const found = [];
    for await (const one of inflict('short')) found.push(one);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((one) => !isReached(one)).map(lineOf)).toEqual([]);
  });
});
