/** The judge's question and answer. */
import type { Act } from '../act';
import type { Employment } from '../employment';
import type { Entry, Stage } from '../register/types';
import type {
  AccountCategory,
  Instrument,
  LocalText,
  Rule,
  RuleBook,
  Sanction,
} from '../rules/types';
import type { Settings } from '../settings';
import type { SubjectRole } from '../subject';

/** From mild to grave: only the mark, a warning without sanction, a warning with sanction. */
export const VERDICTS = ['note', 'caution', 'prohibited'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A listed account together with its part in the act. */
export interface JudgedSubject {
  readonly role: SubjectRole;
  readonly entry: Entry;
}

export interface Question {
  readonly act: Act;
  /** Everybody concerned who is listed, most direct first. */
  readonly subjects: readonly JudgedSubject[];
  /** True when the page was not understood with certainty: then nothing is called prohibited. */
  readonly unsure?: boolean;
  /** Null until the person has chosen; then nothing that depends on it is cited. */
  readonly employment: Employment | null;
  readonly now: Date;
  /** What a person or their agency chose where the law leaves the choice. */
  readonly preferences: Pick<Settings, 'outsideStages' | 'parties'>;
  /** The law to judge by; absent: the rule book that ships inside. */
  readonly rules?: RuleBook;
}

export interface Citation {
  readonly rule: Rule;
  readonly instrument: Instrument;
  /** Why the rule covers this case although its words do not name it; null when they do. */
  readonly reading: LocalText | null;
}

export interface Judgement {
  readonly verdict: Verdict;
  /** True when a rule prohibits the act but it is not certain that this is such an act. */
  readonly lowered: boolean;
  /** The account the verdict is about. */
  readonly subject: JudgedSubject;
  /** What that account is in the eyes of the law. */
  readonly account: AccountCategory;
  /** Stage of the account's election today; `di_luar_tahapan` also for parties. */
  readonly stage: Stage;
  /** What names the act itself first, with its reading if any; then its bases and duties. */
  readonly citations: readonly Citation[];
  /** What may follow for this employment; null when unknown or when none is claimed. */
  readonly sanction: Sanction | null;
}
