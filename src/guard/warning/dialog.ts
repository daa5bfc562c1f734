/**
 * The warning: native modal dialogs, one after the other for each step that going on takes.
 * Measured on all three sites' kinds of focus traps and under `inert`, only `showModal()` keeps the
 * focus and stays usable; a positioned overlay does not.
 */
import type { Markup } from '../../domain/markup';
import type { WarningView } from '../../domain/wording/types';
import { build } from '../markup';
import type { Office } from '../office';

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

/** A warning on the screen, until it is answered. */
export class OpenWarning {
  /** Resolves once the warning has been closed, however. */
  readonly closed: Promise<void>;
  readonly #further: Markup<'dialog'>[];
  #dialog: HTMLDialogElement | null = null;
  #shownAt = 0;
  #reading = 0;
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
    this.#further = [...view.steps];
    this.#goOn();
  }

  /** True while a press may still be part of the gesture that was held. */
  get settling(): boolean {
    return performance.now() - this.#shownAt < SETTLING_MS;
  }

  /** Closes it as if the person had cancelled. */
  cancel(): void {
    this.#close();
    this.#settle();
  }

  /** Handles a trusted click inside the surface. */
  press(pressed: HTMLElement | null, { detail, clientX: x, clientY: y }: MouseEvent): void {
    if (detail > 0 && this.settling) return;
    const { press, rule } = pressed?.dataset ?? {};
    const beside = press === undefined && detail > 0 && !isIn(this.#dialog, { x, y });
    if (press === 'cancel' || beside) this.cancel();
    else if (press === 'go' && detail <= 1 && !pressed?.matches(':disabled')) this.#goOn();
    else if (press === 'report') this.library.correct(this.view.key);
    else if (rule !== undefined) this.library.rule(rule);
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
    const lost = () => dialog === this.#dialog && this.cancel();
    dialog.addEventListener('cancel', lost);
    dialog.addEventListener('close', lost);
    this.root.append(dialog);
    dialog.showModal();
    dialog.querySelector<HTMLElement>('.cancel')?.focus();
    const go = dialog.querySelector<HTMLButtonElement>('.go');
    if (go !== null) {
      moveAway(dialog, go, this.pointer());
      this.#reading = window.setTimeout(() => (go.disabled = false), READING_MS);
    }
    this.#dialog = dialog;
    this.#shownAt = performance.now();
  }

  #close(): void {
    const dialog = this.#dialog;
    this.#dialog = null;
    clearTimeout(this.#reading);
    dialog?.close();
    dialog?.remove();
  }
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
