import { describe, expect, test } from 'vitest';
import { type Act, ACTS } from '../../../src/domain/act';
import { type Employment, EMPLOYMENTS } from '../../../src/domain/employment';
import { judge } from '../../../src/domain/judge/judge';
import type { Judgement } from '../../../src/domain/judge/types';
import type { Markup } from '../../../src/domain/markup';
import {
  type Entry,
  HOLDER_KINDS,
  type Office,
  OFFICES,
  type Stage,
} from '../../../src/domain/register/types';
import { LANGUAGES } from '../../../src/domain/settings';
import { SUBJECT_ROLES, type SubjectRole } from '../../../src/domain/subject';
import type { WarningWords } from '../../../src/domain/wording/types';
import { warningView, warningWords } from '../../../src/domain/wording/warning';
import { elementsIn, textAt, textOf } from '../../support/markup';
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

/** In the way that has most to say: going on takes two steps. */
function wordsOf(judgement: Judgement, asked: Asked): WarningWords {
  const { act = 'like', employment = 'pns', language = 'id', repeated = false } = asked;
  return warningWords(judgement, act, { language, employment, repeated, pause: true });
}

function warned(entry: Entry, asked: Asked = {}): WarningWords {
  const judgement = judged(entry, asked);
  if (judgement === null) throw new Error('nothing to warn of');
  return wordsOf(judgement, asked);
}

