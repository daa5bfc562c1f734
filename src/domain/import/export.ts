/** Holders as a table that the importer reads back: one row an account, hashtag or slogan. */
import { profileAddress } from '../account/address';
import type { AccountKey } from '../account/key';
import type { Holder, ListedAccount, ListedTag } from '../register/types';
import { safeCsv } from './csv';
import { NO_ELECTION } from './holder';

const HEADINGS = [
  'pemegang',
  'nama',
  'jenis',
  'jabatan',
  'pemilihan',
  'wilayah',
  'status',
  'tautan',
  'id numerik',
  'alias',
  'penggunaan',
  'berlaku dari',
  'berlaku sampai',
  'slogan',
  'sumber',
  'diperiksa',
] as const;

type Cells = Partial<Record<(typeof HEADINGS)[number], string | undefined>>;

/** The table of `holders` as CSV. */
export function holdersCsv(holders: readonly Holder[]): string {
  const rows = holders.flatMap(({ accounts, tags = [], ...holder }) => {
    const described = new Map(Object.entries(holderCells(holder)));
    return [...accounts.map(accountCells), ...tags.map(tagCells)].map((cells) => {
      const row = new Map([...described, ...Object.entries(cells)]);
      return HEADINGS.map((heading) => row.get(heading) ?? '');
    });
  });
  return safeCsv([HEADINGS, ...rows]);
}

function holderCells({
  id,
  name,
  kind,
  office,
  election,
  region,
  status,
}: Omit<Holder, 'accounts'>): Cells {
  return {
    pemegang: id,
    nama: name,
    jenis: kind,
    jabatan: office,
    pemilihan: election ?? (kind === 'partai' ? undefined : NO_ELECTION),
    wilayah: region,
    status,
  };
}

function accountCells({ keys, label, use, from, until, source }: ListedAccount): Cells {
  const [first, ...others] = keys;
  const number = others.find(isId);
  const aliases = others.filter((key) => key !== number);
  return {
    tautan: first && (profileAddress(first, label) ?? ''),
    'id numerik': number?.split(':')[2],
    alias: aliases.flatMap((key) => profileAddress(key) ?? []).join(' | '),
    penggunaan: use,
    'berlaku dari': from,
    'berlaku sampai': until,
    sumber: source.text,
    diperiksa: source.checked,
  };
}

function tagCells({ text, source }: ListedTag): Cells {
  return { slogan: text, sumber: source.text, diperiksa: source.checked };
}

function isId(key: AccountKey): boolean {
  return key.split(':')[1] === 'id';
}
