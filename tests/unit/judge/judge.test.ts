import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACTS, type Act } from '../../../src/domain/act';
import { type Employment, EMPLOYMENTS } from '../../../src/domain/employment';
import { judge } from '../../../src/domain/judge/judge';
import type { JudgedSubject, Judgement } from '../../../src/domain/judge/types';
import { HOLDER_KINDS, type Entry, OFFICES, type Stage } from '../../../src/domain/register/types';
import { loadRules } from '../../../src/domain/rules/schema';
import { OUTSIDE_STAGES, PARTIES } from '../../../src/domain/settings';
import { SUBJECT_ROLES, type SubjectRole } from '../../../src/domain/subject';
import { ALL_STAGES, entryOf, inStage } from './entries';

const BOOK = loadRules();
const DUTIES = ['UU20-24-1d', 'UU20-9-2'];
const LATER: readonly Stage[] = ['calon', 'kampanye', 'masa_tenang', 'pemungutan', 'pasca'];
const EVERYBODY = [...EMPLOYMENTS, null] as const;

interface Asked {
  readonly act?: Act;
  readonly role?: SubjectRole;
  readonly employment?: Employment | null;
  readonly outsideStages?: 'note' | 'remind';
  readonly parties?: 'caution' | 'note';
}

/** Judges a like by a PNS on `entry`'s own post unless asked otherwise. */
function ask(entry: Entry, stage: Stage, asked: Asked = {}): Judgement | null {
  const { act = 'like', role = 'author', employment = 'pns' } = asked;
  const { outsideStages = 'note', parties = 'caution' } = asked;
  const preferences = { outsideStages, parties };
  return judge({ act, subjects: [{ role, entry }], employment, now: inStage(stage), preferences });
}

/** Judges a like by a PNS on a post that concerns several accounts. */
function judged(...subjects: JudgedSubject[]): Judgement | null {
  const preferences = { outsideStages: 'note', parties: 'caution' } as const;
  return judge({ act: 'like', subjects, employment: 'pns', now: inStage('kampanye'), preferences });
}

/** Verdict, cited rules and sanction in one line, to be compared at a glance. */
function inShort(judgement: Judgement | null): string | null {
  if (judgement === null) return null;
  const { verdict, citations, sanction } = judgement;
  const rules = citations.map(({ rule, reading }) => `${rule.id}${reading === null ? '' : '*'}`);
  return [verdict, ...rules, sanction?.id ?? '-'].join(' ').replaceAll('SKB2022-', '');
}

