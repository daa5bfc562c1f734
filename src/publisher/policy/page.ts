/** A short page for the administrator: where each file goes, how to verify, how to take it back. */
import type { Bilingual } from '../../domain/bilingual';
import { managedSchema, type WrittenPolicy } from '../../domain/policy/schema';
import { POLICY_WORDS, type PolicyKey } from '../../domain/policy/words';
import { LANGUAGES, type Language } from '../../domain/settings';
import { BROWSERS, CHROMIUM_ID, FIREFOX_ID, type PolicyBrowser } from './browsers';
import type { KitContents } from './json';
import { type Element, element, render } from './xml';

const LANGUAGE_NAMES = { id: 'Bahasa Indonesia', en: 'English' } as const;

const WORDS = {
  heading: { id: 'Kebijakan Jaga Netral', en: 'Jaga Netral policy' },
  values: { id: 'Yang ditetapkan kit ini', en: 'What this kit sets' },
  key: { id: 'Kunci', en: 'Key' },
  value: { id: 'Nilai', en: 'Value' },
  meaning: { id: 'Arti', en: 'Meaning' },
  notSet: { id: '(tidak ditetapkan)', en: '(not set)' },
  defaults: {
    id: 'Yang disebut dalam "locked" tidak dapat diubah pegawai. Pengaturan lain hanya menjadi bawaan: pilihan pegawai sendiri menggantikannya.',
    en: 'What "locked" names cannot be changed by the staff. Other settings are only defaults: a person’s own choice replaces them.',
  },
  places: { id: 'Ke mana setiap berkas', en: 'Where each file goes' },
  verify: { id: 'Memeriksa', en: 'To verify' },
  undo: { id: 'Menarik kembali', en: 'To take it back' },
  never: {
    id: 'Yang tidak pernah dapat dilakukan kebijakan',
    en: 'What a policy can never do',
  },
  neverBody: {
    id: 'Membaca apa yang dilakukan pegawai. Tidak ada kunci untuk laporan, catatan, hitungan, atau pemberitahuan kepada atasan, dan ekstensi tidak mengirim apa pun. Satu-satunya permintaan ke internet adalah mengunduh daftar akun. Ini disengaja.',
    en: 'Read what a person did. There is no key for reports, records, counts or notices to superiors, and the extension sends nothing. Its only request to the internet downloads the register. This is deliberate.',
  },
  ids: { id: 'Nomor ekstensi', en: 'Extension ids' },
  idsBody: {
    id: `Chrome dan Edge: ${CHROMIUM_ID}. Firefox: ${FIREFOX_ID}. Nomor untuk Chrome dan Edge berasal dari kunci dalam manifest dan berlaku bagi bangunan yang dihosting sendiri. Bila kelak ekstensi dipasang dari toko Edge, nomornya lain dan kit untuk Edge harus dibuat ulang.`,
    en: `Chrome and Edge: ${CHROMIUM_ID}. Firefox: ${FIREFOX_ID}. The id for Chrome and Edge comes from the key in the manifest and is right for the self-hosted build. Should the extension one day be installed from the Edge store, it has another id there and the kit for Edge has to be made anew.`,
  },
  install: { id: 'Memasang ekstensinya', en: 'Installing the extension itself' },
  noInstall: {
    id: 'Kit ini tidak memasang ekstensi: pemasangan paksa memerlukan alamat toko atau alamat pembaruan, dan alamat itu belum ada. Setelah ada, buat lagi kit ini dengan --update-url.',
    en: 'This kit does not install the extension: forced installation needs an address of a store or of updates, and there is none yet. Once there is one, make this kit again with --update-url.',
  },
  installs: {
    id: 'Chrome dan Edge memasang ekstensi secara paksa dari alamat di bawah ini. Di Windows dan macOS keduanya hanya menerima alamat di luar tokonya sendiri pada komputer yang dikelola (domain atau MDM). Firefox memerlukan alamat berkas .xpi yang ditandatangani; itu belum diatur kit ini.',
    en: 'Chrome and Edge install the extension by force from the address below. On Windows and macOS both take an address outside their own store only on a managed computer (domain or MDM). Firefox needs the address of a signed .xpi; this kit does not set that.',
  },
} as const satisfies Record<string, Bilingual>;

/** Steps, one item each; `{…}` of a browser are filled in. */
const PLACES: readonly { readonly file: string; readonly to: Bilingual }[] = [
  {
    file: 'windows/<browser>.reg',
    to: {
      id: 'Windows, satu komputer: buka sebagai administrator, atau sebarkan lewat skrip (reg import).',
      en: 'Windows, one computer: open as administrator, or distribute by script (reg import).',
    },
  },
  {
    file: 'windows/admx/',
    to: {
      id: 'Windows, domain: salin isinya ke PolicyDefinitions (lokal C:\\Windows\\PolicyDefinitions, atau pusat \\\\domain\\SYSVOL\\domain\\Policies\\PolicyDefinitions), lalu isi nilai di Computer Configuration > Administrative Templates > Jaga Netral. Nilai kit ini tertulis pada penjelasan setiap kebijakan.',
      en: 'Windows, domain: copy its contents to PolicyDefinitions (local C:\\Windows\\PolicyDefinitions, or central \\\\domain\\SYSVOL\\domain\\Policies\\PolicyDefinitions), then enter the values in Computer Configuration > Administrative Templates > Jaga Netral. The explanation of each policy shows the value of this kit.',
    },
  },
  {
    file: 'macos/<browser>.mobileconfig',
    to: {
      id: 'macOS: sebarkan lewat MDM, atau buka lalu setujui di Pengaturan Sistem > Profil.',
      en: 'macOS: distribute by MDM, or open it and approve it in System Settings > Profiles.',
    },
  },
];

