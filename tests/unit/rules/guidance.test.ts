/** Walks what stands beside the rules: conduct, misquotations, supervisors. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  type Guidance,
  loadGuidance,
  parseGuidance,
  tenureOn,
} from '../../../src/domain/rules/guidance';
import { LANGUAGES } from '../../../src/domain/settings';

const GUIDANCE = loadGuidance();
const FILES = ['conduct', 'misquotations', 'supervisors'] as const;

const raw = (name: string) =>
  readFileSync(new URL(`../../../src/data/${name}.json`, import.meta.url), 'utf8');

/** The shipped guidance with the first item of `part` changed. */
function withFirst(part: keyof Guidance, changes: Record<string, unknown>): unknown {
  const [first, ...others] = GUIDANCE[part];
  return { ...GUIDANCE, [part]: [{ ...first, ...changes }, ...others] };
}

/** Every sentence for people, with where it stands. */
const sentences = [
  ...GUIDANCE.conduct.map(({ id, conduct, explanation }) => [id, conduct, explanation] as const),
  ...GUIDANCE.misquotations.map(({ id, claim, correct }) => [id, claim, correct] as const),
  ...GUIDANCE.supervisors.map(({ id, name, task }) => [id, name, task] as const),
].flatMap(([id, ...texts]) =>
  texts.flatMap((text) =>
    LANGUAGES.flatMap((language) =>
      text[language].split(/[.!?;:]\s/).map((sentence) => [id, language, sentence] as const),
    ),
  ),
);

describe('the files', () => {
  test.each(FILES)(
    '%s.json is written as JSON.stringify writes it, in the schema’s order',
    (name) => {
      expect(`${JSON.stringify(GUIDANCE[name], null, 2)}\n`).toBe(raw(name));
    },
  );

  test('all that is known is there', () => {
    expect(FILES.map((name) => GUIDANCE[name].length)).toEqual([17, 14, 6]);
  });

  test('no sentence is longer than twenty words', () => {
    for (const [id, language, sentence] of sentences)
      expect(sentence.split(/\s+/).length, `${id} (${language}): ${sentence}`).toBeLessThanOrEqual(
        20,
      );
  });
});

describe('conduct', () => {
  test('undoing, reading, saving and voting are free', () => {
    const free = GUIDANCE.conduct.filter(({ standing }) => standing === 'free');
    expect(free.map(({ id }) => id)).toEqual([
      'baca',
      'hak-pilih',
      'akun-netral',
      'batal',
      'simpan',
    ]);
  });

  test('undoing promises nothing', () => {
    const undo = GUIDANCE.conduct.find(({ id }) => id === 'batal');
    expect(undo?.explanation.id).toContain('Bukan pembelaan');
    expect(undo?.explanation.en).toContain('no defence');
  });

  test('no leave and no marriage is a way out', () => {
    const way = GUIDANCE.conduct.filter(({ rules }) => rules.includes('SE18-2023-MEDSOS'));
    expect(way.map(({ standing }) => standing)).toEqual(['forbidden', 'forbidden', 'forbidden']);
  });

  test('what nothing forbids is said as our reading, not as a rule', () => {
    for (const { standing, rules, confidence } of GUIDANCE.conduct)
      if (standing === 'free') {
        expect(rules).toEqual([]);
        expect(['C', 'I']).toContain(confidence);
      }
  });
});

describe('supervisors', () => {
  const on = (day: string, tenure: string) =>
    GUIDANCE.supervisors.filter((one) => tenureOn(one, day) === tenure).map(({ id }) => id);

  test('today one asks the agency, BKN, Bawaslu and the ministry, and not KASN', () => {
    expect(on('2026-11-22', 'present')).toEqual(['ppk', 'bkn', 'bawaslu', 'kemenpanrb']);
    expect(on('2026-11-22', 'past')).toEqual(['kasn']);
    expect(on('2026-11-22', 'future')).toEqual(['lembaga-independen']);
  });

  test('BKN took over on the day on which KASN ended', () => {
    expect(on('2024-09-03', 'present')).not.toContain('bkn');
    expect(on('2024-09-04', 'present')).toEqual(expect.arrayContaining(['bkn', 'kasn']));
    expect(on('2024-09-05', 'past')).toContain('kasn');
    expect(on('2027-10-16', 'future')).toEqual([]);
  });
});

describe('the schema refuses', () => {
  test.each<[string, unknown, RegExp]>([
    ['an unknown rule', withFirst('misquotations', { rules: ['SKB1999-B6'] }), /SKB1999-B6/],
    ['an unknown standing', withFirst('conduct', { standing: 'allowed' }), /standing/],
    ['what has no source', withFirst('supervisors', { sources: [] }), /sources/],
    ['what has no confidence', withFirst('conduct', { confidence: undefined }), /confidence/],
    ['an unknown field', withFirst('supervisors', { phone: '1' }), /phone/],
    [
      'a certain threat',
      withFirst('conduct', { explanation: { id: 'Anda akan dikenai sanksi.', en: '-' } }),
      /as certain/,
    ],
    [
      'one thing twice',
      { ...GUIDANCE, conduct: [...GUIDANCE.conduct, GUIDANCE.conduct[0]] },
      /conduct baca twice/,
    ],
  ])('%s', (_, input, fault) => {
    expect(() => parseGuidance(input)).toThrow(fault);
  });
});
