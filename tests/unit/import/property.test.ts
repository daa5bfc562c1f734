/** No content of a spreadsheet crashes the import or brings in a key that no account can have. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { isReserved } from '../../../src/domain/account/by-site';
import { isAccountKey, SITES } from '../../../src/domain/account/key';
import { VERDICTS } from '../../../src/domain/import/findings';
import type { Imported } from '../../../src/domain/import/import';
import { explain, placeInWords } from '../../../src/domain/import/words';
import { registerSchema } from '../../../src/domain/register/schema';
import { PILKADA } from '../register/sample';
import { importBytes, importSheets, importText } from './support';

/** As many as the importer is to be trusted with: 100000 before a release. */
const RUNS = Number(process.env['REGISTER_RUNS'] ?? 2000);
const SEED = 20270105;

const HEADINGS = [
  'nama',
  'jenis',
  'jabatan',
  'pemilihan',
  'kode wilayah',
  'wilayah',
  'no urut',
  'platform',
  'akun',
  'link',
  'facebook',
  'instagram',
  'X (Twitter)',
  'tiktok',
  'alias',
  'id numerik',
  'jenis pemilik',
  'berlaku dari',
  'berlaku sampai',
  'status',
  'diperiksa',
  'tagar',
  'slogan',
];

/** What is found in such cells, and what is not. */
const cell = fc.oneof(
  fc.constantFrom(
    '',
    '-',
    '@budi_a',
    'budi.s',
    'fb.com/budi.santoso',
    '=HYPERLINK("x")',
    '+62811',
    '#NAME?',
    'https://x.com/budi_a?s=20',
    'https://www.facebook.com/profile.php?id=100012345678901',
    '1,00089E+14',
    '100012345678901',
    'Calon Bupati',
    'tim',
    'x',
    'fb',
    '2027-11-27',
    '#Maju',
    'https://l.facebook.com/l.php?u=https%3A%2F%2Finstagram.com%2Fbudi',
    'https://x.com/home',
    'facebook.com/groups/relawanbudi',
    '__proto__',
    'constructor',
    '3273',
    'pilkada-contoh',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme-ascii', maxLength: 40 }),
  fc
    .tuple(
      fc.constantFrom('https://x.com/', 'https://facebook.com/', 'instagram.com/', '@', 'https://'),
      fc.string({ unit: 'binary', maxLength: 20 }),
    )
    .map((parts) => parts.join('')),
);

const table = fc
  .uniqueArray(fc.constantFrom(...HEADINGS), { minLength: 1, maxLength: 8 })
  .chain((headings) => {
    const width = headings.length + 1;
    const row = fc.array(cell, { minLength: width, maxLength: width });
    return fc.array(row, { maxLength: 4 }).map((rows) => [['nama'].concat(headings)].concat(rows));
  });

function expectSound({ holders, findings }: Imported): void {
  registerSchema.shape.holders.parse(holders);
  const keys = holders.flatMap(({ accounts }) => accounts.flatMap((account) => account.keys));
  for (const key of keys) {
    expect(isAccountKey(key)).toBe(true);
    const [site, kind, name = ''] = key.split(':');
    const reserved = SITES.some((known) => known === site && isReserved(known, name));
    expect(kind === 'name' && reserved).toBe(false);
  }
  expect(holders.every(({ election }) => [undefined, PILKADA.id].includes(election))).toBe(true);
  for (const finding of findings) {
    expect(VERDICTS).toContain(finding.verdict);
    expect(explain(finding, 'id')).not.toContain('{}');
    expect(placeInWords(finding.place, 'en')).toContain('daftar');
  }
}

test('cells of CSV', async () => {
  const property = fc.asyncProperty(
    table,
    fc.constantFrom(',', ';', '\t'),
    async (rows, delimiter) => expectSound(await importText(Papa.unparse(rows, { delimiter }))),
  );
  await fc.assert(property, { seed: SEED, numRuns: RUNS });
}, 600_000);

test('cells of XLSX', async () => {
  const value = fc.oneof(cell, fc.double(), fc.bigInt().map(Number), fc.date(), fc.boolean());
  const rows = fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), { maxLength: 4 });
  const property = fc.asyncProperty(rows, fc.webUrl(), async (cells, target) => {
    const sheet = { name: 'S', rows: [['nama', 'facebook', 'x'], ...cells] };
    const links = new Map([['1,1', { value: 'lihat', hyperlink: { target } }]]);
    expectSound(await importSheets([{ ...sheet, cells: links }]));
  });
  await fc.assert(property, { seed: SEED, numRuns: Math.ceil(RUNS / 10) });
}, 600_000);

test('files of any bytes', async () => {
  const start = fc.constantFrom('', 'PK\u0003\u0004', '%PDF', 'nama,x\n', '\u00ff\u00fe');
  const property = fc.asyncProperty(start, fc.uint8Array({ maxLength: 200 }), async (head, rest) =>
    expectSound(await importBytes(Uint8Array.from([...Buffer.from(head, 'latin1'), ...rest]))),
  );
  await fc.assert(property, { seed: SEED, numRuns: RUNS });
}, 600_000);

test('a cell made to keep the splitter busy is read in time', async () => {
  const cells = ['a/ '.repeat(1300), '@a '.repeat(1300), ' '.repeat(3900) + 'x', '@'.repeat(3900)];
  const begun = performance.now();
  for (const text of cells) expectSound(await importText(`nama;x;tagar\nBudi;${text};${text}`));
  expect(performance.now() - begun).toBeLessThan(2000);
});
