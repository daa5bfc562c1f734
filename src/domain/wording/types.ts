/**
 * What the content script renders: finished sentences in the person's language. It is plain data,
 * so the content script holds no text of the law and no catalogue of its own.
 */
import type { AccountKey } from '../account/key';
import type { Verdict } from '../judge/types';
import type { Language } from '../settings';

export interface WarningView {
  readonly lang: Language;
  /** How grave it is; a note is never shown as a warning. */
  readonly verdict: Verdict;
  readonly heading: string;
  /** Who it is and what the rule says, in plain words. */
  readonly body: string;
  readonly citation: string;
  /** What may follow; empty where no sanction is claimed. */
  readonly consequence: string;
  /** "Tindakan Anda belum terkirim." */
  readonly unsent: string;
  readonly cancelLabel: string;
  /** "Tetap menyukai" and the like. */
  readonly proceedLabel: string;
  /** The question of the second step where the person chose to pause. */
  readonly confirmation: string;
  readonly confirmLabel: string;
  /** Where a policy lets nobody go on: who has set it, and whom to ask. */
  readonly blocked?: BlockedView;
  /** "Bukan akun calon? Laporkan", and the account that it is about. */
  readonly reportLabel: string;
  readonly key: AccountKey;
  readonly details: {
    readonly title: string;
    readonly items: readonly RuleView[];
    /** Sanction in full, source of the register entry, what this text is not. */
    readonly footer: readonly string[];
  };
}

export interface BlockedView {
  readonly text: string;
  /** Opens only when the person presses it. */
  readonly url?: string;
}

export interface RuleView {
  /** Instrument and article. */
  readonly heading: string;
  readonly verbatim: string;
  /** Plain summary, reading, confidence, sources, date of check: one finished line each. */
  readonly lines: readonly string[];
}

export interface MarkView {
  readonly lang: Language;
  readonly text: string;
  readonly title: string;
}

/** Style sheets of the warning and of the mark. */
export interface Styles {
  readonly warning: string;
  readonly mark: string;
}

/** The few sentences that the guard says by itself, in the person's language. */
export interface Notices {
  readonly lang: string;
  /** The extension was updated or switched off under an open page. */
  readonly reload: string;
  readonly reloadLabel: string;
  /** The background did not answer. */
  readonly unavailable: string;
  /** The person decided to go on, but the site needs one more press from them. */
  readonly pressAgain: string;
  /** The person decided to go on, but the control is gone or already changed. */
  readonly gone: string;
}
