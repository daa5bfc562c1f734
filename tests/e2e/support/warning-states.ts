/** Every state in which a person can meet the warning, as data. */
import type { Act } from '../../../src/domain/act';
import type { Employment } from '../../../src/domain/employment';
import type { Contact } from '../../../src/domain/policy/types';
import type { HolderKind, Office, Stage } from '../../../src/domain/register/types';
import type { SubjectRole } from '../../../src/domain/subject';
import type { Notices } from '../../../src/domain/wording/types';

/** An act that is asked about, and how; what is absent is as in the first state. */
export interface WarningState {
  readonly name: string;
  readonly kind?: HolderKind;
  readonly holder?: {
    readonly name?: string;
    readonly region?: string;
    readonly office?: Office;
  };
  readonly act?: Act;
  readonly role?: SubjectRole;
  readonly stage?: Stage;
  readonly employment?: Employment | null;
  readonly repeated?: boolean;
  readonly unsure?: boolean;
  readonly pause?: boolean;
  readonly blocked?: { readonly contact: Contact | null };
  /** What the person has done in it already. */
  readonly shows?: 'details' | 'again';
}

const LONG =
  'Prof. Dr. H. Raden Mas Suryadiningrat Kartohadikusumo Wiryopranoto Sastroamidjojo, M.Si.';
const UNBROKEN = 'Sangatpanjangsekalinamanyasehinggatidakadatempatuntukmemisahkannyadimanapunjuga';

export const WARNING_STATES: readonly WarningState[] = [
  { name: 'candidate' },
  { name: 'bakal-calon', kind: 'bakal_calon', stage: 'bakal_calon', act: 'follow' },
  { name: 'campaign-team', kind: 'tim', act: 'join', role: 'group', employment: 'pppk' },
  { name: 'party', kind: 'partai', act: 'comment' },
  { name: 'hashtag', act: 'post', role: 'campaign-tag' },
  { name: 'quiet-period', act: 'share', stage: 'masa_tenang' },
  { name: 'outside-stages', stage: 'di_luar_tahapan' },
  { name: 'unsure', unsure: true },
  { name: 'employment-unknown', employment: null },
  { name: 'again-today', repeated: true },
  { name: 'pause', pause: true },
  { name: 'pause-second-step', pause: true, shows: 'again' },
  { name: 'blocked', blocked: { contact: null } },
  {
    name: 'blocked-contact',
    blocked: {
      contact: { name: 'Inspektorat Kabupaten Bantul', url: 'https://inspektorat.example/tanya' },
    },
  },
  { name: 'details', shows: 'details' },
  { name: 'long', holder: { name: LONG, region: `Kabupaten ${LONG}`, office: 'wakil_wali_kota' } },
  { name: 'unbroken', holder: { name: UNBROKEN, region: UNBROKEN } },
];

export const NOTICES: readonly (keyof Notices)[] = ['reload', 'unavailable', 'pressAgain', 'gone'];
