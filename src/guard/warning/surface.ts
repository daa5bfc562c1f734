/**
 * Everything we draw over the page: one warning at a time, and short notices. It stands in a
 * closed shadow root whose host exists only while there is something to show.
 *
 * The page never sees an event of this surface: our capture listener on `window` is the first, it
 * stops every event whose target is the host and hands presses to the surface itself. So a page
 * can neither swallow nor read the person's answer, and no shortcut of the site leaks through.
 * Default actions (Tab, Escape, opening the details) are the browser's and go on as usual.
 */
import type { Markup } from '../../domain/markup';
import type { WarningView } from '../../domain/wording/types';
import type { OwnSurface } from '../intercept';
import { stop } from '../listen';
import { build } from '../markup';
import { sheetOf } from '../sheet';
import { ON_TOP } from './covers';
import { type Library, OpenWarning, type Point } from './dialog';

/** Notices are short; long enough to be read twice by a slow reader. */
const NOTICE_MS = 10_000;

export class Surface implements OwnSurface {
  #host: HTMLElement | null = null;
  #root: ShadowRoot | null = null;
  #warning: OpenWarning | null = null;
  #notice: HTMLElement | null = null;
  #noticeTimer = 0;
  shown = false;
  pointer: Point | null = null;
  /** What the press began on that is going on in this surface. */
  #began: HTMLElement | null = null;

  constructor(
    private readonly window: Window,
    /** The look; it arrives with the first sentence there is to show. */
    private readonly css: () => string,
    signal: AbortSignal,
  ) {
    signal.addEventListener('abort', () => {
      // What is only taken out of the page comes back.
      this.#warning?.cancel();
      this.#host?.remove();
    });
  }

  /**
   * Shows the warning and resolves when it is closed. `proceed` runs inside the person's
   * confirming click, so that what it does still counts as done by the person.
   */
  async warn(view: WarningView, library: Library, proceed: () => void): Promise<void> {
    this.#dismissNotice();
    const pointer = () => this.pointer;
    this.#warning = new OpenWarning(this.#open(), view, library, pointer, proceed);
    await this.#warning.closed;
    this.#warning = null;
    this.#closeIfEmpty();
  }

  /** A page may tear our host out of its document: it comes back with the next act that is held. */
  keep(): void {
    if (this.#host?.isConnected === false) this.#warning?.raise();
  }

  /**
   * Shows a notice at the lower edge, above everything of the page; one that offers something to
   * press stays until it is dismissed. Nothing is said while no sentences are known.
   */
  say(notice: Markup | undefined): void {
    if (notice === undefined) return;
    this.#dismissNotice();
    const shown = build(this.window.document, notice);
    this.#open().append(shown);
    shown.showPopover();
    this.#notice = shown;
    if (shown.querySelector('.reload') !== null) return;
    this.#noticeTimer = this.window.setTimeout(() => this.#dismissNotice(), NOTICE_MS);
  }

  /** Whether the event belongs to this surface; if so the page does not get it. */
  takes(event: Event): boolean {
    const { type, key } = event as KeyboardEvent;
    // Once it is modal the browser does this.
    if (type === 'keydown' && key === 'Escape' && event.isTrusted && this.#warning?.appearing) {
      stop(event);
      this.#warning.cancel();
      return true;
    }
    if (event.target !== this.#host) return event.isTrusted && this.#keepsBack(event);
    if (type === 'pointerdown') this.#began = this.#under(event as MouseEvent);
    event.stopImmediatePropagation();
    if (type === 'click' && event.isTrusted) this.#press(event as MouseEvent);
    // The rest of a double click must not take the focus away from the safe answer.
    if (type === 'mousedown' && this.#warning?.settling === true) event.preventDefault();
    return true;
  }

  /** What has opened in the page came above everything that was open before. */
  opened(what: EventTarget | null): void {
    if (what instanceof Element && what.matches(ON_TOP)) this.#warning?.raise();
  }

  /** What happens beside the surface: whether the page must not get it. */
  #keepsBack(event: Event): boolean {
    if (this.#warning?.appearing) {
      stop(event);
      return true;
    }
    // Beside an open warning nothing can be pressed, unless the page has put it above.
    if (event.type === 'pointerdown') this.#warning?.raise();
    return false;
  }

  #press(event: MouseEvent): void {
    // A click made by the keyboard has no place; it belongs to the focused element.
    const byKey = event.detail === 0;
    const pressed = byKey ? pressableAt(this.#root?.activeElement) : this.#under(event);
    // A page may move what is under the pointer while it is held down.
    if (!byKey && pressed !== this.#began) return;
    const press = pressed?.dataset['press'];
    if (press === 'reload') this.window.location.reload();
    else if (press === 'dismiss') this.#dismissNotice();
    else this.#warning?.press(pressed, event);
  }

  /** What can be pressed under the pointer. */
  #under({ clientX, clientY }: MouseEvent): HTMLElement | null {
    return pressableAt(this.#root?.elementFromPoint(clientX, clientY));
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
    this.shown = true;
    return root;
  }

  #closeIfEmpty(): void {
    if (this.#warning !== null || this.#notice !== null) return;
    this.#host?.remove();
    this.#host = null;
    this.#root = null;
    this.shown = false;
  }
}

function pressableAt(element: Element | null | undefined): HTMLElement | null {
  return element?.closest<HTMLElement>('[data-press]') ?? null;
}
