/** Invented register entries and elections for tests of the judge and the wording. */
import {
  type Election,
  type ElectionStage,
  type Entry,
  type Holder,
  type ListedAccount,
  type Office,
  type RegisterHead,
  type Stage,
  STAGES,
} from '../../../src/domain/register/types';

const SOURCE = { text: 'laman KPU Kabupaten Bantul', checked: '2026-10-03' };

/** Day on which the election below is in each stage; one month a stage, July to December. */
const DAY_OF: Readonly<Record<Stage, string>> = {
  di_luar_tahapan: '2026-06-15',
  bakal_calon: '2026-07-15',
  calon: '2026-08-15',
  kampanye: '2026-09-15',
  masa_tenang: '2026-10-15',
  pemungutan: '2026-11-15',
  pasca: '2026-12-15',
};

export const ALL_STAGES: readonly Stage[] = ['di_luar_tahapan', ...STAGES];

export const ELECTION: Election = {
  id: 'pilkada-uji',
  name: 'Pilkada Uji',
  kind: 'pilkada',
  timeZone: 'Asia/Jakarta',
  stages: STAGES.map((stage) => ({ stage, from: firstDay(stage), until: lastDay(stage) })),
  source: SOURCE,
};

export const REGISTER: RegisterHead = {
  id: 'https://contoh.id/daftar/',
  origin: 'added',
  title: 'Daftar Uji',
  label: 'disusun untuk uji',
  publisher: { name: 'Penerbit Uji', contact: 'koreksi@contoh.id' },
  sequence: 1,
  issued: '2026-10-04',
};

/** Noon of a day in `stage`. */
export function inStage(stage: Stage): Date {
  return new Date(`${DAY_OF[stage]}T05:00:00Z`);
}

export function entryOf(
  kind: Holder['kind'],
  use: ListedAccount['use'] = 'pribadi',
  changes: { office?: Office; region?: string; name?: string; status?: Holder['status'] } = {},
): Entry {
  const account: ListedAccount = {
    keys: ['x:name:sri_tanjung'],
    label: '@sri_tanjung',
    use,
    source: SOURCE,
  };
  if (kind === 'partai') {
    const name = 'Partai Cahaya Desa';
    const holder: Holder = { id: 'p', name, kind, status: 'aktif', accounts: [account] };
    return { account, holder: { ...holder, ...changes }, election: null, register: REGISTER };
  }
  const holder: Holder = {
    id: 'h',
    name: 'Sri Tanjung',
    kind,
    office: 'bupati',
    region: 'Kabupaten Bantul',
    election: ELECTION.id,
    status: 'aktif',
    accounts: [account],
    ...changes,
  };
  return { account, holder, election: ELECTION, register: REGISTER };
}

function firstDay(stage: ElectionStage): string {
  return `${DAY_OF[stage].slice(0, 8)}01`;
}

function lastDay(stage: ElectionStage): string {
  return `${DAY_OF[stage].slice(0, 8)}30`;
}
