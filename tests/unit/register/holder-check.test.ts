/** The quick check of holders accepts what the schema accepts, and nothing else. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isHolder } from '../../../src/domain/register/holder-check';
import { holderSchema } from '../../../src/domain/register/schema';
import type { Holder } from '../../../src/domain/register/types';
import { acceptedShare, mutated } from './mutated';
import { account, holder } from './sample';

const { source } = account();

const WHOLE: Holder = {
  ...holder(
    'budi',
    { ...account('x:name:budi_a', 'x:id:291797158'), from: '2027-09-25', until: '2028-02-29' },
    { ...account('facebook:name:budisantoso', 'facebook:group:relawan-budi'), use: 'pemenangan' },
    account('instagram:name:budi.s'),
  ),
  tags: [{ text: '#BudiMaju', source }],
};

function agrees(json: unknown): boolean {
  const expected = holderSchema.safeParse(json).success;
  expect(isHolder(json), JSON.stringify(json)).toBe(expected);
  return expected;
}

test('mutated holders', async () => {
  const share = await acceptedShare(mutated(WHOLE), agrees);
  expect(share).toBeGreaterThan(0.05);
  expect(share).toBeLessThan(0.95);
}, 600_000);

/** Text of the characters that keys, days and names are made of. */
const piece = (characters: string, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...characters), maxLength });

const key = fc
  .tuple(
    fc.constantFrom('x', 'instagram', 'facebook', 'tiktok', ''),
    fc.constantFrom('name', 'id', 'group', 'tag', 'Name'),
    fc.oneof(
      fc.integer({ min: 0, max: 102 }).map((length) => 'a'.repeat(length)),
      piece('aZ09_.-é:#\n ', 8),
      piece('0123456789', 22),
    ),
  )
  .map((parts) => parts.join(':'));

const day = fc.oneof(
  fc
    .tuple(fc.integer({ min: 0, max: 9999 }), fc.nat(13), fc.nat(32))
    .map((parts) => parts.map((part, at) => String(part).padStart(at ? 2 : 4, '0')).join('-')),
  fc.integer({ min: 0, max: 9999 }).map((year) => `${String(year).padStart(4, '0')}-02-29`),
  piece('0123456789-\n', 10),
);

/** Mostly good, so that holders are refused for how such things stand together. */
const likelyKey = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.constantFrom('x:name:a', 'x:id:5', 'facebook:id:5', 'instagram:name:a'),
  },
  { weight: 1, arbitrary: key },
);
const likelyDay = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom('2027-09-25', '2027-10-01', '2028-02-29') },
  { weight: 1, arbitrary: day },
);

const random = fc.record(
  {
    id: piece('a \u00a0\u200b\ufeff', 3),
    name: fc.constantFrom('Budi', '\u2003', '\u200b', '\u0085'),
    kind: fc.constantFrom('calon', 'tim', 'partai', 'pejabat'),
    office: fc.constantFrom('bupati', 'camat', undefined, null),
    region: fc.constantFrom('Kota', undefined, ''),
    status: fc.constantFrom('aktif', 'diganti', 'dibatalkan', 'ada'),
    accounts: fc.array(
      fc.record(
        {
          keys: fc.array(likelyKey, { maxLength: 3 }),
          label: fc.constant('@a'),
          use: fc.constantFrom('pribadi', 'pemenangan'),
          from: likelyDay,
          until: likelyDay,
          source: fc.record({ text: fc.constant('a'), checked: likelyDay }),
        },
        { requiredKeys: ['keys', 'label', 'use', 'source'] },
      ),
      { maxLength: 2 },
    ),
    tags: fc.array(fc.record({ text: piece('ab#ﬀ１ß \u0301', 62), source: fc.constant(source) }), {
      maxLength: 2,
    }),
  },
  { requiredKeys: ['id', 'name', 'kind', 'status', 'accounts'] },
);

test('random holders', async () => {
  const share = await acceptedShare(random, agrees);
  expect(share).toBeGreaterThan(0.01);
}, 600_000);

test.each([
  ['keys', key, (value: string) => ({ ...WHOLE, accounts: [{ ...account(), keys: [value] }] })],
  [
    'days',
    day,
    (value: string) => ({ ...WHOLE, accounts: [{ ...account('x:id:5'), from: value }] }),
  ],
])(
  '%s',
  async (_, values, holderWith) => {
    const share = await acceptedShare(values, (value) => agrees(holderWith(value)));
    expect(share).toBeGreaterThan(0.05);
    expect(share).toBeLessThan(0.95);
  },
  600_000,
);

test('keys of every length', () => {
  for (const kind of [
    'x:name',
    'instagram:name',
    'facebook:name',
    'x:id',
    'facebook:group',
    'x:tag',
  ])
    for (let length = 0; length <= 102; length++)
      for (const character of 'a1')
        agrees({
          ...WHOLE,
          accounts: [{ ...account(), keys: [`${kind}:${character.repeat(length)}`] }],
        });
});

test('all days of some years', () => {
  for (const year of ['1900', '2000', '2027', '2028', '0000'])
    for (let month = 0; month <= 13; month++)
      for (let date = 0; date <= 32; date++) {
        const written = [year, ...[month, date].map((part) => String(part).padStart(2, '0'))];
        agrees({ ...WHOLE, accounts: [{ ...account('x:id:5'), from: written.join('-') }] });
      }
});

test('lists with gaps and other things that JSON does not have', () => {
  // oxlint-disable-next-line no-sparse-arrays
  expect(agrees({ ...WHOLE, accounts: [, account('x:id:5')] })).toBe(false);
  expect(agrees({ ...WHOLE, tags: Array(2) })).toBe(false);
  expect(agrees({ ...WHOLE, accounts: { length: 0 } })).toBe(false);
  expect(agrees(Object.assign([], WHOLE))).toBe(false);
  expect(agrees(Object.create(WHOLE))).toBe(true);
  expect(agrees({ ...WHOLE, office: undefined, tags: undefined, colour: 'hijau' })).toBe(true);
});
