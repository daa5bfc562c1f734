/**
 * Notices what the page opens above the warning from inside a shadow root: the events that tell of
 * it do not leave that. Chromium tells by itself when anything is drawn over the warning; Firefox
 * does not, but lets extensions into every shadow root (`Element.openOrClosedShadowRoot`, MDN).
 */

/** What stands in the top layer. */
export const ON_TOP = ':popover-open, :modal, :fullscreen';

type Penetrable = Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null };

export class Covers {
  readonly #known: WeakSet<ShadowRoot>;

  /**
   * Calls `cover` when something opens in a shadow root that is known, other than `own`, until
   * `signal` is aborted.
   */
  constructor(
    private readonly own: ShadowRoot,
    private readonly cover: () => void,
    private readonly signal: AbortSignal,
  ) {
    this.#known = new WeakSet([own]);
  }

  /** Gets to know new shadow roots; true when something stands open in one of these. */
  look(): boolean {
    // To touch every element of a page takes Chromium longer than to show the warning.
    if (!('openOrClosedShadowRoot' in this.own.host)) return false;
    return this.#lookInto(this.own.ownerDocument);
  }

  #lookInto(scope: ParentNode): boolean {
    const all: Penetrable[] = [...scope.querySelectorAll('*')];
    const open = all.map(({ openOrClosedShadowRoot: root }) => root && this.#lookAt(root));
    return open.includes(true);
  }

  #lookAt(root: ShadowRoot): boolean {
    const inside = this.#lookInto(root);
    if (this.#known.has(root)) return inside;
    this.#known.add(root);
    const options = { capture: true, signal: this.signal };
    root.addEventListener('toggle', (event) => this.#opened(event), options);
    return inside || root.querySelector(ON_TOP) !== null;
  }

  #opened({ target }: Event): void {
    if (target instanceof Element && target.matches(ON_TOP)) this.cover();
  }
}
