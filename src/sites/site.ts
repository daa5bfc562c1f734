/**
 * The contract between a site and the guard. A reader only reads: it never writes to the page,
 * keeps nothing per element and answers from the DOM as it is at the moment of the event, because
 * posts are recycled, emptied, nested and drawn in portals.
 */
import type { AccountKey } from '../domain/account/key';
import type { Naming } from '../domain/account/naming/naming';
import type { Act } from '../domain/act';
import type { SubjectRole } from '../domain/subject';

/** One account that an act concerns. Several keys are several names of this one account. */
export interface Subject {
  readonly role: SubjectRole;
  readonly keys: readonly AccountKey[];
}

/** The post, comment or profile that something is done to. */
export interface Target {
  /**
   * Identity that survives re-rendering, e.g. `status/123`, `p/CODE`, `p/CODE/c/9`,
   * `profile/x:name:budi`; null when the page shows none.
   */
  readonly id: string | null;
  /** The element that holds it. */
  readonly root: Element;
  /** Everybody concerned, most direct first; empty when nobody could be read. */
  readonly subjects: readonly Subject[];
}

/** What an event is about to do: an act, the control that does it, and what it is done to. */
export interface Intent {
  readonly act: Act;
  /** The element whose click performs the act. */
  readonly control: Element;
  readonly target: Target;
  /** True when what the press opens besides belongs to the same target, so that nobody reads it twice. */
  readonly opens?: boolean;
  /**
   * The boxes whose text the act sends; a thread has several. Mentions, hashtags and links that a
   * person writes are an act of their own, also where the post they answer belongs to nobody listed.
   */
  readonly written?: readonly Element[];
  /**
   * True when the site's own markers did not suffice and labels or links were read instead
   * (`fallback/`). Such a reading may hold an act, but never calls it prohibited.
   */
  readonly guessed?: boolean;
}

/** A story or video that runs on by itself, and the control that halts it or lets it go on. */
export interface Playback {
  readonly control: Element;
  readonly running: boolean;
}

/** The page at the time of the event, as far as it cannot be read from the event's target. */
export interface PageView {
  readonly url: URL;
  readonly document: Document;
  /**
   * What the last opening control (share, repost, comment, "…", hovered like) belonged to:
   * portals (menus, pickers, sheets, popovers, composers) inherit it.
   */
  readonly opener: Target | null;
}

/** A place where an account's name stands, for the mark. */
export interface NameSpot {
  /** The mark is drawn directly after this element; with it there, the anchor is still the same. */
  readonly anchor: Element;
  readonly subject: Subject;
}

/** What acts are called on a site, for the second pair of eyes. */
export interface SiteWords {
  /** The act that a control of this name does, folded as in `wording.ts`; null: none that is known. */
  actOf(name: string): Act | null;
  /** Single letters by which the site acts on the focused post. */
  readonly letters: Readonly<Record<string, Act>>;
}

/** What of a page may not be understood: whose something is, or what can be done to it. */
export type Doubt = 'authors' | 'controls';

export interface SiteReader {
  readonly naming: Naming;

  readonly words: SiteWords;

  /**
   * Selector of everything in which a press may do or open something, and of more. Most presses fall
   * beside all of it, and there the reader is not asked. It changes with the markers.
   */
  readonly pressable: string;

  /**
   * What a press (click, or Enter/Space on the focused control) of `element` would do.
   * `element` is the innermost element under the pointer. Null: harmless, an undo, or disabled
   * navigation. An act whose subjects cannot be read has an empty `target.subjects`.
   */
  pressed(element: Element, page: PageView): Intent | null;

  /** What a double click or double tap on `element` would do. */
  doublePressed(element: Element, page: PageView): Intent | null;

  /** Whether a press of `element` takes back an earlier act: that is always free. */
  undoes(element: Element): boolean;

  /**
   * What a key does that is not a press of the focused control: single-letter shortcuts,
   * Ctrl/Cmd+Enter, Enter that sends a comment. Called for keydown and for keypress; answers only
   * for the one on which the site acts. Composition (IME) keys never reach it.
   */
  keyed(event: KeyboardEvent, page: PageView): Intent | null;

  /** Whether the site performs presses on keyup, also where the key went down somewhere else. */
  readonly actsOnKeyUp?: boolean;

  /**
   * What a menu, dialog or popover opened by pressing `element` will belong to, whether or not
   * the press is itself an act; null when `element` opens nothing that holds acts.
   */
  opens(element: Element, page: PageView): Target | null;

  /** The same for hovering, on sites that open pickers by hovering. */
  hoverOpens?(element: Element, page: PageView): Target | null;

  /**
   * The control that performs `act` on the post with this identity, found again after the page
   * may have re-rendered, in the state in which pressing it still performs the act.
   * For keys and double clicks it is the button with the same effect. Null: not there any more.
   */
  find(intent: Intent, page: PageView): Element | null;

  /** Selector of elements that may be name spots; it is asked of the whole page again and again. */
  nameSelector(page: PageView): string;

  /** The name spot at an element that matches `nameSelector`, or null. */
  nameAt(element: Element, page: PageView): NameSpot | null;

  /**
   * The account that the name at `element` tells by its own link, in microseconds, or null when only
   * `nameAt` can tell. A hint that spares reading names of people who are not listed.
   */
  nameKey(element: Element): AccountKey | null;

  /** What runs on by itself to another account's post while the person reads a warning, or null. */
  playback?(page: PageView): Playback | null;

  /** The account whose profile page this is, or null. */
  profile(page: PageView): Subject | null;

  /**
   * What the page itself shows to have been misunderstood: names or controls that are there by
   * other signs than the markers, and of which the reader knows nothing.
   */
  doubts?(page: PageView): Doubt[];
}
