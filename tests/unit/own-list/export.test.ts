import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { nameKey } from '../../../src/domain/account/by-site';
import { labelOf } from '../../../src/domain/import/contents';
import { holdersCsv } from '../../../src/domain/import/export';
import { importFiles } from '../../../src/domain/import/import';
import { HOLDER_KINDS, type Holder, OFFICES } from '../../../src/domain/register/types';
import { electionIn } from '../../support/register';

const ELECTIONS = [electionIn('kampanye'), electionIn('bakal_calon')];
const SOURCE = { text: 'ditambahkan sendiri', checked: '2026-11-22' };

function readBack(csv: string) {
  const bytes = new TextEncoder().encode(csv);
  return importFiles([{ name: 'daftar-saya.csv', bytes }], {
    elections: ELECTIONS,
    source: { text: 'berkas', checked: '2026-12-31' },
    usualElection: ELECTIONS[0]?.id ?? null,
  });
}

const FULL: Holder = {
  id: 'own-1',
  name: 'Wayan; "Contoh", S.H.',
  kind: 'bakal_calon',
  office: 'wakil_wali_kota',
  region: 'Kota Contoh',
  election: 'pilkada-bakal_calon',
  status: 'aktif',
  accounts: [
    {
      keys: ['facebook:name:wayancontoh', 'facebook:id:100000000000999', 'facebook:name:wayanlama'],
      label: '@Wayan.Contoh',
      use: 'pemenangan',
      from: '2026-10-01',
      until: '2027-03-31',
      source: SOURCE,
    },
    { keys: ['x:id:1234567'], label: 'x.com/i/user/1234567', use: 'pribadi', source: SOURCE },
    {
      keys: ['facebook:group:relawan.w'],
      label: 'facebook.com/groups/relawan.w',
      use: 'pemenangan',
      source: SOURCE,
    },
    {
      keys: ['instagram:name:wayan.c', 'instagram:id:987654321'],
      label: '@wayan.c',
      use: 'pribadi',
      source: { text: 'profilnya sendiri', checked: '2026-11-02' },
    },
  ],
  tags: [{ text: '#WayanMaju', source: SOURCE }],
};

describe('the exported list', () => {
  test('is read back as it was', async () => {
    const { holders, findings } = await readBack(holdersCsv([FULL]));
    expect(findings.filter(({ key }) => key === null)).toEqual([]);
    expect(holders).toEqual([FULL]);
  });

  test('somebody without election stays without one', async () => {
    const { election: _, ...without } = FULL;
    expect((await readBack(holdersCsv([without]))).holders).toEqual([without]);
  });

  test('no cell is a formula', () => {
    const evil = { ...FULL, name: '=HYPERLINK("http://x")', region: '+62', id: '@SUM(A1)' };
    const { data } = Papa.parse<string[]>(holdersCsv([evil]), { delimiter: ';' });
    for (const cell of data.flat()) expect(cell).not.toMatch(/^[\s'"]*[=+\-@](?<!^'.*)/);
    expect(data[1]?.[1]).toBe(`'=HYPERLINK("http://x")`);
  });

  test('whatever a person lists is read back', async () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{2,8}$/);
    const name = fc.tuple(word, word).map((words) => words.join(' '));
    const handle = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_]{2,12}$/);
    const account = handle.map((typed) => {
      const key = nameKey('x', typed);
      return (
        key && { keys: [key], label: labelOf(key, typed), use: 'pribadi' as const, source: SOURCE }
      );
    });
    const holder = fc.record(
      {
        name,
        kind: fc.constantFrom(...HOLDER_KINDS.filter((kind) => kind !== 'partai')),
        office: fc.constantFrom(...OFFICES),
        region: name,
        election: fc.constantFrom(...ELECTIONS.map(({ id }) => id)),
        accounts: fc.uniqueArray(account, { minLength: 1, selector: (one) => one?.keys[0] }),
      },
      { requiredKeys: ['name', 'kind', 'accounts'] },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(holder, { minLength: 1, maxLength: 4 }), async (drafts) => {
        const list = drafts.map((draft, index): Holder => ({
          id: `own-${index}`,
          status: 'aktif',
          ...draft,
          accounts: draft.accounts.filter((one) => one !== null),
        }));
        const wanted = list.filter(({ accounts }) => accounts.length > 0);
        expect((await readBack(holdersCsv(list))).holders).toEqual(wanted);
      }),
      { numRuns: 200, seed: 4 },
    );
  });
});

test('an empty list is a table of headings', () => {
  expect(holdersCsv([]).split('\r\n')).toHaveLength(2);
});
