/**
 * Reads what people type into the cells of a list of accounts: links, handles, numbers, and all
 * the damage that spreadsheets, chat applications and hands do to them. Either one canonical key
 * comes out or a reason to ask a person; nothing is guessed, because a wrong key accuses somebody.
 */
import { isProfileHost, isReserved, keyOfProfileUrl, nameKey } from './by-site';
import { type AccountKey, type Site, groupKey } from './key';
import { keyOfVanity } from './naming/facebook';

export type InvalidDetail =
  /** An empty cell, a dash, or a word for "none". */
  | 'empty'
  /** A long number that Excel has shortened (`1,00089E+14`): its last digits are lost. */
  | 'excel-scientific'
  /** A page of the site that is nobody's profile. */
  | 'not-a-profile'
  /** Words with spaces on Facebook: the name that is shown, which many people share. */
  | 'display-name'
  /** Too short for Facebook, which gives no names below five characters. */
  | 'fb-short'
  /** Characters or a length that the site does not allow in a name. */
  | 'x-chars'
  | 'ig-chars'
  | 'fb-chars';

/** Links that a person must open once, to paste the address they end at. */
export type UnresolvedDetail = 'post-link' | 'short-link' | 'fb-share';

export type Refusal =
  | { readonly ok: false; readonly reason: 'invalid'; readonly detail: InvalidDetail }
  | { readonly ok: false; readonly reason: 'unresolved'; readonly detail: UnresolvedDetail }
  /** An account elsewhere; `detail` is the host, or the cell when it says so in words. */
  | { readonly ok: false; readonly reason: 'foreign'; readonly detail: string }
  /** A Facebook group: not an account, but its key is worth keeping. `detail` is its slug. */
  | {
      readonly ok: false;
      readonly reason: 'group';
      readonly detail: string;
      readonly key: AccountKey;
    }
  | { readonly ok: false; readonly reason: 'ambiguous'; readonly detail: 'no-platform' };

export interface Recognised {
  readonly ok: true;
  readonly key: AccountKey;
  readonly site: Site;
  /** The cell was damaged and has been mended: show what came out before it is used. */
  readonly repaired: boolean;
  /**
   * Whether the cell can only mean this account: a link, an `@`, or a handle on X or Instagram.
   * A bare word on Facebook is usually a display name whose vanity belongs to somebody else, and a
   * bare number may count rows or be a telephone's: such a key must never cause a warning.
   */
  readonly verified: boolean;
  /** The platform that was stated, when the cell itself names another. */
  readonly mismatch?: Site;
}

export type ParsedAccount = Recognised | Refusal;

/** Reads one cell. `platform` is what the list says of it, null when it says nothing. */
export function parseAccount(typed: string, platform: Site | null): ParsedAccount {
  const cell = cleanCell(typed);
  if (NO_ACCOUNT.test(cell)) return invalid('empty');
  if (EXCEL_SCIENTIFIC.test(cell)) return invalid('excel-scientific');
  const { label, text } = splitPlatformLabel(cell);
  if (label === 'foreign') return foreign(cell);
  const stated = platform ?? label;
  const found = readLink(text) ?? readHandle(text, label ?? platform);
  if (!found.ok) return found;
  const { key, site, repaired, verified } = found;
  const mismatch = stated !== null && stated !== site ? { mismatch: stated } : {};
  return {
    ok: true,
    key,
    site,
    repaired: repaired || text !== typed.trim(),
    verified,
    ...mismatch,
  };
}

/**
 * The accounts of one cell, as typed. Splits at line breaks, semicolons, bars, commas, spaced
 * slashes and ampersands, the word "dan", and before an `@` or a link that follows another; never
 * inside a name, an address, or a comma that stands for a dot.
 */
