/**
 * The warning: a native modal dialog. Measured on all three sites' kinds of focus traps and under
 * `inert`, only `showModal()` keeps the focus and stays usable; a positioned overlay does not.
 */
import type { WarningView } from '../../domain/wording/types';
import { ruleDetails } from './details';
import { element } from './element';

export interface Point {
  readonly x: number;
  readonly y: number;
}

interface WarningOptions {
  /** Whether going on takes a second deliberate step. */
  readonly pause: boolean;
  /** Where the pointer was last pressed, in viewport pixels; null: nowhere yet. */
  readonly pointer: Point | null;
  /** The person doubts that the account belongs on the list. */
  readonly report: () => void;
}

export interface OpenWarning {
  /** Resolves once the warning has been closed, however. */
  readonly closed: Promise<void>;
  /** Handles a trusted click inside the surface. */
  press(pressed: Element, event: MouseEvent): void;
  /** Closes it as if the person had cancelled. */
  cancel(): void;
}

/** The sentence is on screen for this long before "Tetap …" can be pressed. */
const READING_MS = 1000;

/** The rest of the gesture that was held (a second click) must not answer the warning. */
const SETTLING_MS = 300;

/** Opens the warning in `root`; `proceed` runs inside the confirming click. */
export function openWarning(
  root: ShadowRoot,
  view: WarningView,
  options: WarningOptions,
  proceed: () => void,
): OpenWarning {
  const { dialog, report, cancel, go } = draw(root.ownerDocument, view);
  const { promise: closed, resolve } = deferred();
  const openedAt = performance.now();
  let stepsLeft = options.pause ? 2 : 1;
  let reading = 0;

  const close = () => {
    clearTimeout(reading);
    dialog.close();
    dialog.remove();
    resolve();
  };
  const letRead = () => {
    go.disabled = true;
    reading = window.setTimeout(() => (go.disabled = false), READING_MS);
  };
  const step = () => {
    stepsLeft -= 1;
    if (stepsLeft === 0) {
      close();
      proceed();
      return;
    }
    showConfirmation(dialog, go, view);
    letRead();
    cancel.focus();
  };

  // Escape; a browser may also close a dialog without asking, hence both.
  dialog.addEventListener('cancel', close);
  dialog.addEventListener('close', close);
  root.append(dialog);
  dialog.showModal();
  cancel.focus();
  if (options.pointer !== null) moveAway(dialog, go, options.pointer);
  letRead();

  return {
    closed,
    cancel: close,
    press(pressed, event) {
      const byMouse = event.detail > 0;
      if (byMouse && performance.now() - openedAt < SETTLING_MS) return;
      if (cancel.contains(pressed) || isBackdrop(dialog, pressed, event)) close();
      else if (report.contains(pressed)) options.report();
      else if (go.contains(pressed) && !go.disabled && event.detail <= 1) step();
    },
  };
}

function draw(document: Document, view: WarningView) {
  const heading = element(document, 'h1', '', view.heading);
  heading.id = 'heading';
  const summary = element(
    document,
    'div',
    'summary',
    element(document, 'p', 'body', view.body),
    element(document, 'p', 'citation', view.citation),
    ...(view.consequence === '' ? [] : [element(document, 'p', 'consequence', view.consequence)]),
    element(document, 'p', 'unsent', view.unsent),
    ...blockedLines(document, view),
  );
  summary.id = 'summary';
  const report = button(document, 'report', view.reportLabel);
  const cancel = button(document, 'cancel', view.cancelLabel);
  const go = button(document, 'go', view.proceedLabel);
  const dialog = element(
    document,
    'dialog',
    'warning',
    element(
      document,
      'div',
      'content',
      element(document, 'p', 'brand', 'Jaga Netral'),
      heading,
      summary,
      ruleDetails(document, view.details),
      report,
    ),
    // Where a policy blocks there is nothing to go on with: the button does not exist for anybody.
    element(document, 'div', 'actions', cancel, ...(view.blocked ? [] : [go])),
  );
  dialog.lang = view.lang;
  dialog.dataset['verdict'] = view.verdict;
  dialog.setAttribute('role', 'alertdialog');
  dialog.setAttribute('aria-labelledby', 'heading');
  dialog.setAttribute('aria-describedby', 'summary');
  return { dialog, report, cancel, go };
}

/** Who lets nobody go on, and where to ask; the browser opens the address, and only when pressed. */
function blockedLines(document: Document, { blocked }: WarningView): HTMLElement[] {
  if (!blocked) return [];
  const line = element(document, 'p', 'blocked', blocked.text);
  if (blocked.url) {
    const link = element(document, 'a', '', blocked.url);
    link.href = blocked.url;
    link.target = '_blank';
    link.rel = 'noreferrer';
    line.append(' ', link);
  }
  return [line];
}

function button(document: Document, className: string, label: string): HTMLButtonElement {
  const made = element(document, 'button', className, label);
  made.type = 'button';
  return made;
}

/** The second step of `pause`: the question is put once more, in other words. */
function showConfirmation(dialog: HTMLDialogElement, go: HTMLButtonElement, view: WarningView) {
  dialog.querySelector('.unsent')?.replaceChildren(view.confirmation);
  go.textContent = view.confirmLabel;
}

function isBackdrop(dialog: HTMLDialogElement, pressed: Element, event: MouseEvent): boolean {
  if (pressed !== dialog || event.detail === 0) return false;
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  const { clientX: x, clientY: y } = event;
  return x < left || x > right || y < top || y > bottom;
}

/** "Tetap …" never appears under the pointer: the dialog then opens in the other half. */
function moveAway(dialog: HTMLDialogElement, go: HTMLElement, pointer: Point) {
  const { left, right, top, bottom } = go.getBoundingClientRect();
  const { x, y } = pointer;
  if (x < left || x > right || y < top || y > bottom) return;
  dialog.classList.add(y > innerHeight / 2 ? 'high' : 'low');
}

function deferred() {
  let resolve: () => void = () => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
