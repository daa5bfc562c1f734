/** Registers of made-up people for tests, with an election that is going on today. */
import { type AccountKey, SITES, siteOfKey } from '../../src/domain/account/key';
import type {
  Election,
  ElectionStage,
  Holder,
  ListedAccount,
  Register,
} from '../../src/domain/register/types';

const SOURCE = { text: 'data uji', checked: '2026-11-01' };

const DAY_MS = 86_400_000;

function dayFromNow(days: number): string {
  return new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
}

/** An election that is in `stage` now, whatever the date is. */
export function electionIn(stage: ElectionStage, id = `pilkada-${stage}`): Election {
  return {
    id,
    name: `Pilkada uji (${stage})`,
    kind: 'pilkada',
    timeZone: 'Asia/Jakarta',
    stages: [{ stage, from: dayFromNow(-20), until: dayFromNow(20) }],
    source: SOURCE,
  };
}

/** One account for each site; the keys of a site are names of the same account. */
export function accountsOf(label: string, keys: readonly AccountKey[]): ListedAccount[] {
  return SITES.flatMap((site) => {
    const own = keys.filter((key) => siteOfKey(key) === site);
    return own.length === 0 ? [] : [{ keys: own, label, use: 'pribadi', source: SOURCE }];
  });
}

/** A candidate of the running campaign with these account keys. */
export function candidate(
  name: string,
  keys: readonly AccountKey[],
  more: Partial<Holder> = {},
): Holder {
  return {
    id: `calon-${name}`,
    name,
    kind: 'calon',
    office: 'bupati',
    region: 'Kabupaten Contoh',
    election: 'pilkada-kampanye',
    status: 'aktif',
    accounts: accountsOf(name, keys),
    ...more,
  };
}

/** A register of these holders. Holders that share a key keep their own entries. */
export function registerOf(holders: readonly Holder[]): Register {
  const byId = new Map(holders.map((holder) => [holder.id, holder]));
  return {
    format: 'jaga-netral-register/1',
    title: 'Register uji',
    label: 'data uji, bukan daftar resmi',
    publisher: { name: 'Penerbit Uji', contact: 'uji@example.invalid' },
    sequence: 1,
    issued: '2026-11-01',
    elections: [electionIn('kampanye'), electionIn('bakal_calon')],
    holders: [...byId.values()],
  };
}
