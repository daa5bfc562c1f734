/**
 * A second pair of eyes beside a site's own reader. Where the reader sees nothing, acts are
 * recognised by accessible role and label, and the accounts by the nearest container with links to
 * listed ones. What it reads is marked as guessed: it may hold more, but never accuses.
 */
import { keyOfOwnPath, keyOfPage } from '../../domain/account/naming/naming';
import type { AccountKey } from '../../domain/account/key';
import { type Act, familyOf } from '../../domain/act';
import { firstOf, precedes } from '../elements';
import type { Intent, PageView, SiteReader, Subject, Target } from '../site';
import { areSame } from '../subjects';
import { fold, matches, promptOf } from '../wording';
import { ANSWER_BOXES, FOLLOW_ITEMS, OWNER_BOXES } from '../labels';

/** Whatever can be pressed. */
export const CONTROL =
  'button, [role="button"], [role="menuitem"], [role="radio"], input[type="submit"], ' +
  // mbasic.facebook.com acts by plain links; those of the other sites call themselves links.
  'a[href]:not([role])';
const OPENER = '[aria-haspopup]';
const PRESSABLE = `${CONTROL}, ${OPENER}`;
const CHOICE =
  ':is(article, [role="article"], [aria-posinset], [role="feed"], [role="dialog"] [role="radiogroup"]) [role="radio"]';
const EDITOR = 'textarea, [contenteditable="true"], [role="textbox"]';
/** What sites and screen readers take for a post or a comment. */
export const ITEM = 'article, [role="article"], [aria-posinset], [role="feed"] > *';
/** The same, and dialogs, which may stand for the post behind them. */
export const POST = `${ITEM}, [role="dialog"]`;
/** Where the box stands whose text a button sends. */
const FORM = 'form, [role="dialog"], section, article, [role="article"], main';
const PORTAL = '[role="menuitem"], [role="menu"], [role="dialog"], [role="toolbar"]';

/** Where climbing from a control to its post certainly left the post. */
const PAGE = 'main, [role="main"], [role="feed"], body, html';

/** What has links in it, or is the page. */
const HOLDER = `:has(a[href]), ${PAGE}`;

/** What holds the name of the account whose page is open. */
const HEADED = ':has(h1)';

/** Whether an account may be listed; only such accounts count when a post is guessed. */
export type MayList = (key: AccountKey) => boolean;

/** `reader`, and where it sees nothing, what labels and links tell. */
export function withFallback(reader: SiteReader, mayList: MayList): SiteReader {
  const eyes = new SecondEyes(reader, mayList);
  const both: SiteReader = {
    ...reader,
    get pressable() {
      return `${reader.pressable}, ${PRESSABLE}`;
    },
    pressed: (element, page) =>
      eyes.complete(reader.pressed(element, page), page) ??
      unlessUndo(reader, element, eyes.pressed(element, page)),
    doublePressed: (element, page) =>
      eyes.complete(reader.doublePressed(element, page), page) ?? eyes.doublePressed(element, page),
    keyed: (event, page) =>
      eyes.complete(reader.keyed(event, page), page) ?? eyes.keyed(event, page),
    opens: (element, page) => reader.opens(element, page) ?? eyes.opens(element, page),
    find: (intent, page) =>
      intent.guessed === true ? findGuessed(intent, both, page) : reader.find(intent, page),
  };
  return both;
}

/** What the reader knows to take an act back is free, whatever it is called. */
function unlessUndo(reader: SiteReader, element: Element, guess: Intent | null): Intent | null {
  return guess !== null && reader.undoes(element) ? null : guess;
}

/** A guessed control has no identity but itself: it must be there still and mean the same. */
function findGuessed(intent: Intent, reader: SiteReader, page: PageView): Element | null {
  const { act, control, target } = intent;
  if (!control.isConnected) return null;
  if (control.matches(EDITOR)) return control;
  const again = reader.pressed(control, page);
  const same = again?.act === act && areSame(again.target.subjects, target.subjects);
  return same ? control : null;
}

class SecondEyes {
  constructor(
    private readonly reader: SiteReader,
    private readonly mayList: MayList,
  ) {}

  /**
   * An act whose accounts the reader could not read, with the accounts that links tell of; and an
   * act beside which just one account stands, a listed one of which the reader says nothing.
   */
  complete(intent: Intent | null, page: PageView): Intent | null {
    if (intent === null) return null;
    const { subjects: read } = intent.target;
    if (read.some(({ keys }) => keys.some(this.mayList))) return intent;
    const guessed = read.length === 0 ? this.#subjectsOf(intent, page) : this.#beside(intent, page);
    if (guessed.length === 0) return intent;
    const subjects = [...guessed, ...read];
    // What is guessed holds this act; what the press opens belongs to nobody on a guess alone.
    return { ...intent, target: { ...intent.target, subjects }, guessed: true, opens: false };
  }

