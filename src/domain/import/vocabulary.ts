/** Words that people write in lists of candidates, and what each means. */
import type { Site } from '../account/key';
import type { HolderKind, ListedAccount, Office } from '../register/types';

/** A site of ours, or one that is read by nobody here. */
export type Platform = Site | 'foreign';

/** `X (Twitter)` → `x twitter`: lower case, and every sign a space. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

type Words<Meaning extends string> = Readonly<Record<Meaning, string>>;

function lookUp<Meaning extends string>(words: Words<Meaning>): (text: string) => Meaning | null {
  const index = new Map<string, Meaning>();
  for (const meaning in words) {
    for (const word of words[meaning].split(',')) index.set(fold(word), meaning);
  }
  return (text) => index.get(fold(text)) ?? null;
}

export const platformOf = lookUp<Platform>({
  x: 'x, twitter, x twitter, twitter x, x com, x d h twitter, x dahulu twitter',
  facebook: `facebook, fb, fanpage, fan page, facebook fanpage, fanpage facebook, fb fanpage, page facebook,
    halaman facebook, facebook page, grup facebook, group facebook, facebook group, facebook com`,
  instagram: 'instagram, ig, insta, instagram com',
  foreign: `tiktok, tik tok, youtube, you tube, yt, threads, thread, whatsapp, wa, grup whatsapp,
    whatsapp group, whatsapp grup, telegram, line, snack video, snackvideo, linkedin, bluesky,
    website, web, situs, situs web, laman, blog, email, e mail, surel, podcast, spotify, lainnya`,
});

const officeOf = lookUp<Office>({
  presiden: 'presiden, capres, pilpres, presiden dan wakil presiden, presiden dan wapres',
  wakil_presiden: 'wakil presiden, wapres, cawapres',
  dpr: 'dpr, dpr ri, dewan perwakilan rakyat',
  dpd: 'dpd, dpd ri, dewan perwakilan daerah',
  dprd_provinsi: 'dprd provinsi, dprd prov, dprd propinsi',
  dprd_kabkota: `dprd kabkota, dprd kab, dprd kota, dprd kabupaten, dprd kab kota,
    dprd kabupaten kota`,
  gubernur: 'gubernur, cagub, pilgub, gubernur dan wakil gubernur, gubernur wakil gubernur',
  wakil_gubernur: 'wakil gubernur, wagub, cawagub',
  bupati: 'bupati, cabup, pilbup, bupati dan wakil bupati, bupati wakil bupati',
  wakil_bupati: 'wakil bupati, wabup, cawabup',
  wali_kota: `wali kota, walikota, cawali, cawalkot, pilwali, pilwalkot, pilwako,
    wali kota dan wakil wali kota, walikota dan wakil walikota, wali kota wakil wali kota,
    walikota wakil walikota`,
  wakil_wali_kota: 'wakil wali kota, wakil walikota, wawali, wawalkot, cawawali, cawawalkot',
});

export const kindOf = lookUp<HolderKind>({
  bakal_calon: 'bakal calon, bacalon, bakal paslon, bapaslon',
  calon: 'calon, paslon, pasangan calon, kandidat, caleg, calon legislatif',
  tim: 'tim, tim kampanye, tim sukses, timses, tim pemenangan, pelaksana kampanye, relawan',
  partai: 'partai, partai politik, parpol',
  pihak_ketiga: 'pihak ketiga',
});

/** Whose an account is: the holder's own, its campaign's, its team's or its party's. */
export type Owner = 'resmi' | 'pribadi' | 'tim' | 'partai';

export const ownerOf = lookUp<Owner>({
  resmi: 'resmi, akun resmi, kampanye, akun kampanye, akun resmi kampanye, terdaftar',
  pribadi: 'pribadi, akun pribadi, perorangan, perseorangan, milik pribadi, calon',
  tim: 'tim, tim kampanye, tim sukses, timses, tim pemenangan, relawan, akun relawan',
  partai: 'partai, partai politik, parpol, akun partai',
});

export const useOf = lookUp<ListedAccount['use']>({ pemenangan: 'pemenangan', pribadi: 'pribadi' });

export const statusOf = lookUp<'aktif' | 'diganti' | 'dibatalkan'>({
  aktif: 'aktif, tetap, ditetapkan, memenuhi syarat, ms',
  diganti: 'diganti',
  dibatalkan: 'dibatalkan, batal, tidak memenuhi syarat, tms, gugur',
});

export interface Standing {
  readonly kind: HolderKind | null;
  readonly office: Office | null;
}

/**
 * What a cell like "Calon Bupati", "bakal calon gubernur", "Anggota DPR RI" or "tim kampanye" says;
 * null when it says nothing known.
 */
export function standingOf(text: string): Standing | null {
  const words = fold(text);
  const prospective = /^(?:bakal calon|bacalon) /.test(words);
  const bare = words.replace(
    /^(?:bakal calon|bacalon|calon anggota|calon|pasangan calon|anggota|caleg|pemilihan) /,
    '',
  );
  const office = officeOf(bare);
  if (office !== null) return { kind: prospective ? 'bakal_calon' : null, office };
  const kind = kindOf(words);
  return kind === null ? null : { kind, office: null };
}
