/** Listeners that no page can take away. */

export type Listeners = readonly (readonly [
  types: readonly string[],
  listener: (event: never) => void,
])[];

/**
 * Listens on `window`, before everybody in the page, until `signal` is aborted. `document.open()`
 * takes every listener off the window: they are set anew then, and those still there stay alone.
 */
export function listen(window: Window, listeners: Listeners, signal: AbortSignal): void {
  const options = { capture: true, signal };
  const set = () => {
    for (const [types, listener] of listeners) {
      for (const type of types) window.addEventListener(type, listener as EventListener, options);
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
