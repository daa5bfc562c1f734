import { describe, expect, test } from 'vitest';
import type { AccountKey } from '../../../src/domain/account/key';
import type { Holder } from '../../../src/domain/register/types';
import {
  countReplaced,
  search,
  withEdited,
  withHolders,
  withoutHolder,
} from '../../../src/pages/own-list/list';

const SOURCE = { text: 'uji', checked: '2026-11-01' };

function holder(id: string, keys: AccountKey[], more: Partial<Holder> = {}): Holder {
  const accounts = keys.map((key) => ({
    keys: [key],
    label: `@${key.split(':')[2]}`,
    use: 'pribadi' as const,
    source: SOURCE,
  }));
  return { id, name: `Nama ${id}`, kind: 'calon', status: 'aktif', accounts, ...more };
}

const keysOf = (list: readonly Holder[]) =>
  list.map(({ id, accounts }) => [id, accounts.flatMap(({ keys }) => keys)]);

const ANI = holder('ani', ['x:name:ani', 'instagram:name:ani']);
const BUDI = holder('budi', ['x:name:budi']);

describe('adding to the list', () => {
  test('keeps everybody else', () => {
    expect(withHolders([ANI], [BUDI])).toEqual([ANI, BUDI]);
  });

  test('an account that was listed is listed as it is added now', () => {
    const list = withHolders([ANI, BUDI], [holder('citra', ['x:name:ani', 'x:name:budi'])]);
    expect(keysOf(list)).toEqual([
      ['ani', ['instagram:name:ani']],
      ['citra', ['x:name:ani', 'x:name:budi']],
    ]);
  });

  test('a holder keeps the accounts and tags that are not added again', () => {
    const before = { ...ANI, tags: [{ text: '#AniMaju', source: SOURCE }] };
    const added = holder('ani', ['x:name:ani'], {
      name: 'Ani Baru',
      tags: [{ text: '#AniLagi', source: SOURCE }],
    });
    const [ani] = withHolders([before], [added]);
    expect(ani?.name).toBe('Ani Baru');
    expect(ani && keysOf([ani])).toEqual([['ani', ['instagram:name:ani', 'x:name:ani']]]);
    expect(ani?.tags?.map(({ text }) => text)).toEqual(['#AniMaju', '#AniLagi']);
  });

  test('somebody with tags only stays when their last account goes', () => {
    const tagged = { ...BUDI, tags: [{ text: '#BudiMaju', source: SOURCE }] };
    expect(keysOf(withHolders([tagged], [holder('citra', ['x:name:budi'])]))).toEqual([
      ['budi', []],
      ['citra', ['x:name:budi']],
    ]);
  });

  test('counts the accounts that are replaced, by any of their names', () => {
    const [account] = ANI.accounts;
    if (account === undefined) throw new Error('no account');
    const aliased = { ...account, keys: ['x:name:ani', 'x:id:7'] as const };
    const list = [{ ...ANI, accounts: [aliased] }, BUDI];
    expect(countReplaced(list, [holder('citra', ['x:id:7', 'x:name:dewi'])])).toBe(1);
  });
});

test('what was edited away is gone', () => {
  const edited = holder('ani', ['instagram:name:ani']);
  expect(withEdited([ANI, BUDI], edited)).toEqual([BUDI, edited]);
});

test('removing takes one holder only', () => {
  expect(withoutHolder([ANI, BUDI], 'ani')).toEqual([BUDI]);
});

test.each([
  ['', ['ani', 'budi']],
  ['  NAMA  budi ', ['budi']],
  ['@ani', ['ani']],
  ['bantul', ['budi']],
  ['citra', []],
])('searching for "%s" finds %j', (query, ids) => {
  const list = [ANI, { ...BUDI, region: 'Kabupaten Bantul' }];
  expect(search(list, query).map(({ id }) => id)).toEqual(ids);
});
