/** What each stage of an election means for the person, as the judge would say it. */
import { ACTS } from '../../domain/act';
import { judge } from '../../domain/judge/judge';
import { type Citation, type Judgement, type Verdict, VERDICTS } from '../../domain/judge/types';
import { dayIn } from '../../domain/register/stage';
import {
  type Day,
  type Election,
  type Entry,
  HOLDER_KINDS,
  type HolderKind,
  type StageSpan,
} from '../../domain/register/types';
import type { Sanction } from '../../domain/rules/types';
import type { Settings } from '../../domain/settings';

/** Accounts of which the judge says the same. */
export interface Outcome {
  readonly verdict: Verdict;
  readonly kinds: readonly HolderKind[];
  /** What may follow for the person; null: none is claimed, or their employment is unknown. */
  readonly sanction: Sanction | null;
  /** What is cited first for each of them. */
  readonly citations: readonly Citation[];
}

export interface Step {
  readonly span: StageSpan;
  readonly state: 'past' | 'now' | 'future';
  /** The gravest first. */
  readonly outcomes: readonly Outcome[];
  /** Whether all is as in the step before. */
  readonly isUnchanged: boolean;
}

type Person = Pick<Settings, 'employment' | 'outsideStages' | 'parties'>;

/** The stages of `election` in their order, each with what it means for `person`. */
export function stepsOf(election: Election, person: Person, now: Date): Step[] {
  const today = dayIn(election.timeZone, now);
  const spans = [...election.stages].sort((one, other) => one.from.localeCompare(other.from));
  const outcomes = spans.map(({ from }) => outcomesAt(election, person, noonOf(from)));
  return spans.map((span, at) => ({
    span,
    state: span.until < today ? 'past' : span.from > today ? 'future' : 'now',
    outcomes: outcomes[at] ?? [],
    isUnchanged: JSON.stringify(outcomes[at]) === JSON.stringify(outcomes[at - 1]),
  }));
}

/** What counts for `person` at `at`; without an election, outside every stage. */
export function outcomesAt(election: Election | null, person: Person, at: Date): Outcome[] {
  const groups = new Map<string, Outcome>();
  for (const kind of HOLDER_KINDS) {
    const gravest = judged(exampleOf(kind, election), person, at);
    if (gravest === null) continue;
    const { verdict, sanction, citations } = gravest;
    const key = `${verdict} ${sanction?.id}`;
    const group = groups.get(key) ?? { verdict, sanction, kinds: [], citations: [] };
    const kinds = [...group.kinds, kind];
    groups.set(key, { ...group, kinds, citations: withFirst(group.citations, citations) });
  }
  return [...groups.values()].sort((one, other) => gravity(other) - gravity(one));
}

/** `running` from the first day of its first stage to the last day of its last. */
export type Standing = 'ahead' | 'running' | 'over';

/** Where `election` stands on the day of `now`, counted in its own time zone. */
export function standingOf({ timeZone, stages }: Election, now: Date): Standing {
  const today = dayIn(timeZone, now);
  if (stages.every(({ until }) => until < today)) return 'over';
  return stages.every(({ from }) => from > today) ? 'ahead' : 'running';
}

/** The gravest that the judge says of any act on this account. */
function judged(entry: Entry, person: Person, now: Date): Judgement | null {
  const { employment, ...preferences } = person;
  return ACTS.map((act) =>
    judge({ act, subjects: [{ role: 'author', entry }], employment, now, preferences }),
  ).reduce((gravest, next) => (gravity(next) > gravity(gravest) ? next : gravest), null);
}

function withFirst(known: readonly Citation[], [first]: readonly Citation[]): readonly Citation[] {
  const isKnown = first === undefined || known.some(({ rule }) => rule.id === first.rule.id);
  return isKnown ? known : [...known, first];
}

function gravity(said: { readonly verdict: Verdict } | null): number {
  return said === null ? -1 : VERDICTS.indexOf(said.verdict);
}

/** Midday in Jakarta, which is the same day in all time zones of Indonesia. */
function noonOf(day: Day): Date {
  return new Date(`${day}T12:00:00+07:00`);
}

/** An account as the judge asks for it: only its kind and election matter here. */
function exampleOf(kind: HolderKind, election: Election | null): Entry {
  const source = { text: '', checked: '' };
  return {
    account: { keys: [], label: '', use: 'pribadi', source },
    holder: { id: '', name: '', kind, status: 'aktif', accounts: [] },
    election: kind === 'partai' ? null : election,
    register: {
      id: '',
      origin: 'own',
      title: '',
      label: '',
      publisher: { name: '', contact: '' },
      sequence: 0,
      issued: '',
    },
  };
}
