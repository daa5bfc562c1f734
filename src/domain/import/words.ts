/** What a finding means and what to do about it, in the words of the person who keeps the list. */
import type { Finding, Place, Reason, Verdict } from './findings';

export type Language = 'id' | 'en';

const VERDICT_WORDS: Readonly<Record<Language, Readonly<Record<Verdict, string>>>> = {
  id: {
    sah: 'sah',
    diperbaiki: 'diperbaiki',
    perlu_dibuka: 'perlu dibuka',
    tidak_sah: 'tidak sah',
    ganda: 'ganda',
    platform_lain: 'platform lain',
  },
  en: {
    sah: 'valid',
    diperbaiki: 'repaired',
    perlu_dibuka: 'needs opening',
    tidak_sah: 'invalid',
    ganda: 'duplicate',
    platform_lain: 'other platform',
  },
};

/** `{}` stands for the detail of the finding. */
const SENTENCES: Readonly<Record<Reason, Readonly<Record<Language, string>>>> = {
  account: { id: 'Masuk daftar.', en: 'Listed.' },
  group: { id: 'Grup Facebook; masuk daftar.', en: 'A Facebook group; listed.' },
  tag: { id: 'Tagar atau slogan; masuk daftar.', en: 'A hashtag or slogan; listed.' },
  repaired: {
    id: 'Masuk daftar sesudah dirapikan. Periksa apakah hasilnya benar.',
    en: 'Listed after tidying. Check that the result is right.',
  },
  'from-link': {
    id: 'Diambil dari tautan sel ini, bukan dari tulisannya ("{}"). Periksa apakah hasilnya benar.',
    en: 'Taken from the link of this cell, not from its text ("{}"). Check that it is right.',
  },
  'post-link': {
    id: 'Ini tautan kiriman, bukan profil. Buka, lalu tempel alamat profil pemiliknya.',
    en: 'This links to a post, not a profile. Open it and paste the address of its author.',
  },
  'short-link': {
    id: 'Ini tautan pendek. Buka, lalu tempel alamat profil tempat ia berakhir.',
    en: 'This is a short link. Open it and paste the profile address that it ends at.',
  },
  'fb-share': {
    id: 'Ini tautan "bagikan" Facebook. Buka, lalu tempel alamat profil tempat ia berakhir.',
    en: 'This is a Facebook share link. Open it and paste the profile address that it ends at.',
  },
  unverified: {
    id: 'Kata ini bisa jadi hanya nama tampilan atau nomor, sedangkan akun dengan nama itu milik orang lain. Tempel alamat lengkap profilnya.',
    en: 'This may be a mere display name or number, and the account so called somebody else’s. Paste the whole address of the profile.',
  },
  'link-differs': {
    id: 'Tulisan dan tautan sel ini menuju akun yang berbeda ({}). Buka keduanya, lalu tulis yang benar.',
    en: 'The text and the link of this cell lead to different accounts ({}). Open both and write the right one.',
  },
  'name-differs': {
    id: 'Nama akun di sebelahnya ({}) bukan nama pada tautan ini. Buka keduanya, lalu betulkan yang salah.',
    en: 'The account name beside it ({}) is not the one of this link. Open both and correct the wrong one.',
  },
  empty: {
    id: 'Baris ini tidak menyebut akun, tagar, atau slogan. Isi atau hapus barisnya.',
    en: 'This row names no account, hashtag or slogan. Fill it in or delete the row.',
  },
  'excel-scientific': {
    id: 'Excel memendekkan nomor ini sehingga angka belakangnya hilang. Tulis ulang dari sumbernya dalam sel berformat Teks.',
    en: 'Excel has shortened this number and its last digits are lost. Write it anew from its source in a cell of format Text.',
  },
  'not-a-profile': {
    id: 'Ini halaman situsnya, bukan profil siapa pun. Tempel alamat profilnya.',
    en: 'This is a page of the site and nobody’s profile. Paste the address of the profile.',
  },
  'display-name': {
    id: 'Ini nama tampilan, yang dipakai banyak orang. Tempel alamat lengkap profilnya.',
    en: 'This is a display name, which many people share. Paste the whole address of the profile.',
  },
  'fb-short': {
    id: 'Terlalu pendek untuk nama akun Facebook. Tempel alamat lengkap profilnya.',
    en: 'Too short for a name on Facebook. Paste the whole address of the profile.',
  },
  'x-chars': {
    id: 'Nama akun X terdiri atas 1–15 huruf, angka, atau garis bawah. Tempel alamat profilnya.',
    en: 'Names on X have 1–15 letters, digits or underscores. Paste the address of the profile.',
  },
  'ig-chars': {
    id: 'Nama akun Instagram terdiri atas 1–30 huruf, angka, titik, atau garis bawah. Tempel alamat profilnya.',
    en: 'Names on Instagram have 1–30 letters, digits, dots or underscores. Paste the address of the profile.',
  },
  'fb-chars': {
    id: 'Nama akun Facebook terdiri atas 5–50 huruf, angka, atau titik. Tempel alamat profilnya.',
    en: 'Names on Facebook have 5–50 letters, digits or dots. Paste the address of the profile.',
  },
  'no-platform': {
    id: 'Tidak jelas di platform mana akun ini. Isi kolom platform, atau tempel alamat lengkapnya.',
    en: 'It is not clear where this account is. Fill in the platform, or paste the whole address.',
  },
  'platform-unknown': {
    id: 'Platform "{}" tidak dikenal. Tulis Facebook, Instagram, atau X, atau tempel alamat lengkap akunnya.',
    en: 'The platform "{}" is not known. Write Facebook, Instagram or X, or paste the whole address.',
  },
  'excel-error': {
    id: "Excel menampilkan galat, biasanya karena isi yang diawali @ atau = dianggap rumus. Ketik ulang dengan tanda petik di depan: '@nama.",
    en: "Excel shows an error, usually because it takes a leading @ or = for a formula. Type it again with an apostrophe in front: '@name.",
  },
  'too-long': {
    id: 'Sel ini terlalu panjang untuk daftar akun. Bagi menjadi beberapa baris.',
    en: 'This cell is too long for a list of accounts. Divide it into several rows.',
  },
  'tag-shape': {
    id: 'Tagar atau slogan harus terdiri atas 4 sampai 60 huruf atau angka. Perbaiki atau hapus.',
    en: 'A hashtag or slogan must have 4 to 60 letters or digits. Correct or delete it.',
  },
  'tag-number': {
    id: 'Angka saja terlalu umum untuk menunjuk satu kampanye. Tulis tagar lengkapnya.',
    en: 'A mere number is too common to point at one campaign. Write the whole hashtag.',
  },
  'name-missing': {
    id: 'Nama calon, tim, atau partai kosong. Isi namanya pada setiap baris.',
    en: 'The name of the candidate, team or party is empty. Fill it in on every row.',
  },
  'kind-unknown': {
    id: 'Tidak dikenal. Tulis salah satu: {}.',
    en: 'Not known. Write one of: {}.',
  },
  'office-unknown': {
    id: 'Jabatan ini tidak dikenal. Tulis salah satu: {}.',
    en: 'This office is not known. Write one of: {}.',
  },
  'owner-unknown': {
    id: 'Jenis pemilik ini tidak dikenal. Tulis salah satu: {}.',
    en: 'This kind of owner is not known. Write one of: {}.',
  },
  'use-unknown': { id: 'Tidak dikenal. Tulis salah satu: {}.', en: 'Not known. Write one of: {}.' },
  'status-unknown': {
    id: 'Status ini tidak dikenal. Tulis salah satu: {}.',
    en: 'This status is not known. Write one of: {}.',
  },
  'election-missing': {
    id: 'Tidak jelas pemilihan yang mana. Isi kolom "pemilihan" dengan salah satu: {}.',
    en: 'It is not clear which election this is. Fill the column "pemilihan" with one of: {}.',
  },
  'election-unknown': {
    id: 'Pemilihan ini tidak ada dalam berkas pemilihan. Tulis salah satu: {}.',
    en: 'This election is not in the file of elections. Write one of: {}.',
  },
  'code-shape': {
    id: 'Bukan kode wilayah Kemendagri. Tulis dua angka (provinsi) atau empat angka (kabupaten/kota), misalnya 3273.',
    en: 'Not a region code of Kemendagri. Write two digits (province) or four (regency), e.g. 3273.',
  },
  'code-lost-zero': {
    id: 'Excel mungkin menghapus nol di belakang (32.10 menjadi 32.1). Tulis tanpa titik, misalnya 3210.',
    en: 'Excel may have dropped a zero at its end (32.10 becomes 32.1). Write it without the dot, e.g. 3210.',
  },
  day: {
    id: 'Tanggal ini tidak ada atau bisa dibaca dua cara. Tulis TTTT-BB-HH, misalnya 2027-11-27.',
    en: 'This day does not exist or can be read in two ways. Write it as YYYY-MM-DD, e.g. 2027-11-27.',
  },
  'day-order': {
    id: 'Hari terakhir mendahului hari pertama ({}). Betulkan salah satunya.',
    en: 'The last day is before the first ({}). Correct one of them.',
  },
  'holder-differs': {
    id: 'Baris {} menulis hal lain tentang nama yang sama (jenis, jabatan, wilayah, atau status). Samakan.',
    en: 'Row {} says something else of the same name (kind, office, region or status). Make them agree.',
  },
  'alias-unclear': {
    id: 'Bukan alamat atau nomor lain dari akun pada baris ini. Betulkan atau kosongkan.',
    en: 'Not another address or number of the account in this row. Correct it or leave it empty.',
  },
  'alias-of-many': {
    id: 'Baris ini memuat beberapa akun, jadi tidak jelas milik akun yang mana. Beri setiap akun satu baris.',
    en: 'This row has several accounts, so it is not clear whose this is. Give each account a row.',
  },
  repeated: {
    id: 'Akun ini sudah tercantum pada nama yang sama; dicatat satu kali. Hapus salah satunya.',
    en: 'This account is already listed under the same name; it is kept once. Delete one of them.',
  },
  shared: {
    id: 'Akun ini juga tercantum pada {}. Keduanya masuk daftar; periksa apakah memang milik bersama.',
    en: 'This account is also listed under {}. Both are kept; check that they really share it.',
  },
  foreign: {
    id: 'Jaga Netral hanya membaca Facebook, Instagram, dan X; akun ini tidak dimasukkan.',
    en: 'Jaga Netral reads only Facebook, Instagram and X; this account is left out.',
  },
  mismatch: {
    id: 'Tautan ini menuju {}, padahal kolomnya mengatakan platform lain. Pindahkan ke kolom yang benar.',
    en: 'This links to {}, but its column says another platform. Move it to the right column.',
  },
  'no-headings': {
    id: 'Tidak ada baris judul yang dikenal. Perlu kolom "nama" dan "akun" (atau "facebook", "instagram", "x").',
    en: 'No heading row is recognised. It needs the columns "nama" and "akun" (or "facebook", "instagram", "x").',
  },
  'heading-twice': {
    id: 'Dua kolom berarti sama ("{}"). Ganti judul atau hapus salah satunya.',
    en: 'Two columns mean the same ("{}"). Rename or delete one of them.',
  },
  quotes: {
    id: 'Tanda kutip tidak berpasangan, sehingga baris sesudahnya tidak terbaca. Simpan ulang dari Excel sebagai XLSX.',
    en: 'A quotation mark is not closed, so that the rows after it cannot be read. Save it anew from Excel as XLSX.',
  },
  'old-excel': {
    id: 'Ini Excel lama (.xls) atau berkas bersandi. Buka di Excel, lalu simpan sebagai XLSX tanpa sandi.',
    en: 'This is old Excel (.xls) or has a password. Open it in Excel and save it as XLSX without one.',
  },
  pdf: {
    id: 'Ini PDF. Ketik daftarnya ke dalam lembar kerja, lalu simpan sebagai XLSX atau CSV.',
    en: 'This is a PDF. Type the list into a spreadsheet and save it as XLSX or CSV.',
  },
  'not-a-table': {
    id: 'Berkas ini bukan XLSX yang utuh. Simpan ulang dari Excel sebagai XLSX atau CSV.',
    en: 'This file is not a whole XLSX. Save it anew from Excel as XLSX or CSV.',
  },
  'too-large': {
    id: 'Berkas ini terlalu besar untuk daftar akun. Bagi menjadi beberapa berkas.',
    en: 'This file is too large for a list of accounts. Divide it into several.',
  },
};

export function verdictInWords(verdict: Verdict, language: Language): string {
  return VERDICT_WORDS[language][verdict];
}

/** The sentence that says why a cell has its verdict and what to do. */
export function explain(
  { reason, detail }: Pick<Finding, 'reason' | 'detail'>,
  language: Language,
): string {
  // A function, because `$` in a replacement text has a meaning of its own.
  return SENTENCES[reason][language].replace('{}', () => detail);
}

/** `daftar.xlsx, lembar "Calon", baris 7, kolom C (Akun)` */
export function placeInWords({ file, sheet, row, column }: Place, language: Language): string {
  const words = language === 'id' ? ['lembar', 'baris', 'kolom'] : ['sheet', 'row', 'column'];
  const parts = [sheet === null ? null : `"${sheet}"`, row, column];
  const named = parts.flatMap((part, index) => (part === null ? [] : `${words[index]} ${part}`));
  return [file, ...named].join(', ');
}
