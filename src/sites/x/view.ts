/** The page as X's modules see it, and the ways in which they look at its elements. */
import { X_NAMING } from '../../domain/account/naming/x';
import { keyOfOwnPath, keyOfPage } from '../../domain/account/naming/naming';
import type { AccountKey } from '../../domain/account/key';
import type { PageView } from '../site';
import type { XMarkers } from './markers';

export interface XView {
  readonly page: PageView;
  readonly markers: XMarkers;
  /** Selector of controls of any kind. */
  readonly anyControl: string;
}

/** The address of a link to X itself, or null for any other element. */
export function addressOf(link: Element | null, { markers, page }: XView): URL | null {
  const href = link?.getAttribute('href');
  if (!href) return null;
  try {
    const address = new URL(href, page.url);
    const { hostname } = address;
    const ours = markers.hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
    return ours ? address : null;
  } catch {
    return null;
  }
}

/** The account to which a link leads or whose post it shows, or null. */
export function accountOfLink(link: Element | null, view: XView): AccountKey | null {
  const plain = keyOfOwnPath(X_NAMING, link?.getAttribute('href') ?? '');
  if (plain !== null) return plain;
  const address = addressOf(link, view);
  return address && keyOfPage(X_NAMING, address);
}

/** What matches `selector` in `post` itself and not in a post embedded in it. */
export function ownParts(post: Element, selector: string, { markers }: XView): Element[] {
  return [...post.querySelectorAll(selector)].filter((part) => part.closest(markers.post) === post);
}

/** Path of an element's icon, by which X's controls without test id differ; empty without one. */
export function iconOf(element: Element, { markers }: XView): string {
  return element.querySelector(markers.icon)?.getAttribute('d') ?? '';
}
