/**
 * Takes whole gestures away from the page. One capture listener on `window`, set before the page's
 * first script, sees every event first; whether an event is about to do something to a listed
 * account is decided there and then, from the event itself.
 *
 * A gesture is more than a click: X and Instagram act on keydown of Enter and Space as well,
 * Instagram on keyup, on keypress in a comment box and on double clicks, or on a touch screen
 * inside the second click.
 */
import type { Intent, PageView, SiteReader, Target } from '../sites/site';
import { type Listeners, listen, stop } from './listen';
import { viewOf } from './page-view';
import { isEditable } from './text-box';

export interface InterceptRules {
  readonly signs: Signs;
  /** Whether this intent must be kept from the page for now. */
  holds(intent: Intent): boolean;
  /** A held gesture has reached the event on which the site would act. */
  held(intent: Intent): void;
  /** True for the one event that lets a decided act happen. */
  admits(event: Event): boolean;
  readonly surface: OwnSurface;
  /** Selector of everything in which a press may do or open something. */
  readonly pressable: string;
}

export interface Signs {
  /** Somebody has pressed something, types or scrolls. */
  used(): void;
  /** An act was recognised on the event on which the site would act, held or not. */
  recognised(intent: Intent): void;
}

/** What we draw over the page. */
export interface OwnSurface {
  /** Whether there is anything of it. */
  readonly shown: boolean;
  /** Where the last press was, anywhere, in viewport pixels. */
  pointer: { readonly x: number; readonly y: number } | null;
  /** True for events inside of it, which it has then dealt with. */
  takes(event: Event): boolean;
  /** Something has opened, perhaps above it. */
  opened(what: EventTarget | null): void;
}

/** Two taps of a double tap are at most this far apart; Instagram's own limits are 300 ms, 40 px. */
const DOUBLE_TAP_MS = 350;
const DOUBLE_TAP_PX = 44;

const PRESS_KEYS = new Set(['Enter', ' ', 'Spacebar']);

/** Listens until `signal` is aborted. */
export function intercept(
  window: Window,
  reader: SiteReader,
  rules: InterceptRules,
  signal: AbortSignal,
): void {
  const gestures = new Gestures(window, reader, rules);
  const listeners: Listeners = {
    'pointerdown mousedown pointerup mouseup click': (event: MouseEvent) => gestures.press(event),
    dblclick: (event: MouseEvent) => gestures.doubleClick(event),
    'keydown keypress keyup': (event: KeyboardEvent) => gestures.key(event),
    touchend: (event: TouchEvent) => gestures.touchEnd(event),
    ...(reader.hoverOpens && { pointerover: (event: PointerEvent) => gestures.hover(event) }),
    scroll: () => rules.signs.used(),
    'toggle fullscreenchange': ({ target }: Event) => rules.surface.opened(target),
    // Of a window that is left; elements lose the focus, too.
    blur: ({ target }: FocusEvent) => target === window && gestures.forgetKeys(),
  };
  listen(window, listeners, signal);
}

class Gestures {
  /** What the last opening control belonged to; menus and pickers in portals inherit it. */
  #opener: { readonly target: Target; readonly path: string } | null = null;
  /** Whether the press that is going on was held when it began. */
  #pressHeld = false;
  #pressedOn: EventTarget | null = null;
  /** What the last press fell on, if nothing can be pressed there. */
  #beside: EventTarget | null = null;
  /** Keys whose keydown was held: their keypress, repeats and keyup are part of that gesture. */
  readonly #heldKeys = new Set<string>();
  /** Where the last key went down. */
  #keyWentDownOn: Element | null = null;
  /** Keys pressed down in the warning: if they close it, the rest must not fall on the page. */
  readonly #answeringKeys = new Set<string>();
  readonly #taps: { at: number; x: number; y: number }[] = [];
  readonly #page: PageView;

  constructor(
    private readonly window: Window,
    private readonly reader: SiteReader,
    private readonly rules: InterceptRules,
  ) {
    this.#page = viewOf(window, () => this.#currentOpener());
  }

