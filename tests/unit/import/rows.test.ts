/** What rows mean: whose account, of which election, and what keeps one out. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compileEmbeddedRegister } from '../../../scripts/lib/embedded-register';
import { importFiles } from '../../../src/domain/import/import';
import { registerSchema } from '../../../src/domain/register/schema';
import { PILKADA } from '../register/sample';
import { CONTEXT, importText, keysOf, verdicts } from './support';

/** The only holder of a list with one row. */
async function holderOf(headings: string, row: string, context = CONTEXT) {
  const { holders } = await importText(`nama;x;${headings}\nBudi;@budi_a;${row}`, context);
  return holders[0];
}

/** The verdicts on a list with one row. */
async function verdictsOn(headings: string, row: string, context = CONTEXT) {
  return verdicts(await importText(`${headings}\n${row}`, context));
}

test('the tables of the embedded register give the embedded register', async () => {
  const data = new URL('../../../src/data/', import.meta.url);
  const files = ['partai-2024.csv', 'tokoh-2024.csv'].map((name) => ({
    name,
    bytes: readFileSync(new URL(`accounts/${name}`, data)),
  }));
  const elections = JSON.parse(readFileSync(new URL('elections.json', data), 'utf8'));
  const { holders, findings } = await importFiles(files, { ...CONTEXT, elections });
  expect(registerSchema.shape.holders.parse(holders)).toEqual(compileEmbeddedRegister().holders);
  expect(findings.every(({ verdict }) => verdict === 'sah')).toBe(true);
});

describe('who it is', () => {
  test.each([
    ['jabatan', 'Calon Bupati', { kind: 'calon', office: 'bupati' }],
    ['jabatan', 'Bakal Calon Gubernur', { kind: 'bakal_calon', office: 'gubernur' }],
    ['jenis pemilihan', 'Walikota dan Wakil Walikota', { kind: 'calon', office: 'wali_kota' }],
    ['jabatan', 'Anggota DPR RI', { kind: 'calon', office: 'dpr' }],
    ['jabatan', 'dprd_kab', { kind: 'calon', office: 'dprd_kabkota' }],
    ['jabatan', 'tim_kampanye', { kind: 'tim' }],
    ['jabatan', 'relawan', { kind: 'tim' }],
    ['jabatan', 'Partai', { kind: 'partai' }],
    ['jenis', 'bakal calon', { kind: 'bakal_calon' }],
    ['pemilihan', 'Bupati', { office: 'bupati', election: PILKADA.id }],
    ['pemilihan', 'Pilkada Contoh', { election: PILKADA.id }],
    ['status', 'diganti', { status: 'diganti' }],
    ['wilayah', 'Kabupaten Contoh', { region: 'Kabupaten Contoh' }],
    ['kode wilayah', '3273', { region: 'kode wilayah 32.73' }],
    ['kode wilayah', '32,73', { region: 'kode wilayah 32.73' }],
    ['jenis pemilik', 'relawan', { kind: 'tim' }],
  ])('%s %j', async (heading, cell, expected) => {
    expect(await holderOf(heading, cell)).toMatchObject(expected);
  });

  test('a party belongs to no election', async () => {
    expect(await holderOf('jenis', 'partai')).not.toHaveProperty('election');
  });

  test.each([
    ['jenis pemilik', 'resmi', 'pemenangan'],
    ['jenis pemilik', 'pribadi', 'pribadi'],
    ['penggunaan', 'pemenangan', 'pemenangan'],
    ['keterangan', 'akun lama, jarang dipakai', 'pribadi'],
    ['keterangan', 'akun resmi', 'pemenangan'],
  ])('%s %j: %s', async (heading, cell, use) => {
    expect((await holderOf(heading, cell))?.accounts[0]?.use).toBe(use);
  });

  test.each([
    ['jabatan', 'Kepala Desa', 'C2 tidak_sah office-unknown'],
    ['jenis', 'artis', 'C2 tidak_sah kind-unknown'],
    ['jenis pemilik', 'tetangga', 'C2 tidak_sah owner-unknown'],
    ['status', 'entahlah', 'C2 tidak_sah status-unknown'],
    ['pemilihan', 'Pilkada 1999', 'C2 tidak_sah election-unknown'],
    ['kode wilayah', '32.1', 'C2 tidak_sah code-lost-zero'],
    ['kode wilayah', 'Bandung', 'C2 tidak_sah code-shape'],
    ['berlaku dari', '05/06/2027', 'C2 tidak_sah day'],
    ['berlaku dari', '2027-02-30', 'C2 tidak_sah day'],
    ['wilayah', '#REF!', 'C2 tidak_sah excel-error'],
  ])('%s %j keeps the row out', async (heading, cell, verdict) => {
    expect(await verdictsOn(`nama;x;${heading}`, `Budi;@budi_a;${cell}`)).toEqual([verdict]);
  });

  test('without a name there is no row', async () => {
    expect(await verdictsOn('nama;x', ' ;@budi_a')).toEqual(['A2 tidak_sah name-missing']);
  });

  test('of several elections none is guessed', async () => {
    const context = { ...CONTEXT, elections: [PILKADA, { ...PILKADA, id: 'pilkada-lain' }] };
    expect(await verdictsOn('nama;x', 'Budi;@budi_a', context)).toEqual([
      '2 tidak_sah election-missing',
    ]);
  });

  test('the last day must not be before the first', async () => {
    const row = 'Budi;@budi_a;2027-11-27;2027-11-26';
    expect(await verdictsOn('nama;x;berlaku dari;berlaku sampai', row)).toEqual([
      'D2 tidak_sah day-order',
    ]);
  });

  test('rows that contradict each other about one holder', async () => {
    const imported = await importText('nama;x;status\nBudi;@budi_a;aktif\nBudi;@budi_b;diganti');
    expect(verdicts(imported)).toEqual(['B2 sah account', 'A3 tidak_sah holder-differs']);
  });

  test('an id does not depend on the order of rows', async () => {
    const rows = ['Budi;@budi_a;1', 'Siti;@siti_n;2'];
    const ids = async (list: string[]) =>
      (await importText(`nama;x;no urut\n${list.join('\n')}`)).holders.map(({ id }) => id);
    expect((await ids(rows)).toSorted()).toEqual((await ids(rows.toReversed())).toSorted());
    expect(await ids(rows)).toEqual(['pilkada-contoh-1-budi', 'pilkada-contoh-2-siti']);
  });
});

