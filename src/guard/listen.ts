/** Listeners that no page can take away. */

/** By the types of events, between spaces. */
export type Listeners = Readonly<Record<string, (event: never) => void>>;

/**
 * Listens on `window`, before everybody in the page, until `signal` is aborted. `document.open()`
 * takes every listener off the window: they are set anew then, and those still there stay alone.
 */
export function listen(window: Window, listeners: Listeners, signal: AbortSignal): void {
  const options = { capture: true, signal };
  const set = () => {
    for (const types in listeners) {
      const listener = listeners[types] as EventListener;
      types.split(' ').forEach((type) => window.addEventListener(type, listener, options));
    }
  };
  set();
  const anew = new MutationObserver(set);
  anew.observe(window.document, { childList: true });
  signal.addEventListener('abort', () => anew.disconnect());
}

/** Keeps `event` from everybody who listens after us, and from having its usual effect. */
export function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
