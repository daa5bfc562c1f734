/** The page of rules as data: complete, linked without a break, and found by the words it shows. */
import { describe, expect, test, vi } from 'vitest';
import { loadGuidance } from '../../../src/domain/rules/guidance';
import { loadRules } from '../../../src/domain/rules/schema';
import { LANGUAGES } from '../../../src/domain/settings';
import { type Entry, type Shelf, shelvesOf } from '../../../src/pages/rules/library';
import { type ActGroup, found, normalised } from '../../../src/pages/rules/search';

vi.mock('../../../src/platform/browser', () => ({ browser: {} }));

const BOOK = loadRules();
const TODAY = '2026-11-22';
const shelves = shelvesOf(BOOK, loadGuidance(), 'id', TODAY);

const entriesOf = (all: readonly Shelf[]) => all.flatMap(({ entries }) => entries);
const ids = (all: readonly Shelf[]) => entriesOf(all).map(({ id }) => id);
const links = ({ facts }: Entry) =>
  facts.flatMap(({ words }) => (typeof words === 'string' ? [] : words));

const search = (query: string, group: ActGroup | null = null) =>
  ids(found(shelves, { query, group }));

describe.each(LANGUAGES)('the library (%s)', (language) => {
  const all = shelvesOf(BOOK, loadGuidance(), language, TODAY);
  const anchors = [...all.map(({ id }) => id), ...ids(all)];

  test('has every rule, sanction and instrument once, each under its own anchor', () => {
    const wanted = [...BOOK.rules, ...BOOK.sanctions, ...BOOK.instruments].map(({ id }) => id);
    expect(ids(all)).toEqual(expect.arrayContaining(wanted));
    expect(new Set(anchors).size).toBe(anchors.length);
    expect(all.every(({ entries }) => entries.length > 0)).toBe(true);
  });

  test('links only to what it has', () => {
    const linked = entriesOf(all).flatMap(links);
    expect(linked.length).toBeGreaterThan(40);
    for (const { id } of linked) expect(anchors).toContain(id);
  });

  test('nothing is empty, unfilled or certain', () => {
    for (const entry of entriesOf(all)) {
      const { id, title, plain, facts } = entry;
      const said = [title, plain, ...facts.flatMap(({ term, words }) => [term, words].flat())];
      for (const words of said) expect(words, id).not.toBe('');
      expect(JSON.stringify(entry), id).not.toMatch(/undefined|akan dikenai|\{\w+\}/);
    }
  });

  test('every rule has its wording, source, confidence and date', () => {
    for (const { id, verbatim, facts } of entriesOf(all.slice(0, 2))) {
      expect(verbatim, id).toBe(BOOK.rules.find((rule) => rule.id === id)?.verbatim);
      expect(facts.length, id).toBeGreaterThanOrEqual(10);
    }
  });
});

test('what warnings cite and what is only to be known stand apart', () => {
  const [warning, library] = shelves;
  const uses = (shelf: Shelf | undefined) =>
    new Set(shelf?.entries.map(({ id }) => BOOK.rules.find((rule) => rule.id === id)?.use));
  expect(uses(warning)).toEqual(new Set(['warning']));
  expect(uses(library)).toEqual(new Set(['library']));
});

test('nobody is told a sanction that does not reach them', () => {
  const ethics = entriesOf(shelves).find(({ id }) => id === 'SKB2022-A4');
  const sanctions = ethics === undefined ? [] : links(ethics).map(({ words }) => words);
  expect(sanctions).toContain('PNS, CPNS: dapat dikenai sanksi moral');
  expect(sanctions).toContain('PPPK: dapat dikenai hukuman disiplin instansi Anda');
});

describe('search', () => {
  test('nothing wished: everything', () => {
    expect(search('')).toEqual(ids(shelves));
    expect(search('  …  ')).toEqual(ids(shelves));
  });

  test.each<[string, string[]]>([
    ['pasal 71', ['PILKADA-71-1', 'uu-10-2016']],
    ['PASAL (71)', ['PILKADA-71-1', 'uu-10-2016']],
    ['kasn yang dibubarkan', []],
    ['SKB2022-B6', ['SKB2022-B6']],
    ['pose jari', ['pose-jari']],
  ])('"%s" → %s', (query, wanted) => {
    expect(search(query)).toEqual(wanted);
  });

  test('words may stand anywhere in an entry and in any order', () => {
    expect(search('whatsapp grup')).toEqual(search('grup whatsapp'));
    expect(search('whatsapp grup')).toEqual(['grup-tertutup']);
  });

  test('accents, case and marks do not matter', () => {
    expect(normalised('  Pasal 9, ayat (2) – ÉTIK ')).toBe('pasal 9 ayat 2 etik');
  });

  test('an act finds the rules on it and those on all acts, and nothing but rules', () => {
    const follow = search('', 'follow');
    expect(follow).toEqual(expect.arrayContaining(['SKB2022-A4', 'SKB2022-B6', 'UU20-24-1d']));
    expect(follow).not.toContain('SKB2022-B7');
    const rules = new Set(BOOK.rules.map(({ id }) => id));
    expect(follow.filter((id) => !rules.has(id))).toEqual([]);
    expect(search('foto', 'post')).toContain('SKB2022-B7');
  });

  test('a shelf without a hit is left out', () => {
    expect(found(shelves, { query: 'pose jari', group: null }).map(({ id }) => id)).toEqual([
      'misquotations',
    ]);
  });
});
