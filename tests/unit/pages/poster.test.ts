/** The poster says what the rules say, and stops saying it when they do. */
import { expect, test } from 'vitest';
import { loadGuidance } from '../../../src/domain/rules/guidance';
import { loadRules } from '../../../src/domain/rules/schema';
import type { Rule } from '../../../src/domain/rules/types';
import { DONTS, summaryOf } from '../../../src/pages/poster/summary';

const BOOK = loadRules();
const summarised = (book = BOOK) => summaryOf(book, loadGuidance(), '2026-11-22');

test('all five are prohibited on every account it names', () => {
  expect(summarised().donts).toEqual(DONTS);
});

test('a rule less is a don’t less', () => {
  const rules = BOOK.rules.filter(({ id }) => id !== 'SKB2022-B7');
  expect(summarised({ ...BOOK, rules }).donts).toEqual(['like', 'comment', 'share', 'follow']);
});

test('a mere caution is no ban', () => {
  const cautious = (rule: Rule): Rule =>
    Object.assign({}, rule, {
      cases: rule.cases.map((each) => Object.assign({}, each, { verdict: 'caution' })),
    });
  const rules = BOOK.rules.map((rule) => (rule.id === 'SKB2022-B6' ? cautious(rule) : rule));
  expect(summarised({ ...BOOK, rules }).donts).toEqual([]);
});

test('the sanctions are those of the rules, for whom and where they threaten', () => {
  const threats = summarised().threats.map(({ sanction, employments, accounts }) => [
    sanction.id,
    employments,
    accounts,
  ]);
  expect(threats).toEqual([
    ['DISIPLIN-BERAT', ['pns', 'cpns'], ['calon', 'akun_pemenangan']],
    ['SANKSI-MORAL', ['pns', 'cpns'], ['bakal_calon']],
    ['PPPK-INSTANSI', ['pppk'], ['bakal_calon', 'calon', 'akun_pemenangan']],
  ]);
});

test('it rests on the decree’s rows, none of them compared with the official text', () => {
  const { basis, isVerified, checked } = summarised();
  expect(basis.map(({ id }) => id)).toEqual([
    'SKB2022-A2',
    'SKB2022-A4',
    'SKB2022-A5',
    'SKB2022-B6',
    'SKB2022-B7',
  ]);
  expect(isVerified).toBe(false);
  expect(checked).toBe('2026-11-22');
});

test('once every row has been compared it says so', () => {
  const rules = BOOK.rules.map((rule) => Object.assign({}, rule, { officialText: true }));
  expect(summarised({ ...BOOK, rules }).isVerified).toBe(true);
});

test('one asks whoever supervises that day', () => {
  const ask = (today: string) => summaryOf(BOOK, loadGuidance(), today).ask.map(({ id }) => id);
  expect(ask('2026-11-22')).toEqual(['ppk', 'bkn', 'bawaslu', 'kemenpanrb']);
  expect(ask('2024-01-01')).toContain('kasn');
});
