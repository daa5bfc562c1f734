import { describe, expect, test } from 'vitest';
import { type Act, ACTS } from '../../../src/domain/act';
import { type Employment, EMPLOYMENTS } from '../../../src/domain/employment';
import { judge } from '../../../src/domain/judge/judge';
import type { Judgement } from '../../../src/domain/judge/types';
import {
  type Entry,
  HOLDER_KINDS,
  type Office,
  OFFICES,
  type Stage,
} from '../../../src/domain/register/types';
import { LANGUAGES } from '../../../src/domain/settings';
import { SUBJECT_ROLES, type SubjectRole } from '../../../src/domain/subject';
import type { WarningView } from '../../../src/domain/wording/types';
import { warningView } from '../../../src/domain/wording/warning';
import { ALL_STAGES, entryOf, inStage } from '../judge/entries';

/** Places of ordinary length for each office. */
const REGIONS: Readonly<Record<Office, string | undefined>> = {
  presiden: undefined,
  wakil_presiden: undefined,
  dpr: 'Jawa Tengah I',
  dpd: 'Jawa Tengah',
  dprd_provinsi: 'Jawa Tengah',
  dprd_kabkota: 'Kabupaten Bantul',
  gubernur: 'Jawa Tengah',
  wakil_gubernur: 'Jawa Tengah',
  bupati: 'Kabupaten Bantul',
  wakil_bupati: 'Kabupaten Bantul',
  wali_kota: 'Kota Denpasar',
  wakil_wali_kota: 'Kota Denpasar',
};

interface Asked {
  readonly act?: Act;
  readonly role?: SubjectRole;
  readonly stage?: Stage;
  readonly employment?: Employment | null;
  readonly language?: (typeof LANGUAGES)[number];
  readonly repeated?: boolean;
}

function judged(entry: Entry, asked: Asked): Judgement | null {
  const { act = 'like', role = 'author', stage = 'kampanye', employment = 'pns' } = asked;
  const preferences = { outsideStages: 'remind', parties: 'caution' } as const;
  return judge({ act, subjects: [{ role, entry }], employment, now: inStage(stage), preferences });
}

function viewOf(judgement: Judgement, asked: Asked): WarningView {
  const { act = 'like', employment = 'pns', language = 'id', repeated = false } = asked;
  return warningView(judgement, act, { language, employment, repeated });
}

function warned(entry: Entry, asked: Asked = {}): WarningView {
  const judgement = judged(entry, asked);
  if (judgement === null) throw new Error('nothing to warn of');
  return viewOf(judgement, asked);
}

/** Everything that stands before the details. */
function front({ heading, body, citation, consequence, unsent }: WarningView): string[] {
  return [heading, body, citation, consequence, unsent];
}

