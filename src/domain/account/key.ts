/**
 * Canonical account keys. Two spellings of one identity give one key; different identities never
 * share one. Rules of spelling: what each site itself accepts (X 15 characters, Instagram 30,
 * Facebook at least 5, where dots and capitals do not distinguish).
 */
export const SITES = ['x', 'facebook', 'instagram'] as const;

export type Site = (typeof SITES)[number];

export type AccountKey =
  | `${Site}:${'name' | 'id'}:${string}`
  | `facebook:group:${string}`
  /** A campaign's hashtag or slogan as it is written on this site; looked up as accounts are. */
  | `${Site}:tag:${string}`;

/**
 * The names that a site gives, folded. X's own router accepts up to 26 characters in a handle although
 * new ones end at 15.
 */
export const NAME_SHAPE: Readonly<Record<Site, RegExp>> = {
  x: /^[a-z0-9_]{1,15}$/,
  instagram: /^(?!\.)(?!.*\.\.)[a-z0-9._]{1,30}(?<!\.)$/,
  facebook: /^[a-z0-9]{5,50}$/,
};

/** The name as the site compares it: lower case, and without dots on Facebook. */
export function foldName(site: Site, name: string): string {
  const folded = name.toLowerCase();
  return site === 'facebook' ? folded.replaceAll('.', '') : folded;
}

/** Key of a numeric account id (a string: X ids exceed 2^53), or null when it is not one. */
export function idKey(site: Site, id: string): AccountKey | null {
  return /^[1-9][0-9]{0,19}$/.test(id) ? `${site}:id:${id}` : null;
}

/** Key of a Facebook group by its number or slug, or null when it is neither. */
export function groupKey(slug: string): AccountKey | null {
  const folded = slug.toLowerCase();
  return /^[a-z0-9._-]{1,100}$/.test(folded) ? `facebook:group:${folded}` : null;
}

/** Shorter ones are too common to point at one campaign, longer ones are no hashtags. */
const TAG_LENGTH = /^.{4,60}$/su;

/**
 * Key of a hashtag or slogan, or null when it is too short or too long to be one. Capitals, spaces
 * and signs do not distinguish: `#BudiMaju`, `#budi_maju` and the slogan "Budi Maju!" are one.
 */
export function tagKey(site: Site, text: string): AccountKey | null {
  return keyOfFoldedTag(site, foldTag(text).replace(/[^\p{L}\p{N}]/gu, ''));
}

/** The spelling in which hashtags and slogans are compared, with all that is no letter or digit. */
export function foldTag(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** The same as `tagKey` for letters and digits that are folded already. */
export function keyOfFoldedTag(site: Site, folded: string): AccountKey | null {
  return TAG_LENGTH.test(folded) ? `${site}:tag:${folded}` : null;
}

/**
 * True for text that has the shape of a canonical key. Reserved names pass: the list of them grows,
 * and a register that was good when it was published must stay readable.
 */
export function isAccountKey(text: string): text is AccountKey {
  const [siteName, kind, value = '', ...rest] = text.split(':');
  const site = SITES.find((known) => known === siteName);
  if (site === undefined || rest.length > 0) return false;
  if (kind === 'name') return NAME_SHAPE[site].test(value);
  if (kind === 'id') return idKey(site, value) === text;
  if (kind === 'tag') return tagKey(site, value) === text;
  return kind === 'group' && site === 'facebook' && groupKey(value) === text;
}

/** The site a key belongs to. Told by the first letter: a register has a million keys. */
export function siteOfKey(key: AccountKey): Site {
  switch (key[0]) {
    case 'x':
      return 'x';
    case 'f':
      return 'facebook';
    default:
      return 'instagram';
  }
}
