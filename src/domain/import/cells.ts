/** Reads the cells that name accounts, hashtags and slogans. */
import { type AccountKey, type Site, tagKey } from '../account/key';
import { type ParsedAccount, parseAccount, splitCell } from '../account/parse';
import type { Reason, Verdict } from './findings';
import type { Cell } from './tables';
import type { Platform } from './vocabulary';

/** One account, hashtag or slogan as it was typed, and what is to be done with it. */
export interface Reading {
  readonly typed: string;
  readonly verdict: Verdict;
  readonly reason: Reason;
  readonly detail: string;
  /** Null when it may not enter the list. */
  readonly key: AccountKey | null;
}

/** Excel's longest cell has 32,767 characters; the addresses of twenty accounts have half of this. */
const LONGEST_CELL = 4000;

/** What Excel shows for a formula that fails, as `@nama` is one to it. */
const EXCEL_ERROR = /^#(?:NAME\?|REF!|VALUE!|N\/A|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)$/i;

export function isExcelError(text: string): boolean {
  return EXCEL_ERROR.test(text.trim());
}

/** The accounts of one cell. `platform` is what the table says of them, null when nothing. */
export function readAccounts({ text, link }: Cell, platform: Platform | null): Reading[] {
  const refused = unreadable(text);
  if (refused !== null) return [refused];
  const pieces = splitCell(text);
  const [only] = pieces;
  if (link !== undefined && pieces.length === 1 && only !== undefined) {
    return [readLinked(only, link, platform)];
  }
  return pieces
    .map((typed) => readAccount(typed, platform))
    .filter(({ reason }) => reason !== 'empty');
}

/** The hashtags of one cell. */
export function readTags({ text }: Cell): Reading[] {
  return readTexts(text, /[\r\n;|,]|\s+(?=[#＃])/);
}

/** The slogans of one cell; a comma belongs to the slogan. */
export function readSlogans({ text }: Cell): Reading[] {
  return readTexts(text, /[\r\n;|]/);
}

function readTexts(text: string, separator: RegExp): Reading[] {
  const refused = unreadable(text);
  if (refused !== null) return [refused];
  return text
    .split(separator)
    .map((piece) => piece.trim())
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece))
    .map(readTag);
}

function readTag(typed: string): Reading {
  if (/^[#＃]?[\d.,]+(?:E\+\d+)?$/i.test(typed)) return refuse(typed, 'tidak_sah', 'tag-number');
  // The same text has a key on every site or on none.
  const key = tagKey('x', typed);
  if (key === null) return refuse(typed, 'tidak_sah', 'tag-shape');
  return { typed, verdict: 'sah', reason: 'tag', detail: '', key };
}

function unreadable(text: string): Reading | null {
  if (text.length > LONGEST_CELL) return refuse(text.slice(0, 100), 'tidak_sah', 'too-long');
  return isExcelError(text) ? refuse(text, 'tidak_sah', 'excel-error') : null;
}

function refuse(typed: string, verdict: Verdict, reason: Reason, detail = ''): Reading {
  return { typed, verdict, reason, detail, key: null };
}

function readAccount(typed: string, platform: Platform | null): Reading {
  if (platform === 'foreign') return readForeign(typed);
  const parsed = parseAccount(typed, platform);
  if (!parsed.ok) return readRefusal(typed, parsed, platform);
  const { key, site, repaired, verified, mismatch } = parsed;
  if (mismatch !== undefined) return refuse(typed, 'platform_lain', 'mismatch', site);
  if (!verified) return refuse(typed, 'perlu_dibuka', 'unverified', site);
  return {
    typed,
    verdict: repaired ? 'diperbaiki' : 'sah',
    reason: repaired ? 'repaired' : 'account',
    detail: '',
    key,
  };
}

function readForeign(typed: string): Reading {
  const parsed = parseAccount(typed, null);
  const empty = !parsed.ok && parsed.reason === 'invalid' && parsed.detail === 'empty';
  return empty ? refuse(typed, 'tidak_sah', 'empty') : refuse(typed, 'platform_lain', 'foreign');
}

function readRefusal(
  typed: string,
  refusal: ParsedAccount & { ok: false },
  site: Site | null,
): Reading {
  switch (refusal.reason) {
    case 'invalid':
      return refuse(typed, 'tidak_sah', refusal.detail);
    case 'ambiguous':
      return refuse(typed, 'tidak_sah', refusal.detail);
    case 'unresolved':
      return refuse(typed, 'perlu_dibuka', refusal.detail);
    case 'foreign':
      return refuse(typed, 'platform_lain', 'foreign', refusal.detail);
    case 'group':
      if (site !== null && site !== 'facebook') {
        return refuse(typed, 'platform_lain', 'mismatch', 'facebook');
      }
      return { typed, verdict: 'sah', reason: 'group', detail: '', key: refusal.key };
  }
}

/** A cell that leads to `link`: the two must agree, or only the link names an account. */
function readLinked(typed: string, link: string, platform: Platform | null): Reading {
  const shown = readAccount(typed, platform);
  const target = readAccount(link, platform);
  if (target.key === null || target.key === shown.key) return shown;
  if (shown.key !== null) return refuse(typed, 'perlu_dibuka', 'link-differs', link);
  return { ...target, typed: link, verdict: 'diperbaiki', reason: 'from-link', detail: typed };
}
