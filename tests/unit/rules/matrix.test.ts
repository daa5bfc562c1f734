/** Every cell of the action matrix: law act × account, with the rules that stand in it. */
import { describe, expect, test } from 'vitest';
import { ACTS } from '../../../src/domain/act';
import { OFFICES, type Stage, STAGES } from '../../../src/domain/register/types';
import { type Row, rowsFor } from '../../../src/domain/rules/matrix';
import { loadRules } from '../../../src/domain/rules/schema';
import {
  ACCOUNT_CATEGORIES,
  type AccountCategory,
  LAW_ACTS,
  type LawAct,
} from '../../../src/domain/rules/types';

const BOOK = loadRules();
const TABLE_A: readonly Stage[] = ['bakal_calon'];
const TABLE_B: readonly Stage[] = ['calon', 'kampanye', 'masa_tenang', 'pemungutan', 'pasca'];

/** `A4` literal, `A4*` by a reading, `A4+` beside the first, `?` only a caution; `-` nothing. */
type Expected = string;
const PARTY = 'UU20-9-2*?';

const OWN_PROSPECTIVE: Record<string, Expected> = {
  like: 'A4*',
  react: 'A4*',
  comment: 'A4*',
  share: 'A2 A4*+',
  post: 'A2 A4*+',
  follow: 'A4*',
  join_group: 'A4*',
  post_photo: 'A5',
  tag: 'A2*',
};
const TEAM_PROSPECTIVE: Record<string, Expected> = {
  like: 'A4',
  react: 'A4*',
  comment: 'A4',
  share: 'A4 A2+',
  post: 'A4 A2+',
  follow: 'A4',
  join_group: 'A4',
  post_photo: 'A5',
  tag: 'A2*',
};
const CANDIDATE: Record<string, Expected> = {
  like: 'B6',
  react: 'B6*',
  comment: 'B6',
  share: 'B6 B2+',
  post: 'B6 B2+',
  follow: 'B6',
  join_group: 'B6',
  post_photo: 'B7',
  tag: 'B2*',
};
const aboutCandidate = (row: string): Record<string, Expected> => ({
  like: `${row}*?`,
  react: `${row}*?`,
  comment: `${row}*?`,
  share: `${row}*?`,
  post: `${row}*?`,
  follow: '-',
  join_group: '-',
  post_photo: '-',
  tag: '-',
});
const party = (photo: string): Record<string, Expected> => ({
  like: PARTY,
  react: PARTY,
  comment: PARTY,
  share: PARTY,
  post: PARTY,
  follow: PARTY,
  join_group: PARTY,
  post_photo: photo,
  tag: PARTY,
});

const MATRIX: readonly [AccountCategory, readonly Stage[], Record<string, Expected>][] = [
  ['bakal_calon', TABLE_A, OWN_PROSPECTIVE],
  ['akun_pemenangan', TABLE_A, TEAM_PROSPECTIVE],
  ['calon', TABLE_B, CANDIDATE],
  ['akun_pemenangan', TABLE_B, CANDIDATE],
  ['third_party', TABLE_A, aboutCandidate('A2')],
  ['third_party', TABLE_B, aboutCandidate('B2')],
  ['partai_politik', TABLE_A, party('A5')],
  ['partai_politik', TABLE_B, party('B7')],
  ['partai_politik', ['di_luar_tahapan'], party('-')],
];

function written(rows: readonly Row[]): string {
  const words = rows.map(({ rule, verdict, lead, reading }) => {
    const marks = `${reading === null ? '' : '*'}${lead ? '' : '+'}${verdict === 'caution' ? '?' : ''}`;
    return `${rule.id.replace('SKB2022-', '')}${marks}`;
  });
  return words.join(' ') || '-';
}

function cell(act: LawAct, account: AccountCategory, stage: Stage): string {
  return written(rowsFor(BOOK, { act, account, stage, office: 'bupati' }));
}

describe('the matrix', () => {
  for (const [account, stages, cells] of MATRIX) {
    for (const stage of stages) {
      test.each(Object.entries(cells))(`${account}, ${stage}: %s → %s`, (act, expected) => {
        expect(cell(act as LawAct, account, stage)).toBe(expected);
      });
    }
  }

  test('no other cell holds a rule', () => {
    const listed = new Set(
      MATRIX.flatMap(([account, stages, cells]) =>
        stages.flatMap((stage) => Object.keys(cells).map((act) => `${account} ${stage} ${act}`)),
      ),
    );
    const others = ACCOUNT_CATEGORIES.flatMap((account) =>
      (['di_luar_tahapan', ...STAGES] as const).flatMap((stage) =>
        LAW_ACTS.filter((act) => !listed.has(`${account} ${stage} ${act}`)).map((act) =>
          cell(act, account, stage),
        ),
      ),
    );
    expect(others.length).toBeGreaterThan(150);
    expect(new Set(others)).toEqual(new Set(['-']));
  });

  test('undoing and reading are no acts at all', () => {
    const free = /un(like|follow)|leave|delete|view|read|search|save/;
    expect([...ACTS, ...LAW_ACTS].filter((act) => free.test(act))).toEqual([]);
  });

  test('in every cell and for every office one rule leads', () => {
    for (const account of ACCOUNT_CATEGORIES)
      for (const stage of STAGES)
        for (const act of LAW_ACTS)
          for (const office of [...OFFICES, null]) {
            const rows = rowsFor(BOOK, { act, account, stage, office });
            if (rows.length > 0) expect(rows.filter(({ lead }) => lead)).toHaveLength(1);
          }
  });
});
