/**
 * Whether a value is a `Holder`, in plain code. It accepts exactly what `holderSchema` accepts, in a
 * tenth of its time: a browser checks hundreds of thousands when it reads a register. It gives no
 * reasons; whoever needs one asks the schema about what was refused here.
 */
import { type AccountKey, isAccountKey, siteOfKey, tagKey } from '../account/key';
import { HOLDER_KINDS, type Holder, OFFICES } from './types';

const KINDS: ReadonlySet<unknown> = new Set(HOLDER_KINDS);
const KNOWN_OFFICES: ReadonlySet<unknown> = new Set(OFFICES);

/** Most keys at the first glance; the others have to be taken apart. */
const USUAL_KEY =
  /^(?:x:name:[a-z0-9_]{1,15}|instagram:name:(?=.{1,30}$)[a-z0-9_]+(?:\.[a-z0-9_]+)*|facebook:name:[a-z0-9]{5,50}|(?:x|instagram|facebook):id:[1-9][0-9]{0,19})$/;

/** Every day of the calendar but 29 February. */
const USUAL_DAY =
  /^\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))$/;

/** So many keys are faster compared one by one than put in a set; a usual holder has three. */
const FEW_KEYS = 12;

export function isHolder(value: unknown): value is Holder {
  if (!isRecord(value)) return false;
  const { id, name, kind, office, region, election, status, accounts, tags } = value;
  return (
    isText(id) &&
    isText(name) &&
    KINDS.has(kind) &&
    (office === undefined || KNOWN_OFFICES.has(office)) &&
    (region === undefined || isText(region)) &&
    (election === undefined || isText(election)) &&
    (status === 'aktif' || status === 'diganti' || status === 'dibatalkan') &&
    areAccounts(accounts) &&
    (tags === undefined || areTags(tags))
  );
}

/** One holder lists a key once. */
function areAccounts(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const listed: AccountKey[] = [];
  for (const account of value) {
    const keys = keysOfAccount(account);
    if (keys === null) return false;
    listed.push(...keys);
  }
  return areDistinct(listed);
}

function areDistinct(keys: readonly AccountKey[]): boolean {
  if (keys.length > FEW_KEYS) return new Set(keys).size === keys.length;
  return keys.every((key, at) => keys.indexOf(key) === at);
}

/** The keys of `value` when it is an account. */
function keysOfAccount(value: unknown): readonly AccountKey[] | null {
  if (!isRecord(value)) return null;
  const { keys, label, use, from, until, source } = value;
  const isWhole =
    isText(label) &&
    (use === 'pemenangan' || use === 'pribadi') &&
    isSource(source) &&
    isValidity(from, until);
  return isWhole && areKeys(keys) ? keys : null;
}

/** The keys of an account are on one site. */
function areKeys(value: unknown): value is readonly AccountKey[] {
  if (!Array.isArray(value) || value.length === 0) return false;
  let first: AccountKey | null = null;
  for (const key of value) {
    if (!isKey(key)) return false;
    first ??= key;
    if (key !== first && siteOfKey(key) !== siteOfKey(first)) return false;
  }
  return true;
}

function isKey(value: unknown): value is AccountKey {
  return typeof value === 'string' && (USUAL_KEY.test(value) || isAccountKey(value));
}

function isValidity(from: unknown, until: unknown): boolean {
  if (from === undefined) return until === undefined || isDay(until);
  return isDay(from) && (until === undefined || (isDay(until) && from <= until));
}

function areTags(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (const tag of value) if (!isTag(tag)) return false;
  return true;
}

function isTag(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { text, source } = value;
  return typeof text === 'string' && tagKey('x', text) !== null && isSource(source);
}

function isSource(value: unknown): boolean {
  return isRecord(value) && isText(value['text']) && isDay(value['checked']);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && (isVisible(value.charCodeAt(0)) || /\S/.test(value));
}

/** Whether this is an ASCII character other than a space, as most texts begin with. */
function isVisible(code: number): boolean {
  return code > 0x20 && code < 0x7f;
}

/** A day of the calendar, `YYYY-MM-DD`. */
function isDay(value: unknown): value is string {
  return typeof value === 'string' && (USUAL_DAY.test(value) || isLeapDay(value));
}

function isLeapDay(text: string): boolean {
  if (!/^\d{4}-02-29$/.test(text)) return false;
  const year = Number(text.slice(0, 4));
  return year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