describe('accounts', () => {
  test.each([
    ['facebook', 'Husaini', 'B2 perlu_dibuka unverified'],
    ['facebook', 'KH Untuk Contoh', 'B2 tidak_sah display-name'],
    ['facebook', '1,00089E+14', 'B2 tidak_sah excel-scientific'],
    ['facebook', 'https://www.facebook.com/share/1AbC/', 'B2 perlu_dibuka fb-share'],
    ['facebook', 'https://www.instagram.com/budi.s', 'B2 platform_lain mismatch'],
    ['facebook', 'https://www.facebook.com/groups/relawanbudi', 'B2 sah group'],
    ['instagram', 'https://www.facebook.com/groups/relawanbudi', 'B2 platform_lain mismatch'],
    ['instagram', 'www.instagram,com/budi.s', 'B2 diperbaiki repaired'],
    ['instagram', 'https://www.instagram.com/p/C1abc/', 'B2 perlu_dibuka post-link'],
    ['x', '#NAME?', 'B2 tidak_sah excel-error'],
    ['x', '1', 'B2 perlu_dibuka unverified'],
    ['x', 'psi.id', 'B2 tidak_sah x-chars'],
    ['x', '-', '2 tidak_sah empty'],
    ['tiktok', '@budi', 'B2 platform_lain foreign'],
    ['tiktok', '-', '2 tidak_sah empty'],
    ['akun', '@budi', 'B2 tidak_sah no-platform'],
    ['akun', 'https://x.com/budi_a', 'B2 sah account'],
  ])('%s %j: %s', async (heading, cell, verdict) => {
    const imported = await importText(`nama;${heading}\nBudi;"${cell}"`);
    expect(verdicts(imported)).toEqual([verdict]);
    const listed = / (?:sah|diperbaiki) /.test(verdict);
    expect(keysOf(imported)).toHaveLength(listed ? 1 : 0);
  });

  test.each([
    ['X (Twitter)', 'budi_a', 'sah account'],
    ['tiktok', '@budi', 'platform_lain foreign'],
    ['sosmed', '@budi', 'tidak_sah platform-unknown'],
    ['sosmed', 'https://x.com/budi_a', 'sah account'],
  ])('platform %j, account %j: %s', async (platform, account, verdict) => {
    const list = `nama;platform;akun\nBudi;${platform};${account}`;
    expect(verdicts(await importText(list))).toEqual([`C2 ${verdict}`]);
  });

  test('a link decides; the name beside it is only shown', async () => {
    const list = 'nama;platform;nama akun;link\nBudi;ig;Budi;https://www.instagram.com/budi.s';
    expect(keysOf(await importText(list))).toEqual(['instagram:name:budi.s']);
  });

  test('where the link is wanting the name decides', async () => {
    const list = 'nama;platform;nama akun;link\nBudi;ig;@budi.s;-';
    expect(keysOf(await importText(list))).toEqual(['instagram:name:budi.s']);
  });

  test('a marked name that the link contradicts is nobody yet', async () => {
    const list = 'nama;platform;nama akun;link\nBudi;ig;@siti;https://www.instagram.com/budi.s';
    expect(verdicts(await importText(list))).toEqual(['D2 perlu_dibuka name-differs']);
  });

  test('several accounts of one cell, each with its verdict', async () => {
    const imported = await importText('nama;x\nBudi;"@budi_a dan @budi_b\n@2DPP-Contoh"');
    expect(verdicts(imported)).toEqual([
      'B2 sah account',
      'B2 sah account',
      'B2 tidak_sah x-chars',
    ]);
  });

  test('an account under one name twice is kept once, under two names by both', async () => {
    const imported = await importText('nama;x\nBudi;@budi_a\nBudi;@Budi_A\nSiti;@budi_a');
    expect(verdicts(imported)).toEqual(['B2 sah account', 'B3 ganda repeated', 'B4 ganda shared']);
    expect(keysOf(imported)).toEqual(['x:name:budi_a', 'x:name:budi_a']);
    expect(imported.findings[2]?.detail).toBe('Budi (2)');
  });

  test('its number and other addresses are more keys of one account', async () => {
    const list = `nama;facebook;id numerik;alias
Budi;fb.com/Budi.Santoso;100012345678901;https://www.facebook.com/profile.php?id=61556635646287`;
    const { holders } = await importText(list);
    expect(holders[0]?.accounts).toMatchObject([
      {
        keys: [
          'facebook:name:budisantoso',
          'facebook:id:100012345678901',
          'facebook:id:61556635646287',
        ],
        label: '@Budi.Santoso',
      },
    ]);
  });

  test.each([
    ['@budi_a', '1,23457E+18', 'C2 tidak_sah excel-scientific'],
    ['@budi_a', 'dua', 'C2 tidak_sah alias-unclear'],
    ['@budi_a dan @budi_b', '291797158', 'C2 tidak_sah alias-of-many'],
  ])('%j with the number %j', async (account, id, verdict) => {
    const imported = await importText(`nama;x;id akun\nBudi;${account};${id}`);
    expect(verdicts(imported)).toContain(verdict);
    expect(keysOf(imported).every((key) => key.startsWith('x:name:'))).toBe(true);
  });

  test('an unchanged entry keeps the day on which it was listed', async () => {
    const listedSince = (holder: string, key: string) =>
      `${holder} ${key}` === 'pilkada-contoh-budi x:name:budi_a' ? '2026-12-01' : undefined;
    const list = 'nama;x\nBudi;@budi_a\nBudi;@budi_b';
    const { holders } = await importText(list, { ...CONTEXT, listedSince });
    expect(holders[0]?.accounts.map(({ source }) => source.checked)).toEqual([
      '2026-12-01',
      '2027-01-05',
    ]);
  });
});

describe('hashtags and slogans', () => {
  test('are listed with their holder', async () => {
    const imported = await importText(
      'nama;tagar;slogan\nBudi;"#BudiMaju #MajuBersama, #Contoh1";"Maju, Bersama Budi!"',
    );
    expect(imported.holders[0]?.tags?.map(({ text }) => text)).toEqual([
      '#BudiMaju',
      '#MajuBersama',
      '#Contoh1',
      'Maju, Bersama Budi!',
    ]);
  });

  test.each([
    ['#abc', 'tag-shape'],
    ['#2027', 'tag-number'],
    ['1,00089E+14', 'tag-number'],
    ['#NAME?', 'excel-error'],
  ])('%s is refused: %s', async (tag, reason) => {
    const imported = await importText(`nama;slogan\nBudi;"${tag}"`);
    expect(verdicts(imported)).toEqual([`B2 tidak_sah ${reason}`]);
    expect(imported.holders).toEqual([]);
  });
});
