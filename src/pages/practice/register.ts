/** The register of the practice page: one made-up candidate, always in the middle of a campaign. */
import { nameKey } from '../../domain/account/by-site';
import { SITES } from '../../domain/account/key';
import type { Register, Source } from '../../domain/register/types';
import { LISTED } from './people';

const MADE_UP: Source = { text: 'halaman latihan (rekaan)', checked: '2026-11-22' };

export const PRACTICE_REGISTER: Register = {
  format: 'jaga-netral-register/1',
  title: 'Register latihan',
  label: 'seluruhnya rekaan, hanya untuk latihan',
  publisher: { name: 'Jaga Netral', contact: 'halaman latihan' },
  sequence: 1,
  issued: '2026-11-22',
  elections: [
    {
      id: 'pilkada-contoh',
      name: 'Pilkada Kabupaten Contoh',
      kind: 'pilkada',
      timeZone: 'Asia/Jakarta',
      stages: [{ stage: 'kampanye', from: '2000-01-01', until: '2999-12-31' }],
      source: MADE_UP,
    },
  ],
  holders: [
    {
      id: 'wira-contoh',
      name: 'Wira Contoh',
      kind: 'calon',
      office: 'bupati',
      region: 'Kabupaten Contoh',
      election: 'pilkada-contoh',
      status: 'aktif',
      accounts: SITES.map((site) => {
        const handle = LISTED.handles[site];
        const key = nameKey(site, handle);
        if (key === null) throw new Error(`[jaga-netral] "${handle}" is no name on ${site}`);
        return { keys: [key], label: `@${handle}`, use: 'pribadi', source: MADE_UP };
      }),
    },
  ],
};