describe('inside the stage', () => {
  test.each<[string, Entry, Stage, Asked, string]>([
    [
      'like on a calon',
      entryOf('calon'),
      'kampanye',
      {},
      'prohibited B6 UU20-9-2 UU20-24-1d PP94-5-n-5 DISIPLIN-BERAT',
    ],
    [
      'the same by a CPNS',
      entryOf('calon'),
      'kampanye',
      { employment: 'cpns' },
      'prohibited B6 UU20-9-2 UU20-24-1d PP94-5-n-5 DISIPLIN-BERAT',
    ],
    [
      'the same by a PPPK',
      entryOf('calon'),
      'kampanye',
      { employment: 'pppk' },
      'prohibited B6 UU20-9-2 UU20-24-1d PP49-51-52 PPPK-INSTANSI',
    ],
    [
      'the same by an unknown employee',
      entryOf('calon'),
      'kampanye',
      { employment: null },
      'prohibited B6 UU20-9-2 UU20-24-1d -',
    ],
    [
      'reaction on a calon',
      entryOf('calon'),
      'pasca',
      { act: 'react' },
      'prohibited B6* UU20-9-2 UU20-24-1d PP94-5-n-5 DISIPLIN-BERAT',
    ],
    [
      'repost of a calon',
      entryOf('calon'),
      'masa_tenang',
      { act: 'repost' },
      'prohibited B6 B2 UU20-9-2 UU20-24-1d PP94-5-n-5 DISIPLIN-BERAT',
    ],
    [
      'joining a team’s group',
      entryOf('tim', 'pemenangan'),
      'calon',
      { act: 'join', role: 'group' },
      'prohibited B6 UU20-9-2 UU20-24-1d PP94-5-n-5 DISIPLIN-BERAT',
    ],
    [
      'like on a bakal calon’s own account',
      entryOf('bakal_calon'),
      'bakal_calon',
      {},
      'prohibited A4* PP42-11c UU20-9-2 UU20-24-1d SANKSI-MORAL',
    ],
    [
      'share of it',
      entryOf('bakal_calon'),
      'bakal_calon',
      { act: 'share' },
      'prohibited A2 A4* PP42-11c UU20-24-1d UU20-9-2 SANKSI-MORAL',
    ],
    [
      'like on its campaign account',
      entryOf('bakal_calon', 'pemenangan'),
      'bakal_calon',
      {},
      'prohibited A4 PP42-11c UU20-9-2 UU20-24-1d SANKSI-MORAL',
    ],
    [
      'the same by a PPPK',
      entryOf('bakal_calon', 'pemenangan'),
      'bakal_calon',
      { employment: 'pppk' },
      'prohibited A4 UU20-9-2 UU20-24-1d PP49-51-52 PPPK-INSTANSI',
    ],
    [
      'like on a team of a bakal calon',
      entryOf('tim', 'pemenangan'),
      'bakal_calon',
      {},
      'prohibited A4 PP42-11c UU20-9-2 UU20-24-1d SANKSI-MORAL',
    ],
    [
      'comment on third-party content',
      entryOf('pihak_ketiga'),
      'kampanye',
      { act: 'comment' },
      'caution B2* UU20-9-2 PP94-5-n-5 UU20-24-1d -',
    ],
    ['like on a party', entryOf('partai'), 'kampanye', {}, 'caution UU20-9-2* UU20-24-1d -'],
  ])('%s', (_, entry, stage, asked, expected) => {
    expect(inShort(ask(entry, stage, asked))).toBe(expected);
  });

  test.each(ACTS)('%s on a calon is prohibited in every stage of table B', (act) => {
    for (const stage of LATER)
      expect(ask(entryOf('calon'), stage, { act })?.verdict).toBe('prohibited');
  });

  test.each(ACTS)('%s: before they are determined, a calon is judged as a bakal calon', (act) => {
    const early = ask(entryOf('calon'), 'bakal_calon', { act });
    expect(inShort(early)).toBe(inShort(ask(entryOf('bakal_calon'), 'bakal_calon', { act })));
    expect(early?.account).toBe('bakal_calon');
  });

  test.each(LATER)('a bakal calon whom nobody confirmed is only noted in %s', (stage) => {
    const { verdict, citations } = ask(entryOf('bakal_calon', 'pemenangan'), stage) ?? {};
    expect(verdict).toBe('note');
    expect(citations?.map(({ rule }) => rule.id)).toEqual(DUTIES);
  });

  test.each(['quoted', 'shared-original', 'reposter'] as const)(
    'another’s post with a candidate as %s is content about the candidate',
    (role) => {
      expect(inShort(ask(entryOf('calon'), 'kampanye', { role }))).toMatch(/^caution B2\* .* -$/);
      expect(ask(entryOf('calon'), 'kampanye', { role, act: 'follow' })).toBeNull();
    },
  );
});

describe('outside every stage', () => {
  test.each(['bakal_calon', 'calon', 'tim', 'pihak_ketiga'] as const)(
    '%s is only noted',
    (kind) => {
      expect(inShort(ask(entryOf(kind), 'di_luar_tahapan'))).toBe(`note ${DUTIES.join(' ')} -`);
    },
  );

  test('a reminder cites the general duty and claims no sanction', () => {
    const reminder = ask(entryOf('calon'), 'di_luar_tahapan', { outsideStages: 'remind' });
    expect(inShort(reminder)).toBe(`caution ${DUTIES.join(' ')} -`);
  });

  test('a party is the same in and out of stage, and the person may have it only noted', () => {
    for (const employment of EVERYBODY) {
      const party = ask(entryOf('partai'), 'di_luar_tahapan', { employment });
      expect(inShort(party)).toBe('caution UU20-9-2* UU20-24-1d -');
    }
    expect(ask(entryOf('partai'), 'kampanye', { parties: 'note' })?.verdict).toBe('note');
  });

  test('an election without any stage is outside', () => {
    const entry = entryOf('calon');
    expect(ask({ ...entry, election: null }, 'kampanye')?.verdict).toBe('note');
  });
});

describe('nothing is said', () => {
  test('of nobody', () => {
    const preferences = { outsideStages: 'remind', parties: 'caution' } as const;
    const now = inStage('kampanye');
    expect(judge({ act: 'like', subjects: [], employment: 'pns', now, preferences })).toBeNull();
  });

  test.each(['diganti', 'dibatalkan'] as const)('of a candidate who is %s', (status) => {
    expect(ask(entryOf('calon', 'pribadi', { status }), 'kampanye')).toBeNull();
  });

  test('of an account outside its days', () => {
    const entry = entryOf('calon');
    const lapsed = { ...entry, account: { ...entry.account, until: '2026-09-01' } };
    const future = { ...entry, account: { ...entry.account, from: '2026-09-30' } };
    expect(ask(lapsed, 'kampanye')).toBeNull();
    expect(ask(future, 'kampanye')).toBeNull();
  });
});

