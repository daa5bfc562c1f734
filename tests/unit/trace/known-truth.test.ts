/** Exports of every dialect of which everything is known; `npm run trace-check` reads more of them. */
import { expect, test } from 'vitest';
import { measure } from '../../trace/measure';

test('what is called certain is true, and all of it is found', { timeout: 60_000 }, async () => {
  const { scores, wrong, miscounted } = await measure(1);
  expect(wrong).toEqual([]);
  expect(miscounted).toEqual([]);
  for (const { site, certainty, true: all, found, hits } of scores) {
    const isPossible = certainty === 'possible';
    expect(hits, `${site}, ${certainty}`).toBe(all);
    expect(all > 0, `${site}, ${certainty}`).toBe(!(isPossible && site === 'x'));
    // Namesakes cannot be told apart where nothing but a name is known.
    expect(found - hits, `${site}, ${certainty}`).toBeLessThanOrEqual(isPossible ? all / 4 : 0);
  }
});
