/** Reads who a row is about, for which election and office, and on which days. */
import {
  type Day,
  type Election,
  type Holder,
  type ListedAccount,
  type Source,
  OFFICES,
  HOLDER_KINDS,
} from '../register/types';
import { slug } from '../register/division';
import type { Row } from './row';
import { type Owner, fold, kindOf, ownerOf, standingOf, statusOf, useOf } from './vocabulary';

/** What a row of a person's own list says where the candidate belongs to no election. */
export const NO_ELECTION = 'tanpa pemilihan';

/** What the rows of a list say nothing of. */
export interface ImportContext {
  readonly elections: readonly Election[];
  /** For rows that name no source of their own. */
  readonly source: Source;
  /**
   * Id of the election of rows that name none; null: they then belong to none. Left out: such rows
   * are refused where there are several elections to choose from.
   */
  readonly usualElection?: string | null;
  /** The day on which an account was first listed, so that an unchanged entry stays the same. */
  listedSince?(holder: string, key: string): Day | undefined;
}

/** Everything that a row says besides its accounts. */
export interface RowFacts {
  readonly holder: Omit<Holder, 'accounts' | 'tags'>;
  readonly use: ListedAccount['use'] | undefined;
  readonly validity: { readonly from?: Day; readonly until?: Day };
  readonly sourceText: string;
  readonly checked: Day | undefined;
}

/** The facts of `row`, or null with findings that say what to correct. */
export function readFacts(row: Row, context: ImportContext): RowFacts | null {
  const owner = readOwner(row);
  const holder = readHolder(row, context, owner);
  const facts = {
    use: readUse(row, owner),
    validity: readValidity(row),
    sourceText: row.text('sumber') || context.source.text,
    checked: row.read('diperiksa', readDay, 'day'),
  };
  return row.findings.length > 0 ? null : { holder, ...facts };
}

function readHolder(
  row: Row,
  context: ImportContext,
  owner: Owner | undefined,
): RowFacts['holder'] {
  const standing = row.read('jabatan', standingOf, 'office-unknown', OFFICES);
  const stated = row.read('jenis', kindOf, 'kind-unknown', HOLDER_KINDS);
  const kind = kindOfOwner(owner) ?? stated ?? standing?.kind ?? 'calon';
  const name = (owner === 'partai' && row.text('partai')) || row.text('nama');
  if (slug(name) === '') row.refuse('nama', 'name-missing');
  const { election, office: electionOffice } = readElection(row, context, kind === 'partai');
  const office = standing?.office ?? electionOffice;
  const region = readRegion(row);
  const status = row.read('status', statusOf, 'status-unknown', ['aktif', 'diganti', 'dibatalkan']);
  const described = {
    name,
    kind,
    ...(office && kind !== 'partai' && { office }),
    ...(region.name !== '' && { region: region.name }),
    ...(election !== undefined && { election }),
    status: status ?? 'aktif',
  } as const;
  const id = row.text('pemegang') || holderId(described, region.code, row.text('nomor_urut'));
  return { id, ...described };
}

/** The same row gives the same id in every edition; a corrected name or region gives a new one. */
function holderId(
  { election, kind, office, region, name }: Omit<RowFacts['holder'], 'id'>,
  code: string,
  number: string,
): string {
  const kindPart = kind === 'calon' || kind === 'bakal_calon' ? '' : kind;
  const parts = [election ?? '', kindPart, office ?? '', code || (region ?? ''), number, name];
  return parts.map(slug).filter(Boolean).join('-');
}

function readOwner(row: Row): Owner | undefined {
  const owner = row.read('jenis_pemilik', ownerOf, 'owner-unknown', [
    'resmi',
    'pribadi',
    'tim',
    'partai',
  ]);
  // A remark may say anything; it counts only where it says this.
  return owner ?? ownerOf(row.text('keterangan')) ?? undefined;
}

function kindOfOwner(owner: Owner | undefined): 'tim' | 'partai' | undefined {
  return owner === 'tim' || owner === 'partai' ? owner : undefined;
}

/** Without a word on it an account counts as the holder's own, which the rules judge milder. */
function readUse(row: Row, owner: Owner | undefined): ListedAccount['use'] | undefined {
  const stated = row.read('penggunaan', useOf, 'use-unknown', ['pemenangan', 'pribadi']);
  if (stated !== undefined || owner === undefined) return stated;
  return owner === 'resmi' || owner === 'tim' ? 'pemenangan' : 'pribadi';
}

/** The column is headed "pemilihan" for an election as well as for an office. */
function readElection(
  row: Row,
  { elections, usualElection }: ImportContext,
  isParty: boolean,
): { election?: string; office?: Holder['office'] } {
  const ids = elections.map(({ id }) => id).join(', ');
  const text = row.text('pemilihan');
  if (usualElection !== undefined && fold(text) === NO_ELECTION) return {};
  const named = elections.find(({ id, name }) => id === text || fold(name) === fold(text));
  if (named !== undefined) return { election: named.id };
  const office = text === '' ? null : (standingOf(text)?.office ?? null);
  if (text !== '' && office === null) row.refuse('pemilihan', 'election-unknown', ids);
  const [only] = elections;
  if (isParty || only === undefined) return {};
  if (usualElection !== undefined) {
    return {
      ...(usualElection !== null && { election: usualElection }),
      office: office ?? undefined,
    };
  }
  if (elections.length > 1) row.refuse('pemilihan', 'election-missing', ids);
  return { election: only.id, office: office ?? undefined };
}

function readRegion(row: Row): { name: string; code: string } {
  const name = row.text('wilayah');
  const text = row.text('kode_wilayah').replace(/^'/, '');
  if (text === '') return { name, code: '' };
  const [, province, place] = /^(\d{2})(?:[.,]?(\d{2}))?$/.exec(text) ?? [];
  if (province === undefined) {
    row.refuse('kode_wilayah', /^\d{1,2}[.,]\d$/.test(text) ? 'code-lost-zero' : 'code-shape');
    return { name, code: '' };
  }
  const code = place === undefined ? province : `${province}.${place}`;
  return { name: name || `kode wilayah ${code}`, code };
}

function readValidity(row: Row): RowFacts['validity'] {
  const from = row.read('berlaku_dari', readDay, 'day');
  const until = row.read('berlaku_sampai', readDay, 'day');
  if (from !== undefined && until !== undefined && until < from) {
    row.refuse('berlaku_sampai', 'day-order', from);
  }
  return { ...(from && { from }), ...(until && { until }) };
}

/** `2027-11-27`, or `27/11/2027` where no month can be mistaken for a day. */
export function readDay(text: string): Day | null {
  const written = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (written === null) return /^\d{4}-\d{2}-\d{2}$/.test(text) ? existing(text) : null;
  const [, day = '', month = '', year = ''] = written;
  if (Number(day) <= 12 && Number(day) !== Number(month)) return null;
  return existing(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

function existing(day: Day): Day | null {
  const midnight = new Date(`${day}T00:00:00Z`);
  const exists = !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day);
  return exists ? day : null;
}
