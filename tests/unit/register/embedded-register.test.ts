import { describe, expect, test } from 'vitest';
import {
  type RegisterSources,
  compileEmbeddedRegister,
  compileRegister,
} from '../../../scripts/lib/embedded-register';
import { parseAccount } from '../../../src/domain/account/parse';
import { stageOf } from '../../../src/domain/register/stage';
import { PILKADA, register } from './sample';

describe('the embedded register', () => {
  const embedded = compileEmbeddedRegister();
  const accounts = embedded.holders.flatMap((one) => one.accounts);

  test('says what it is', () => {
    expect(embedded.label).toBe('disusun dari halaman publik, bukan daftar resmi KPU');
    expect(embedded.publisher).toEqual({
      name: 'Proyek Jaga Netral',
      contact: 'lihat halaman proyek (menu Tentang)',
    });
  });

  test('holds the parties and the well-attested figures of 2024', () => {
    const parties = embedded.holders.filter(({ kind }) => kind === 'partai');
    expect(parties).toHaveLength(21);
    expect(parties.flatMap((party) => party.accounts)).toHaveLength(56);
    expect(embedded.holders).toHaveLength(36);
    expect(accounts).toHaveLength(77);
  });

  test('no party belongs to an election and every candidate does', () => {
    for (const { kind, election } of embedded.holders) {
      expect(election === undefined).toBe(kind === 'partai');
    }
  });

  test('every account names its source', () => {
    for (const { source, label } of accounts) {
      expect(source.text, label).not.toBe('');
      expect(source.checked, label).toMatch(/^20\d\d-/);
    }
  });

  test('several addresses of one account are one account', () => {
    const aliased = accounts.filter(({ keys }) => keys.length > 1).map(({ keys }) => keys);
    expect(aliased).toEqual([['facebook:name:prabowosubianto', 'facebook:id:100044501016660']]);
  });

  test('labels keep the capitals of the address; an account with only a number shows it', () => {
    const labels = accounts.map(({ label }) => label);
    expect(labels).toContain('@PDI.Perjuangan.Official');
    expect(labels).toContain('facebook.com/105220035562924');
  });

  test('the one address of a party that was published wrongly is refused and left out', () => {
    expect(parseAccount('https://twitter.com/psi.id', 'x')).toEqual({
      ok: false,
      reason: 'invalid',
      detail: 'x-chars',
    });
    const psi = embedded.holders.find(({ id }) => id === 'partai-psi');
    expect(psi?.accounts.flatMap(({ keys }) => keys)).toEqual([
      'instagram:name:psi_id',
      'facebook:name:psiorid',
    ]);
  });

  test.each([
    ['pemilu-2024', '2023-11-28', 'kampanye'],
    ['pemilu-2024', '2024-02-10', 'kampanye'],
    ['pemilu-2024', '2024-02-13', 'masa_tenang'],
    ['pemilu-2024', '2024-02-14', 'pemungutan'],
    ['pemilu-2024', '2024-10-20', 'pasca'],
    ['pemilu-2024', '2024-10-21', 'di_luar_tahapan'],
    ['pilkada-2024-wib', '2024-09-21', 'di_luar_tahapan'],
    ['pilkada-2024-wib', '2024-09-22', 'calon'],
    ['pilkada-2024-wita', '2024-11-23', 'kampanye'],
    ['pilkada-2024-wita', '2024-11-24', 'masa_tenang'],
    ['pilkada-2024-wit', '2024-11-27', 'pemungutan'],
    ['pilkada-2024-wit', '2025-02-20', 'pasca'],
    ['pilkada-2024-wit', '2026-11-22', 'di_luar_tahapan'],
  ])('%s on %s: %s', (id, day, stage) => {
    const election = embedded.elections.find((one) => one.id === id);
    if (!election) throw new Error(`no election ${id}`);
    expect(stageOf(election, new Date(`${day}T05:00:00Z`))).toBe(stage);
  });

  test('says that the end of the last stage is a choice of the project', () => {
    for (const { source } of embedded.elections)
      expect(source.text).toContain('pilihan proyek ini');
  });
});

