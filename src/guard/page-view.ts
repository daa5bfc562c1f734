/** What readers are told of the page they read. */
import type { PageView, Target } from '../sites/site';

let current: string | null = null;
let parsed: URL;

/**
 * The page in `window`, always as it is now; `opener` tells what its open menu or sheet belongs to.
 * Most presses reach nothing whose meaning depends on the address, and the browser takes long to
 * tell that: it is asked when a reader asks.
 */
export function viewOf(window: Window, opener: () => Target | null = () => null): PageView {
  return {
    get document() {
      return window.document;
    },
    get url() {
      return addressOf(window.document);
    },
    get opener() {
      return opener();
    },
  };
}

/**
 * Parsed anew only when it has changed; `location` takes ten times as long to tell. A frame without
 * an address of its own is part of the page that has made it.
 */
function addressOf(document: Document): URL {
  const own = document.URL;
  const address = own.startsWith('about:') ? document.baseURI : own;
  if (address !== current) {
    parsed = new URL(address);
    current = address;
  }
  return parsed;
}
