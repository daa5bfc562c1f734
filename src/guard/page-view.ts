/** What readers are told of the page they read. */
import type { PageView, Target } from '../sites/site';

let url: URL | null = null;

/**
 * The page in `window` now, with what its open menu or sheet belongs to. Every event asks: the
 * address is parsed anew only when it has changed, and `location` takes ten times as long to tell.
 * A frame without an address of its own is part of the page that has made it.
 */
export function viewOf({ document }: Window, opener: Target | null = null): PageView {
  const { URL: own, baseURI } = document;
  const current = own.startsWith('about:') ? baseURI : own;
  if (url?.href !== current) url = new URL(current);
  return { url, document, opener };
}
