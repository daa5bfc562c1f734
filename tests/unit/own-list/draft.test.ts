import { describe, expect, test } from 'vitest';
import type { Election, Holder } from '../../../src/domain/register/types';
import {
  type Draft,
  draftOf,
  holderOf,
  lackOf,
  newDraft,
  readingsOf,
} from '../../../src/pages/own-list/draft';
import { electionIn } from '../../support/register';

const NOW = new Date();
const SOURCE = { text: 'ditambahkan sendiri', checked: '2026-11-22' };
const EMPTY = newDraft('', [], NOW);

const draftWith = (change: Partial<Draft>): Draft => ({ ...EMPTY, name: 'Wayan', ...change });

describe('what a new form holds', () => {
  test.each([
    ['https://x.com/Wayan_C/status/17?s=20', 'https://x.com/Wayan_C'],
    ['https://m.facebook.com/wayan.contoh?mibextid=1', 'https://www.facebook.com/wayan.contoh'],
    ['https://www.instagram.com/wayan.c/', 'https://www.instagram.com/wayan.c'],
    ['https://www.facebook.com/groups/relawan/posts/1', 'https://www.facebook.com/groups/relawan'],
    ['https://www.facebook.com/share/1AbC/', 'https://www.facebook.com/share/1AbC/'],
    ['https://x.com/home', 'https://x.com/home'],
  ])('%s → %s', (profile, address) => {
    expect(newDraft(profile, [], NOW).accounts).toBe(address);
  });

  const past: Election = {
    ...electionIn('pasca', 'lalu'),
    stages: [{ stage: 'pasca', from: '2020-01-01', until: '2020-02-01' }],
  };
  const future: Election = {
    ...electionIn('calon', 'nanti'),
    stages: [{ stage: 'calon', from: '2999-01-01', until: '2999-02-01' }],
  };

  test('the election that is under way, or the next one, or none', () => {
    const current = electionIn('kampanye');
    expect(newDraft('', [past, future, current], NOW).election).toBe(current.id);
    expect(newDraft('', [past, future], NOW).election).toBe('nanti');
    expect(newDraft('', [past], NOW).election).toBe('');
  });
});

describe('what keeps somebody from the list', () => {
  test.each<[Partial<Draft>, ReturnType<typeof lackOf>]>([
    [{ accounts: '' }, 'accounts'],
    [{ accounts: ' \n ' }, 'accounts'],
    [{ accounts: '@wayan' }, 'unusable'],
    [{ accounts: 'https://x.com/wayan\nhttps://fb.me/x' }, 'unusable'],
    [{ accounts: 'wayan', site: 'facebook' }, 'unusable'],
    [{ accounts: 'https://tiktok.com/@wayan' }, 'unusable'],
    [{ accounts: 'https://instagram.com/wayan', site: 'x' }, 'unusable'],
    [{ accounts: '@wayan', site: 'x', name: ' . ' }, 'name'],
    [{ accounts: '@wayan', site: 'x' }, null],
    [{ accounts: 'https://x.com/wayan\n\nhttps://facebook.com/wayan.c' }, null],
  ])('%j: %s', (change, lack) => {
    expect(lackOf(draftWith(change))).toBe(lack);
  });

  test('every account is read, with the reason for those that cannot be used', () => {
    const readings = readingsOf(draftWith({ accounts: '@wayan\nhttps://x.com/wayan' }));
    expect(readings.map(({ reason }) => reason)).toEqual(['no-platform', 'account']);
  });
});

describe('who comes out', () => {
  test('everything that was said', () => {
    const draft = draftWith({
      accounts:
        'https://x.com/Wayan_C\nhttps://www.facebook.com/groups/relawan\nhttps://x.com/wayan_c',
      name: '  I  Wayan ',
      office: 'bupati',
      election: 'pilkada',
      region: ' Kabupaten Contoh ',
    });
    expect(holderOf(draft, SOURCE)).toEqual({
      id: expect.stringMatching(/^own-/),
      name: 'I Wayan',
      kind: 'calon',
      office: 'bupati',
      region: 'Kabupaten Contoh',
      election: 'pilkada',
      status: 'aktif',
      accounts: [
        { keys: ['x:name:wayan_c'], label: '@wayan_c', use: 'pribadi', source: SOURCE },
        {
          keys: ['facebook:group:relawan'],
          label: 'facebook.com/groups/relawan',
          use: 'pemenangan',
          source: SOURCE,
        },
      ],
    });
  });

  test('a party has neither office nor election', () => {
    const draft = draftWith({
      accounts: '@partai',
      site: 'x',
      kind: 'partai',
      office: 'dpr',
      election: 'pemilu',
    });
    expect(Object.keys(holderOf(draft, SOURCE))).toEqual([
      'id',
      'name',
      'kind',
      'status',
      'accounts',
    ]);
  });

  test('editing keeps what the form does not show', () => {
    const before: Holder = {
      id: 'own-1',
      name: 'Wayan',
      kind: 'calon',
      status: 'diganti',
      accounts: [
        {
          keys: ['facebook:name:wayancontoh', 'facebook:id:100000000000999'],
          label: '@wayan.contoh',
          use: 'pemenangan',
          until: '2027-01-01',
          source: { text: 'daftar.xlsx', checked: '2026-01-01' },
        },
      ],
      tags: [{ text: '#WayanMaju', source: SOURCE }],
    };
    expect(holderOf(draftOf(before), SOURCE, before)).toEqual(before);
    const more = draftOf(before);
    const grown = holderOf(
      { ...more, accounts: `${more.accounts}\n@wayan`, site: 'x' },
      SOURCE,
      before,
    );
    expect(grown.accounts).toHaveLength(1);
    const linked = `${more.accounts}\nhttps://x.com/wayan`;
    expect(holderOf({ ...more, accounts: linked }, SOURCE, before).accounts).toHaveLength(2);
  });
});
