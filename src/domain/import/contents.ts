/** Reads what a row lists: accounts with all their keys, hashtags and slogans. */
import { type AccountKey, foldName, idKey, type Site, siteOfKey } from '../account/key';
import { readAccounts, type Reading, readSlogans, readTags } from './cells';
import { type ContentColumn, platformOfColumn } from './headings';
import type { Row } from './row';
import { platformOf } from './vocabulary';

export interface Content {
  /** Index of the column it stands in. */
  readonly index: number;
  readonly reading: Reading;
  /** Every key of the account, that of the reading first; none when it is refused. */
  readonly keys: readonly AccountKey[];
  /** The account as it is shown to people. */
  readonly label: string;
}

/** The contents of `row`; one that has none is noted there. */
export function readContents(row: Row): Content[] {
  const readings = row.headings.contents
    .filter(({ column }) => column !== 'akun' || !hasLink(row))
    .flatMap(({ column, index }) =>
      readColumn(row, column, index).map((reading) => ({ index, reading })),
    );
  if (readings.length === 0) row.noteEmpty();
  const aliases = readAliases(
    row,
    readings.map(({ reading }) => reading),
  );
  return readings.map(({ index, reading }) => {
    const { key, reason, typed } = reading;
    if (key === null) return { index, reading, keys: [], label: '' };
    const keys = reason === 'tag' ? [key] : [...new Set([key, ...aliases])];
    return { index, reading, keys, label: labelOf(key, typed) };
  });
}

/**
 * Whether the row has a link: the name beside it is then only what is shown of the account, and
 * many people are called so.
 */
function hasLink(row: Row): boolean {
  return row.headings.contents.some(
    ({ column, index }) => column === 'tautan' && readAccounts(row.cellAt(index), null).length > 0,
  );
}

function readColumn(row: Row, column: ContentColumn, index: number): Reading[] {
  const cell = row.cellAt(index);
  if (column === 'tagar') return readTags(cell);
  if (column === 'slogan') return readSlogans(cell);
  const platform = platformOfColumn(column) ?? platformOf(row.text('platform'));
  const readings = readAccounts(cell, platform).map((reading) => withStatedPlatform(row, reading));
  return column === 'tautan' ? readings.map((reading) => agreeing(row, reading)) : readings;
}

/** A word for no platform we know leaves links readable; names are refused with the word. */
function withStatedPlatform(row: Row, reading: Reading): Reading {
  const detail = row.text('platform');
  const isUnknown = reading.reason === 'no-platform' && detail !== '';
  return isUnknown ? { ...reading, reason: 'platform-unknown', detail } : reading;
}

/** An `@name` beside the link of another account: one of the two is wrong. */
function agreeing(row: Row, reading: Reading): Reading {
  const { key } = reading;
  const detail = row.headings.contents
    .filter(({ column }) => column === 'akun')
    .map(({ index }) => row.cellAt(index).text.trim())
    .find((text) => /^[@＠][\w.]+$/.test(text));
  if (detail === undefined || key === null || !isOtherName(key, detail)) return reading;
  return { ...reading, verdict: 'perlu_dibuka', reason: 'name-differs', detail, key: null };
}

function isOtherName(key: AccountKey, marked: string): boolean {
  const [, kind, name] = key.split(':');
  return kind === 'name' && name !== foldName(siteOfKey(key), marked.slice(1));
}

/** Other keys of the one account of the row: its number, and addresses that lead to it as well. */
function readAliases(row: Row, readings: readonly Reading[]): AccountKey[] {
  const accounts = readings.filter(({ reason, key }) => reason !== 'tag' && key !== null);
  const [key] = accounts.map((account) => account.key);
  const first = (['id_numerik', 'alias'] as const).find((column) => row.text(column) !== '');
  if (first === undefined || key === undefined || key === null) return [];
  if (accounts.length > 1) {
    row.refuse(first, 'alias-of-many');
    return [];
  }
  return [...readId(row, siteOfKey(key)), ...readOtherAddresses(row, siteOfKey(key))];
}

function readId(row: Row, site: Site): AccountKey[] {
  const text = row.text('id_numerik').replace(/^'/, '');
  if (text === '') return [];
  const key = idKey(site, text);
  if (key !== null) return [key];
  row.refuse('id_numerik', /E\+\d+$/i.test(text) ? 'excel-scientific' : 'alias-unclear');
  return [];
}

function readOtherAddresses(row: Row, site: Site): AccountKey[] {
  const text = row.text('alias');
  const readings = text === '' ? [] : readAccounts({ text }, site);
  const unclear = readings.find(({ key, reason }) => key === null || reason === 'group');
  if (unclear !== undefined) row.refuse('alias', 'alias-unclear');
  return unclear === undefined ? readings.flatMap(({ key }) => key ?? []) : [];
}

/** `@Name` with the capitals and dots as typed, or the address of an account without a name. */
export function labelOf(key: AccountKey, typed: string): string {
  const [site, kind, value = ''] = key.split(':');
  if (kind === 'group') return `facebook.com/groups/${value}`;
  if (kind === 'id') return site === 'x' ? `x.com/i/user/${value}` : `${site}.com/${value}`;
  const spellings = typed.match(/[\w.]+/g) ?? [];
  return `@${spellings.findLast((word) => foldName(siteOfKey(key), word) === value) ?? value}`;
}
