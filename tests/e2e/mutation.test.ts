/**
 * Every marker missing in turn, over the replicas: what is lost is held otherwise or signalled. The
 * losses that nobody would notice today are written down with their reason; there may be no others.
 */
import { expect, test } from 'vitest';
import known from '../mutation/known-silent.json' with { type: 'json' };
import { mutateAll } from '../mutation/mutate';

test('no other marker can go missing in silence', async () => {
  const mutations = await mutateAll(null);
  const silent = mutations
    .filter(({ outcome }) => outcome === 'silent')
    .map(({ site, marker }) => `${site} ${marker}`);
  const expected = known.flatMap(({ markers }) => markers);
  expect(mutations.length).toBeGreaterThan(200);
  expect(silent.filter((marker) => !expected.includes(marker))).toEqual([]);
}, 300_000);
