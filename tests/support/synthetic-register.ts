/**
 * Registers of any size of made-up people, the same for the same size every time. Names, handles and
 * numbers vary about as much as real ones do, so that they compress no better.
 */
import { nameKey } from '../../src/domain/account/by-site';
import { type AccountKey, idKey, type Site } from '../../src/domain/account/key';
import { slug } from '../../src/domain/register/division';
import type { Election, Holder, ListedAccount, TimeZone } from '../../src/domain/register/types';
import { type Chances, chancesOf } from './chances';

const FIRST_NAMES =
  'Agus Ahmad Andi Anita Ari Arif Asep Ayu Bambang Bayu Budi Citra Dedi Desi Dewi Diah Dian Dwi Eka Eko Endang Fajar Fitri Galih Hadi Hendra Heri Ika Imam Indah Irfan Iwan Joko Kartika Kurnia Lestari Lina Made Maria Maya Muhammad Ni Nur Nyoman Oki Putri Rahmat Ratna Rina Rizki Rudi Sari Siti Slamet Sri Sulaiman Teguh Tri Umar Wahyu Wayan Yanti Yohanes Yusuf Zainal'.split(
    ' ',
  );
const LAST_NAMES =
  'Abdullah Aditya Anggraini Ardiansyah Arifin Aritonang Basri Daulay Fauzi Firmansyah Gunawan Hakim Halim Harahap Hartono Hasan Hidayat Hutapea Ibrahim Irawan Iskandar Kusuma Lubis Maulana Mulyani Nababan Nasution Nugroho Nurhaliza Pangestu Permata Pranata Pratama Purnama Putra Rahayu Rahman Ramadhan Santoso Saputra Setiawan Siahaan Simanjuntak Siregar Suryadi Susanti Sutrisno Syahputra Tambunan Utami Wahyuni Wibowo Widodo Wijaya Wulandari Yulianti Yunus Zulkarnain'.split(
    ' ',
  );
const PLACE_STARTS =
  'Ban Bar Ben Bu Ci Da Gu Ja Ka Ke Ku La Lu Ma Me Mo Na Pa Pe Ri Sa Se Si Su Ta Te Tu Wa Wo Ya'.split(
    ' ',
  );
const PLACE_ENDS =
  'bang bari dang dung gara gari jaya karta lawi lima long mahi mari ngasem nggala ngka ntan ntul raja ranga rawa sari tara tengah timur wangi wono'.split(
    ' ',
  );
const HANDLE_ENDS = ['', '', '', 'official', 'id', '_', 'bersama', 'untukrakyat', 'resmi', 'tv'];

const SOURCE = { text: 'Jadwal karangan untuk pengujian', checked: '2029-01-05' };

const ZONES: readonly TimeZone[] = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'];

/** The elections that the holders name: one for each time zone. */
export const SYNTHETIC_ELECTIONS: readonly Election[] = ZONES.map((timeZone, index) => ({
  id: `pilkada-2029-${index + 1}`,
  name: `Pilkada 2029 (${timeZone})`,
  kind: 'pilkada',
  timeZone,
  stages: [
    { stage: 'calon', from: '2029-09-22', until: '2029-09-24' },
    { stage: 'kampanye', from: '2029-09-25', until: '2029-11-23' },
    { stage: 'masa_tenang', from: '2029-11-24', until: '2029-11-26' },
    { stage: 'pemungutan', from: '2029-11-27', until: '2029-11-27' },
  ],
  source: SOURCE,
}));

interface Options {
  /** Regencies and cities among which the holders live, in unequal numbers; 552 in the country. */
  readonly regions: number;
  readonly seed?: number;
}

/** Holders with three accounts each, one on each site: at least `accounts` accounts in all. */
export function syntheticHolders(accounts: number, { regions, seed = 1 }: Options): Holder[] {
  const chance = chancesOf(seed);
  const places = Array.from({ length: regions }, (_, index) => regionOf(index, chance));
  const taken = new Set<AccountKey>();
  return Array.from({ length: Math.ceil(accounts / 3) }, (_, index) => {
    // The lower of two throws: some regions have several times as many candidates as others.
    const place = places[Math.min(chance.below(regions), chance.below(regions * 3))];
    return holderIn(place ?? regionOf(0, chance), index, chance, taken);
  });
}

