/** What the calendar says of a stage is what the judge says in it. */
import { describe, expect, test, vi } from 'vitest';
import elections from '../../../src/data/elections.json' with { type: 'json' };
import { dayIn, stageOf } from '../../../src/domain/register/stage';
import type { Election, TimeZone } from '../../../src/domain/register/types';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/domain/settings';
import { calendarOf } from '../../../src/pages/calendar/elections';
import { type Outcome, outcomesAt, standingOf, stepsOf } from '../../../src/pages/calendar/outlook';
import { standingInWords } from '../../../src/pages/calendar/standing';

vi.mock('../../../src/platform/browser', () => ({ browser: {} }));

const SOURCE = { text: 'uji', checked: '2026-11-01' };
const PNS: Settings = { ...DEFAULT_SETTINGS, employment: 'pns' };

/** All six stages; written down in another order than they come. */
const ELECTION: Election = {
  id: 'uji',
  name: 'Pilkada uji',
  kind: 'pilkada',
  timeZone: 'Asia/Jakarta',
  stages: [
    { stage: 'pasca', from: '2026-04-02', until: '2026-05-01' },
    { stage: 'bakal_calon', from: '2026-01-01', until: '2026-01-31' },
    { stage: 'calon', from: '2026-02-01', until: '2026-02-03' },
    { stage: 'kampanye', from: '2026-02-10', until: '2026-03-28' },
    { stage: 'masa_tenang', from: '2026-03-29', until: '2026-03-31' },
    { stage: 'pemungutan', from: '2026-04-01', until: '2026-04-01' },
  ],
  source: SOURCE,
};

const noon = (day: string) => new Date(`${day}T12:00:00+07:00`);
const steps = (day: string, person = PNS, election = ELECTION) =>
  stepsOf(election, person, noon(day));
const said = (outcomes: readonly Outcome[]) =>
  outcomes.map(({ verdict, kinds, sanction, citations }) => [
    verdict,
    kinds.join(' '),
    sanction?.id ?? null,
    citations.map(({ rule }) => rule.id),
  ]);

describe('the steps of an election', () => {
  test('stand in the order of their days', () => {
    expect(steps('2026-02-15').map(({ span }) => span.stage)).toEqual([
      'bakal_calon',
      'calon',
      'kampanye',
      'masa_tenang',
      'pemungutan',
      'pasca',
    ]);
  });

  test('one of them is now, as the judge’s stage is', () => {
    for (const { span } of steps('2026-02-15'))
      for (const day of [span.from, span.until]) {
        const now = steps(day).filter(({ state }) => state === 'now');
        expect(now.map((step) => step.span.stage)).toEqual([stageOf(ELECTION, noon(day))]);
      }
    expect(
      steps('2026-02-05')
        .map(({ state }) => state)
        .join(' '),
    ).toBe('past past future future future future');
  });

  test('days end at midnight of the election’s own time zone', () => {
    const at = new Date('2026-02-03T15:30:00Z');
    const state = (timeZone: TimeZone) => stepsOf({ ...ELECTION, timeZone }, PNS, at)[1]?.state;
    expect(state('Asia/Jakarta')).toBe('now');
    expect(state('Asia/Makassar')).toBe('now');
    expect(state('Asia/Jayapura')).toBe('past');
  });

  test('PNS: ethics before candidates are determined, discipline after', () => {
    const [prospective, determined, ...later] = steps('2026-02-15');
    expect(said(prospective?.outcomes ?? [])).toEqual([
      ['prohibited', 'bakal_calon calon tim', 'SANKSI-MORAL', ['SKB2022-A4']],
      ['caution', 'partai pihak_ketiga', null, ['UU20-9-2', 'SKB2022-A2']],
    ]);
    expect(said(determined?.outcomes ?? [])).toEqual([
      ['prohibited', 'calon tim', 'DISIPLIN-BERAT', ['SKB2022-B6']],
      ['caution', 'partai pihak_ketiga', null, ['UU20-9-2', 'SKB2022-B2']],
      ['note', 'bakal_calon', null, ['UU20-24-1d']],
    ]);
    expect(determined?.isUnchanged).toBe(false);
    expect(later.every(({ isUnchanged }) => isUnchanged)).toBe(true);
  });

  test('PPPK are told their agency’s discipline, whoever has not chosen none', () => {
    const sanctions = (employment: Settings['employment']) =>
      steps('2026-02-15', { ...PNS, employment }).map(({ outcomes }) => outcomes[0]?.sanction?.id);
    expect(new Set(sanctions('pppk'))).toEqual(new Set(['PPPK-INSTANSI']));
    expect(new Set(sanctions(null))).toEqual(new Set([undefined]));
  });
});

