/** What a personal data export tells of past acts, and what the registers say of them. */
import type { AccountKey, Site } from '../account/key';
import type { Act } from '../act';
import type { Bilingual } from '../bilingual';
import type { Entry, Stage } from '../register/types';
import type { SubjectRole } from '../subject';

/**
 * How surely an act of an export concerns a listed account: its exact key stands there; only a name
 * stands there, and it is that of somebody listed; nobody is named at all.
 */
export const CERTAINTIES = ['certain', 'possible', 'uncheckable'] as const;

export type Certainty = (typeof CERTAINTIES)[number];

/** One act that an export tells of. */
export interface PastAct {
  readonly site: Site;
  readonly act: Act;
  /** How those named are concerned. */
  readonly role: SubjectRole;
  /** When, as an ISO time; null: the export does not say. */
  readonly at: string | null;
  /** Every key of the one account concerned; none when the export has no more than a name of it. */
  readonly keys: readonly AccountKey[];
  /** Names shown of that account, in the export's spelling. */
  readonly names: readonly string[];
  /** Where it can be looked at and undone; null: the export does not say. */
  readonly url: string | null;
  /** It has been undone already: deleted, unfollowed. */
  readonly undone: boolean;
  /** The file of the export that tells of it, without folders. */
  readonly file: string;
}

/** An act on a listed account. An act has several where two holders share the account. */
export interface Finding {
  readonly act: PastAct;
  readonly certainty: Exclude<Certainty, 'uncheckable'>;
  readonly entry: Entry;
  /** The stage of its election at the time of the act; null: the act has no date, or no election. */
  readonly stage: Stage | null;
}

/** What became of the entries of one file. */
export interface FileCount {
  /** Its name without folders. */
  readonly file: string;
  readonly site: Site;
  readonly entries: number;
  /** Entries whose structure is known; the others were passed over. */
  readonly understood: number;
  /** Of those understood: tell of an act, but not on whose account. */
  readonly uncheckable: number;
}

export interface TraceReport {
  /** The latest first, those without a date last. */
  readonly findings: readonly Finding[];
  /** Every file that may tell of acts, in order of reading. */
  readonly files: readonly FileCount[];
  /** What could not be read and what to do about it; empty: everything was read. */
  readonly problems: readonly Bilingual[];
}

export interface Progress {
  /** Bytes of the files that tell of acts, unpacked. */
  readonly done: number;
  readonly total: number;
  /** The file that is being read, without folders. */
  readonly file: string;
}
