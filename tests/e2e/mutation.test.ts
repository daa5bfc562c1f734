/**
 * Every marker missing in turn, over the replicas: what is lost is held otherwise or signalled. The
 * losses that nobody would notice today are written down with their reason; there may be no others.
 */
import { expect, test } from 'vitest';
import known from '../mutation/known-silent.json' with { type: 'json' };
import { mutateAll } from '../mutation/mutate';

test('no other marker can go missing in silence', async () => {
  const { mutations, signalledAnyway } = await mutateAll(null);
  const silent = mutations
    .filter(({ outcome }) => outcome === 'silent')
    .map(({ site, marker }) => `${site} ${marker}`);
  const expected = new Set<string>(known.flatMap(({ markers }) => markers));
  expect(signalledAnyway.filter((page) => !page.startsWith('facebook/m-'))).toEqual([]);
  expect(mutations.length).toBeGreaterThan(200);
  expect(silent.filter((marker) => !expected.has(marker))).toEqual([]);
}, 300_000);