  /**
   * Most presses are beside all that can be pressed, and end here: each function that they came by
   * would be compiled during the first press of every tab.
   */
  press(event: MouseEvent): void {
    const { surface, signs, pressable } = this.rules;
    const { type, target } = event as MouseEvent & { target: Element };
    const begins = type === 'pointerdown';
    const ends = type === 'click';
    // Nearly nobody asks later where that was, and the browser takes long to tell it.
    if (begins) surface.pointer = event;
    // Nearly always there is nothing of ours, and nobody has to look at the event.
    if (surface.shown && surface.takes(event)) return;
    if (ends) signs.used();
    if (begins || ends) {
      this.#pressedOn = null;
      const beside = target.shadowRoot === null && target.closest(pressable) === null;
      this.#beside = beside ? target : null;
    }
    if (target === this.#beside && !this.#pressHeld && this.#taps.length === 0) return;
    if (begins) this.#down(event);
    else if (ends) this.#click(event);
    else if (type === 'mousedown') this.#mouseDown(event);
    else this.#up(event);
  }

  #down(event: MouseEvent): void {
    // The mouse that is told of a touch afterwards is looked at.
    if (isTouch(event)) return;
    const element = this.#pressableAt(event);
    this.#pressedOn = event.target;
    const intent = element && this.reader.pressed(element, this.#page);
    this.#pressHeld = intent !== null && this.rules.holds(intent);
    this.#keepDown(event);
  }

  /** A mouse goes down by both names in the same place: once is enough. */
  #mouseDown(event: MouseEvent): void {
    if (event.target === this.#pressedOn) this.#keepDown(event);
    else this.#down(event);
  }

  #keepDown(event: MouseEvent): void {
    if (!this.#pressHeld) return;
    event.stopImmediatePropagation();
    // It would put a caret into the page, and behind a warning Chromium looks for that in all of it.
    if (event.type === 'mousedown') event.preventDefault();
  }

  /** Pointer events of touch pass, as they do above: stopping them would break scrolling. */
  #up(event: MouseEvent): void {
    if (this.#pressHeld && !isTouch(event)) event.stopImmediatePropagation();
  }

  #click(event: MouseEvent): void {
    this.#pressHeld = false;
    const element = this.#pressableAt(event);
    if (element !== null) this.#clickOn(element, event);
    else if (this.#isSecondTap(event)) this.doubleClick(event);
  }

  #clickOn(element: Element, event: MouseEvent): void {
    if (this.rules.admits(event)) return this.#rememberOpener(element);
    const intent =
      this.reader.pressed(element, this.#page) ??
      (this.#isSecondTap(event) ? this.reader.doublePressed(element, this.#page) : null);
    this.#settle(event, intent);
    if (intent?.opens) this.#remember(intent.target);
    else this.#rememberOpener(element);
  }

  /** The innermost element, if a press there may do or open anything. */
  #pressableAt(event: Event): Element | null {
    const element = elementOf(event);
    return element !== null && element.closest(this.rules.pressable) !== null ? element : null;
  }

  #isOurs(event: Event): boolean {
    const { surface } = this.rules;
    return surface.shown && surface.takes(event);
  }

