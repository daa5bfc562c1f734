/**
 * The law as data: rules, the instruments they stand in, and the sanctions that may follow. Plain
 * types, so that code without a schema library can use them; `schema.ts` proves that the files have
 * exactly this shape.
 */
import type { Employment } from '../employment';
import type { Day, Office, Stage } from '../register/types';
import type { Language } from '../settings';

/** One text in every language. */
export type LocalText = Readonly<Record<Language, string>>;

/** Conduct as the law names it. Wider than our acts: some of it no website control performs. */
export const LAW_ACTS = [
  'like',
  'react',
  'comment',
  'share',
  'post',
  'follow',
  'join_group',
  'post_photo',
  'tag',
  'party_membership',
  'act_as_campaign_team',
  'official_decision_or_act',
] as const;
export type LawAct = (typeof LAW_ACTS)[number];

/**
 * Accounts as the law tells them apart: the own account of a bakal calon or calon, a campaign
 * account of either, a party's, and content of third parties about a candidate.
 */
export const ACCOUNT_CATEGORIES = [
  'bakal_calon',
  'calon',
  'akun_pemenangan',
  'partai_politik',
  'third_party',
] as const;
export type AccountCategory = (typeof ACCOUNT_CATEGORIES)[number];

/**
 * How well a text is known. A: read in a stored full text. B: quoted by a government site or by
 * several sources that agree. C: one source. I: our inference. M: from memory.
 */
export const CONFIDENCES = ['A', 'B', 'C', 'I', 'M'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** A list, or everything its type allows. */
export type AllOr<T> = 'all' | readonly T[];

/** One cell, or several equal cells, of the matrix act × account that a rule supports. */
export interface RuleCase {
  readonly acts: readonly LawAct[];
  readonly accounts: readonly AccountCategory[];
  readonly verdict: 'prohibited' | 'caution';
  /** True for the rule that is named first; false for one that stands beside it. */
  readonly lead: boolean;
  /** Why the case is covered although the text does not name it; null when it does. */
  readonly reading: LocalText | null;
}

export interface Rule {
  readonly id: string;
  /** Id of the instrument. */
  readonly instrument: string;
  /** Place in the instrument, as it is cited. */
  readonly pasal: string;
  /** The wording of the rule. */
  readonly verbatim: string;
  readonly summary: LocalText;
  /** Scope of the rule itself, by its own words. */
  readonly acts: AllOr<LawAct>;
  readonly accounts: AllOr<AccountCategory>;
  readonly offices: AllOr<Office>;
  readonly stages: AllOr<Stage>;
  readonly employment: readonly Employment[];
  /** Ids of the rules this one rests on, in the order in which they are cited. */
  readonly basis: readonly string[];
  /** Ids of the sanctions the rule threatens, by employment; null when it names none. */
  readonly sanction: Readonly<Partial<Record<Employment, string>>> | null;
  readonly sources: readonly string[];
  readonly confidence: Confidence;
  /** Day on which the sources were last read. */
  readonly checked: Day;
  /** True once a person has compared `verbatim` with the official PDF. */
  readonly officialText: boolean;
  readonly notes: LocalText | null;
  /** `warning`: may be cited to a person about to act. `library`: only for the page of rules. */
  readonly use: 'warning' | 'library';
  /**
   * What the rule supports when it is cited: `prohibited` in its cases; `caution` is a general duty
   * that holds at all times; null only serves as the basis of another rule.
   */
  readonly verdict: 'prohibited' | 'caution' | null;
  readonly cases: readonly RuleCase[];
}

export const INSTRUMENT_STATUSES = [
  'berlaku',
  'diduga_berlaku',
  'dicabut',
  'dicabut_sebagian',
  'siklus_2024',
  'belum_diperiksa',
] as const;

export interface Instrument {
  readonly id: string;
  readonly shortName: string;
  readonly title: string;
  /** `YYYY`, or `YYYY-MM-DD` where the day is known; `note` says which event it dates. */
  readonly date: string;
  readonly status: (typeof INSTRUMENT_STATUSES)[number];
  readonly note: LocalText;
}

export interface Sanction {
  readonly id: string;
  /** Articles that name the sanction. */
  readonly cite: string;
  /** What follows "Dapat dikenai …" in one short sentence. */
  readonly short: LocalText;
  /** The sanction in full, in the words of its articles. */
  readonly text: LocalText;
  readonly note: LocalText | null;
  /** Whom the sanction can reach at all. */
  readonly employment: readonly Employment[];
  /** Ids of the rules to cite with it. */
  readonly basis: readonly string[];
  readonly confidence: Confidence;
  readonly checked: Day;
}

/** Everything the judge and the wording know of the law. */
export interface RuleBook {
  readonly rules: readonly Rule[];
  readonly instruments: readonly Instrument[];
  readonly sanctions: readonly Sanction[];
}
