/**
 * Everything we draw over the page: one warning at a time, and short notices. It stands in a
 * closed shadow root whose host exists only while there is something to show.
 *
 * The page never sees an event of this surface: our capture listener on `window` is the first, it
 * stops every event whose target is the host and hands presses to the surface itself. So a page
 * can neither swallow nor read the person's answer, and no shortcut of the site leaks through.
 * Default actions (Tab, Escape, opening the details) are the browser's and go on as usual.
 */
import type { Notices, WarningView } from '../../domain/wording/types';
import { createNotice } from './notice';
import { openWarning, type OpenWarning, type Point } from './dialog';
import { sheetOf } from '../sheet';

/** Notices are short; long enough to be read twice by a slow reader. */
const NOTICE_MS = 10_000;

export class Surface {
  #host: HTMLElement | null = null;
  #root: ShadowRoot | null = null;
  #warning: OpenWarning | null = null;
  #notice: HTMLElement | null = null;
  #noticeTimer = 0;
  #pointer: Point | null = null;

  constructor(
    private readonly window: Window,
    /** The look; it arrives with the first sentence there is to show. */
    private readonly css: () => string,
    signal: AbortSignal,
  ) {
    signal.addEventListener('abort', () => this.#host?.remove());
  }

  /**
   * Shows the warning and resolves when it is closed. `proceed` runs inside the person's
   * confirming click, so that what it does still counts as done by the person.
   */
  async warn(
    view: WarningView,
    options: { pause: boolean; report: () => void },
    proceed: () => void,
  ): Promise<void> {
    this.#dismissNotice();
    const root = this.#open();
    this.#warning = openWarning(root, view, { ...options, pointer: this.#pointer }, proceed);
    await this.#warning.closed;
    this.#warning = null;
    this.#closeIfEmpty();
  }

  /** A page may tear our host out of its document; what was asked then counts as cancelled. */
  cancelIfLost(): void {
    if (this.#host?.isConnected === false) this.#warning?.cancel();
  }

  /** Shows a sentence for a while. Nothing is said while no sentences are known. */
  say(sentence: string | undefined): void {
    if (sentence === undefined) return;
    this.#showNotice(createNotice(this.window.document, sentence));
  }

  /** Says, once at a time, that this page has to be loaded anew to be protected. */
  offerReload(notices: Notices | undefined): void {
    if (notices === undefined || this.#notice?.dataset['reload'] !== undefined) return;
    const notice = createNotice(this.window.document, notices.reload, notices.reloadLabel);
    notice.dataset['reload'] = '';
    this.#showNotice(notice, Infinity);
  }

  /** Whether the event belongs to this surface; if so the page does not get it. */
  takes(event: Event): boolean {
    if (event.type === 'pointerdown') this.#pointer = pointOf(event as PointerEvent);
    if (this.#host === null || event.target !== this.#host) return false;
    event.stopImmediatePropagation();
    if (event.type === 'click' && event.isTrusted) this.#press(event as MouseEvent);
    return true;
  }

  #press(event: MouseEvent): void {
    const root = this.#root;
    if (root === null) return;
    // A click made by the keyboard has no place; it belongs to the focused element.
    const element =
      event.detail === 0 ? root.activeElement : root.elementFromPoint(event.clientX, event.clientY);
    if (element === null) return;
    if (element.closest('[data-press="reload"]') !== null) this.window.location.reload();
    else if (element.closest('[data-press="dismiss"]') !== null) this.#dismissNotice();
    else this.#warning?.press(element, event);
  }

  #showNotice(notice: HTMLElement, duration = NOTICE_MS): void {
    this.#dismissNotice();
    this.#open().append(notice);
    notice.showPopover();
    this.#notice = notice;
    if (Number.isFinite(duration)) {
      this.#noticeTimer = this.window.setTimeout(() => this.#dismissNotice(), duration);
    }
  }

  #dismissNotice(): void {
    this.window.clearTimeout(this.#noticeTimer);
    this.#notice?.remove();
    this.#notice = null;
    this.#closeIfEmpty();
  }

  #open(): ShadowRoot {
    if (this.#host?.isConnected && this.#root !== null) return this.#root;
    const { document } = this.window;
    const host = document.createElement('div');
    host.style.setProperty('all', 'initial', 'important');
    const root = host.attachShadow({ mode: 'closed' });
    root.adoptedStyleSheets = [sheetOf(this.css())];
    document.documentElement.append(host);
    this.#host = host;
    this.#root = root;
    return root;
  }

  #closeIfEmpty(): void {
    if (this.#warning !== null || this.#notice !== null) return;
    this.#host?.remove();
    this.#host = null;
    this.#root = null;
  }
}

function pointOf({ clientX: x, clientY: y }: MouseEvent): Point {
  return { x, y };
}
