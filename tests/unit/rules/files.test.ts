/** Walks the whole rule files: nothing is cited that is not complete, known and honest. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadRules, parseRuleBook } from '../../../src/domain/rules/schema';
import type { Rule, RuleBook } from '../../../src/domain/rules/types';

const BOOK = loadRules();
const FILES = ['rules', 'instruments', 'sanctions'] as const;

const raw = (name: string) =>
  readFileSync(new URL(`../../../src/data/${name}.json`, import.meta.url), 'utf8');

/** The shipped book with the first rule of `id` changed. */
function withRule(id: string, changes: Record<string, unknown>): unknown {
  const rules = BOOK.rules.map((rule) => (rule.id === id ? { ...rule, ...changes } : rule));
  return { ...BOOK, rules };
}

describe('the files', () => {
  test.each(FILES)('%s.json is written as JSON.stringify writes it', (name) => {
    expect(raw(name)).toBe(`${JSON.stringify(JSON.parse(raw(name)), null, 2)}\n`);
  });

  test('fields stand in the order of the schema', () => {
    for (const name of FILES) expect(`${JSON.stringify(BOOK[name], null, 2)}\n`).toBe(raw(name));
  });

  test.each(FILES)('%s are sorted by id', (name) => {
    const ids = BOOK[name].map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
  });

  test('the whole law is there', () => {
    expect(BOOK.rules).toHaveLength(20);
    expect(BOOK.instruments).toHaveLength(21);
    expect(BOOK.sanctions).toHaveLength(7);
  });
});

describe('the rules', () => {
  test('none threatens with certainty', () => {
    const all = FILES.map(raw).join('\n');
    expect(all).not.toMatch(/akan dikenai|akan dikenakan|will be sanctioned|will be punished/i);
  });

  test('none claims to have been compared with the official text', () => {
    expect(BOOK.rules.filter(({ officialText }) => officialText)).toEqual([]);
  });

  test.each(BOOK.rules.filter(({ use }) => use === 'warning').map((rule) => [rule.id, rule]))(
    '%s repeats no known error',
    (_, rule: Rule) => {
      const errors = [
        /SKB Nomor 22|Nomor 22 Tahun 2022|22 September 2023/,
        /87 ayat \(4\)/,
        /PP 53\/2010/,
        /PKPU 1363|PKPU 14\/2024/,
        /Pasal (490|492|494)/,
        /ayat \(10\)/,
        /25\s?%/,
        /kurungan/i,
      ];
      for (const error of errors) expect(JSON.stringify(rule)).not.toMatch(error);
    },
  );

  test('table B speaks of calon, table A of bakal calon', () => {
    for (const { id, verbatim } of BOOK.rules) {
      if (id.startsWith('SKB2022-A')) expect(verbatim).toMatch(/bakal calon/i);
      if (id.startsWith('SKB2022-B')) expect(verbatim).not.toMatch(/bakal calon/i);
    }
  });

  test('a PPPK is never under the discipline or the ethics of PNS', () => {
    for (const rule of BOOK.rules) {
      if (/^pp-(94-2021|42-2004)$/.test(rule.instrument)) {
        expect(rule.employment).not.toContain('pppk');
      }
      const cited = BOOK.sanctions.find(({ id }) => id === rule.sanction?.pppk)?.cite ?? '';
      expect(cited).not.toMatch(/PP (94\/2021|42\/2004|53\/2010)/);
    }
  });

  test('rules on crimes and party membership stay in the library', () => {
    const grave = new Set(['PTDH', 'PIDANA-494', 'PIDANA-188']);
    const rules = BOOK.rules.filter(({ sanction }) =>
      Object.values(sanction ?? {}).some((id) => grave.has(id)),
    );
    expect(rules.map(({ id, use }) => [id, use])).toEqual([
      ['PILKADA-71-1', 'library'],
      ['UU20-52-3j', 'library'],
      ['UU7-280-3', 'library'],
    ]);
  });

  test('no note or reading has a sentence above twenty words', () => {
    const texts = BOOK.rules.flatMap(({ notes, cases }) => [
      ...Object.values(notes ?? {}),
      ...cases.flatMap(({ reading }) => Object.values(reading ?? {})),
    ]);
    for (const text of texts)
      for (const sentence of text.split(/[.!?;:]\s/))
        expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(20);
  });
});

describe('the schema refuses', () => {
  test.each<[string, unknown, RegExp]>([
    ['a rule without wording', withRule('SKB2022-B6', { verbatim: ' ' }), /verbatim/],
    ['a rule without instrument', withRule('SKB2022-B6', { instrument: '' }), /instrument/],
    ['a rule without article', withRule('SKB2022-B6', { pasal: '' }), /pasal/],
    ['a rule without source', withRule('SKB2022-B6', { sources: [] }), /sources/],
    ['a rule without confidence', withRule('SKB2022-B6', { confidence: undefined }), /confidence/],
    ['a rule without date of check', withRule('SKB2022-B6', { checked: '2026-02-30' }), /checked/],
    ['an unknown field', withRule('SKB2022-B6', { severity: 1 }), /severity/],
    ['an unknown instrument', withRule('SKB2022-B6', { instrument: 'skb-1999' }), /skb-1999/],
    ['an unknown basis', withRule('SKB2022-B6', { basis: ['UU99-1'] }), /UU99-1/],
    ['an unknown sanction', withRule('SKB2022-B6', { sanction: { pns: 'X' } }), /X does not reach/],
    [
      'the sanction of PNS for PPPK',
      withRule('SKB2022-B6', { sanction: { pppk: 'DISIPLIN-BERAT' } }),
      /DISIPLIN-BERAT does not reach pppk/,
    ],
    ['a prohibition without sanction', withRule('SKB2022-B6', { sanction: null }), /prohibits/],
    ['a verdict from the library', withRule('UU7-283', { verdict: 'caution' }), /library/],
    ['cases of a mere basis', withRule('SKB2022-B6', { verdict: null }), /without a verdict/],
    [
      'a stretched case without reading',
      withRule('SKB2022-B6', { accounts: ['calon'] }),
      /reading/,
    ],
    [
      'a certain threat',
      withRule('SKB2022-B6', { summary: { id: 'Anda akan dikenai sanksi', en: '-' } }),
      /as certain/,
    ],
    ['one rule twice', { ...BOOK, rules: [...BOOK.rules, BOOK.rules[0]] }, /twice/],
    [
      'an unknown basis of a sanction',
      { ...BOOK, sanctions: BOOK.sanctions.map((each) => ({ ...each, basis: ['UU99-1'] })) },
      /sanction .*UU99-1/,
    ],
  ])('%s', (_, book, fault) => {
    expect(() => parseRuleBook(book)).toThrow(fault);
  });

  test('nothing of the shipped book', () => {
    const book: RuleBook = parseRuleBook(structuredClone(BOOK));
    expect(book).toEqual(BOOK);
  });
});
