/**
 * What the content script shows: finished sentences in the person's language, already laid out. It
 * is plain data, so the content script holds no text of the law, no catalogue and no layout.
 */
import type { AccountKey } from '../account/key';
import type { Verdict } from '../judge/types';
import type { Markup } from '../markup';
import type { Language } from '../settings';

export interface WarningView {
  /** The account that it is about. */
  readonly key: AccountKey;
  /** One dialog for each deliberate press that going on takes. */
  readonly steps: readonly Markup<'dialog'>[];
}

/** The warning in words; what is empty is not said. */
export interface WarningWords {
  readonly lang: Language;
  /** How grave it is; a note is never shown as a warning. */
  readonly verdict: Verdict;
  readonly heading: string;
  readonly who: WhoView;
  /** What the rule says, in plain words. */
  readonly rule: string;
  /** What may follow; empty where no sanction is claimed. */
  readonly consequence: string;
  /** Where the rule stands; the details repeat it in full. */
  readonly citation: CitationView | null;
  /** That it is masa tenang, before an act that spreads something. */
  readonly quiet: string;
  /** "Tindakan Anda belum terkirim." */
  readonly unsent: string;
  readonly cancelLabel: string;
  /** "Tetap menyukai" and the like. */
  readonly proceedLabel: string;
  /** The second step, where going on takes two. */
  readonly pause: PauseView | null;
  /** Where a policy lets nobody go on: who has set it, and whom to ask. */
  readonly blocked: BlockedView | null;
  /** "Bukan akun calon? Laporkan" */
  readonly reportLabel: string;
  readonly details: {
    readonly title: string;
    readonly items: readonly RuleView[];
    /** Sanction in full, source of the register entry, what this text is not. */
    readonly footer: readonly string[];
  };
}

/** Who it is, with place and account, so that a wrong entry can be noticed. */
export interface WhoView {
  readonly name: string;
  readonly region: string;
  /** The listed account, or the campaign's tag. */
  readonly account: string;
}

export interface CitationView {
  /** Id of the rule, by which the page of rules finds it. */
  readonly rule: string;
  /** Instrument and article. */
  readonly text: string;
}

export interface PauseView {
  /** "Langkah 1 dari 2", "Langkah 2 dari 2" */
  readonly steps: readonly [string, string];
  readonly heading: string;
  readonly confirmation: string;
  readonly confirmLabel: string;
}

export interface BlockedView {
  readonly text: string;
  /** Opens only when the person presses it. */
  readonly url: string | null;
}

export interface RuleView {
  readonly citation: CitationView;
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

/** The few sentences that the guard says by itself. */
export interface Notices {
  /** The extension was updated or switched off under an open page. */
  readonly reload: Markup;
  /** The background did not answer. */
  readonly unavailable: Markup;
  /** The person decided to go on, but the site needs one more press from them. */
  readonly pressAgain: Markup;
  /** The person decided to go on, but the control is gone or already changed. */
  readonly gone: Markup;
}