/** Everything that stands before the details. */
function front({ heading, who, rule, consequence, citation, quiet, unsent }: WarningWords) {
  const { name, region, account } = who;
  return [heading, name, region, account, rule, consequence, citation?.text ?? '', quiet, unsent];
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
function faultsOf(view: WarningWords, judgement: Judgement, asked: Asked): string[] {
  const shown = front(view);
  const labels = [view.pause?.confirmLabel ?? '', view.cancelLabel, view.proceedLabel];
  const steps = [view.pause?.heading ?? '', view.pause?.confirmation ?? '', ...labels];
  const everything = JSON.stringify(view);
  const explained = view.details.items.flatMap(({ lines }) => lines.slice(0, -1));
  const sentences = [...shown, ...steps, ...explained].flatMap((text) =>
    text.split(/(?<=[.?!])\s/),
  );
  const claims = /Dapat dikenai|May lead to/.test(everything);
  const sound: Record<string, boolean> = {
    'is at most 40 words': words(shown.join(' ')) <= 40,
    'has short sentences': sentences.every((sentence) => words(sentence) <= 20),
    'has short buttons': labels.every((label) => label !== '' && label.length <= 28),
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
  for (const fault of faultsOf(wordsOf(judgement, asked), judgement, asked)) faults.add(fault);
  return 1;
}

describe('a warning', () => {
  test('of a calon, to a PNS', () => {
    const view = warned(entryOf('calon'));
    expect(front(view)).toEqual([
      'Menyukai unggahan calon bupati?',
      'Sri Tanjung',
      'Kabupaten Bantul',
      '@sri_tanjung',
      'Ini dilarang bagi ASN.',
      'Dapat dikenai hukuman disiplin berat.',
      'SKB Netralitas ASN 2022, Lampiran II, Pelanggaran Disiplin nomor 6',
      '',
      'Tindakan Anda belum terkirim.',
    ]);
    expect([view.cancelLabel, view.proceedLabel]).toEqual(['Batalkan', 'Tetap menyukai']);
    expect(view.pause).toEqual({
      steps: ['Langkah 1 dari 2', 'Langkah 2 dari 2'],
      heading: 'Tetap menyukai?',
      confirmation:
        'Anda akan menyukai unggahan calon bupati. Tekan sekali lagi hanya bila Anda memang menghendakinya.',
      confirmLabel: 'Ya, tetap menyukai',
    });
  });

  test('in English', () => {
    expect(front(warned(entryOf('calon'), { language: 'en' }))).toEqual([
      'Like this regent candidate’s post?',
      'Sri Tanjung',
      'Kabupaten Bantul',
      '@sri_tanjung',
      'Prohibited for civil servants.',
      'May lead to heavy disciplinary punishment.',
      'SKB Netralitas ASN 2022, Lampiran II, Pelanggaran Disiplin nomor 6',
      '',
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
      '',
    ],
  ])('%s', (_, entry, asked, heading, rule, consequence) => {
    const view = warned(entry, asked);
    expect(view.heading).toBe(heading);
    expect(view.rule).toBe(rule);
    expect(view.consequence).toBe(consequence);
  });
});

describe('in masa tenang', () => {
  const asked = { stage: 'masa_tenang' } as const;

  test.each<[Act, SubjectRole, boolean]>([
    ['share', 'author', true],
    ['repost', 'author', true],
    ['quote', 'author', true],
    ['post', 'author', true],
    ['comment', 'mentioned', true],
    ['comment', 'author', false],
    ['like', 'author', false],
    ['follow', 'profile', false],
  ])('%s (%s) says so: %s', (act, role, says) => {
    const { quiet, details } = warned(entryOf('calon'), { ...asked, act, role });
    expect(quiet).toBe(says ? 'Kini masa tenang.' : '');
    expect(details.footer[0]).toBe('Pilkada Uji: masa tenang sampai 30 Oktober 2026.');
  });

  test('is never said of another stage', () => {
    for (const stage of ALL_STAGES.filter((each) => each !== 'masa_tenang'))
      expect(warned(entryOf('calon'), { stage, act: 'share' }).quiet).toBe('');
  });
});

describe('the second warning of a day', () => {
  test('says who, which rule, and no more', () => {
    const { unsent, consequence, citation } = warned(entryOf('calon'), { repeated: true });
    expect([unsent, consequence]).toEqual(['', '']);
    expect(citation?.rule).toBe('SKB2022-B6');
  });

  test('still says that it is not sure', () => {
    const judgement = judged(entryOf('calon'), {});
    const options = { language: 'id', employment: 'pns', repeated: true, unsure: true } as const;
    expect(judgement && warningWords(judgement, 'like', options).consequence).toMatch(
      /belum pasti/,
    );
  });
});

test('who it is, is not said twice where a list writes the name in place of the account', () => {
  const entry = entryOf('calon', 'pribadi', { name: '@sri_tanjung' });
  expect(warned(entry).who).toMatchObject({ name: '@sri_tanjung', account: '' });
});

describe('the dialogs', () => {
  const dialogsOf = (pause: boolean) => {
    const judgement = judged(entryOf('calon'), {});
    if (judgement === null) throw new Error('nothing to warn of');
    return warningView(judgement, 'like', { language: 'id', employment: 'pns', pause }).steps;
  };
  const pressesIn = (dialog: Markup | undefined) =>
    dialog && elementsIn(dialog).flatMap(([, attributes]) => attributes['data-press'] ?? []);

  test('are one for each deliberate press', () => {
    expect(dialogsOf(false)).toHaveLength(1);
    const [question, again] = dialogsOf(true);
    expect(textAt(question, 'count')).toBe('Langkah 1 dari 2');
    expect(textAt(again, 'count')).toBe('Langkah 2 dari 2');
    expect(pressesIn(again)).toEqual(['cancel', 'go']);
  });

  test('say in words what a screen reader is told', () => {
    for (const dialog of dialogsOf(true)) {
      expect(dialog[1]).toMatchObject({
        lang: 'id',
        role: 'alertdialog',
        'aria-labelledby': 'heading',
        'aria-describedby': 'summary',
      });
      const ids = elementsIn(dialog).flatMap(([, attributes]) => attributes['id'] ?? []);
      expect(ids).toEqual(['heading', 'summary']);
    }
  });

  test('lead from every citation to its rule', () => {
    const links = dialogsOf(false)
      .flatMap((dialog) => elementsIn(dialog))
      .filter(([, attributes]) => attributes['data-press'] === 'rule');
    const rules = new Map(links.map((link) => [link[1]['data-rule'], textOf(link)]));
    expect(links).toHaveLength(5);
    expect(rules.get('UU20-9-2')).toBe('UU 20/2023 (UU ASN), Pasal 9 ayat (2)');
    expect(rules.size).toBe(4);
  });
});

describe('the details', () => {
  test('give every rule in full', () => {
    const [first, ...others] = warned(entryOf('calon'), { act: 'react' }).details.items;
    expect(first?.citation).toEqual({
      rule: 'SKB2022-B6',
      text: 'SKB Netralitas ASN 2022, Lampiran II, Pelanggaran Disiplin nomor 6',
    });
    expect(first?.verbatim).toMatch(/^Membuat posting, comment, share, like/);
    expect(first?.lines[1]).toMatch(/^Cara membaca: Reaksi/);
    expect(first?.lines.at(-1)).toMatch(/^Sumber: medan\.bkn\.go\.id.* Dibaca 22 November 2026\.$/);
    expect(others.map(({ citation }) => citation.text)).toEqual([
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