function words(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

/** An entry of this office with a place of ordinary length. */
function standing(kind: Entry['holder']['kind'], use: 'pribadi' | 'pemenangan', office: Office) {
  if (kind === 'partai') return entryOf(kind, use);
  const entry = entryOf(kind, use, { office });
  return { ...entry, holder: { ...entry.holder, region: REGIONS[office] } };
}

/** Everything that is wrong with a view, in words. */
function faultsOf(view: WarningView, judgement: Judgement, asked: Asked): string[] {
  const shown = front(view);
  const steps = [view.confirmation, view.confirmLabel, view.cancelLabel, view.proceedLabel];
  const everything = JSON.stringify(view);
  const sentences = [...shown, ...steps].flatMap((text) => text.split(/(?<=[.?!])\s/));
  const claims = /Dapat dikenai|May lead to/.test(everything);
  const sound: Record<string, boolean> = {
    'is at most 40 words': words(shown.join(' ')) <= 40,
    'has short sentences': sentences.every((sentence) => words(sentence) <= 20),
    'asks a question': /^[A-Z].*\?$/.test(view.heading),
    'fills every slot': !/[{}]\w|undefined/.test([...shown, ...steps].join(' ')),
    'threatens nothing as certain': !/akan dikenai|will be/i.test(everything),
    'claims a sanction only with one': claims === (judgement.sanction !== null),
    'spares PPPK': asked.employment !== 'pppk' || !/PP (94|42|53)\//.test(everything),
    'tells it is unverified': /PDF resmi|official PDF/.test(everything),
    'is plain data': everything === JSON.stringify(JSON.parse(everything)),
  };
  const broken = Object.keys(sound).filter((claim) => !sound[claim]);
  return broken.map((claim) => `not: ${claim}: ${shown.join(' ')}`);
}

function check(entry: Entry, asked: Asked, faults: Set<string>): number {
  const judgement = judged(entry, asked);
  if (judgement === null) return 0;
  for (const fault of faultsOf(viewOf(judgement, asked), judgement, asked)) faults.add(fault);
  return 1;
}

describe('a warning', () => {
  test('of a calon, to a PNS', () => {
    const view = warned(entryOf('calon'));
    expect(front(view)).toEqual([
      'Menyukai unggahan calon bupati?',
      'Pemilik akun: Sri Tanjung, Kabupaten Bantul. Ini dilarang bagi ASN.',
      'SKB Netralitas ASN 2022, Lampiran II, Pelanggaran Disiplin nomor 6',
      'Dapat dikenai hukuman disiplin berat.',
      'Tindakan Anda belum terkirim.',
    ]);
    expect([view.cancelLabel, view.proceedLabel]).toEqual(['Batalkan', 'Tetap menyukai']);
    expect(view.confirmation).toBe(
      'Anda akan menyukai unggahan calon bupati. Tekan sekali lagi hanya bila Anda memang menghendakinya.',
    );
    expect(view.confirmLabel).toBe('Saya paham. Tetap menyukai');
  });

  test('in English', () => {
    expect(front(warned(entryOf('calon'), { language: 'en' }))).toEqual([
      'Like this regent candidate’s post?',
      'Account owner: Sri Tanjung, Kabupaten Bantul. Prohibited for civil servants.',
      'SKB Netralitas ASN 2022, Lampiran II, Pelanggaran Disiplin nomor 6',
      'May lead to heavy disciplinary punishment.',
      'Nothing has been sent.',
    ]);
  });

  test.each<[string, Entry, Asked, string, string, string]>([
    [
      'bakal calon’s own account',
      entryOf('bakal_calon'),
      { stage: 'bakal_calon', act: 'follow' },
      'Mengikuti akun bakal calon bupati?',
      'Ini dapat dinilai melanggar netralitas.',
      'Dapat dikenai sanksi moral.',
    ],
    [
      'calon before they are determined',
      entryOf('calon', 'pemenangan'),
      { stage: 'bakal_calon', act: 'comment' },
      'Mengomentari unggahan bakal calon bupati?',
      'Ini dilarang bagi ASN.',
      'Dapat dikenai sanksi moral.',
    ],
    [
      'team’s group',
      entryOf('tim', 'pemenangan'),
      { act: 'join', role: 'group', employment: 'pppk' },
      'Bergabung ke grup tim calon bupati?',
      'Ini dilarang bagi ASN.',
      'Dapat dikenai hukuman disiplin instansi Anda.',
    ],
    [
      'party',
      entryOf('partai'),
      { act: 'share' },
      'Membagikan unggahan partai politik?',
      'ASN harus bebas dari pengaruh partai politik.',
      '',
    ],
    [
      'party, employment unknown',
      entryOf('partai'),
      { act: 'share', employment: null },
      'Membagikan unggahan partai politik?',
      'ASN harus bebas dari pengaruh partai politik.',
      '',
    ],
    [
      'third party',
      entryOf('pihak_ketiga'),
      { act: 'repost' },
      'Memposting ulang unggahan tentang calon bupati?',
      'Bila mendukung calon, ini dapat melanggar netralitas ASN.',
      '',
    ],
    [
      'post that quotes',
      entryOf('calon'),
      { role: 'quoted' },
      'Menyukai unggahan yang memuat kiriman calon bupati?',
      'Bila mendukung calon, ini dapat melanggar netralitas ASN.',
      '',
    ],
    [
      'comment of a calon',
      entryOf('calon'),
      { act: 'reply', role: 'comment-author', employment: null },
      'Membalas komentar calon bupati?',
      'Ini dilarang bagi ASN.',
      'Sanksi bergantung status Anda; lihat Pengaturan.',
    ],
    [
      'reminder outside every stage',
      entryOf('calon'),
      { stage: 'di_luar_tahapan' },
      'Menyukai unggahan calon bupati?',
      'ASN wajib menjaga netralitas kapan pun.',
      '',
    ],
    [
      'second time',
      entryOf('calon'),
      { repeated: true },
      'Menyukai unggahan calon bupati?',
      'Tetap dilarang bagi ASN.',
      'Dapat dikenai hukuman disiplin berat.',
    ],
  ])('%s', (_, entry, asked, heading, rule, consequence) => {
    const view = warned(entry, asked);
    expect(view.heading).toBe(heading);
    expect(view.body.endsWith(rule), view.body).toBe(true);
    expect(view.consequence).toBe(consequence);
  });
});

describe('the details', () => {
  test('give every rule in full', () => {
    const [first, ...others] = warned(entryOf('calon'), { act: 'react' }).details.items;
    expect(first?.heading).toBe(
      'SKB Netralitas ASN 2022, Lampiran II, Pelanggaran Disiplin nomor 6',
    );
    expect(first?.verbatim).toMatch(/^Membuat posting, comment, share, like/);
    expect(first?.lines[1]).toMatch(/^Cara membaca: Reaksi/);
    expect(first?.lines.at(-1)).toMatch(/^Sumber: medan\.bkn\.go\.id.* Dibaca 22 November 2026\.$/);
    expect(others.map(({ heading }) => heading)).toEqual([
      'UU 20/2023 (UU ASN), Pasal 9 ayat (2)',
      'UU 20/2023 (UU ASN), Pasal 24 ayat (1) huruf d',
      'PP 94/2021, Pasal 5 huruf n angka 5',
    ]);
  });

  test('end in the sanction, the source of the entry and what this is not', () => {
    expect(warned(entryOf('calon')).details.footer).toEqual([
      expect.stringMatching(
        /^Dapat dikenai: penurunan jabatan .* \(PP 94\/2021 Pasal 8 ayat \(4\)/,
      ),
      expect.stringMatching(/pemeriksaan mendahului/),
      expect.stringMatching(/suami atau istri Anda calon, juga selama CLTN/),
      '@sri_tanjung tercatat milik Sri Tanjung menurut laman KPU Kabupaten Bantul, dibaca 3 Oktober 2026.',
      'Daftar akun: Daftar Uji, dari Penerbit Uji. Keterangan: disusun untuk uji.',
      'Data akun ini salah? Laporkan: koreksi@contoh.id.',
      'Bunyi aturan di atas belum dicocokkan dengan PDF resmi.',
      'Informasi umum, bukan nasihat hukum. Bila ragu, tanyakan kepada atasan, BKN, atau Bawaslu.',
    ]);
  });

  test('of a party name no sanction and no leave', () => {
    expect(warned(entryOf('partai')).details.footer).toHaveLength(5);
  });

  test('ask for the employment only where it matters', () => {
    const ask = /Pilih PNS, CPNS, atau PPPK/;
    expect(warned(entryOf('calon'), { employment: null }).details.footer[0]).toMatch(ask);
    expect(warned(entryOf('partai'), { employment: null }).details.footer[0]).not.toMatch(ask);
  });
});

describe('every warning', () => {
  const employments = [...EMPLOYMENTS, null] as const;

  test('is sound, in every act, kind, stage and employment', () => {
    const faults = new Set<string>();
    let checked = 0;
    for (const language of LANGUAGES)
      for (const kind of HOLDER_KINDS)
        for (const use of ['pribadi', 'pemenangan'] as const)
          for (const stage of ALL_STAGES)
            for (const act of ACTS)
              for (const employment of employments) {
                const asked = { act, stage, employment, language };
                checked += check(standing(kind, use, 'wakil_wali_kota'), asked, faults);
              }
    expect([...faults]).toEqual([]);
    expect(checked).toBe(LANGUAGES.length * HOLDER_KINDS.length * 2 * 7 * ACTS.length * 4);
  }, 60_000);

  test('is sound, in every role, for every office and the second time', () => {
    const faults = new Set<string>();
    for (const language of LANGUAGES)
      for (const kind of HOLDER_KINDS)
        for (const act of ACTS)
          for (const repeated of [false, true]) {
            const asked = {
              act,
              stage: 'bakal_calon',
              employment: null,
              language,
              repeated,
            } as const;
            for (const role of SUBJECT_ROLES)
              check(standing(kind, 'pribadi', 'wakil_wali_kota'), { ...asked, role }, faults);
            for (const office of OFFICES)
              check(standing(kind, 'pribadi', office), { ...asked, role: 'group' }, faults);
          }
    expect([...faults]).toEqual([]);
  }, 60_000);
});