describe('outside every stage', () => {
  test('candidates are only marked, parties reminded of', () => {
    expect(said(outcomesAt(null, PNS, noon('2026-11-22')))).toEqual([
      ['caution', 'partai', null, ['UU20-9-2']],
      ['note', 'bakal_calon calon tim pihak_ketiga', null, ['UU20-24-1d']],
    ]);
  });

  test('as the person has chosen', () => {
    const chosen: Settings = { ...PNS, outsideStages: 'remind', parties: 'note' };
    expect(
      said(outcomesAt(null, chosen, noon('2026-11-22'))).map(([verdict, kinds]) => [
        verdict,
        kinds,
      ]),
    ).toEqual([
      ['caution', 'bakal_calon calon tim pihak_ketiga'],
      ['note', 'partai'],
    ]);
  });
});

describe('where an election stands', () => {
  test.each([
    [
      '2025-12-31',
      'ahead',
      'Hari ini di luar tahapannya. Berikutnya bakal calon, mulai besok (1 Januari 2026).',
    ],
    [
      '2026-01-01',
      'running',
      'Hari ini: bakal calon, hari ke-1 dari 31. Berikutnya penetapan calon, mulai 1 Februari 2026 (31 hari lagi).',
    ],
    [
      '2026-02-05',
      'running',
      'Hari ini di luar tahapannya. Berikutnya masa kampanye, mulai 10 Februari 2026 (5 hari lagi).',
    ],
    [
      '2026-04-01',
      'running',
      'Hari ini: pemungutan suara, hari ke-1 dari 1. Berikutnya setelah pemungutan suara, mulai besok (2 April 2026).',
    ],
    ['2026-05-01', 'running', 'Hari ini: setelah pemungutan suara, hari ke-30 dari 30.'],
    ['2026-05-02', 'over', ''],
  ])('%s: %s', (day, standing, words) => {
    expect(standingOf(ELECTION, noon(day))).toBe(standing);
    expect(standingInWords(steps(day), dayIn('Asia/Jakarta', noon(day)), 'id')).toBe(words);
  });
});

describe('the elections of several registers', () => {
  const later: Election = {
    ...ELECTION,
    stages: ELECTION.stages.map((span) => ({ ...span, until: '2027-01-01' })),
  };

  test('the same one is shown once, with all who list it', () => {
    const { running } = calendarOf(
      [
        { title: 'A', elections: [ELECTION] },
        { title: 'B', elections: [structuredClone(ELECTION)] },
      ],
      noon('2026-02-15'),
    );
    expect(running.map(({ titles }) => titles)).toEqual([['A', 'B']]);
  });

  test('registers that disagree are both shown', () => {
    const { running, over } = calendarOf(
      [
        { title: 'A', elections: [ELECTION] },
        { title: 'B', elections: [later] },
      ],
      noon('2026-06-01'),
    );
    expect(running.map(({ titles }) => titles)).toEqual([['B']]);
    expect(over.map(({ titles }) => titles)).toEqual([['A']]);
  });

  test('what ships is over in November 2026, and was running in its campaign', () => {
    const shipped = [{ title: 'bawaan', elections: elections as Election[] }];
    const count = (day: string) => {
      const { running, ahead, over } = calendarOf(shipped, noon(day));
      return [running.length, ahead.length, over.length];
    };
    expect(count('2026-11-22')).toEqual([0, 0, 4]);
    expect(count('2024-10-01')).toEqual([4, 0, 0]);
    expect(count('2023-01-01')).toEqual([0, 4, 0]);
  });
});