  /**
   * The only account in the nearest container that links to any, if it is listed. It has to stand
   * before the control, as the names of posts and comments do: what follows is somebody's comment.
   */
  #beside({ control, written }: Intent, page: PageView): Subject[] {
    // A box for comments stands below the comments of others.
    if (written !== undefined) return [];
    let node = holderOf(control);
    for (; node !== null && !node.matches(PAGE); node = holderOf(node)) {
      const keys = new Set<AccountKey>();
      // Nearly always the first one ends it: nearly nobody is listed.
      const isOther = (key: AccountKey) => !this.mayList(key) || keys.add(key).size > 1;
      if (this.#hasAccount(node, page, isOther, control)) return [];
      if (keys.size > 0) return this.#hasTwin(node, control) ? [] : authors([...keys]);
    }
    return [];
  }

  pressed(element: Element, page: PageView): Intent | null {
    const control = element.closest(CONTROL);
    const act = control && actByLabel(control, this.reader);
    if (!control || !act) return null;
    if (act !== 'post') return this.#guess(act, control, page);
    const written = control.closest(FORM)?.querySelector(EDITOR);
    if (written) return this.#guess(isForOwner(written) ? act : 'comment', control, page, written);
    // Without a box to send, "Send" under a post passes the post on.
    return control.closest(POST) ? this.#guess('share', control, page) : null;
  }

  /** Only Instagram likes on a double click, and there on the picture of a post. */
  doublePressed(element: Element, page: PageView): Intent | null {
    const post = this.reader.naming.site === 'instagram' ? element.closest(POST) : null;
    if (!post || element.closest(`${CONTROL}, a, ${EDITOR}`) || !post.querySelector('img, video'))
      return null;
    return this.#inPost('like', post, page);
  }

  keyed(event: KeyboardEvent, page: PageView): Intent | null {
    const { target } = event;
    if (!(target instanceof Element)) return null;
    const editor = target.closest(EDITOR);
    if (editor !== null) return this.#sent(event, editor, page);
    if (event.type !== 'keydown') return null;
    if (event.ctrlKey || event.metaKey || event.altKey || target.matches('input, select'))
      return null;
    const act = this.reader.words.letters[event.key.toLowerCase()];
    const post = target.closest(POST);
    return act && post ? this.#inPost(act, post, page) : null;
  }

  opens(element: Element, page: PageView): Target | null {
    const opener = element.closest(OPENER);
    if (opener === null) return null;
    const subjects = this.#subjectsNear(opener, page);
    return subjects.length > 0 ? { id: null, root: postOf(opener), subjects } : null;
  }

