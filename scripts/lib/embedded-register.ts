/**
 * Compiles the register that ships inside the extension from the tables in `src/data/`, where
 * every row names its source and the day it was checked. Runs when the extension is built; a row
 * that cannot be trusted stops the build.
 */
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { type AccountKey, SITES } from '../../src/domain/account/key';
import { parseAccount, splitCell } from '../../src/domain/account/parse';
import { parseRegister } from '../../src/domain/register/schema';
import {
  type Day,
  HOLDER_KINDS,
  type Holder,
  type ListedAccount,
  OFFICES,
  type Register,
} from '../../src/domain/register/types';
import { accountNotation } from './account-notation';

/** What a holder is; repeated on each of its rows, which must agree. */
const HOLDER_COLUMNS = ['pemegang', 'nama', 'jenis', 'jabatan', 'wilayah', 'pemilihan'] as const;
/** One account a row. `alias`: other addresses of the same account, e.g. the one with its number. */
const ACCOUNT_COLUMNS = ['penggunaan', 'platform', 'akun', 'alias', 'sumber', 'diperiksa'] as const;
const COLUMNS = [...HOLDER_COLUMNS, ...ACCOUNT_COLUMNS];

type Column = (typeof COLUMNS)[number];

const DATA = new URL('../../src/data/', import.meta.url);
const TABLES = ['accounts/partai-2024.csv', 'accounts/tokoh-2024.csv'];

export interface RegisterSources {
  /** The CSV tables, each with the name by which messages call it. */
  readonly tables: readonly { readonly name: string; readonly csv: string }[];
  /** The elections, as parsed from JSON. */
  readonly elections: unknown;
  /** Everything of the register but elections and holders, as parsed from JSON. */
  readonly head: unknown;
}

/** The register of `src/data/`; throws an Error that says where and what to correct. */
export function compileEmbeddedRegister(): Register {
  return compileRegister({
    tables: TABLES.map((name) => ({ name: `src/data/${name}`, csv: readData(name) })),
    elections: JSON.parse(readData('elections.json')),
    head: JSON.parse(readData('accounts/register.json')),
  });
}

/** The register of `sources`; throws an Error that says where and what to correct. */
export function compileRegister({ tables, elections, head }: RegisterSources): Register {
  const empty = validated({ ...Object(head), elections, holders: [] });
  const electionIds = empty.elections.map(({ id }) => id);
  const holders = new Map<string, HolderDraft>();
  for (const row of tables.flatMap(({ name, csv }) => readRows(name, csv))) {
    draftOf(row, holders, electionIds).holder.accounts.push(accountOf(row));
  }
  return validated({ ...empty, holders: [...holders.values()].map(({ holder }) => holder) });
}

/** A holder whose accounts are still being gathered, and the row that described it. */
interface HolderDraft {
  readonly holder: Holder & { readonly accounts: ListedAccount[] };
  readonly firstRow: Row;
}

/** One row of a table, able to say where it stands when one of its cells is wrong. */
class Row {
  readonly #place: string;
  readonly #cells: Readonly<Record<string, string>>;

  constructor(place: string, cells: Readonly<Record<string, string>>) {
    this.#place = place;
    this.#cells = cells;
  }

  /** The cell, empty when nothing is written there. */
  cell(column: Column): string {
    return this.#cells[column]?.trim() ?? '';
  }

  text(column: Column): string {
    const value = this.cell(column);
    if (value === '') throw this.fault(column, 'must not be empty. Fill it in');
    return value;
  }

  oneOf<Value extends string>(column: Column, allowed: readonly Value[]): Value {
    const value = allowed.find((candidate) => candidate === this.cell(column));
    if (value === undefined) throw this.fault(column, `write one of: ${allowed.join(', ')}`);
    return value;
  }

  day(column: Column): Day {
    const value = this.cell(column);
    const midnight = new Date(`${value}T00:00:00Z`);
    const exists = !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(value);
    if (!exists || value === '') throw this.fault(column, 'write a calendar day as YYYY-MM-DD');
    return value;
  }

