/**
 * Reads the account behind a link of the site itself. Links on a page and links that people paste
 * go through this one function, so a register entry and a post's author meet in the same key.
 */
import { type AccountKey, type Site, idKey, nameKey } from './key';

/**
 * The account that `url` leads to or whose content it shows, or null when the address names none
 * (a page of the site, a bare post link, a redirect). The host is not checked.
 */
export function keyOfProfileUrl(site: Site, url: URL): AccountKey | null {
  const segments = url.pathname.split('/').filter(Boolean).map(decodeSegment);
  return READERS[site](segments, url.searchParams);
}

/**
 * The account of an address that is nothing but a profile's, `/name` and whatever follows a `?`,
 * without parsing it; null: parse it. The host is not checked.
 */
export function keyOfPlainAddress(site: Site, href: string): AccountKey | null {
  const name = /^(?:https:\/\/[\w.]+)?\/([\w.]+)\/?(?:\?|$)/.exec(href)?.[1];
  return name === undefined ? null : READERS[site]([name], NO_QUERY);
}

/** The same for an address that certainly is the site's own, because it names no host. */
export function keyOfOwnPath(site: Site, href: string): AccountKey | null {
  return href.startsWith('/') ? keyOfPlainAddress(site, href) : null;
}

const NO_QUERY = new URLSearchParams();

/** Hosts on which a path names an account, with the subdomains that show the same pages. */
const PROFILE_HOSTS: Readonly<Record<Site, RegExp>> = {
  x: /^(?:(?:www|m|mobile)\.)?(?:x|twitter)\.com$/,
  instagram: /^(?:(?:www|m)\.)?(?:instagram\.com|instagr\.am)$/,
  facebook:
    /^(?:(?:www|m|mbasic|touch|web|business|free|[a-z]{2}-[a-z]{2})\.)?(?:facebook|fb)\.com$/,
};

/** Whether paths on `hostname` name accounts of `site`. */
export function isProfileHost(site: Site, hostname: string): boolean {
  return PROFILE_HOSTS[site].test(hostname);
}

type PathReader = (segments: readonly string[], query: URLSearchParams) => AccountKey | null;

const READERS: Readonly<Record<Site, PathReader>> = {
  x(segments, query) {
    const [first = '', second = '', third = ''] = segments;
    if (first === 'i' && second === 'user') return idKey('x', third);
    if (first === 'intent') return keyOfXIntent(query);
    return nameKey('x', first.replace(/^@/, ''));
  },

  instagram(segments) {
    const [first = '', second = ''] = segments;
    if (first === '_u') return nameKey('instagram', second);
    if (first === 'stories') {
      return second === 'highlights' || second === 'direct' ? null : nameKey('instagram', second);
    }
    return nameKey('instagram', first.replace(/^@/, ''));
  },

  facebook(segments, query) {
    const [first = '', second = ''] = segments;
    const last = segments.at(-1) ?? '';
    switch (first) {
      case 'profile.php':
      case 'story.php':
      case 'permalink.php':
        return idKey('facebook', query.get('id') ?? '');
      case 'people':
        return idKey('facebook', segments[2] ?? '');
      case 'pages':
        return idKey('facebook', trailingDigits(last));
      case 'p':
        return idKey('facebook', trailingDigits(second));
      case 'pg':
        return keyOfVanity(second);
      case 'groups':
        return segments[2] === 'user' ? idKey('facebook', segments[3] ?? '') : null;
      default:
        return keyOfVanity(first.replace(/^@/, ''));
    }
  },
};

function keyOfXIntent(query: URLSearchParams): AccountKey | null {
  const id = query.get('user_id');
  return id === null ? nameKey('x', query.get('screen_name') ?? '') : idKey('x', id);
}

/** `name`, `123456789012345` (an id) or the old page form `Some-Name-105220035562924`. */
export function keyOfVanity(segment: string): AccountKey | null {
  if (/^\d{8,}$/.test(segment)) return idKey('facebook', segment);
  const pageId = /^.+-(\d{8,})$/.exec(segment)?.[1];
  return pageId === undefined ? nameKey('facebook', segment) : idKey('facebook', pageId);
}

function trailingDigits(segment: string): string {
  return /(?:^|-)(\d+)$/.exec(segment)?.[1] ?? '';
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