  /** Enter in a box for answers, or Ctrl/Cmd+Enter in any editor. */
  #sent(event: KeyboardEvent, editor: Element, page: PageView): Intent | null {
    const { site } = this.reader.naming;
    // Instagram's keydown may still choose a mention.
    const sendsOn = site === 'instagram' ? 'keypress' : 'keydown';
    if (event.type !== sendsOn || event.key !== 'Enter' || event.shiftKey) return null;
    const answers = matches(promptOf(editor), ANSWER_BOXES);
    const command = event.ctrlKey || event.metaKey;
    // On X a bare Enter is a new line.
    if (!command && (!answers || site === 'x')) return null;
    return this.#guess('comment', editor, page, editor);
  }

  #inPost(act: Act, post: Element, page: PageView): Intent | null {
    const controls = [...post.querySelectorAll(CONTROL)];
    const control = controls.find((candidate) => actByLabel(candidate, this.reader) === act);
    return control === undefined ? null : this.#guess(act, control, page);
  }

  #guess(act: Act, control: Element, page: PageView, box?: Element): Intent {
    const doing = { act, control, ...(box && { written: [box] }) };
    const target = { id: null, root: postOf(control), subjects: this.#subjectsOf(doing, page) };
    return { ...doing, target, guessed: true };
  }

  #subjectsOf({ act, control, written }: Omit<Intent, 'target'>, page: PageView): Subject[] {
    // A post of one's own answers nobody, unless it is written to the account whose page is open.
    if (act === 'post') return written?.some(isForOwner) ? this.#subjectsOfPage(page) : [];
    const near = this.#subjectsNear(control, page);
    return near.length === 0 && this.#isOfPage(act, control, page)
      ? this.#subjectsOfPage(page)
      : near;
  }

  /**
   * Listed accounts to which the nearest container links. Menus and dialogs belong to what opened
   * them. Climbing ends at the post, or where a second control of the same name shows that it was
   * left behind.
   */
  #subjectsNear(control: Element, page: PageView): Subject[] {
    const post = control.closest(POST);
    for (let node = control.parentElement; node !== null; node = node.parentElement) {
      if (node.matches(PAGE) || (post === null && this.#hasTwin(node, control))) break;
      const keys = this.#listedIn(node, page);
      if (keys.length > 0) return authors(keys);
      if (node === post) break;
    }
    const inherited = control.closest(PORTAL) ? (page.opener?.subjects ?? []) : [];
    return inherited.filter(({ keys }) => keys.some(this.mayList));
  }

  /**
   * Whether only the account whose page is open can be meant: by what answers outside of posts, and
   * by what stands there with no other account and no control of the same name, up to the header.
   */
  #isOfPage(act: Act, control: Element, page: PageView): boolean {
    if (control.closest(POST)) return false;
    if (familyOf(act) === 'comment') return true;
    for (let node = control.parentElement; node !== null; node = node.parentElement) {
      if (this.#hasTwin(node, control)) return false;
      if (node.matches(HEADED)) return true;
      if (this.#hasAccount(node, page, (key) => !this.mayList(key))) return false;
    }
    return true;
  }

  #subjectsOfPage(page: PageView): Subject[] {
    const named = keyOfPage(this.reader.naming, page.url);
    const keys = [named, ...(this.reader.profile(page)?.keys ?? [])].filter((key) => key !== null);
    return authors([...new Set(keys)].filter(this.mayList));
  }

  #hasTwin(node: Element, control: Element): boolean {
    const name = nameOf(control);
    return [...node.querySelectorAll(CONTROL)].some(
      (other) => other !== control && nameOf(other) === name,
    );
  }

  #listedIn(node: Element, { url }: PageView): AccountKey[] {
    const keys = [...node.querySelectorAll('a[href]')].map((link) => this.#keyOf(link, url));
    return [...new Set(keys)].filter((key) => key !== null).filter(this.mayList);
  }

  /** Whether `is` one of the accounts to which `node` links; with `end`, of those before that. */
  #hasAccount(
    node: Element,
    { url }: PageView,
    is: (key: AccountKey) => boolean,
    end?: Element,
  ): boolean {
    const found = firstOf(node.querySelectorAll('a[href]'), (link) => {
      const key = end && !precedes(link, end) ? null : this.#keyOf(link, url);
      return key !== null && is(key) ? key : null;
    });
    return found !== null;
  }

  #keyOf(link: Element, base: URL): AccountKey | null {
    const href = link.getAttribute('href') ?? '';
    const plain = keyOfOwnPath(this.reader.naming, href);
    if (plain !== null) return plain;
    const url = URL.parse(href, base);
    return url?.hostname === base.hostname ? keyOfPage(this.reader.naming, url) : null;
  }
}

function holderOf(element: Element): Element | null {
  return element.parentElement?.closest(HOLDER) ?? null;
}

/** The act a control is named after, or null; what is pressed already would be undone. */
export function actByLabel(control: Element, { words }: SiteReader): Act | null {
  if (control.matches('[aria-pressed="true"], [aria-checked="true"]')) return null;
  // A choice has its own name; in a post it is one of a poll.
  if (control.matches(CHOICE)) return 'vote';
  const name = nameOf(control);
  const act = words.actOf(name);
  if (act !== null || !control.matches('[role="menuitem"]')) return act;
  return matches(name, FOLLOW_ITEMS) ? 'follow' : null;
}

function authors(keys: readonly AccountKey[]): Subject[] {
  return keys.map((key) => ({ role: 'author', keys: [key] }));
}

function postOf(control: Element): Element {
  return control.closest(POST) ?? control;
}

/** Whether what is written in `box` is posted on the page that is open. */
function isForOwner(box: Element): boolean {
  return matches(promptOf(box), OWNER_BOXES);
}

/** The name that a screen reader would say; X writes the count in front: "9 Suka. Suka". */
function nameOf(control: Element): string {
  const icons = [...control.querySelectorAll('svg[aria-label], img[alt]')];
  // What bears a control inside it is not named after that.
  const icon = icons.find((candidate) => candidate.closest(CONTROL) === control);
  const name =
    control.getAttribute('aria-label') ??
    icon?.getAttribute('aria-label') ??
    icon?.getAttribute('alt') ??
    (control.matches('input') ? (control as HTMLInputElement).value : control.textContent);
  const folded = fold(name);
  return /^\d.*\. (.+)$/.exec(folded)?.[1] ?? folded;
}