describe('several accounts', () => {
  const party: JudgedSubject = { role: 'author', entry: entryOf('partai') };
  const calon: JudgedSubject = { role: 'coauthor', entry: entryOf('calon') };
  const team: JudgedSubject = { role: 'coauthor', entry: entryOf('tim') };
  const gone: JudgedSubject = {
    role: 'author',
    entry: entryOf('calon', 'pribadi', { status: 'diganti' }),
  };

  test('the gravest is warned of', () => {
    expect(judged(party, calon)?.subject).toBe(calon);
  });
  test('of equals the most direct', () => {
    expect(judged(team, calon)?.subject).toBe(team);
    expect(judged(calon, team)?.subject).toBe(calon);
  });
  test('who may not be warned of does not hide the others', () => {
    expect(judged(gone, party)?.subject).toBe(party);
  });
});

describe('every combination', () => {
  const entries = HOLDER_KINDS.flatMap((kind) =>
    (['pribadi', 'pemenangan'] as const).map((use) => entryOf(kind, use)),
  );
  const known = new Set(BOOK.rules);

  /** Everything that is wrong with a judgement, in words; plain code, it runs 100,000 times. */
  function faultsOf(judgement: Judgement | null, employment: Employment | null): string[] {
    if (judgement === null) return [];
    const { verdict, citations, sanction } = judgement;
    const rules = citations.map(({ rule }) => rule);
    const asked = employment === null ? EMPLOYMENTS : [employment];
    const claims = verdict === 'prohibited' && employment !== null;
    const sound: Record<string, boolean> = {
      'cites something': rules.length > 0,
      'cites nothing twice': new Set(rules).size === rules.length,
      'cites what exists': rules.every((rule) => known.has(rule) && rule.use === 'warning'),
      'names its instrument': citations.every((c) => c.instrument.id === c.rule.instrument),
      'cites what binds': asked.every((each) => rules.every((r) => r.employment.includes(each))),
      'prohibits by the SKB only': verdict !== 'prohibited' || rules[0]?.instrument === 'skb-2022',
      'claims a sanction only then': (sanction !== null) === claims,
      'claims one that reaches':
        sanction === null || asked.every((each) => sanction.employment.includes(each)),
      'spares PPPK':
        employment !== 'pppk' || !/PP94|PP42|MORAL|DISIPLIN/.test(inShort(judgement) ?? ''),
      'always ends in the duties': DUTIES.every((id) => rules.some((rule) => rule.id === id)),
    };
    const context = `${inShort(judgement)} for ${employment}`;
    return Object.keys(sound)
      .filter((claim) => !sound[claim])
      .map((claim) => `not: ${claim}: ${context}`);
  }

  test('one after the other', () => {
    const faults: string[] = [];
    let judgements = 0;
    for (const act of ACTS)
      for (const role of SUBJECT_ROLES)
        for (const entry of entries)
          for (const stage of ALL_STAGES)
            for (const employment of EVERYBODY)
              for (const outsideStages of OUTSIDE_STAGES)
                for (const parties of PARTIES) {
                  const asked = { act, role, employment, outsideStages, parties };
                  const judgement = ask(entry, stage, asked);
                  faults.push(...faultsOf(judgement, employment));
                  if (judgement !== null) judgements += 1;
                }
    expect(faults).toEqual([]);
    expect(judgements).toBeGreaterThan(90_000);
  }, 30_000);

  test('of any subjects, at any time', () => {
    const subject = fc.record({
      role: fc.constantFrom(...SUBJECT_ROLES),
      entry: fc
        .tuple(
          fc.constantFrom(...HOLDER_KINDS),
          fc.constantFrom('pribadi' as const, 'pemenangan' as const),
          fc.record({
            office: fc.constantFrom(...OFFICES),
            status: fc.constantFrom('aktif' as const, 'diganti' as const),
          }),
        )
        .map(([kind, use, changes]) => entryOf(kind, use, changes)),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...ACTS),
        fc.array(subject, { maxLength: 5 }),
        fc.constantFrom(...EVERYBODY),
        fc.date({ min: new Date('2026-05-01'), max: new Date('2027-02-01'), noInvalidDate: true }),
        fc.constantFrom(...OUTSIDE_STAGES),
        fc.constantFrom(...PARTIES),
        (act, subjects, employment, now, outsideStages, parties) => {
          const preferences = { outsideStages, parties };
          const judgement = judge({ act, subjects, employment, now, preferences });
          expect(faultsOf(judgement, employment)).toEqual([]);
          expect(judge({ act, subjects, employment, now, preferences })).toEqual(judgement);
          if (judgement !== null) expect(subjects).toContain(judgement.subject);
        },
      ),
      { numRuns: 500 },
    );
  });
});