  doubleClick(event: MouseEvent): void {
    if (this.#isOurs(event)) return;
    const element = elementOf(event);
    if (element === null) return;
    this.#settle(event, this.reader.doublePressed(element, this.#page));
  }

  key(event: KeyboardEvent): void {
    if (swallows(this.#heldKeys, event)) return;
    if (this.#isOurs(event)) {
      if (event.type === 'keydown') this.#answeringKeys.add(event.key);
      return;
    }
    if (swallows(this.#answeringKeys, event)) return;
    if (event.isComposing || event.keyCode === 229) return;
    const element = elementOf(event);
    if (element === null) return;
    const intent = this.#intentOfKey(event, element);
    const held = this.#settle(event, intent);
    if (held && event.type !== 'keyup') this.#heldKeys.add(event.key);
    if (event.type === 'keydown') this.#rememberKey(event, element, intent);
  }

  #rememberKey(event: KeyboardEvent, element: Element, intent: Intent | null): void {
    this.#keyWentDownOn = element;
    if (isPressKey(event)) this.#rememberOpener(element);
    // A letter opens the same menu or sheet as the control that it stands for.
    else if (intent !== null) this.#remember(intent.target);
    this.rules.signs.used();
  }

  hover(event: PointerEvent): void {
    const element = this.#pressableAt(event);
    if (element === null) return;
    this.#remember(this.reader.hoverOpens?.(element, this.#page));
  }

  touchEnd(event: TouchEvent): void {
    const touch = event.changedTouches[0];
    if (touch === undefined) return;
    this.#taps.push({ at: event.timeStamp, x: touch.clientX, y: touch.clientY });
    if (this.#taps.length > 2) this.#taps.shift();
  }

  forgetKeys(): void {
    this.#heldKeys.clear();
    this.#answeringKeys.clear();
  }

  #intentOfKey(event: KeyboardEvent, element: Element): Intent | null {
    const up = event.type === 'keyup';
    const intent = up ? null : this.reader.keyed(event, this.#page);
    if (intent !== null) return intent;
    // What went down here was decided then; meanwhile the control may show that it has acted.
    const decided = up && !(this.reader.actsOnKeyUp && this.#keyWentDownOn !== element);
    const presses =
      !decided && event.type !== 'keypress' && isPressKey(event) && !isEditable(element);
    return presses ? this.reader.pressed(element, this.#page) : null;
  }

  /** Holds the event if it must be held; says whether it was. */
  #settle(event: Event, intent: Intent | null): boolean {
    if (intent === null) return false;
    this.rules.signs.recognised(intent);
    if (!this.rules.holds(intent)) return false;
    stop(event);
    this.rules.held(intent);
    return true;
  }

  #isSecondTap(event: MouseEvent): boolean {
    const [first, second] = this.#taps;
    if (!first || !second) return false;
    const near = Math.hypot(first.x - second.x, first.y - second.y) <= DOUBLE_TAP_PX;
    const quick = second.at - first.at <= DOUBLE_TAP_MS;
    return near && quick && event.timeStamp - second.at <= DOUBLE_TAP_MS;
  }

  #rememberOpener(element: Element): void {
    this.#remember(this.reader.opens(element, this.#page));
  }

  #remember(target: Target | null | undefined): void {
    if (target) this.#opener = { target, path: this.window.location.pathname };
  }

  /** Once its post is gone and another page is shown, nothing on it was opened from there. */
  #currentOpener(): Target | null {
    if (this.#opener === null) return null;
    const { target, path } = this.#opener;
    return target.root.isConnected || path === this.window.location.pathname ? target : null;
  }
}

/**
 * Keeps the rest of a key's gesture from everybody: after a held keydown also from the warning,
 * which may already have the focus, so that the same key press does not answer it.
 */
function swallows(keys: Set<string>, event: KeyboardEvent): boolean {
  if (!keys.has(event.key)) return false;
  if (event.type === 'keydown' && !event.repeat) {
    keys.delete(event.key);
    return false;
  }
  if (event.type === 'keyup') keys.delete(event.key);
  stop(event);
  return true;
}

/**
 * The innermost element. `composedPath` looks into open shadow roots where `target` does not, but
 * it hands over everything around the element as well, which takes longer than all the rest.
 */
function elementOf(event: Event): Element | null {
  const target = event.target as Element;
  // Null is no shadow root; what is no element does not even say so.
  if (target.shadowRoot === null) return target;
  const innermost = event.composedPath()[0];
  return innermost instanceof Element ? innermost : null;
}

function isTouch(event: MouseEvent): boolean {
  return (event as PointerEvent).pointerType === 'touch';
}

/** Whatever else is held down: the sites look at the key alone. */
function isPressKey(event: KeyboardEvent): boolean {
  return PRESS_KEYS.has(event.key);
}