export function splitCell(cell: string): string[] {
  return cell
    .split(CELL_SEPARATOR)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

const CELL_SEPARATOR = new RegExp(
  [
    String.raw`[\r\n;|]`,
    String.raw`(?<!\bwww),(?!com\b)(?!\d+E\+\d)`,
    String.raw`\s+dan\s+`,
    String.raw`\s+[&/]\s+`,
    // "Budi @budi" stays whole: its first word is a name, and read alone it would be a handle.
    String.raw`(?<=(?:^|\s)(?:[@＠]|\S*\/)\S*)\s+(?=[@＠]|https?:|www\.)`,
  ].join('|'),
  'i',
);

const NO_ACCOUNT = /^(?:[-–—.]+|n\/a|null|nihil|kosong|(?:tidak|tdk|belum) (?:ada|punya))?$/i;
const EXCEL_SCIENTIFIC = /^\d(?:[.,]\d+)?E\+\d+$/i;

/** Platform names that people write before an account, e.g. `IG: budi` or `fb @budi`. */
const PLATFORM_LABELS: ReadonlyMap<string, Site | 'foreign'> = new Map([
  ['fb', 'facebook'],
  ['facebook', 'facebook'],
  ['fanpage', 'facebook'],
  ['ig', 'instagram'],
  ['insta', 'instagram'],
  ['instagram', 'instagram'],
  ['x', 'x'],
  ['twitter', 'x'],
  ['tiktok', 'foreign'],
  ['threads', 'foreign'],
  ['youtube', 'foreign'],
]);

/** Chat links: the account is what follows, after `/m/` on Instagram. */
const CHAT_HOSTS: ReadonlyMap<string, Site> = new Map([
  ['m.me', 'facebook'],
  ['ig.me', 'instagram'],
]);

/** Help, press and developer pages of the three companies. */
const COMPANY_HOST = /(?:^|\.)(?:x|twitter|instagram|facebook|fb)\.com$/;
const REDIRECT_HOST = /^lm?\.(?:facebook|instagram)\.com$/;
const SHORT_LINK_HOST = /^(?:t\.co|fb\.me|fb\.watch|bit\.ly|s\.id|tinyurl\.com)$/;

/** First path segments under which a post stands without its author's name. */
const POST_PATHS: Readonly<Record<Site, RegExp>> = {
  x: /^i\/(?:web\/)?status\//,
  instagram: /^(?:p|reel|reels|tv)\/.|^stories\/highlights\//,
  facebook: /^(?:(?:reel|stories)\/.|photo(?:\/|$)|(?:photo|story|permalink|video)\.php)/,
};

/**
 * Undoes what typing and pasting add without being seen, and a remark in brackets after an `@name`
 * or a link. Nothing here changes a name; "Budi (@budi)" stays as it is, to be refused.
 */
function cleanCell(typed: string): string {
  return typed
    .replace(/[\p{Cf}\uFE0F]/gu, '')
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\s+/g, ' ')
    .replace(/^[\s'"`‘’“”<]+|[\s'"`‘’“”>]+$/g, '')
    .replace(/^(@\S+|\S*\/\S*) \([^()@/]*\)$/, '$1');
}

function splitPlatformLabel(cell: string): { label: Site | 'foreign' | null; text: string } {
  const found = /^([a-z]+)(?: ?[:=] ?| (?=@|https?:|www\.))(?!\/)(.+)$/i.exec(cell);
  const label = PLATFORM_LABELS.get(found?.[1]?.toLowerCase() ?? '') ?? null;
  return { label, text: label === null ? cell : (found?.[2] ?? '') };
}

type Reading = Omit<Recognised, 'mismatch'> | Refusal;

/** What `text` means if it is an address; null when it is none. */
function readLink(text: string): Reading | null {
  const address = addressIn(text);
  if (address === null) return null;
  const url = parseUrl(`https://${address}`);
  if (url === null) return invalid('not-a-profile');
  const reading = readUrl(unwrapRedirect(url) ?? url);
  if (!reading.ok) return reading;
  const repaired = text.replace(/^https?:\/\//i, '') !== address || unwrapRedirect(url) !== null;
  return { ...reading, repaired };
}

/**
 * The address in `text` without its scheme. A scheme counts with its colon missing, and the last
 * one of the path wins: pasting after `facebook.com/` gives `https://facebook.com/https://…`. Words
 * before a link are not skipped: they may be another account.
 */
function addressIn(text: string): string | null {
  const path = text.split('?', 1)[0] ?? '';
  const start = /^\S*https?(?::\/{1,2}|\/\/)/i.exec(path)?.[0].length ?? 0;
  const address = text.slice(start).replace(/^[^/]+/, mendCommas);
  return start > 0 || looksLikeAddress(address) ? address : null;
}

/** `www.instagram,com` → `www.instagram.com` */
function mendCommas(host: string): string {
  return /^www,|,com$/i.test(host) ? host.replaceAll(',', '.') : host;
}

/** `www.…`, a dotted name before a slash, or a host of ours alone; `kang.gun.gun` is a handle. */
function looksLikeAddress(text: string): boolean {
  const host = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?=[/?#]|$)/i.exec(text)?.[0].toLowerCase();
  if (host === undefined) return false;
  return host.startsWith('www.') || host !== text.toLowerCase() || COMPANY_HOST.test(host);
}

function parseUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

/** The target of `l.facebook.com/l.php?u=…` and its like; null when `url` redirects nowhere. */
function unwrapRedirect(url: URL): URL | null {
  const { hostname, pathname } = url;
  const onFacebook = isProfileHost('facebook', hostname) && pathname === '/l.php';
  return onFacebook || REDIRECT_HOST.test(hostname)
    ? parseUrl(url.searchParams.get('u') ?? '')
    : null;
}

function readUrl(url: URL): Reading {
  const host = url.hostname;
  const page = withoutPrefix(url, '/#!/');
  const chatSite = CHAT_HOSTS.get(host);
  if (chatSite !== undefined) return readProfileUrl(chatSite, withoutPrefix(url, '/m/'));
  if (SHORT_LINK_HOST.test(host)) return unresolved('short-link');
  if (isProfileHost('x', host)) return readProfileUrl('x', page);
  if (isProfileHost('instagram', host)) return readProfileUrl('instagram', page);
  if (isProfileHost('facebook', host)) return readFacebookUrl(page);
  return COMPANY_HOST.test(host) ? invalid('not-a-profile') : foreign(host);
}

/** `https://ig.me/m/budi` and `https://twitter.com/#!/budi` with the part before the name removed. */
function withoutPrefix(url: URL, prefix: string): URL {
  const path = `${url.pathname}${url.hash}`;
  return path.startsWith(prefix) ? new URL(`/${path.slice(prefix.length)}`, url) : url;
}

/** Facebook's links have two forms of their own: groups and opaque share links. */
function readFacebookUrl(url: URL): Reading {
  const [, first, second = '', third] = url.pathname.split('/');
  if (first === 'share' && second !== '') return unresolved('fb-share');
  const group = first === 'groups' && third !== 'user' ? groupKey(second) : null;
  if (group !== null) return { ok: false, reason: 'group', detail: second, key: group };
  return readProfileUrl('facebook', url);
}

function readProfileUrl(site: Site, url: URL): Reading {
  const key = keyOfProfileUrl(site, url);
  if (key !== null) return { ok: true, key, site, repaired: false, verified: true };
  const path = url.pathname.slice(1);
  if (POST_PATHS[site].test(path)) return unresolved('post-link');
  const [first = ''] = path.split('/');
  return first === '' ? invalid('not-a-profile') : invalid(faultOfName(site, first));
}

/** What `text` means as a handle, vanity or number. */
function readHandle(text: string, site: Site | null): Reading {
  if (site === null) return { ok: false, reason: 'ambiguous', detail: 'no-platform' };
  const name = text.replace(/^[@ ]+/, '');
  const key = site === 'facebook' ? keyOfVanity(name) : nameKey(site, name);
  if (key === null) return invalid(faultOfName(site, name));
  const marked = text.startsWith('@');
  const repaired = marked && text !== `@${name}`;
  return { ok: true, key, site, repaired, verified: marked || speaksForItself(site, name) };
}

/**
 * Whether a name without `@` can only be an account. Facebook has given ids of 14 and 15 digits
 * for years; shorter numbers may be telephones. The old page form ends in such an id. Elsewhere a
 * number may count rows and one or two letters may be a tick or a cross.
 */
function speaksForItself(site: Site, name: string): boolean {
  return site === 'facebook' ? /(?:^|-)\d{14,}$/.test(name) : !/^(?:\d+|..?)$/.test(name);
}

/** Why `name` is nobody's on `site`. */
function faultOfName(site: Site, name: string): InvalidDetail {
  if (isReserved(site, name.replace(/^@/, '').toLowerCase())) return 'not-a-profile';
  if (site === 'x') return 'x-chars';
  if (site === 'instagram') return 'ig-chars';
  if (/\s|%20/.test(name)) return 'display-name';
  return /^[a-z0-9.]*$/i.test(name) && name.replaceAll('.', '').length < 5
    ? 'fb-short'
    : 'fb-chars';
}

function invalid(detail: InvalidDetail): Refusal {
  return { ok: false, reason: 'invalid', detail };
}

function unresolved(detail: UnresolvedDetail): Refusal {
  return { ok: false, reason: 'unresolved', detail };
}

function foreign(detail: string): Refusal {
  return { ok: false, reason: 'foreign', detail };
}
