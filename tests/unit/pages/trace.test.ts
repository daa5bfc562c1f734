/** Findings as the page groups them and as they are saved. */
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/domain/register/types';
import type { Finding, PastAct } from '../../../src/domain/trace/types';
import { byAccount, totalOf } from '../../../src/pages/trace/groups';
import { findingsCsv } from '../../../src/pages/trace/table';
import { wordsIn } from '../../../src/pages/trace/words';
import { candidate, registerOf } from '../../support/register';

function entryOf(name: string): Entry {
  const holder = candidate(name, [`x:name:${name.toLowerCase()}`]);
  const [account] = holder.accounts;
  if (account === undefined) throw new Error('no account');
  const { title, label, publisher, sequence, issued } = registerOf([]);
  const register = {
    id: 'embedded',
    origin: 'embedded',
    title,
    label,
    publisher,
    sequence,
    issued,
  } as const;
  return { account, holder, election: null, register };
}

function finding(name: string, at: string | null, act: Partial<PastAct> = {}): Finding {
  const said: PastAct = {
    site: 'x',
    act: 'like',
    role: 'author',
    at,
    keys: [],
    names: [],
    url: 'https://x.com/i/web/status/1',
    undone: false,
    file: 'like.js',
    ...act,
  };
  return { act: said, certainty: 'certain', entry: entryOf(name), stage: 'kampanye' };
}

describe('groups', () => {
  test('one an account, in the order of their latest act', () => {
    const groups = byAccount([
      finding('Citra', '2026-10-03T00:00:00Z'),
      finding('Budi', '2026-10-02T00:00:00Z'),
      finding('Citra', '2026-10-01T00:00:00Z'),
      finding('Budi', null),
    ]);
    expect(groups.map(({ findings }) => findings.map(({ act }) => act.at))).toEqual([
      ['2026-10-03T00:00:00Z', '2026-10-01T00:00:00Z'],
      ['2026-10-02T00:00:00Z', null],
    ]);
    expect(groups.map(({ findings: [{ entry }] }) => entry.holder.name)).toEqual(['Citra', 'Budi']);
  });

  test('totals count every file', () => {
    const file = { file: 'like.js', site: 'x', entries: 5, understood: 4, uncheckable: 3 } as const;
    expect(totalOf([file, file])).toEqual({ entries: 10, understood: 8, uncheckable: 6 });
    expect(totalOf([])).toEqual({ entries: 0, understood: 0, uncheckable: 0 });
  });
});

describe('the saved table', () => {
  test('has one line a finding, in the language of the page', () => {
    const table = findingsCsv([finding('Budi', '2026-10-02T03:04:05Z')], wordsIn('id'));
    const [headings, line, end] = table.split('\r\n');
    expect(headings).toContain('"kepastian";"situs";"akun";"pemilik"');
    expect(line).toContain('"Pasti";"X";"Budi";"Budi";"Calon";"Bupati"');
    expect(line).toContain('"2026-10-02T03:04:05Z";"masa kampanye"');
    expect(line?.split(';')).toHaveLength(headings?.split(';').length ?? 0);
    expect(end).toBe('');
  });

  test('no cell is a formula', () => {
    const table = findingsCsv([finding('=HYPERLINK("x")', null, { url: '@a' })], wordsIn('en'));
    expect(table).toContain(`"'=HYPERLINK(""x"")"`);
    expect(table).toContain(`"'@a"`);
  });
});
