/** The accounts that the replicas show, as the register of the end-to-end tests lists them. */
import type { AccountKey } from '../../../src/domain/account/key';
import type { Register } from '../../../src/domain/register/types';
import { accountsOf, candidate, registerOf } from '../../support/register';

const onAllSites = (x: string, instagram: string, facebook: string): AccountKey[] => [
  `x:name:${x}`,
  `instagram:name:${instagram}`,
  `facebook:name:${facebook}`,
];

/** Budi is a candidate, Citra a bakal calon, `timbudi` Budi's campaign team, and a party. */
export function testRegister(): Register {
  return registerOf([
    candidate(
      'Budi Santosa',
      [...onAllSites('budi_calon', 'budi.calon', 'budicalon'), 'facebook:id:100000000000101'],
      { tags: [{ text: '#BudiMaju', source: { text: 'data uji', checked: '2026-11-01' } }] },
    ),
    candidate('Citra Lestari', onAllSites('citra_bakal', 'citra.bakal', 'citrabakal'), {
      kind: 'bakal_calon',
      election: 'pilkada-bakal_calon',
    }),
    candidate(
      'Tim Budi',
      [...onAllSites('timbudi', 'tim.budi', 'timbudi2024'), 'facebook:group:relawan.budi'],
      { kind: 'tim' },
    ),
    {
      id: 'partai-maju',
      name: 'Partai Maju',
      kind: 'partai',
      status: 'aktif',
      accounts: accountsOf('@partaimaju', onAllSites('partaimaju', 'partai.maju', 'partaimaju')),
    },
  ]);
}
