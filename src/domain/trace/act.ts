/** What the readers of all exports share: how dates, addresses and accounts come out of them. */
import { isProfileHost, keyOfProfileUrl, nameKey } from '../account/by-site';
import type { AccountKey, Site } from '../account/key';
import type { Section } from './sections';
import type { PastAct } from './types';

/** What a reader is told of the entry that it reads. */
export interface Origin {
  readonly section: Section;
  /** The file it stands in, without folders. */
  readonly file: string;
}

type Told = Partial<Pick<PastAct, 'act' | 'role' | 'at' | 'keys' | 'names' | 'url'>>;

/** The act of a section, with what its entry tells of it. What has been undone leads nowhere. */
export function pastAct({ section, file }: Origin, told: Told): PastAct {
  const { site, act, role, undone } = section;
  const usual = { site, act, role, at: null, keys: [], names: [], url: null };
  return { ...usual, ...told, ...(undone && { url: null }), undone, file };
}

/** Networks that are older than 2004 are none of these three. */
const FIRST_SECOND = Date.UTC(2004, 0) / 1000;
const LAST_SECOND = Date.UTC(2100, 0) / 1000;

/** ISO time of a number of seconds since 1970; null when it is no date of an act. */
export function isoOfSeconds(seconds: unknown): string | null {
  const isDate = typeof seconds === 'number' && seconds > FIRST_SECOND && seconds < LAST_SECOND;
  return isDate ? new Date(seconds * 1000).toISOString() : null;
}

/** Longer texts are no names. */
const LONGEST_NAME = 100;

/** Whether `text` may be a name that is shown of somebody. */
export function mayBeName(text: string): boolean {
  return text !== '' && text.length <= LONGEST_NAME && !/^https?:/i.test(text);
}

/** `text` as an address of `site`; null for every other text, so that no other can be opened. */
export function urlOn(site: Site, text: string): URL | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  return isWeb && isProfileHost(site, url.hostname) ? url : null;
}

/** The account of `site` to which an address leads or whose post it shows; none elsewhere. */
export function keysOfUrl(site: Site, text: string): AccountKey[] {
  const url = urlOn(site, text);
  return known([url && keyOfProfileUrl(site, url)]);
}

/** The key of a name, as a list. */
export function keysOfName(site: Site, name: string): AccountKey[] {
  return known([nameKey(site, name)]);
}

/** Those that are keys, each once. */
export function known(keys: readonly (AccountKey | null)[]): AccountKey[] {
  return [...new Set(keys)].filter((key) => key !== null);
}
