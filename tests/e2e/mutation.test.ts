/**
 * A slice of `npm run mutate`: every marker of one site missing in turn, over its replicas. What is
 * lost is held otherwise or signalled. The losses that nobody would notice today are written down
 * with their reason; there may be no others.
 */
import { expect, test } from 'vitest';
import known from '../mutation/known-silent.json' with { type: 'json' };
import { mutateAll } from '../mutation/mutate';

test('no other marker can go missing in silence', async () => {
  const { mutations, signalledAnyway } = await mutateAll(null, ['instagram']);
  const silent = mutations
    .filter(({ outcome }) => outcome === 'silent')
    .map(({ site, marker }) => `${site} ${marker}`);
  const expected = new Set<string>(known.flatMap(({ markers }) => markers));
  expect(signalledAnyway).toEqual([]);
  expect(mutations.length).toBeGreaterThan(40);
  expect(silent.filter((marker) => !expected.has(marker))).toEqual([]);
}, 300_000);
