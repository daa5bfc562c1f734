/**
 * Marks: a small tag beside the names of listed accounts. Only information: whether an act is held
 * never depends on a mark. Sites re-use their nodes, so a mark is taken away as soon as the name it
 * stands beside is gone or has become another one.
 */
import type { AccountKey } from '../../domain/account/key';
import type { MarkView } from '../../domain/wording/types';
import type { NameSpot, PageView, SiteReader } from '../../sites/site';
import type { ListedIndex } from '../index-of-listed';
import type { Office } from '../office';
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
 * while a person scrolls: looking at each as it comes takes many times as long as that.
 */
const REST_MS = 250;

/** Looking through the largest page takes no more than this part of the time. */
const SHARE = 0.05;

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

type Views = Map<AccountKey, Promise<MarkView | null>>;

class RunningMarks implements Marks {
  /** By the element beside which the mark stands. */
  readonly #drawn = new Map<Element, DrawnMark>();
  /** What the background says of a key; null: it is not listed. */
  #views: Views = new Map();
  /** Hears the first change after a look, and no other until the next one. */
  readonly #news = new MutationObserver(() => this.#rest());
  /** Hears every change of a name that bears a mark. */
  readonly #named = new MutationObserver(() => this.#removeStale());
  #timer = 0;
  #restMs = REST_MS;

  constructor(
    private readonly window: Window,
    private readonly reader: SiteReader,
    private readonly office: Office,
    private readonly index: ListedIndex,
  ) {}

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
    this.#views = new Map();
  }

  #rest(): void {
    this.#news.disconnect();
    this.#timer = this.window.setTimeout(() => this.#look(), this.#restMs);
  }

  #look(): void {
    const began = performance.now();
    this.#removeStale();
    const candidates = this.#candidates();
    this.#restMs = Math.max(REST_MS, (performance.now() - began) / SHARE);
    this.#news.observe(this.window.document, CHANGES);
    this.#draw(candidates).catch(() => {
      // Without an answer nothing is marked; acts are held all the same.
    });
  }

  /** Names without a mark that may belong to somebody listed, by the element to be marked. */
  #candidates(): Map<Element, Candidate> {
    const candidates = new Map<Element, Candidate>();
    for (const element of this.window.document.querySelectorAll(this.reader.nameSelector)) {
      // Of nearly all names the link alone tells that nobody listed is meant: a feed has thousands.
      const hint = this.reader.nameKey(element);
      if (hint !== null && !this.index.mayListKey(hint)) continue;
      const spot = this.#spotAt(element);
      if (spot === null || this.#drawn.has(spot.anchor)) continue;
      const keys = spot.subject.keys.filter((key) => this.index.mayListKey(key));
      if (keys.length > 0) candidates.set(spot.anchor, { element, keys });
    }
    return candidates;
  }

  #spotAt(element: Element): NameSpot | null {
    return element.matches(this.reader.nameSelector)
      ? this.reader.nameAt(element, this.#page())
      : null;
  }

  async #draw(candidates: ReadonlyMap<Element, Candidate>): Promise<void> {
    const views = this.#views;
    const known = await this.#ask(new Set([...candidates.values()].flatMap(({ keys }) => keys)));
    // Everything is drawn anew meanwhile.
    if (views !== this.#views) return;
    for (const [anchor, { element, keys }] of candidates) {
      const key = keys.find((candidate) => known.get(candidate));
      const view = key && known.get(key);
      if (!key || !view || this.#drawn.has(anchor) || !this.#names(element, anchor, key)) continue;
      this.#drawn.set(anchor, { element, key, host: this.#markBeside(anchor, view, key) });
      this.#named.observe(element, CHANGES);
      if (anchor.parentElement) this.#named.observe(anchor.parentElement, { childList: true });
    }
  }

  /** What is known of `keys`, and what one question to the background tells of the others. */
  async #ask(keys: ReadonlySet<AccountKey>): Promise<ReadonlyMap<AccountKey, MarkView | null>> {
    const views = this.#views;
    const unknown = [...keys].filter((key) => !views.has(key));
    if (unknown.length > 0) {
      const reply = this.office.marks(unknown);
      for (const key of unknown) {
        views.set(
          key,
          reply.then(({ marks }) => marks[key] ?? null),
        );
      }
      reply.catch(() => unknown.forEach((key) => views.delete(key)));
    }
    const told = [...keys].map(async (key) => [key, (await views.get(key)) ?? null] as const);
    return new Map(await Promise.all(told));
  }

  #markBeside(anchor: Element, view: MarkView, key: AccountKey): HTMLElement {
    const css = this.index.said?.styles.mark ?? '';
    const host = createMark(this.window.document, view, css, () => this.office.correct(key));
    anchor.after(host);
    return host;
  }

  #removeStale(): void {
    for (const [anchor, { element, host, key }] of this.#drawn) {
      const same = this.reader.nameKey(element) === key && anchor.isConnected;
      if (standsBeside(anchor, host) && (same || this.#names(element, anchor, key))) continue;
      host.remove();
      this.#drawn.delete(anchor);
    }
  }

  /** Whether `anchor` in `element` still is the name of the account `key`. */
  #names(element: Element, anchor: Element, key: AccountKey): boolean {
    const spot = anchor.isConnected ? this.#spotAt(element) : null;
    return spot?.anchor === anchor && spot.subject.keys.includes(key);
  }

  #page(): PageView {
    const { document, location } = this.window;
    return { url: new URL(location.href), document, opener: null };
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
