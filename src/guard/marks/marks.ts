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

const OBSERVED: MutationObserverInit = {
  childList: true,
  subtree: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['href'],
};

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

class RunningMarks implements Marks {
  /** By the element beside which the mark stands. */
  readonly #drawn = new Map<Element, DrawnMark>();
  readonly #hosts = new WeakSet<Node>();
  /** What the background has said of a key; null: it is not listed. */
  readonly #views = new Map<AccountKey, MarkView | null>();
  readonly #observer = new MutationObserver((records) => this.#changed(records));
  #waiting = new Map<Element, Candidate>();
  #asked = false;

  constructor(
    private readonly window: Window,
    private readonly reader: SiteReader,
    private readonly office: Office,
    private readonly index: ListedIndex,
  ) {}

  refresh(): void {
    this.stop();
    if (this.index.said?.marks !== true) return;
    this.#observer.observe(this.window.document, OBSERVED);
    this.#look(this.window.document.documentElement);
  }

  stop(): void {
    this.#observer.disconnect();
    for (const { host } of this.#drawn.values()) host.remove();
    this.#drawn.clear();
    this.#views.clear();
    this.#waiting.clear();
  }

  #changed(records: readonly MutationRecord[]): void {
    const changes = records.filter((record) => !this.#isOwn(record));
    if (changes.length === 0) return;
    this.#removeStale();
    const targets = new Set<Node>();
    for (const { target, addedNodes } of changes) {
      for (const node of addedNodes) this.#look(node);
      targets.add(target);
    }
    // A name may also change from within: another link, another text.
    for (const target of targets) {
      const changed = target instanceof Element ? target : target.parentElement;
      this.#consider(changed?.closest(this.reader.nameSelector) ?? null);
    }
  }

  /** Our own marks coming and going are no news; answering them could go on for ever. */
  #isOwn({ addedNodes, removedNodes }: MutationRecord): boolean {
    if (addedNodes.length + removedNodes.length !== 1) return false;
    const moved = addedNodes[0] ?? removedNodes[0];
    return moved !== undefined && this.#hosts.has(moved);
  }

  #look(node: Node): void {
    if (!(node instanceof Element)) return;
    const { nameSelector } = this.reader;
    if (node.matches(nameSelector)) this.#consider(node);
    // Much of what comes and goes is a single element: a picture, an icon, a counter.
    if (node.firstElementChild === null) return;
    for (const element of node.querySelectorAll(nameSelector)) this.#consider(element);
  }

  #consider(element: Element | null): void {
    if (element === null) return;
    // Of nearly all names the link alone tells that nobody listed is meant: a feed has thousands.
    const hint = this.reader.nameKey(element);
    if (hint !== null && !this.index.mayListKey(hint)) return;
    const spot = this.#spotAt(element);
    if (!spot || this.#drawn.has(spot.anchor)) return;
    const keys = spot.subject.keys.filter((key) => this.index.mayListKey(key));
    if (keys.length === 0) return;
    this.#waiting.set(spot.anchor, { element, keys });
    this.#askSoon();
  }

  #spotAt(element: Element): NameSpot | null {
    return element.matches(this.reader.nameSelector)
      ? this.reader.nameAt(element, this.#page())
      : null;
  }

  /** Everything that came up in this turn is asked for in one message. */
  #askSoon(): void {
    if (this.#asked) return;
    this.#asked = true;
    queueMicrotask(() => {
      this.#asked = false;
      const waiting = this.#waiting;
      this.#waiting = new Map();
      this.#drawKnown(waiting).catch(() => {
        // Without an answer nothing is marked; acts are held all the same.
      });
    });
  }

  async #drawKnown(waiting: ReadonlyMap<Element, Candidate>): Promise<void> {
    const keys = new Set([...waiting.values()].flatMap((candidate) => candidate.keys));
    const unknown = [...keys].filter((key) => !this.#views.has(key));
    if (unknown.length > 0) {
      const { marks } = await this.office.marks(unknown);
      for (const key of unknown) this.#views.set(key, marks[key] ?? null);
    }
    for (const [anchor, { element, keys: own }] of waiting) {
      const key = own.find((candidate) => this.#views.get(candidate));
      const view = key && this.#views.get(key);
      if (!key || !view || this.#drawn.has(anchor)) continue;
      if (!this.#names(element, anchor, key)) continue;
      const host = createMark(this.window.document, view, this.index.said?.styles.mark ?? '', () =>
        this.office.correct(key),
      );
      this.#hosts.add(host);
      this.#drawn.set(anchor, { element, host, key });
      anchor.after(host);
    }
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
