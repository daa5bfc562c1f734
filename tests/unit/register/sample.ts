import type { AccountKey } from '../../../src/domain/account/key';
import type { Election, Holder, ListedAccount, Register } from '../../../src/domain/register/types';

const source = { text: 'karangan untuk pengujian', checked: '2027-01-05' };

export const PILKADA: Election = {
  id: 'pilkada-contoh',
  name: 'Pilkada Contoh',
  kind: 'pilkada',
  timeZone: 'Asia/Jakarta',
  stages: [
    { stage: 'calon', from: '2027-09-22', until: '2027-09-24' },
    { stage: 'kampanye', from: '2027-09-25', until: '2027-11-23' },
    { stage: 'masa_tenang', from: '2027-11-24', until: '2027-11-26' },
    { stage: 'pemungutan', from: '2027-11-27', until: '2027-11-27' },
    { stage: 'pasca', from: '2027-11-28', until: '2028-02-20' },
  ],
  source,
};

export function account(...keys: AccountKey[]): ListedAccount {
  return { keys, label: '@contoh', use: 'pribadi', source };
}

export function holder(id: string, ...accounts: ListedAccount[]): Holder {
  return {
    id,
    name: 'Budi Santoso',
    kind: 'calon',
    office: 'bupati',
    region: 'Kabupaten Contoh',
    election: PILKADA.id,
    status: 'aktif',
    accounts,
  };
}

export function register(...holders: Holder[]): Register {
  return {
    format: 'jaga-netral-register/1',
    title: 'Daftar contoh',
    label: 'karangan untuk pengujian',
    publisher: { name: 'Penguji', contact: 'penguji@contoh.id' },
    sequence: 7,
    issued: '2027-01-05',
    elections: [PILKADA],
    holders,
  };
}
