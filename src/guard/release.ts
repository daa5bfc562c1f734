/**
 * Lets a held act happen, exactly once. The released click passes our own listener by a ticket
 * that is bound to one element, used once and void as soon as the click has been dispatched; being
 * untrusted or coming at the right time lets nothing through.
 */
export class Tickets {
  #element: Element | null = null;

  /** Clicks `control` and lets just this click pass. Must run inside the person's own click. */
  release(control: Element): void {
    this.#element = control;
    try {
      if (control instanceof HTMLElement) control.click();
      else control.dispatchEvent(new MouseEvent('click', CLICK));
    } finally {
      this.#element = null;
    }
  }

  /** True for the released click, the first time it is shown. */
  admits(event: Event): boolean {
    if (event.type !== 'click' || this.#element === null) return false;
    if (event.target !== this.#element) return false;
    this.#element = null;
    return true;
  }
}

const CLICK: MouseEventInit = { bubbles: true, cancelable: true, composed: true };
