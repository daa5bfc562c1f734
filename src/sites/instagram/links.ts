/**
 * What links say. Instagram's texts lie (names are cut to 20 characters, ads show a page title),
 * its addresses do not: every account is read from a path.
 */
import type { AccountKey } from '../../domain/account/key';
import { INSTAGRAM_NAMING } from '../../domain/account/naming/instagram';
import { keyOfName } from '../../domain/account/naming/naming';
import { firstOf } from '../elements';

/** A path of the site's own that needs no resolving. */
const PLAIN_PATH = /^((?:\/[\w-][\w.-]*)*\/?)(?:\?[^#]*)?$/;

/** Path segments of a link within Instagram, empty for other hosts and for `href="#"`. */
function pathOf(link: HTMLAnchorElement): readonly string[] {
  // The browser parses an address anew for each of its parts that is asked for.
  const plain = PLAIN_PATH.exec(link.getAttribute('href') ?? '')?.[1];
  if (plain) return segmentsOf(plain);
  const inside = /(^|\.)instagram\.com$/.test(link.hostname) && !link.href.includes('#');
  return inside ? segmentsOf(link.pathname) : [];
}

export function segmentsOf(pathname: string): readonly string[] {
  return pathname.split('/').filter(Boolean);
}

export function linksIn(element: Element): HTMLAnchorElement[] {
  return [...element.querySelectorAll<HTMLAnchorElement>('a[href]')];
}

/** The account whose profile (`/USER/`) a link names outright; mentions in a text are not meant. */
export function profileOf(link: HTMLAnchorElement): AccountKey | null {
  const path = pathOf(link);
  if (path.length !== 1 || link.textContent.trimStart().startsWith('@')) return null;
  return keyOfName(INSTAGRAM_NAMING, path[0] ?? '');
}

/** The author of a reel: the viewer links `/USER/reels/`, never `/USER/`. */
export function reelAuthorOf(link: HTMLAnchorElement): AccountKey | null {
  const path = pathOf(link);
  const isReels = path.length === 2 && path[1] === 'reels';
  return isReels ? keyOfName(INSTAGRAM_NAMING, path[0] ?? '') : null;
}

/** Whether `link` leads to the comments of a post, on phones a page of their own. */
export function leadsToComments(link: HTMLAnchorElement): boolean {
  const path = pathOf(link);
  return path[0] === 'p' && path[2] === 'comments';
}

export interface Stamp {
  /** `p/CODE` */
  readonly post: string;
  /** From `/OWNER/p/CODE/`: the main owner, never a co-author; feed links do not name it. */
  readonly owner: AccountKey | null;
}

/** The post that a time stamp links to, or null (also for a comment's `/p/CODE/c/ID/`). */
export function stampOf(link: HTMLAnchorElement): Stamp | null {
  const path = pathOf(link);
  const code = path.at(-1);
  const kind = path.at(-2);
  if (code === undefined || (kind !== 'p' && kind !== 'reel')) return null;
  const owner = path.length === 3 ? keyOfName(INSTAGRAM_NAMING, path[0] ?? '') : null;
  return link.querySelector('time') === null ? null : { post: `p/${code}`, owner };
}

/** Identity of a comment, `p/CODE/c/ID` or `p/CODE/c/ID/r/ID`, or null. */
export function commentIdOf(link: HTMLAnchorElement): string | null {
  const found = /\/(?:p|reel)\/([^/]+)\/(?:comments\/)?c\/(.+?)\/?$/.exec(link.pathname);
  return found && `p/${found[1]}/c/${found[2]}`;
}

/** The first thing that `read` can tell from the links in `element`. */
export function firstIn<T>(
  element: Element,
  read: (link: HTMLAnchorElement) => T | null,
): T | null {
  return firstOf(element.querySelectorAll<HTMLAnchorElement>('a[href]'), read);
}

/** Everything different that `read` can tell from the links in `element`. */
export function allIn<T>(element: Element, read: (link: HTMLAnchorElement) => T | null): T[] {
  const found = linksIn(element).map(read);
  return [...new Set(found)].filter((value) => value !== null);
}

/** The different accounts that links in `element` name. */
export function accountsIn(element: Element): AccountKey[] {
  return allIn(element, (link) => profileOf(link) ?? reelAuthorOf(link));
}
