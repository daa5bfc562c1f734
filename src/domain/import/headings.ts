/** Finds the heading row of a table and what its columns mean. */
import type { Site } from '../account/key';
import type { Cell, Table } from './tables';
import { type Platform, fold, platformOf } from './vocabulary';

/** A column that says something of the row. */
export type Column =
  | 'pemegang'
  | 'nama'
  | 'jenis'
  | 'jabatan'
  | 'pemilihan'
  | 'kode_wilayah'
  | 'wilayah'
  | 'nomor_urut'
  | 'partai'
  | 'platform'
  | 'id_numerik'
  | 'alias'
  | 'jenis_pemilik'
  | 'keterangan'
  | 'penggunaan'
  | 'berlaku_dari'
  | 'berlaku_sampai'
  | 'status'
  | 'sumber'
  | 'diperiksa';

/** A column of accounts or of what a campaign calls itself; a table may have several of one. */
export type ContentColumn =
  'akun' | 'tautan' | 'tagar' | 'slogan' | { readonly platform: Platform };

export interface Headings {
  /** Index of the row that holds them. */
  readonly row: number;
  readonly columns: ReadonlyMap<Column, number>;
  readonly contents: readonly { readonly column: ContentColumn; readonly index: number }[];
  /** The heading of a second column of the same meaning, if there is one. */
  readonly twice: string | null;
}

/** Title rows above the headings; nobody writes more. */
const MOST_TITLE_ROWS = 30;

const SYNONYMS: Readonly<Record<Column, string>> = {
  pemegang: 'pemegang, id pemegang',
  nama: `nama, nama calon, nama pasangan calon, nama paslon, nama bakal calon, paslon, pasangan calon,
    peserta, nama peserta, nama kandidat, kandidat, calon, nama lengkap, nama partai, name`,
  jenis: 'jenis, jenis pemegang, jenis peserta',
  jabatan: 'jabatan, jenis pemilihan, posisi, jenis jabatan',
  pemilihan: 'pemilihan, id pemilihan, pemilu',
  kode_wilayah: 'kode wilayah, kode kemendagri, kode daerah',
  wilayah: 'wilayah, daerah, provinsi, kabupaten kota, kabupaten, kota, dapil, nama wilayah',
  nomor_urut: 'nomor urut, no urut, nomor urut paslon',
  partai: 'partai, parpol, partai politik, partai pengusung',
  platform: `platform, aplikasi, jenis aplikasi, jenis media sosial, media sosial, medsos,
    nama aplikasi, jenis akun, jenis medsos`,
  id_numerik: 'id numerik, user id, id akun, userid',
  alias: 'alias, alamat lain',
  jenis_pemilik: 'jenis pemilik, pemilik, pemilik akun, kepemilikan',
  keterangan: 'keterangan, ket',
  penggunaan: 'penggunaan',
  berlaku_dari: 'berlaku dari, berlaku mulai, mulai berlaku',
  berlaku_sampai: 'berlaku sampai, berlaku hingga, berakhir',
  status: 'status',
  sumber: 'sumber, source',
  diperiksa: 'diperiksa, tanggal diperiksa, tanggal periksa',
};

const CONTENT_SYNONYMS = {
  akun: 'akun, nama akun, username, user name, nama pengguna, akun media sosial, handle',
  tautan: 'tautan, link, url, alamat, alamat akun, link akun, url akun, tautan akun, alamat url',
  tagar: 'tagar, hashtag, tanda pagar, tagar kampanye',
  slogan: 'slogan, slogan kampanye, jargon',
} as const;

const COLUMNS = indexOf<Column>(SYNONYMS);
const CONTENTS = indexOf<keyof typeof CONTENT_SYNONYMS>(CONTENT_SYNONYMS);

function indexOf<Name extends string>(synonyms: Readonly<Record<Name, string>>): Map<string, Name> {
  const index = new Map<string, Name>();
  for (const name in synonyms) {
    for (const word of synonyms[name].split(',')) index.set(fold(word), name);
  }
  return index;
}

/** The headings of `table`; null when none of its first rows names both holders and accounts. */
export function findHeadings(table: Table): Headings | null {
  for (const [row, cells] of table.rows.slice(0, MOST_TITLE_ROWS).entries()) {
    const found = readHeadings(row, cells);
    const named = found.columns.has('nama') || found.columns.has('pemegang');
    if (named && found.contents.length > 0) return found;
  }
  return null;
}

/** How many columns of `headings` are understood; the right delimiter gives the most. */
export function understood(headings: Headings | null): number {
  return headings === null ? 0 : headings.columns.size + headings.contents.length;
}

function readHeadings(row: number, cells: readonly Cell[]): Headings {
  const columns = new Map<Column, number>();
  const contents: Headings['contents'][number][] = [];
  let twice: string | null = null;
  cells.forEach(({ text }, index) => {
    const heading = fold(text);
    const column = COLUMNS.get(heading);
    if (column !== undefined && columns.has(column)) twice ??= text;
    else if (column !== undefined) columns.set(column, index);
    const content = column === undefined ? contentOf(heading) : null;
    if (content !== null) contents.push({ column: content, index });
  });
  return { row, columns, contents, twice };
}

/** `akun 2` is one more of the same; `link instagram` and `akun fb` name a platform. */
function contentOf(heading: string): ContentColumn | null {
  const bare = heading.replace(/ \d+$/, '');
  const named = CONTENTS.get(bare);
  if (named !== undefined) return named;
  const platform = platformOf(
    bare.replace(/^(?:(?:nama )?akun|link|url|username|alamat|tautan|media sosial) /, ''),
  );
  return platform === null ? null : { platform };
}

/** The site that a column is about, `foreign` for a platform that is none of ours. */
export function platformOfColumn(column: ContentColumn): Site | 'foreign' | null {
  return typeof column === 'object' ? column.platform : null;
}