/** `holders` in which this share of all accounts has another handle, all in one region of middle size. */
export function withChangedRegion(holders: readonly Holder[], share: number): Holder[] {
  const region = middleRegion(holders);
  let left = Math.ceil(holders.length * share);
  return holders.map((holder) => {
    if (holder.region !== region || left === 0) return holder;
    left -= 1;
    return { ...holder, accounts: holder.accounts.map(renamed) };
  });
}

function renamed(account: ListedAccount, index: number): ListedAccount {
  const [first = 'x:name:a', ...more] = account.keys;
  const [site, kind, name] = first.split(':');
  const key = `${site}:${kind}:${index}b${name?.replace(/[._]/g, '').slice(0, 13)}`;
  return { ...account, keys: [key as AccountKey, ...more] };
}

function middleRegion(holders: readonly Holder[]): string | undefined {
  const counts = new Map<string | undefined, number>();
  for (const { region } of holders) counts.set(region, (counts.get(region) ?? 0) + 1);
  const bySize = [...counts].sort(([, a], [, b]) => a - b);
  return bySize[bySize.length >> 1]?.[0];
}

interface Region {
  readonly name: string;
  readonly election: Election;
}

function regionOf(index: number, { of }: Chances): Region {
  const kind = index % 5 === 0 ? 'Kota' : 'Kabupaten';
  const name = `${kind} ${of(PLACE_STARTS)}${of(PLACE_ENDS)} ${index + 1}`;
  const [west, middle = west, east = west] = SYNTHETIC_ELECTIONS;
  const election = [west, west, west, middle, east][index % 5] ?? west;
  if (election === undefined) throw new Error('No synthetic election');
  return { name, election };
}

function holderIn(
  { name: region, election }: Region,
  index: number,
  chance: Chances,
  taken: Set<AccountKey>,
): Holder {
  const names = [chance.of(FIRST_NAMES), chance.of(LAST_NAMES)];
  if (chance.below(2) === 0) names.splice(1, 0, chance.of(FIRST_NAMES));
  const name = names.join(' ');
  const office = region.startsWith('Kota') ? 'wali_kota' : 'bupati';
  return {
    id: `${election.id}-${office.replace('_', '-')}-${slug(region)}-${index}-${slug(name)}`,
    name,
    kind: chance.below(4) === 0 ? 'tim' : 'calon',
    office,
    region,
    election: election.id,
    status: chance.below(50) === 0 ? 'diganti' : 'aktif',
    accounts: (['facebook', 'instagram', 'x'] as const).map((site) =>
      accountOn(site, names, region, chance, taken),
    ),
  };
}

function accountOn(
  site: Site,
  names: readonly string[],
  region: string,
  chance: Chances,
  taken: Set<AccountKey>,
): ListedAccount {
  const key = freeKey(site, names, chance, taken);
  const id = site === 'facebook' && chance.below(2) === 0 ? numberOf(chance) : null;
  return {
    keys: id === null ? [key] : [key, id],
    label: `@${key.slice(key.lastIndexOf(':') + 1)}`,
    use: chance.below(3) === 0 ? 'pribadi' : 'pemenangan',
    source: {
      text: `Formulir pendaftaran akun, KPU ${region}`,
      checked: `2029-09-${10 + chance.below(18)}`,
    },
  };
}

function numberOf(chance: Chances): AccountKey | null {
  return idKey('facebook', `1000${10_000_000_000 + chance.below(80_000_000_000)}`);
}

/** A handle as people make them of their names, that nobody else has. */
function freeKey(
  site: Site,
  names: readonly string[],
  chance: Chances,
  taken: Set<AccountKey>,
): AccountKey {
  for (;;) {
    const parts = names.map((name) => (chance.below(3) === 0 ? name.slice(0, 4) : name));
    const digits = chance.below(2) === 0 ? '' : String(chance.below(10 ** (1 + chance.below(4))));
    const joint = { x: '_', instagram: '.', facebook: '' }[site];
    const handle = parts.join(chance.below(2) === 0 ? '' : joint) + chance.of(HANDLE_ENDS) + digits;
    const shape = site === 'facebook' ? handle.replaceAll('_', '') : handle;
    const key = nameKey(site, site === 'x' ? shape.slice(0, 11) + digits : shape.slice(0, 30));
    if (key === null || taken.has(key)) continue;
    taken.add(key);
    return key;
  }
}
