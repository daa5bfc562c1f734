/** The way back from an account to where people find it. */
import { type AccountKey, foldName, siteOfKey } from './key';

const ORIGINS = {
  x: 'https://x.com',
  facebook: 'https://www.facebook.com',
  instagram: 'https://www.instagram.com',
} as const;

/**
 * The address of the account's profile, with the capitals and dots of `label` where that is its
 * name; null where the site has none (numbers of Instagram, hashtags).
 */
export function profileAddress(key: AccountKey, label = ''): string | null {
  const site = siteOfKey(key);
  const [, kind, value = ''] = key.split(':');
  const shown = label.replace(/^@/, '');
  switch (kind) {
    case 'name':
      return `${ORIGINS[site]}/${foldName(site, shown) === value ? shown : value}`;
    case 'group':
      return `${ORIGINS.facebook}/groups/${value}`;
    case 'id':
      return addressOfId(site, value);
    default:
      return null;
  }
}

function addressOfId(site: keyof typeof ORIGINS, id: string): string | null {
  if (site === 'instagram') return null;
  return site === 'x' ? `${ORIGINS.x}/i/user/${id}` : `${ORIGINS.facebook}/profile.php?id=${id}`;
}
