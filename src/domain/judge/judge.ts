/**
 * What the rules say of an act on somebody's account, today. Pure: the same question always has
 * the same answer, and every answer carries the rules it rests on.
 */
import { type Act, familyOf } from '../act';
import { EMPLOYMENTS, type Employment } from '../employment';
import { isValidOn, stageOf } from '../register/stage';
import type { Stage } from '../register/types';
import { generalDuties, type Row, rowsFor } from '../rules/matrix';
import { loadRules } from '../rules/schema';
import type { AccountCategory, LawAct, Rule, RuleBook, Sanction } from '../rules/types';
import type { SubjectRole } from '../subject';
import { isUnconfirmed, kindInStage } from './standing';
import {
  type Citation,
  type JudgedSubject,
  type Judgement,
  type Question,
  type Verdict,
  VERDICTS,
} from './types';

/** The law's word for an act; a reply is a comment, a repost and a quote are shares. */
const LAW_ACT: Readonly<Record<Act, LawAct>> = {
  like: 'like',
  react: 'react',
  vote: 'react',
  comment: 'comment',
  reply: 'comment',
  share: 'share',
  repost: 'share',
  quote: 'share',
  follow: 'follow',
  join: 'join_group',
  post: 'post',
};

/** Roles in which somebody else's post carries or passes on what the account published. */
const INDIRECT_ROLES: ReadonlySet<SubjectRole> = new Set([
  'quoted',
  'reposter',
  'shared-original',
  'shown-tag',
]);

/** Roles in what the person writes: whatever it is sent as, it is a posting of their own. */
const WRITTEN_ROLES: ReadonlySet<SubjectRole> = new Set(['mentioned', 'campaign-tag']);

/**
 * The gravest judgement of all subjects, of equals the most direct one; null when none of them may
 * be warned of today.
 */
export function judge(question: Question): Judgement | null {
  return question.subjects
    .map((subject) => judgeOne(question, subject))
    .reduce((gravest, next) => (gravity(next) > gravity(gravest) ? next : gravest), null);
}

function gravity(judgement: Judgement | null): number {
  return judgement === null ? -1 : VERDICTS.indexOf(judgement.verdict);
}

function judgeOne(question: Question, subject: JudgedSubject): Judgement | null {
  const { act, employment, now, preferences, rules = loadRules() } = question;
  const { holder, election } = subject.entry;
  if (!isValidOn(subject.entry, now) || !concerns(act, subject.role)) return null;
  const stage = election === null ? 'di_luar_tahapan' : stageOf(election, now);
  const account = categoryOf(subject, stage);
  const written = WRITTEN_ROLES.has(subject.role);
  const rows = rowsFor(rules, {
    act: written ? 'post' : LAW_ACT[act],
    account,
    stage: isUnconfirmed(holder.kind, stage) ? 'di_luar_tahapan' : stage,
    office: holder.office ?? null,
  });
  const ruled = verdictOf(rows, account, preferences);
  // To name a candidate is not to support them: whether it does, only a person can say.
  const lowered = ruled === 'prohibited' && (written || question.unsure === true);
  const verdict = lowered ? 'caution' : ruled;
  const sanction = verdict === 'prohibited' ? sanctionOf(rules, rows, employment) : null;
  const citations = citationsOf(rules, rows, employment, sanction);
  return { verdict, lowered, subject, account, stage, citations, sanction };
}

/** Following or joining concerns nobody but the account that is followed. */
function concerns(act: Act, role: SubjectRole): boolean {
  return familyOf(act) !== 'follow' || !(INDIRECT_ROLES.has(role) || WRITTEN_ROLES.has(role));
}

/** Another's post that only carries what a candidate published is content about the candidate. */
function categoryOf(
  { role, entry: { account, holder } }: JudgedSubject,
  stage: Stage,
): AccountCategory {
  const kind = kindInStage(holder.kind, stage);
  if (kind === 'partai') return 'partai_politik';
  if (kind === 'pihak_ketiga' || INDIRECT_ROLES.has(role)) return 'third_party';
  if (kind === 'tim' || account.use === 'pemenangan') return 'akun_pemenangan';
  return kind;
}

function verdictOf(
  rows: readonly Row[],
  account: AccountCategory,
  { outsideStages, parties }: Question['preferences'],
): Verdict {
  if (account === 'partai_politik') return parties;
  return rows[0]?.verdict ?? (outsideStages === 'remind' ? 'caution' : 'note');
}

function sanctionOf(
  { sanctions }: RuleBook,
  rows: readonly Row[],
  employment: Employment | null,
): Sanction | null {
  const id = employment === null ? undefined : rows[0]?.rule.sanction?.[employment];
  return sanctions.find((sanction) => sanction.id === id) ?? null;
}

/** The rows with their readings, what they and the sanction rest on, and the general duties. */
function citationsOf(
  book: RuleBook,
  rows: readonly Row[],
  employment: Employment | null,
  sanction: Sanction | null,
): Citation[] {
  const basisIds = [...rows.flatMap(({ rule }) => rule.basis), ...(sanction?.basis ?? [])];
  const bases = basisIds.flatMap((id) => book.rules.filter((rule) => rule.id === id));
  const readings = new Map(rows.map(({ rule, reading }) => [rule, reading]));
  return [...new Set([...readings.keys(), ...bases, ...generalDuties(book)])]
    .filter((rule) => binds(rule, employment))
    .flatMap((rule) =>
      book.instruments
        .filter(({ id }) => id === rule.instrument)
        .map((instrument) => ({ rule, instrument, reading: readings.get(rule) ?? null })),
    );
}

/** While the employment is unknown only rules that bind all civil servants are cited. */
function binds(rule: Rule, employment: Employment | null): boolean {
  const asked = employment === null ? EMPLOYMENTS : [employment];
  return asked.every((each) => rule.employment.includes(each));
}