describe('a row that cannot be trusted stops the compiler', () => {
  const HEADINGS =
    'pemegang,nama,jenis,jabatan,wilayah,pemilihan,penggunaan,platform,akun,alias,sumber,diperiksa';
  const GOOD =
    'budi,Budi Santoso,calon,bupati,,pilkada-contoh,pribadi,x,https://x.com/Budi_S,,koran,2027-01-05';

  const OTHER = GOOD.replace('budi', 'siti').replace('Budi_S', 'siti_r');

  const { elections: _, holders: __, ...head } = register();

  function sources(...rows: string[]): RegisterSources {
    const csv = [HEADINGS, ...rows, ''].join('\n');
    return { tables: [{ name: 'tabel.csv', csv }], elections: [PILKADA], head };
  }

  test('a good row passes', () => {
    expect(compileRegister(sources(GOOD)).holders).toEqual([
      {
        id: 'budi',
        name: 'Budi Santoso',
        kind: 'calon',
        office: 'bupati',
        election: 'pilkada-contoh',
        status: 'aktif',
        accounts: [
          {
            keys: ['x:name:budi_s'],
            label: '@Budi_S',
            use: 'pribadi',
            source: { text: 'koran', checked: '2027-01-05' },
          },
        ],
      },
    ]);
  });

  test('rows of one holder are merged, also across tables', () => {
    const other = GOOD.replace('x,https://x.com/Budi_S', 'instagram,@budi.s');
    const { elections, tables } = sources(GOOD);
    const second = { name: 'lain.csv', csv: `${HEADINGS}\n${other}\n` };
    const compiled = compileRegister({ tables: [...tables, second], elections, head });
    expect(compiled.holders).toHaveLength(1);
    expect(compiled.holders[0]?.accounts.map(({ keys }) => keys[0])).toEqual([
      'x:name:budi_s',
      'instagram:name:budi.s',
    ]);
  });

  test.each([
    [
      'https://x.com/Budi_S',
      'https://x.com/budi.s',
      'column akun: "https://x.com/budi.s": no account of x (!invalid:x-chars). Correct it or remove the row.',
    ],
    [
      'https://x.com/Budi_S',
      'https://instagram.com/budi.s',
      'column akun: "https://instagram.com/budi.s": no account of x (instagram:name:budi.s!platform-mismatch)',
    ],
    [
      'x,https://x.com/Budi_S,',
      'facebook,Husaini,',
      'column akun: "Husaini": may be a mere name. Write the whole address.',
    ],
    [
      'https://x.com/Budi_S,',
      'https://x.com/Budi_S,https://x.com/home',
      'column alias: "https://x.com/home": no account',
    ],
    [',x,', ',tiktok,', 'column platform: "tiktok": write one of: x, facebook, instagram.'],
    ['calon', 'pejabat', 'column jenis: "pejabat": write one of: bakal_calon, calon,'],
    ['bupati', 'camat', 'column jabatan: "camat": write one of'],
    ['pilkada-contoh', 'pilpres', 'column pemilihan: "pilpres": write one of: pilkada-contoh.'],
    ['pribadi', '', 'column penggunaan: "": write one of: pemenangan, pribadi.'],
    ['koran', '', 'column sumber: "": must not be empty'],
    ['2027-01-05', '', 'column diperiksa: "": write a calendar day'],
    ['2027-01-05', '2027-02-29', 'column diperiksa: "2027-02-29": write a calendar day'],
    ['2027-01-05', '5 Jan 2027', 'column diperiksa: "5 Jan 2027": write a calendar day'],
  ])('%s → %s', (good, bad, message) => {
    const row = GOOD.replace(good, bad);
    expect(() => compileRegister(sources(OTHER, row))).toThrow(`tabel.csv, row 3, ${message}`);
  });

  test('rows of one holder that disagree', () => {
    const row = GOOD.replace('Budi Santoso', 'Budi S.');
    expect(() => compileRegister(sources(GOOD, row))).toThrow(
      'tabel.csv, row 3, column nama: "Budi S.": an earlier row of budi has "Budi Santoso". Use one.',
    );
  });

  test('a cell too many, a column too few', () => {
    expect(() => compileRegister(sources(`${GOOD},lebih`))).toThrow('tabel.csv, row 2: ');
    const tables = [{ name: 'tabel.csv', csv: 'pemegang,nama\nbudi,Budi\n' }];
    expect(() => compileRegister({ ...sources(), tables })).toThrow(
      'tabel.csv: add the column jenis',
    );
  });

  test('an account listed twice for one holder', () => {
    expect(() => compileRegister(sources(GOOD, GOOD))).toThrow('x:name:budi_s sudah tercantum');
  });

  test('a head or elections that do not hold', () => {
    expect(() => compileRegister({ ...sources(GOOD), head: {} })).toThrow('format: ');
    expect(() => compileRegister({ ...sources(GOOD), elections: null })).toThrow('elections: ');
  });
});
