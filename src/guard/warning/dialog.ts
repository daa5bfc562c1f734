/**
 * The warning: native modal dialogs, one after the other for each step that going on takes.
 * Measured on all three sites' kinds of focus traps and under `inert`, only `showModal()` keeps the
 * focus and stays usable; a positioned overlay does not. It is one only until it has been painted.
 */
import type { Markup } from '../../domain/markup';
import type { WarningView } from '../../domain/wording/types';
import { build } from '../markup';
import type { Office } from '../office';
import { Covers } from './covers';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where the person learns more: who has listed the account, and what a rule says. */
export type Library = Pick<Office, 'correct' | 'rule'>;

/** The sentence is on screen for this long before "Tetap …" can be pressed. */
const READING_MS = 1000;

/** The rest of the gesture that was held (a second click) must not answer the warning. */
const SETTLING_MS = 300;

/** A page that covers the warning or takes it away so often will not let it be answered. */
const MOST_RAISES = 20;

/**
 * Whether the warning can be seen. Chromium also tells whether anything is drawn over it, which a
 * page can do without taking a single press; Firefox only tells whether it is drawn at all.
 */
const WATCH: IntersectionObserverInit & { trackVisibility: boolean; delay: number } = {
  trackVisibility: true,
  delay: 100,
};

type Seen = IntersectionObserverEntry & { readonly isVisible?: boolean };

/** A warning on the screen, until it is answered. */
export class OpenWarning {
  /** Resolves once the warning has been closed, however. */
  readonly closed: Promise<void>;
  readonly #further: Markup<'dialog'>[];
  #dialog: HTMLDialogElement | null = null;
  #shownAt = 0;
  #reading = 0;
  #raises = 0;
  #visible = false;
  /** Where "Tetap …" stood when it could be pressed at last. */
  #place = '';
  readonly #watch = new IntersectionObserver((seen) => {
    const last = seen.at(-1);
    if (last !== undefined) this.#seen(last);
  }, WATCH);
  readonly #over = new AbortController();
  readonly #covers: Covers;
  #settle: () => void = () => {};

  /**
   * Opens it in `root`. `pointer` is where the pointer was last pressed, in viewport pixels;
   * `proceed` runs inside the confirming click.
   */
  constructor(
    private readonly root: ShadowRoot,
    private readonly view: WarningView,
    private readonly library: Library,
    private readonly pointer: () => Point | null,
    private readonly proceed: () => void,
  ) {
    this.closed = new Promise((resolve) => (this.#settle = resolve));
    void this.closed.then(() => this.#over.abort());
    this.#covers = new Covers(root, () => this.raise(), this.#over.signal);
    this.#further = [...view.steps];
    this.#goOn();
  }

  /** True while a press may still be part of the gesture that was held. */
  get settling(): boolean {
    return performance.now() - this.#shownAt < SETTLING_MS;
  }

  /** True while it is painted, but not yet the modal dialog that keeps everything from the page. */
  get appearing(): boolean {
    return this.root.isConnected && this.#dialog?.open === false;
  }

  /** Closes it as if the person had cancelled. */
  cancel(): void {
    this.#close();
    this.#settle();
  }

  /** Brings it back from where the page has taken it, and above what the page has laid over it. */
  raise(): void {
    if (this.#dialog === null) return;
    this.#raises += 1;
    if (this.#raises > MOST_RAISES) return this.cancel();
    this.#lift();
    this.#read();
  }

  #lift(): void {
    const { host, ownerDocument } = this.root;
    const { documentElement } = ownerDocument;
    if (host.parentNode !== documentElement) documentElement.append(host);
    this.#dialog?.close();
    this.#dialog?.showModal();
  }

  /** Handles a trusted click inside the surface. */
  press(pressed: HTMLElement | null, { detail, clientX: x, clientY: y }: MouseEvent): void {
    if (detail > 0 && this.settling) return;
    const { press, rule } = pressed?.dataset ?? {};
    const beside = press === undefined && detail > 0 && !isIn(this.#dialog, { x, y });
    if (press === 'cancel' || beside) this.cancel();
    else if (press === 'go' && detail <= 1) this.#answer(pressed, detail > 0);
    else if (press === 'report') this.library.correct(this.view.key);
    else if (rule !== undefined) this.library.rule(rule);
  }

  /**
   * A page can move the dialog under a pointer that rests, for example by its zoom, or its host to
   * where nobody sees it: then it is no modal any more.
   */
  #answer(go: HTMLElement | null, byPointer: boolean): void {
    if (go === null || go.matches(':disabled')) return;
    if (!go.matches(':modal *') || this.#covers.look()) this.raise();
    else if (byPointer && placeOf(go) !== this.#place) this.#read();
    else this.#goOn();
  }

  #goOn(): void {
    const next = this.#further.shift();
    this.#close();
    if (next !== undefined) return this.#show(next);
    this.#settle();
    this.proceed();
  }

  #show(step: Markup<'dialog'>): void {
    const dialog = build(this.root.ownerDocument, step);
    // Escape; a browser may also close a dialog without asking, hence both.
    dialog.addEventListener('cancel', () => this.cancel());
    dialog.addEventListener(
      'close',
      () => dialog === this.#dialog && !dialog.open && this.cancel(),
    );
    // The rule in full was opened, and moved everything: there is more to read.
    dialog.addEventListener('toggle', () => this.#read(), { capture: true });
    this.root.append(dialog);
    this.#dialog = dialog;
    // What stands open by now comes to lie below.
    this.#covers.look();
    const go = dialog.querySelector<HTMLElement>('.go');
    if (go !== null) moveAway(dialog, go, this.pointer());
    this.#watch.observe(dialog);
    this.#shownAt = performance.now();
  }

  #seen({ isIntersecting, isVisible = isIntersecting }: Seen): void {
    // Only now: to make all that is behind it inert takes longer than to paint it.
    if (this.#dialog?.open === false) this.#lift();
    const hidden = this.#visible && !isVisible;
    this.#visible = isVisible;
    this.#read();
    if (hidden) this.raise();
  }

  /** Lets "Tetap …" be pressed once everything could be seen, and stayed where it was, for a while. */
  #read(): void {
    clearTimeout(this.#reading);
    const go = this.#dialog?.querySelector<HTMLButtonElement>('.go');
    if (!go) return;
    go.disabled = true;
    if (!this.#visible) return;
    this.#reading = window.setTimeout(() => {
      go.disabled = false;
      this.#place = placeOf(go);
    }, READING_MS);
  }

  #close(): void {
    const dialog = this.#dialog;
    this.#dialog = null;
    this.#watch.disconnect();
    clearTimeout(this.#reading);
    dialog?.close();
    dialog?.remove();
  }
}

function placeOf(element: HTMLElement): string {
  const { left, top } = element.getBoundingClientRect();
  return `${left} ${top}`;
}

/** "Tetap …" never appears under the pointer: the dialog then opens in the other half. */
function moveAway(dialog: HTMLDialogElement, go: HTMLElement, pointer: Point | null) {
  if (pointer === null || !isIn(go, pointer)) return;
  dialog.classList.add(pointer.y > innerHeight / 2 ? 'high' : 'low');
}

function isIn(element: Element | null, { x, y }: Point): boolean {
  const { left, right, top, bottom } = element?.getBoundingClientRect() ?? new DOMRect();
  return x >= left && x <= right && y >= top && y <= bottom;
}
