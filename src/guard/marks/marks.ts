/**
 * Marks: a small tag beside the names of listed accounts. Only information: whether an act is held
 * never depends on a mark. Sites re-use their nodes, so a mark is taken away as soon as the name it
 * stands beside is gone or has become another one.
 */
import type { AccountKey } from '../../domain/account/key';
import type { PageView, SiteReader } from '../../sites/site';
import type { MarksReply } from '../../platform/messages';
import type { ListedIndex } from '../index-of-listed';
import type { Office } from '../office';
import { viewOf } from '../page-view';
import { createMark } from './mark';

const CHANGES: MutationObserverInit = {
  childList: true,
  subtree: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['href'],
};

/**
 * How long a page is left alone before its names are looked through. Sites change thousands of nodes
 * while a person scrolls: looking at each as it comes takes many times as long as that. A page that
 * goes on changing is looked at ever more rarely, up to `LONGEST_REST_MS`.
 */
const REST_MS = 250;
const LONGEST_REST_MS = 1000;

export interface Marks {
  /** Draws everything anew, after the register or the setting has changed. */
  refresh(): void;
}

/** Marks names in the page of `window` until `signal` is aborted. */
export function startMarks(
  window: Window,
  reader: SiteReader,
  office: Office,
  index: ListedIndex,
  signal: AbortSignal,
): Marks {
  const marks = new RunningMarks(window, reader, office, index);
  signal.addEventListener('abort', () => marks.stop());
  return marks;
}

/** A name that may belong to somebody listed. */
interface Candidate {
  /** The element that the reader recognised; the mark may stand beside a part of it. */
  readonly element: Element;
  readonly keys: readonly AccountKey[];
}

interface DrawnMark {
  readonly element: Element;
  readonly host: HTMLElement;
  readonly key: AccountKey;
}

/** What the background says of a key; without a mark it is not listed. */
type Replies = Map<AccountKey, Promise<MarksReply>>;
type Known = MarksReply['marks'];

class RunningMarks implements Marks {
  readonly #page: PageView;
  /** By the element beside which the mark stands. */
  readonly #drawn = new Map<Element, DrawnMark>();
  #replies: Replies = new Map();
  /** Hears the first change after a look, and no other until the next one. */
  readonly #news = new MutationObserver(() => this.#rest());
  /** Hears every change of a name that bears a mark, and of what is around it. */
  readonly #named = new MutationObserver(() => this.#removeStale());
  #timer = 0;
  #restMs = REST_MS;
  #lookedAt = 0;

  constructor(
    private readonly window: Window,
    private readonly reader: SiteReader,
    private readonly office: Office,
    private readonly index: ListedIndex,
  ) {
    this.#page = viewOf(window);
  }

  refresh(): void {
    this.stop();
    if (this.index.said?.marks === true) this.#look();
  }

  stop(): void {
    this.window.clearTimeout(this.#timer);
    this.#news.disconnect();
    this.#named.disconnect();
    for (const { host } of this.#drawn.values()) host.remove();
    this.#drawn.clear();
    this.#replies = new Map();
  }

  #rest(): void {
    this.#news.disconnect();
    // By a clock that can be set: to name `performance` costs every tab 4 kB, a look too late little.
    const quiet = Date.now() - this.#lookedAt > this.#restMs;
    this.#restMs = quiet ? REST_MS : Math.min(2 * this.#restMs, LONGEST_REST_MS);
    this.#timer = this.window.setTimeout(() => this.#look(), this.#restMs);
  }

  #look(): void {
    this.#removeStale();
    const candidates = this.#candidates();
    this.#lookedAt = Date.now();
    this.#news.observe(this.window.document, CHANGES);
    this.#draw(candidates).catch(() => {
      // Without an answer nothing is marked; acts are held all the same.
    });
  }

  /** Names without a mark that may belong to somebody listed, by the element to be marked. */
  #candidates(): Map<Element, Candidate> {
    const candidates = new Map<Element, Candidate>();
    const { document } = this.#page;
    [...document.querySelectorAll(this.reader.nameSelector(this.#page))].forEach((element) => {
      // Of nearly all names the link alone tells that nobody listed is meant: a feed has thousands.
      const hint = this.reader.nameKey(element);
      if (hint === null || this.index.mayListKey(hint)) this.#read(element, candidates);
    });
    return candidates;
  }

  #read(element: Element, candidates: Map<Element, Candidate>): void {
    const spot = this.reader.nameAt(element, this.#page);
    if (spot === null || this.#drawn.has(spot.anchor)) return;
    const keys = spot.subject.keys.filter((key) => this.index.mayListKey(key));
    if (keys.length > 0) candidates.set(spot.anchor, { element, keys });
  }

  async #draw(candidates: ReadonlyMap<Element, Candidate>): Promise<void> {
    const replies = this.#replies;
    const known = await this.#ask(new Set([...candidates.values()].flatMap(({ keys }) => keys)));
    // Everything is drawn anew meanwhile.
    if (replies !== this.#replies) return;
    candidates.forEach((candidate, anchor) => this.#mark(candidate, anchor, known));
  }

  #mark({ element, keys }: Candidate, anchor: Element, known: Known): void {
    const key = keys.find((candidate) => known[candidate]);
    const view = key && known[key];
    if (!key || !view || this.#drawn.has(anchor) || !this.#names(element, anchor, key)) return;
    const css = this.index.said?.styles.mark ?? '';
    const host = createMark(this.window.document, view, css, () => this.office.correct(key));
    anchor.after(host);
    this.#drawn.set(anchor, { element, key, host });
    this.#named.observe(element.parentElement ?? element, CHANGES);
  }

  /** What is known of `keys`, and what one question to the background tells of the others. */
  async #ask(keys: ReadonlySet<AccountKey>): Promise<Known> {
    const replies = this.#replies;
    const unknown = [...keys].filter((key) => !replies.has(key));
    if (unknown.length > 0) {
      const reply = this.office.marks(unknown);
      unknown.forEach((key) => replies.set(key, reply));
      reply.catch(() => unknown.forEach((key) => replies.delete(key)));
    }
    const told = await Promise.all(new Set([...keys].map((key) => replies.get(key))));
    return Object.assign({}, ...told.map((reply) => reply?.marks));
  }

  #removeStale(): void {
    this.#drawn.forEach(({ element, host, key }, anchor) => {
      const same = this.reader.nameKey(element) === key && anchor.isConnected;
      if (standsBeside(anchor, host) && (same || this.#names(element, anchor, key))) return;
      host.remove();
      this.#drawn.delete(anchor);
    });
  }

  /** Whether `anchor` in `element` still is the name of the account `key`. */
  #names(element: Element, anchor: Element, key: AccountKey): boolean {
    if (!anchor.isConnected || !element.matches(this.reader.nameSelector(this.#page))) return false;
    const spot = this.reader.nameAt(element, this.#page);
    return spot?.anchor === anchor && spot.subject.keys.includes(key);
  }
}

/**
 * Whether `host` comes right after `anchor`, or after marks of another copy of the extension: two
 * copies that each wanted the first place would push each other aside for ever.
 */
function standsBeside(anchor: Element, host: Element): boolean {
  let next = anchor.nextElementSibling;
  while (next && next !== host && !next.hasAttributes() && !next.hasChildNodes()) {
    next = next.nextElementSibling;
  }
  return next === host;
}
