/** What an import says of each cell it has read. The sentences are in `words.ts`. */
import type { InvalidDetail, UnresolvedDetail } from '../account/parse';
import type { AccountKey } from '../account/key';

export const VERDICTS = [
  'sah',
  'diperbaiki',
  'perlu_dibuka',
  'tidak_sah',
  'ganda',
  'platform_lain',
] as const;

export type Verdict = (typeof VERDICTS)[number];

/** Why a cell has its verdict. */
export type Reason =
  | 'account'
  | 'group'
  | 'tag'
  | 'repaired'
  | 'from-link'
  | UnresolvedDetail
  | 'unverified'
  | 'link-differs'
  | 'name-differs'
  | InvalidDetail
  | 'no-platform'
  | 'platform-unknown'
  | 'excel-error'
  | 'too-long'
  | 'tag-shape'
  | 'tag-number'
  | 'name-missing'
  | 'kind-unknown'
  | 'office-unknown'
  | 'owner-unknown'
  | 'use-unknown'
  | 'status-unknown'
  | 'election-missing'
  | 'election-unknown'
  | 'code-shape'
  | 'code-lost-zero'
  | 'day'
  | 'day-order'
  | 'holder-differs'
  | 'alias-unclear'
  | 'alias-of-many'
  | 'repeated'
  | 'shared'
  | 'foreign'
  | 'mismatch'
  | TableFault;

/** Why a whole file or sheet could not be read. */
export type TableFault =
  'no-headings' | 'heading-twice' | 'quotes' | 'old-excel' | 'pdf' | 'not-a-table' | 'too-large';

/** Where something stands, as a spreadsheet counts; null where it concerns all of the larger thing. */
export interface Place {
  readonly file: string;
  readonly sheet: string | null;
  /** The first row is 1. */
  readonly row: number | null;
  /** Letter and heading, e.g. `C (Akun)`. */
  readonly column: string | null;
}

export interface Finding {
  readonly place: Place;
  /** What is written there, or the one account of several. */
  readonly value: string;
  readonly verdict: Verdict;
  readonly reason: Reason;
  /** What the sentence of the reason names: a list of allowed words, another row, a host. */
  readonly detail: string;
  /** The account as it entered the list; null when it did not. */
  readonly key: AccountKey | null;
}
