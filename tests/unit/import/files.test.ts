/** Every form in which people save a list gives the same list. */
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { importFiles } from '../../../src/domain/import/import';
import { CONTEXT, importBytes, importSheets, importText, keysOf, verdicts } from './support';

const LIST = 'Nama,Platform,Akun\r\nSiti Nurhalîza,IG,@siti_n\r\nBudi,x,budi_s\r\n';
const KEYS = ['instagram:name:siti_n', 'x:name:budi_s'];

function utf16(text: string, mark: boolean): Uint8Array {
  return new Uint8Array(Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le'));
}

describe('text files', () => {
  test.each([
    ['commas', LIST],
    ['semicolons', LIST.replaceAll(',', ';')],
    ['tabs', LIST.replaceAll(',', '\t')],
    ['a byte order mark', `\uFEFF${LIST}`],
    ['line ends of Unix', LIST.replaceAll('\r\n', '\n')],
    ['a separator line of Excel', `sep=;\r\n${LIST.replaceAll(',', ';')}`],
    ['title rows above', `DAFTAR AKUN, KABUPATEN CONTOH\r\n\r\n${LIST}`],
  ])('with %s', async (_, csv) => {
    const imported = await importText(csv);
    expect(keysOf(imported)).toEqual(KEYS);
    expect(imported.holders[0]?.name).toBe('Siti Nurhalîza');
  });

  test.each([
    ['UTF-16LE with its mark', utf16(LIST, true)],
    ['UTF-16LE without', utf16(LIST, false)],
    ['Windows-1252', new Uint8Array(Buffer.from(LIST, 'latin1'))],
  ])('in %s', async (_, bytes) => {
    const imported = await importBytes(bytes);
    expect(keysOf(imported)).toEqual(KEYS);
    expect(imported.holders[0]?.name).toBe('Siti Nurhalîza');
  });

  test('commas inside cells do not mislead about the delimiter', async () => {
    const csv = 'nama;x\r\n"Budi, S.H., M.H.";"@budi_a, @budi_b, @budi_c"\r\n';
    expect(keysOf(await importText(csv))).toEqual([
      'x:name:budi_a',
      'x:name:budi_b',
      'x:name:budi_c',
    ]);
  });

  test('a quotation mark that is not closed swallows no rows in silence', async () => {
    const imported = await importText('nama,x\r\nBudi,"@budi_a\r\nSiti,@siti_n\r\n');
    expect(imported.holders).toEqual([]);
    expect(verdicts(imported)).toEqual(['2 tidak_sah quotes']);
  });
});

describe('XLSX', () => {
  const rows = [
    ['DAFTAR AKUN MEDIA SOSIAL', null, null],
    ['Nama', 'Facebook', 'X (Twitter)'],
  ];

  test('all shown sheets, with titles above and merged names', async () => {
    const imported = await importSheets([
      {
        name: 'Calon',
        rows: [...rows, ['Budi', 'fb.com/budi.santoso', '@budi_a'], [null, null, '@budi_b']],
        merges: [{ startRow: 2, endRow: 3, startCol: 0, endCol: 0 }],
      },
      { name: 'Tim', rows: [...rows, ['Siti', 'facebook.com/siti.nur', null]] },
      { name: 'Lama', rows: [...rows, ['Wati', 'facebook.com/wati.lama', null]], hidden: true },
    ]);
    expect(keysOf(imported)).toEqual([
      'facebook:name:budisantoso',
      'x:name:budi_a',
      'x:name:budi_b',
      'facebook:name:sitinur',
    ]);
    expect(imported.holders[0]?.accounts).toHaveLength(3);
  });

  test('numbers are taken as far as Excel has kept them', async () => {
    const imported = await importSheets([
      {
        name: 'Calon',
        rows: [...rows, ['Budi', 100_012_345_678_901, null], ['Siti', 1.2345678901234567e19, null]],
      },
    ]);
    expect(keysOf(imported)).toEqual(['facebook:id:100012345678901']);
    expect(verdicts(imported)).toEqual(['B3 sah account', 'B4 tidak_sah excel-scientific']);
  });

  test.each([
    ['Klik di sini', 'https://www.facebook.com/budi.santoso', 'B3 diperbaiki from-link'],
    ['fb.com/budi.santoso', 'https://www.facebook.com/budi.santoso', 'B3 sah account'],
    ['fb.com/budi.santoso', 'https://www.facebook.com/siti.nur', 'B3 perlu_dibuka link-differs'],
    ['Budi Santoso', 'https://contoh.id/', 'B3 tidak_sah display-name'],
  ])('%j that leads to %s: %s', async (value, target, verdict) => {
    const cells = new Map([['2,1', { value, hyperlink: { target } }]]);
    const sheet = { name: 'Calon', rows: [...rows, ['Budi', value, null]], cells };
    expect(verdicts(await importSheets([sheet]))).toEqual([verdict]);
  });

  test('days are read from date cells', async () => {
    const imported = await importSheets([
      {
        name: 'Calon',
        rows: [
          ['nama', 'x', 'berlaku sampai'],
          ['Budi', '@budi_a', new Date('2027-11-23T00:00:00Z')],
        ],
      },
    ]);
    expect(imported.holders[0]?.accounts[0]?.until).toBe('2027-11-23');
  });

  test('a file that unpacks to more than it claims is not read', async () => {
    const rows = [['nama', 'x'], ...Array.from({ length: 20_000 }, () => ['Budi', '@budi_a'])];
    const bytes = await writeXlsx({ sheets: [{ name: 'Calon', rows }] });
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at + 46 <= bytes.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
    }
    expect(verdicts(await importBytes(bytes))).toEqual(['tidak_sah not-a-table']);
  });

  test('a file that claims to unpack to gigabytes is not opened', async () => {
    const entry = new Uint8Array(46);
    new DataView(entry.buffer).setUint32(0, 0x02014b50, true);
    new DataView(entry.buffer).setUint32(24, 0xffff_fff0, true);
    const bytes = Uint8Array.from([0x50, 0x4b, 3, 4, ...entry]);
    expect(verdicts(await importBytes(bytes))).toEqual(['tidak_sah too-large']);
  });
});

test.each([
  ['%PDF-1.7', 'tidak_sah pdf'],
  ['PK\u0003\u0004 not a workbook', 'tidak_sah not-a-table'],
  ['', 'tidak_sah no-headings'],
  ['{"nama": "Budi"}', 'tidak_sah no-headings'],
  ['nama,nama calon,x\nBudi,Budi,@budi_a', '1 tidak_sah heading-twice'],
])('%j: %s', async (text, verdict) => {
  expect(verdicts(await importText(text))).toEqual([verdict]);
});

test('old Excel is refused with what to do', async () => {
  const bytes = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  expect(verdicts(await importBytes(bytes))).toEqual(['tidak_sah old-excel']);
});

test('several files make one list', async () => {
  const files = ['@budi_a', '@budi_b'].map((account, index) => ({
    name: `${index}.csv`,
    bytes: new TextEncoder().encode(`nama,x\nBudi,${account}\n`),
  }));
  const imported = await importFiles(files, CONTEXT);
  expect(imported.holders).toHaveLength(1);
  expect(keysOf(imported)).toEqual(['x:name:budi_a', 'x:name:budi_b']);
});
