/**
 * How one site names accounts in its addresses. Links on a page and links that people paste go
 * through these functions, so a register entry and a post's author meet in the same key. Each site's
 * ways are data of their own: the guard of a page carries those of its site alone.
 */
import { type AccountKey, type Site, foldName, NAME_SHAPE } from '../key';

export interface Naming {
  readonly site: Site;
  /** Hosts on which a path names an account, with the subdomains that show the same pages. */
  readonly hosts: RegExp;
  /** First path segments that are pages of the site, never accounts; between spaces. */
  readonly reserved: string;
  /** The account that a path names, given its segments and what its query says. */
  readonly keyOfPath: (segments: readonly string[], query: Query) => AccountKey | null;
}

/** The value of a parameter. Nearly no address needs one, and to parse them takes longer than all else. */
export type Query = (name: string) => string | null;

/** Key of a handle or vanity, or null when the site could not have given it to anybody. */
export function keyOfName(naming: Naming, name: string): AccountKey | null {
  if (isReservedIn(naming, name.toLowerCase())) return null;
  const { site } = naming;
  const folded = foldName(site, name);
  return NAME_SHAPE[site].test(folded) ? `${site}:name:${folded}` : null;
}

/**
 * The account that `url` leads to or whose content it shows, or null when the address names none
 * (a page of the site, a bare post link, a redirect). The host is not checked.
 */
export function keyOfPage({ keyOfPath }: Naming, url: URL): AccountKey | null {
  const segments = url.pathname.split('/').filter(Boolean).map(decodeSegment);
  return keyOfPath(segments, (name) => url.searchParams.get(name));
}

/**
 * The account of an address that is nothing but a profile's, `/name` and whatever follows a `?`,
 * without parsing it; null: parse it. The host is not checked.
 */
export function keyOfPlainAddress({ keyOfPath }: Naming, href: string): AccountKey | null {
  const name = /^(?:https:\/\/[\w.]+)?\/([\w.]+)\/?(?:\?|$)/.exec(href)?.[1];
  return name === undefined ? null : keyOfPath([name], () => null);
}

/** The same for an address that certainly is the site's own, because it names no host. */
export function keyOfOwnPath(naming: Naming, href: string): AccountKey | null {
  return href.startsWith('/') ? keyOfPlainAddress(naming, href) : null;
}

/** A part of an address with its escapes resolved, or as it is where they make no sense. */
export function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** Made when the first name is asked about: most pages ask about none. */
const sets = new WeakMap<Pick<Naming, 'reserved'>, ReadonlySet<string>>();

/** Whether `name`, in lower case, is a page of the site. */
export function isReservedIn(naming: Pick<Naming, 'reserved'>, name: string): boolean {
  let pages = sets.get(naming);
  if (pages === undefined) {
    pages = new Set(naming.reserved.trim().split(/\s+/));
    sets.set(naming, pages);
  }
  return pages.has(name);
}
