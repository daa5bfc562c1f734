/** What the keys of a policy are called and mean: the kit, the schema and the diagnosis say this. */
import type { Bilingual } from '../bilingual';
import { LOCKABLE } from './types';

export interface KeyWords {
  readonly title: Bilingual;
  readonly description: Bilingual;
  /** What a value has to be; said of one that is not. */
  readonly expected: Bilingual;
}

export const POLICY_WORDS = {
  registerUrl: {
    title: { id: 'Alamat daftar akun', en: 'Address of the register' },
    description: {
      id: 'Alamat daftar akun yang diterbitkan. Beberapa alamat dipisah spasi; yang pertama didahulukan. Perlu registerKeys.',
      en: 'Address of the published register. Several are separated by spaces; the first has precedence. Needs registerKeys.',
    },
    expected: {
      id: 'tulis alamat https tanpa nama pengguna, tanda ?, dan tanda #; beberapa alamat dipisah spasi (http hanya untuk komputer ini sendiri), paling banyak 8',
      en: 'write an https address without user name, ? and #; several separated by spaces (http only for this very computer), at most 8',
    },
  },
  registerKeys: {
    title: { id: 'Kunci penerbit', en: "Publishers' keys" },
    description: {
      id: 'Kunci publik penerbit. Daftar akun dipakai hanya bila salah satunya menandatangani.',
      en: "Publishers' public keys. A register is used only when one of them has signed it.",
    },
    expected: {
      id: 'tulis daftar kunci publik, masing-masing "ed25519:" diikuti 43 huruf, angka, - atau _, paling banyak 16',
      en: 'write a list of public keys, each "ed25519:" followed by 43 letters, digits, - or _, at most 16',
    },
  },
  mode: {
    title: { id: 'Cara mengingatkan', en: 'How to warn' },
    description: {
      id: 'remind: satu peringatan; pause: ditanya sekali lagi; block: tidak dapat diteruskan.',
      en: 'remind: one warning; pause: asked once more; block: there is no going on.',
    },
    expected: { id: 'tulis remind, pause, atau block', en: 'write remind, pause or block' },
  },
  outsideStages: {
    title: { id: 'Akun calon di luar tahapan', en: "Candidates' accounts outside the stages" },
    description: {
      id: 'note: cukup tanda; remind: ingatkan juga.',
      en: 'note: the mark alone; remind: remind as well.',
    },
    expected: { id: 'tulis note atau remind', en: 'write note or remind' },
  },
  parties: {
    title: { id: 'Akun partai politik', en: "Political parties' accounts" },
    description: {
      id: 'caution: ingatkan; note: cukup tanda.',
      en: 'caution: remind; note: the mark alone.',
    },
    expected: { id: 'tulis caution atau note', en: 'write caution or note' },
  },
  marks: {
    title: { id: 'Tanda di samping nama akun', en: 'Mark beside the name of an account' },
    description: {
      id: 'true: tampilkan; false: jangan. Tindakan tetap ditahan.',
      en: 'true: show it; false: do not. Acts are held all the same.',
    },
    expected: { id: 'tulis true atau false', en: 'write true or false' },
  },
  language: {
    title: { id: 'Bahasa', en: 'Language' },
    description: {
      id: 'id: bahasa Indonesia; en: bahasa Inggris.',
      en: 'id: Indonesian; en: English.',
    },
    expected: { id: 'tulis id atau en', en: 'write id or en' },
  },
  contactName: {
    title: { id: 'Nama penanggung jawab', en: 'Name of the contact' },
    description: {
      id: 'Siapa yang menetapkan kebijakan ini dan dapat ditanya; ditampilkan kepada pegawai.',
      en: 'Who has set this policy and can be asked; shown to the staff.',
    },
    expected: {
      id: 'tulis nama, paling panjang 80 huruf',
      en: 'write a name of at most 80 characters',
    },
  },
  contactUrl: {
    title: { id: 'Alamat penanggung jawab', en: 'Address of the contact' },
    description: {
      id: 'Halaman https atau alamat surel (mailto:) untuk bertanya; ditampilkan, tidak pernah dibuka sendiri.',
      en: 'An https page or mailto: address for questions; shown, never opened by itself.',
    },
    expected: {
      id: 'tulis alamat https atau mailto:, paling panjang 200 huruf',
      en: 'write an https or mailto: address of at most 200 characters',
    },
  },
  locked: {
    title: { id: 'Yang dikunci', en: 'What is locked' },
    description: {
      id: 'Nama pengaturan yang tidak boleh diubah pegawai. Yang tidak disebut hanya menjadi bawaan.',
      en: 'Names of the settings that the staff may not change. What is not named is only a default.',
    },
    expected: {
      id: `tulis daftar nama dari: ${LOCKABLE.join(', ')}`,
      en: `write a list of names out of: ${LOCKABLE.join(', ')}`,
    },
  },
} as const satisfies Record<string, KeyWords>;

export type PolicyKey = keyof typeof POLICY_WORDS;

/** Why a whole key cannot be used although its value is well written. */
export const POLICY_FAULTS = {
  unknown: {
    id: 'kunci ini tidak dikenal; periksa ejaannya',
    en: 'this key is not known; check its spelling',
  },
  noKeys: {
    id: 'tanpa registerKeys yang sah, tidak ada daftar akun yang dapat dipercaya',
    en: 'without valid registerKeys no register can be trusted',
  },
} as const satisfies Record<string, Bilingual>;
