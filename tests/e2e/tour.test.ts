/** The tour that `npm start` takes where there is no display performs every act of the practice page. */
import { expect, test } from 'vitest';
import { tour } from '../../scripts/lib/tour';

const ACTS = { x: 5, facebook: 4, instagram: 5 };

test('every act is held, cancelled, and gone through with', async () => {
  const begun: string[] = [];
  const stops = await tour((act) => begun.push(act));
  expect(stops.map(({ act }) => act)).toEqual(begun);
  for (const [site, acts] of Object.entries(ACTS)) {
    expect(begun.filter((act) => act.startsWith(`${site}:`))).toHaveLength(acts);
  }
  expect(new Set(stops.map(({ verdict }) => verdict))).toEqual(new Set(['prohibited']));
}, 240_000);
