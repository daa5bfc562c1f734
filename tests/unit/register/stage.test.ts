import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayIn, isValidOn, nextStageChange, stageOf } from '../../../src/domain/register/stage';
import {
  type Election,
  type Entry,
  type Holder,
  TIME_ZONES,
  type TimeZone,
} from '../../../src/domain/register/types';
import { PILKADA, account, holder } from './sample';

const SEED = 20241127;

const at = (iso: string) => new Date(iso);
const inZone = (timeZone: TimeZone): Election => ({ ...PILKADA, id: timeZone, timeZone });

describe('dayIn', () => {
  test.each<[TimeZone, string, string]>([
    ['Asia/Jakarta', '2027-11-26T16:59:59.999Z', '2027-11-26'],
    ['Asia/Jakarta', '2027-11-26T17:00:00.000Z', '2027-11-27'],
    ['Asia/Makassar', '2027-11-26T15:59:59.999Z', '2027-11-26'],
    ['Asia/Makassar', '2027-11-26T16:00:00.000Z', '2027-11-27'],
    ['Asia/Jayapura', '2027-11-26T14:59:59.999Z', '2027-11-26'],
    ['Asia/Jayapura', '2027-11-26T15:00:00.000Z', '2027-11-27'],
    ['Asia/Jakarta', '2027-12-31T17:00:00.000Z', '2028-01-01'],
    ['Asia/Jakarta', '2028-02-28T17:00:00.000Z', '2028-02-29'],
  ])('%s at %s is %s', (timeZone, instant, day) => expect(dayIn(timeZone, at(instant))).toBe(day));

  test('agrees with the time zone database', () => {
    const instants = fc.date({ min: at('2000-01-01'), max: at('2060-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, fc.constantFrom(...TIME_ZONES), (instant, timeZone) => {
        const known = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
        expect(dayIn(timeZone, instant)).toBe(known.format(instant));
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});

describe('stageOf', () => {
  test.each([
    ['2027-09-21T16:59:59.999Z', 'di_luar_tahapan'],
    ['2027-09-21T17:00:00.000Z', 'calon'],
    ['2027-09-24T16:59:59.999Z', 'calon'],
    ['2027-09-24T17:00:00.000Z', 'kampanye'],
    ['2027-11-23T17:00:00.000Z', 'masa_tenang'],
    ['2027-11-26T17:00:00.000Z', 'pemungutan'],
    ['2027-11-27T17:00:00.000Z', 'pasca'],
    ['2028-02-20T16:59:59.999Z', 'pasca'],
    ['2028-02-20T17:00:00.000Z', 'di_luar_tahapan'],
  ])('at %s: %s', (instant, stage) => expect(stageOf(PILKADA, at(instant))).toBe(stage));

  test('midnight comes two hours earlier in Jayapura than in Jakarta', () => {
    const instant = at('2027-11-26T15:30:00Z');
    expect(TIME_ZONES.map((zone) => stageOf(inZone(zone), instant))).toEqual([
      'masa_tenang',
      'masa_tenang',
      'pemungutan',
    ]);
  });

  test('between two spans no stage runs', () => {
    const [first, , third] = PILKADA.stages;
    if (!first || !third) throw new Error('sample without stages');
    expect(stageOf({ ...PILKADA, stages: [first, third] }, at('2027-10-01T00:00:00Z'))).toBe(
      'di_luar_tahapan',
    );
  });
});

describe('nextStageChange', () => {
  test.each([
    ['2027-01-01T00:00:00.000Z', '2027-09-21T17:00:00.000Z'],
    ['2027-09-21T16:59:59.999Z', '2027-09-21T17:00:00.000Z'],
    ['2027-09-21T17:00:00.000Z', '2027-09-24T17:00:00.000Z'],
    ['2027-11-27T00:00:00.000Z', '2027-11-27T17:00:00.000Z'],
    ['2027-12-01T00:00:00.000Z', '2028-02-20T17:00:00.000Z'],
  ])('after %s comes %s', (instant, next) => {
    expect(nextStageChange([PILKADA], at(instant))).toEqual(at(next));
  });

  test('none is left after the last, and none without elections', () => {
    expect(nextStageChange([PILKADA], at('2028-02-20T17:00:00Z'))).toBeNull();
    expect(nextStageChange([], at('2027-01-01T00:00:00Z'))).toBeNull();
  });

  test('is the earliest among all elections', () => {
    expect(nextStageChange(TIME_ZONES.map(inZone), at('2027-01-01T00:00:00Z'))).toEqual(
      at('2027-09-21T15:00:00Z'),
    );
  });

  test('two spans of one stage that touch are no change', () => {
    const stages = [
      { stage: 'kampanye', from: '2027-10-01', until: '2027-10-10' },
      { stage: 'kampanye', from: '2027-10-11', until: '2027-10-20' },
    ] as const;
    expect(nextStageChange([{ ...PILKADA, stages }], at('2027-10-05T00:00:00Z'))).toEqual(
      at('2027-10-20T17:00:00Z'),
    );
  });

  test('until then the stage stays, and then it differs', () => {
    const instants = fc.date({ min: at('2027-08-01'), max: at('2028-03-01'), noInvalidDate: true });
    fc.assert(
      fc.property(
        instants,
        fc.constantFrom(...TIME_ZONES),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (instant, zone, share) => {
          const election = inZone(zone);
          const next = nextStageChange([election], instant);
          const stage = stageOf(election, instant);
          const end = next ?? at('2029-01-01');
          const between = new Date(
            Math.floor(instant.getTime() + share * (end.getTime() - 1 - instant.getTime())),
          );
          expect(stageOf(election, between)).toBe(stage);
          if (next) expect(stageOf(election, next)).not.toBe(stage);
        },
      ),
      { seed: SEED, numRuns: 500 },
    );
  });
});

const entry = (
  days: { from?: string; until?: string },
  changes: Partial<Holder> = {},
  election: Election | null = PILKADA,
): Omit<Entry, 'register'> => ({
  account: { ...account('x:name:budi_s'), ...days },
  holder: { ...holder('budi'), ...changes },
  election,
});

describe('isValidOn', () => {
  const NOON = at('2027-10-10T05:00:00Z');

  test.each([
    [{}, true],
    [{ from: '2027-10-10' }, true],
    [{ from: '2027-10-11' }, false],
    [{ until: '2027-10-10' }, true],
    [{ until: '2027-10-09' }, false],
    [{ from: '2027-10-10', until: '2027-10-10' }, true],
  ])('%j at noon of 10 October: %s', (days, valid) =>
    expect(isValidOn(entry(days), NOON)).toBe(valid),
  );

  test.each(['diganti', 'dibatalkan'] as const)('a holder who is %s never counts', (status) => {
    expect(isValidOn(entry({}, { status }), NOON)).toBe(false);
  });

  test('days are those of the election', () => {
    const late = at('2027-10-10T15:30:00Z');
    const days = { until: '2027-10-10' };
    expect(isValidOn(entry(days, {}, inZone('Asia/Makassar')), late)).toBe(true);
    expect(isValidOn(entry(days, {}, inZone('Asia/Jayapura')), late)).toBe(false);
  });

  test('days of a party are those of Jakarta', () => {
    const days = { until: '2027-10-10' };
    expect(isValidOn(entry(days, { kind: 'partai' }, null), at('2027-10-10T16:59:59Z'))).toBe(true);
    expect(isValidOn(entry(days, { kind: 'partai' }, null), at('2027-10-10T17:00:00Z'))).toBe(
      false,
    );
  });
});
