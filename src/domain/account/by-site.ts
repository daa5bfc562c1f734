/** How accounts are named, for those who deal with all sites. */
import type { AccountKey, Site } from './key';
import { FACEBOOK_NAMING } from './naming/facebook';
import { INSTAGRAM_NAMING } from './naming/instagram';
import { isReservedIn, keyOfName, keyOfPage, type Naming } from './naming/naming';
import { X_NAMING } from './naming/x';

export const NAMINGS: Readonly<Record<Site, Naming>> = {
  x: X_NAMING,
  facebook: FACEBOOK_NAMING,
  instagram: INSTAGRAM_NAMING,
};

/** Key of a handle or vanity on `site`, or null when the site could not have given it to anybody. */
export function nameKey(site: Site, name: string): AccountKey | null {
  return keyOfName(NAMINGS[site], name);
}

/** The account that an address of `site` leads to, or null. The host is not checked. */
export function keyOfProfileUrl(site: Site, url: URL): AccountKey | null {
  return keyOfPage(NAMINGS[site], url);
}

/** Whether paths on `hostname` name accounts of `site`. */
export function isProfileHost(site: Site, hostname: string): boolean {
  return NAMINGS[site].hosts.test(hostname);
}

/** Pages of Facebook with too few letters for an account. The guard of a page need not know them. */
const SHORT_PAGES: Pick<Naming, 'reserved'> = {
  reserved: `
    a ads afad ajax apps c docs game help home intl jobs l.php lite live me menu nfx nt p
    page pay pg r.php reel reg tr ufi
  `,
};

/** Whether `name`, in lower case, is a page of `site`. */
export function isReserved(site: Site, name: string): boolean {
  const isShort = site === 'facebook' && isReservedIn(SHORT_PAGES, name);
  return isShort || isReservedIn(NAMINGS[site], name);
}
