/**
 * What the parts of the extension say to each other. The background answers; it trusts no message
 * before it has checked it (`background/messages.ts`).
 */
import type { AccountKey, Site } from '../domain/account/key';
import type { Act } from '../domain/act';
import type { SiteMarkers } from '../domain/markers/types';
import type { Verdict } from '../domain/judge/types';
import type { SubjectRole } from '../domain/subject';
import type { MarkView, Notices, Styles, WarningView } from '../domain/wording/types';

/** What a guard needs before it can decide by itself which events pass. */
export interface IndexReply {
  /** Sorted 32-bit prefixes of the listed keys of this site, base64. */
  readonly prefixes: string;
  readonly marks: boolean;
  readonly notices: Notices;
  readonly styles: Styles;
  /** A newer set of markers to try; null: the built-in ones are the ones to use. */
  readonly markers: NewerMarkers | null;
}

export interface NewerMarkers extends SiteMarkers {
  readonly version: number;
}

export interface JudgeRequest {
  readonly kind: 'judge';
  readonly site: Site;
  readonly act: Act;
  readonly subjects: readonly {
    readonly role: SubjectRole;
    readonly keys: readonly AccountKey[];
  }[];
  /** True when the site's layout was not recognised and the accounts were read by other signs. */
  readonly unsure?: boolean | undefined;
  /** True in a frame without room for a warning: it is asked about again in a window that has. */
  readonly small?: boolean | undefined;
}

export interface JudgeReply {
  /** Null: no exact entry, or no rule for it today. */
  readonly verdict: Verdict | null;
  /** What to show; null when nothing is asked (no verdict, or a note). */
  readonly warning: WarningView | null;
  /** The line of the diary in which the decision will stand; absent: none is kept. */
  readonly line?: string;
}

export type GuardRequest =
  | { readonly kind: 'index'; readonly site: Site }
  | JudgeRequest
  | { readonly kind: 'marks'; readonly keys: readonly AccountKey[] }
  /** The guard of this tab no longer sees everything, or does again (no signs). */
  | { readonly kind: 'signs'; readonly signs: readonly Sign[] }
  /** A page of the extension asks for newer editions of the registers, now. */
  | { readonly kind: 'update' }
  /** The frame of the sender is too small for a warning: show it in a window of its own. */
  | { readonly kind: 'enlarge' }
  /** What the person has decided of the act in this line of the diary. */
  | { readonly kind: 'decided'; readonly line: string; readonly went: boolean }
  /** The person doubts that this account belongs on the list: shows who has put it there. */
  | { readonly kind: 'correct'; readonly key: AccountKey }
  /** The person wants to read the rule with this id. */
  | { readonly kind: 'rule'; readonly rule: string }
  /** The newer markers of this edition were tried; `fault`: why they are not used, or null. */
  | {
      readonly kind: 'tried';
      readonly site: Site;
      readonly version: number;
      readonly fault: string | null;
    };

export interface MarksReply {
  /** One mark for each listed key of the request; keys that are not listed are absent. */
  readonly marks: Readonly<Partial<Record<AccountKey, MarkView>>>;
}

export type ReplyTo<R extends GuardRequest> = R extends { kind: 'index' }
  ? IndexReply
  : R extends { kind: 'judge' }
    ? JudgeReply
    : R extends { kind: 'marks' }
      ? MarksReply
      : Noted;

/** That a report has arrived. */
export interface Noted {
  readonly noted: true;
}

/** What the popup asks the guard of the page it stands over. */
export interface VitalsRequest {
  readonly kind: 'vitals';
}

export interface Vitals {
  readonly site: Site;
  /** False until the index has arrived: events are held, nothing is decided yet. */
  readonly ready: boolean;
  /** Acts recognised since the page was loaded. */
  readonly acts: number;
  /** Of these, acts whose author could not be read. They were let through and nobody accused. */
  readonly unreadable: number;
  /** Of these, acts that only labels and links told. */
  readonly guessed: number;
  /** Edition of the markers in use; 0: the built-in ones. */
  readonly markers: number;
  /** What is on the page now. */
  readonly census: Census;
}

/** What of a page may have changed so that the guard no longer sees everything. */
export const SIGNS = ['posts', 'authors', 'controls'] as const;
export type Sign = (typeof SIGNS)[number];

/** A page in numbers: what its reader sees, and what is there by other signs. */
export interface Census {
  readonly posts: number;
  /** Posts in which somebody concerned could be read. */
  readonly authors: number;
  /** Controls that the reader knows. */
  readonly controls: number;
  /** Controls that only their label tells. */
  readonly unknown: number;
  readonly signs: readonly Sign[];
  /** Where unknown controls stand, e.g. `div[role=button] < div < article`: no text, no account. */
  readonly structure: readonly string[];
}

/** Storage key whose change tells every guard to fetch its index anew. */
export const INDEX_VERSION_KEY = 'indexVersion';
