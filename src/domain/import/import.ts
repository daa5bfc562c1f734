/**
 * From the rows of a list to the holders of a register, with a verdict on every account. Whatever
 * leaves a doubt stays out and is reported: a wrong key accuses somebody.
 */
import type { AccountKey } from '../account/key';
import type { Holder, ListedAccount, ListedTag } from '../register/types';
import { type Content, readContents } from './contents';
import type { Finding, TableFault } from './findings';
import { findHeadings, understood } from './headings';
import { type ImportContext, readFacts, type RowFacts } from './holder';
import { Row } from './row';
import { type FileReading, readTables, type Table } from './tables';

export type { ImportContext } from './holder';

export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Imported {
  readonly holders: readonly Holder[];
  /** One for every account, hashtag and slogan, and for everything that kept one out. */
  readonly findings: readonly Finding[];
}

/** Reads spreadsheets (CSV or XLSX, one row an account or one row a candidate). */
export async function importFiles(
  files: readonly SourceFile[],
  context: ImportContext,
): Promise<Imported> {
  const holders = new Holders(context);
  const findings: Finding[] = [];
  for (const { name, bytes } of files) {
    const { tables, fault } = bestReading(await readTables(name, bytes));
    if (fault !== null) findings.push(fault);
    else {
      for (const finding of tables.flatMap((table) => importTable(table, holders))) {
        findings.push(finding);
      }
    }
  }
  return { holders: holders.listed(), findings };
}

/** The reading of a file in which most columns are understood. */
function bestReading(readings: readonly FileReading[]): FileReading {
  const score = ({ tables }: FileReading) =>
    Math.max(0, ...tables.map((table) => understood(findHeadings(table))));
  return readings.reduce((best, next) => (score(next) > score(best) ? next : best));
}

function importTable(table: Table, holders: Holders): Finding[] {
  const headings = findHeadings(table);
  const isEmpty = table.rows.every((row) => row.every(({ text }) => text.trim() === ''));
  if (headings === null) return isEmpty && table.sheet ? [] : [tableFinding(table, 'no-headings')];
  if (headings.twice !== null) {
    return [tableFinding(table, 'heading-twice', headings.twice, headings.row + 1)];
  }
  return table.rows.slice(headings.row + 1).flatMap((_, index) => {
    const row = new Row(table, headings, headings.row + 1 + index);
    if (!row.isBlank) holders.add(row);
    return row.findings;
  });
}

function tableFinding(
  { file, sheet }: Table,
  reason: TableFault,
  detail = '',
  row: number | null = null,
): Finding {
  const place = { file, sheet, row, column: null };
  return { place, value: '', verdict: 'tidak_sah', reason, detail, key: null };
}

/** A holder whose accounts are still being gathered. */
interface Draft {
  readonly holder: RowFacts['holder'];
  /** The row that named it first. */
  readonly row: number | null;
  readonly accounts: ListedAccount[];
  readonly tags: ListedTag[];
  /** The keys of its accounts and of its tags. */
  readonly keys: Set<AccountKey>;
}

/** The holders that the rows have named so far. */
class Holders {
  readonly #context: ImportContext;
  readonly #drafts = new Map<string, Draft>();
  /** Who was the first to list a key. */
  readonly #owners = new Map<AccountKey, Draft>();

  constructor(context: ImportContext) {
    this.#context = context;
  }

  listed(): Holder[] {
    return [...this.#drafts.values()]
      .filter(({ accounts, tags }) => accounts.length + tags.length > 0)
      .map(({ holder, accounts, tags }) => Object.assign({}, holder, { accounts }, tagged(tags)));
  }

  /** Takes in `row`; what cannot be used is noted there. */
  add(row: Row): void {
    const facts = readFacts(row, this.#context);
    if (facts === null) return;
    const draft = this.#draftOf(row, facts);
    if (draft === null) return;
    for (const content of readContents(row)) {
      const { index, reading, keys } = content;
      if (reading.key === null) row.note(index, reading);
      else if (keys.some((key) => draft.keys.has(key))) {
        row.note(index, { ...reading, verdict: 'ganda', reason: 'repeated', key: null });
      } else {
        this.#claim(row, draft, content);
        this.#list(draft, facts, content, reading.key);
      }
    }
  }

  /** The holder of the row, new or as its earlier rows describe it. */
  #draftOf(row: Row, { holder }: RowFacts): Draft | null {
    const known = this.#drafts.get(holder.id);
    if (known === undefined) {
      const { row: number } = row.place();
      const draft = { holder, row: number, accounts: [], tags: [], keys: new Set<AccountKey>() };
      this.#drafts.set(holder.id, draft);
      return draft;
    }
    if (JSON.stringify(known.holder) === JSON.stringify(holder)) return known;
    const column = row.headings.columns.has('pemegang') ? 'pemegang' : 'nama';
    row.refuse(column, 'holder-differs', `${known.row}`);
    return null;
  }

  /** Notes whose the keys are from now on; two holders may share an account. */
  #claim(row: Row, draft: Draft, { index, reading, keys }: Content): void {
    const other = keys.map((key) => this.#owners.get(key)).find((owner) => owner !== undefined);
    if (other === undefined) row.note(index, reading);
    else {
      const detail = `${other.holder.name} (${other.row})`;
      row.note(index, { ...reading, verdict: 'ganda', reason: 'shared', detail });
    }
    for (const key of keys) {
      draft.keys.add(key);
      if (!this.#owners.has(key)) this.#owners.set(key, draft);
    }
  }

  #list(draft: Draft, facts: RowFacts, { reading, keys, label }: Content, key: AccountKey): void {
    const { use, validity, sourceText, checked } = facts;
    const { listedSince, source: given } = this.#context;
    const since = listedSince?.(draft.holder.id, key) ?? given.checked;
    const source = { text: sourceText, checked: checked ?? since };
    if (reading.reason === 'tag') draft.tags.push({ text: reading.typed, source });
    else {
      const usual = reading.reason === 'group' ? 'pemenangan' : 'pribadi';
      draft.accounts.push({ keys, label, use: use ?? usual, ...validity, source });
    }
  }
}

/** Absent rather than empty, as in a register written by hand. */
function tagged(tags: readonly ListedTag[]): Pick<Holder, 'tags'> {
  return tags.length > 0 ? { tags } : {};
}
