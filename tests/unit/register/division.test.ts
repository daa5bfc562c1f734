/** How a register is divided decides what a browser downloads when something changes. */
import { describe, expect, test } from 'vitest';
import { divideHolders, divideShards } from '../../../src/domain/register/division';
import { countAccounts } from '../../../src/domain/register/shard';
import { account, holder } from './sample';

const BUDI = holder('budi', account('x:name:budi_a'));

function many(count: number) {
  return Array.from({ length: count }, (_, index) =>
    holder(`calon-${index}`, account(`x:name:n${index}`)),
  );
}

describe('holders', () => {
  test.each([
    [{}, 'pilkada-contoh/kabupaten-contoh'],
    [{ region: undefined }, 'pilkada-contoh/nasional'],
    [{ election: undefined }, 'tanpa-pemilihan/kabupaten-contoh'],
    [{ kind: 'partai', election: undefined }, 'partai'],
  ] as const)('with %j are in %s', async (facts, name) => {
    expect([...(await divideHolders([{ ...BUDI, ...facts }])).keys()]).toEqual([name]);
  });

  test('of a large region are in parts of about 1,000 accounts', async () => {
    const names = async (count: number) => [...(await divideHolders(many(count))).keys()].sort();
    const region = 'pilkada-contoh/kabupaten-contoh';
    expect(await names(1000)).toEqual([region]);
    expect(await names(1001)).toEqual([`${region}/1-2`, `${region}/2-2`]);
    expect(await names(2001)).toEqual([1, 2, 3, 4].map((part) => `${region}/${part}-4`));
    for (const part of (await divideHolders(many(8000))).values()) {
      expect(countAccounts(part)).toBeGreaterThan(850);
      expect(countAccounts(part)).toBeLessThan(1150);
    }
  });

  test('stay in their part when others come', async () => {
    const before = await divideHolders(many(1500));
    const after = await divideHolders(many(1501));
    const unchanged = [...before].filter(
      ([name, { length }]) => after.get(name)?.length === length,
    );
    expect(unchanged).toHaveLength(1);
  });

  test('are in the part that the first bits of the hash of their id name', async () => {
    const parts = await divideHolders([...many(5000), BUDI]);
    const [name] = [...parts].find(([, holders]) => holders.includes(BUDI)) ?? [];
    // SHA-256 of "budi" begins with 24, which is 001 00100 in bits: the second of eight.
    expect(name).toBe('pilkada-contoh/kabupaten-contoh/2-8');
  });
});

describe('shards', () => {
  const shards = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ name: `pilkada/kabupaten-${index}` }));

  test.each([
    [1, 1, /^semua$/],
    [32, 1, /^semua$/],
    [33, 16, /^\d+-16$/],
    [4096, 16, /^\d+-16$/],
    [4097, 256, /^\d+-256$/],
  ])('%i are in at most %i sections', async (count, most, names) => {
    const sections = await divideShards(shards(count));
    expect(sections.size).toBeLessThanOrEqual(most);
    expect(sections.size).toBeGreaterThan(most / 2);
    for (const name of sections.keys()) expect(name).toMatch(names);
    expect([...sections.values()].flat()).toHaveLength(count);
  });
});