const LINUX: Bilingual = {
  id: 'Linux: salin ke {paths}.',
  en: 'Linux: copy to {paths}.',
};

const FIREFOX_NOTE: Bilingual = {
  id: 'Firefox hanya membaca satu policies.json. Bila sudah ada, gabungkan bagian "3rdparty" ke dalamnya; jangan menimpa.',
  en: 'Firefox reads one policies.json only. If there is one already, merge the part "3rdparty" into it; do not overwrite it.',
};

const VERIFY: readonly Bilingual[] = [
  {
    id: `Buka ${BROWSERS.map(({ page }) => page).join(', ')}: kebijakan harus terlihat di sana. Firefox perlu dijalankan ulang.`,
    en: `Open ${BROWSERS.map(({ page }) => page).join(', ')}: the policy must be seen there. Firefox has to be restarted.`,
  },
  {
    id: 'Buka halaman Diagnosis Jaga Netral: baris demi baris terlihat nilai yang diterima, mana yang berlaku, mana yang hanya bawaan, dan mana yang ditolak beserta sebabnya. Nilai dengan jenis yang salah dapat lebih dulu dibuang oleh Chrome dan Edge; baris itu lalu tampak tidak ditetapkan.',
    en: 'Open the Diagnosis page of Jaga Netral: line by line it shows the value received, what is in force, what is only a default, and what is refused and why. Chrome and Edge may drop a value of the wrong kind before that; the line then shows as not set.',
  },
];

const UNDO: readonly Bilingual[] = [
  {
    id: 'Windows: buka windows/<browser>-remove.reg sebagai administrator; di domain, setel kebijakan ke Not Configured.',
    en: 'Windows: open windows/<browser>-remove.reg as administrator; in a domain, set the policies to Not Configured.',
  },
  { id: 'macOS: hapus profilnya.', en: 'macOS: remove the profile.' },
  {
    id: 'Linux: hapus berkasnya (Firefox: bagian "3rdparty" saja bila ada kebijakan lain).',
    en: 'Linux: delete the file (Firefox: only the part "3rdparty" where there are other policies).',
  },
  {
    id: 'Pilihan pegawai sendiri tetap tersimpan dan berlaku lagi sesudahnya.',
    en: 'People’s own choices are kept and count again afterwards.',
  },
];

const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}' +
  'table{border-collapse:collapse;width:100%}th,td{border:1px solid #bbb;padding:.4rem .6rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}' +
  'code{overflow-wrap:anywhere}td>code{white-space:nowrap}section+section{margin-top:3rem;border-top:2px solid #bbb}';

/** The page, Indonesian first. */
export function administratorPage(kit: KitContents): string {
  const head =
    '<!doctype html>\n<html lang="id">\n<meta charset="utf-8">\n' +
    '<meta name="viewport" content="width=device-width">\n' +
    `<title>${WORDS.heading.id}</title>\n<style>${STYLE}</style>\n`;
  const parts = LANGUAGES.map((language) => render(partIn(language, kit)));
  return `${head}${parts.join('\n')}\n</html>\n`;
}

function partIn(language: Language, kit: KitContents): Element {
  const heading = (words: Bilingual) => element('h2', {}, words[language]);
  const paragraph = (words: Bilingual) => element('p', {}, words[language]);
  return element(
    'section',
    { lang: language, 'aria-label': LANGUAGE_NAMES[language] },
    element('h1', {}, WORDS.heading[language]),
    heading(WORDS.values),
    valueTable(language, kit.policy),
    paragraph(WORDS.defaults),
    heading(WORDS.places),
    list([...placeItems(language), [FIREFOX_NOTE[language]]]),
    heading(WORDS.install),
    ...installation(language, kit),
    heading(WORDS.ids),
    paragraph(WORDS.idsBody),
    heading(WORDS.verify),
    list(VERIFY.map((step) => [step[language]])),
    heading(WORDS.undo),
    list(UNDO.map((step) => [step[language]])),
    heading(WORDS.never),
    paragraph(WORDS.neverBody),
  );
}

function valueTable(language: Language, policy: WrittenPolicy): Element {
  const headings = [WORDS.key, WORDS.value, WORDS.meaning];
  const keys = Object.keys(managedSchema().properties) as PolicyKey[];
  return element(
    'table',
    {},
    element('tr', {}, ...headings.map((words) => element('th', {}, words[language]))),
    ...keys.map((key) =>
      element(
        'tr',
        {},
        element('td', {}, code(key)),
        element('td', {}, valueInWords(policy[key]) ?? WORDS.notSet[language]),
        element('td', {}, POLICY_WORDS[key].description[language]),
      ),
    ),
  );
}

function valueInWords(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  return Array.isArray(value) ? value.join(', ') : String(value);
}

function placeItems(language: Language): (Element | string)[][] {
  const linux = BROWSERS.map((browser) => [
    code(linuxFile(browser)),
    ` ${LINUX[language].replace('{paths}', browser.linux.join(', '))}`,
  ]);
  return [...PLACES.map(({ file, to }) => [code(file), ` ${to[language]}`]), ...linux];
}

/** Path of the Linux file of `browser` in the kit. */
export function linuxFile({ name, linux: [path = ''] }: PolicyBrowser): string {
  return `linux/${name}/${path.slice(path.lastIndexOf('/') + 1)}`;
}

function installation(language: Language, { updateUrl }: KitContents): Element[] {
  if (updateUrl === null) return [element('p', {}, WORDS.noInstall[language])];
  return [element('p', {}, WORDS.installs[language]), element('p', {}, code(updateUrl))];
}

function list(items: readonly (readonly (Element | string)[])[]): Element {
  return element('ul', {}, ...items.map((item) => element('li', {}, ...item)));
}

function code(text: string): Element {
  return element('code', {}, text);
}