  fault(column: Column, problem: string): Error {
    return new Error(`${this.#place}, column ${column}: "${this.cell(column)}": ${problem}.`);
  }
}

function readRows(name: string, csv: string): Row[] {
  const { data, meta, errors } = Papa.parse<Record<string, string>>(csv, {
    header: true,
    skipEmptyLines: true,
    delimiter: ',',
  });
  const missing = COLUMNS.filter((column) => !meta.fields?.includes(column));
  if (missing.length > 0) throw new Error(`${name}: add the column ${missing.join(', ')}.`);
  const [error] = errors;
  if (error) throw new Error(`${name}, row ${(error.row ?? 0) + 2}: ${error.message}.`);
  // Row 1 holds the headings, as a spreadsheet counts them.
  return data.map((cells, index) => new Row(`${name}, row ${index + 2}`, cells));
}

/** The holder of `row`, new or as its earlier rows describe it. */
function draftOf(
  row: Row,
  holders: Map<string, HolderDraft>,
  electionIds: readonly string[],
): HolderDraft {
  const id = row.text('pemegang');
  const known = holders.get(id);
  if (known !== undefined) {
    assertSameHolder(row, known.firstRow);
    return known;
  }
  const draft = { holder: holderOf(row, id, electionIds), firstRow: row };
  holders.set(id, draft);
  return draft;
}

function assertSameHolder(row: Row, firstRow: Row): void {
  for (const column of HOLDER_COLUMNS) {
    const first = firstRow.cell(column);
    if (row.cell(column) !== first) {
      throw row.fault(column, `an earlier row of ${row.cell('pemegang')} has "${first}". Use one`);
    }
  }
}

function holderOf(row: Row, id: string, electionIds: readonly string[]): HolderDraft['holder'] {
  const written = (column: Column) => row.cell(column) !== '';
  return {
    id,
    name: row.text('nama'),
    kind: row.oneOf('jenis', HOLDER_KINDS),
    ...(written('jabatan') && { office: row.oneOf('jabatan', OFFICES) }),
    ...(written('wilayah') && { region: row.cell('wilayah') }),
    ...(written('pemilihan') && { election: row.oneOf('pemilihan', electionIds) }),
    status: 'aktif',
    accounts: [],
  };
}

function accountOf(row: Row): ListedAccount {
  const key = keyOf(row, 'akun', row.text('akun'));
  const aliases = splitCell(row.cell('alias')).map((address) => keyOf(row, 'alias', address));
  return {
    keys: [key, ...aliases],
    label: labelOf(key, row.cell('akun')),
    use: row.oneOf('penggunaan', ['pemenangan', 'pribadi']),
    source: { text: row.text('sumber'), checked: row.day('diperiksa') },
  };
}

/** The key of an address that leaves no doubt. */
function keyOf(row: Row, column: Column, address: string): AccountKey {
  const site = row.oneOf('platform', SITES);
  const parsed = parseAccount(address, site);
  if (!parsed.ok || parsed.mismatch !== undefined) {
    const found = accountNotation(parsed);
    throw row.fault(column, `no account of ${site} (${found}). Correct it or remove the row`);
  }
  if (!parsed.verified) throw row.fault(column, 'may be a mere name. Write the whole address');
  return parsed.key;
}

/** `@Name` with the capitals of the address, or the address of an account without a name. */
function labelOf(key: AccountKey, address: string): string {
  const [site, kind, value] = key.split(':');
  const lastSegment = /([^/@]+)\/?$/.exec(address)?.[1];
  return kind === 'name' && lastSegment ? `@${lastSegment}` : `${site}.com/${value}`;
}

function validated(json: unknown): Register {
  const parsed = parseRegister(json);
  if (!parsed.ok)
    throw new Error(`The register compiled from src/data is invalid: ${parsed.fault}`);
  return parsed.register;
}

function readData(name: string): string {
  return readFileSync(new URL(name, DATA), 'utf8');
}
