/** The publisher tool as it is used: from a spreadsheet to a register that is checked and served. */
import { createServer, type Server } from 'node:http';
import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { runTool } from '../../../src/publisher/main';
import { addressOf, startServer } from '../../../src/publisher/serve';
import { PILKADA } from '../register/sample';
import { KEY } from '../../support/publication';
import { PUBLIC_KEY } from './sample';

const NOW = new Date('2027-01-05T08:00:00Z');
const LIST = `nama;jabatan;wilayah;facebook;x;tagar
Budi Santoso;Calon Bupati;Kabupaten Contoh;fb.com/Budi.Santoso;@budi_a;#BudiMaju
Siti Nurhaliza;Calon Bupati;Kabupaten Misal;https://www.facebook.com/siti.nur;@siti_n;
`;

let home = '';
const at = (...names: string[]) => join(home, ...names);

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'jaga-netral-'));
  await writeFile(at('kunci.json'), JSON.stringify(KEY));
  await writeFile(at('daftar.csv'), LIST);
  await writeFile(at('pemilihan.json'), JSON.stringify([PILKADA]));
  await build('lama');
});

afterAll(() => rm(home, { recursive: true }));

/** Runs a command line; what it prints, and its exit code. */
async function run(args: readonly string[], now = NOW) {
  const lines: string[] = [];
  const print = (line: string) => void lines.push(line);
  const code = await runTool(args, { print, printError: print }, now);
  const output = lines.join('\n');
  expect(output).not.toMatch(/^\s+at |undefined/m);
  return { code, output };
}

const WHO = ['--publisher', 'Bawaslu Contoh', '--contact', 'a@contoh.id'];
const WHAT = ['--title', 'Daftar contoh', '--label', 'karangan'];

function build(out: string, list = 'daftar.csv', ...more: string[]) {
  const files = ['--key', at('kunci.json'), '--elections', at('pemilihan.json')];
  return run(['build', at(list), '--out', at(out), ...files, ...WHO, ...WHAT, ...more]);
}

describe('commands', () => {
  test.each([
    [[], 'Sebutkan satu perintah'],
    [['polisi'], 'Perintah "polisi" tidak dikenal'],
    [['constructor', '--lang', 'en'], 'There is no command "constructor"'],
  ])('%j lists what there is', async (args, opening) => {
    const { code, output } = await run(args);
    expect(code).toBe(2);
    expect(output).toContain(opening);
    for (const name of ['keygen', 'build', 'check', 'diff', 'serve'])
      expect(output).toContain(name);
  });

  test.each([
    [['build', '--warna', 'merah'], 'Cara pakai: build'],
    [['build'], '--out'],
    [['check'], 'Sebutkan folder'],
    [['diff', 'a'], 'Sebutkan dua'],
    [['serve', '.', '--port', 'x'], 'port'],
    [['check', '/tidak/ada'], '/tidak/ada'],
    [['check', '.', '--key', 'abc'], 'bukan kunci publik'],
  ])('%j says what is missing', async (args, hint) => {
    const { code, output } = await run(args);
    expect(code).toBe(1);
    expect(output).toContain(hint);
  });
});

describe('keygen', () => {
  test('writes a secret file once, and prints its public key', async () => {
    const file = at('baru.json');
    const { code, output } = await run(['keygen', '--out', file]);
    expect(code).toBe(0);
    expect(output).toMatch(/^ed25519:[\w-]{43}$/m);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const again = await run(['keygen', '--out', file, '--lang', 'en']);
    expect(again).toMatchObject({ code: 1 });
    expect(again.output).toContain('not overwritten');
    const built = await build('lain', 'daftar.csv', '--key', file);
    expect(built.code).toBe(0);
  });
});

describe('build', () => {
  test('publishes what check accepts', async () => {
    const { code, output } = await run(['check', at('lama'), '--key', PUBLIC_KEY]);
    expect(output).toContain('5 akun dalam 2 bagian (2 terbaca utuh)');
    expect(output).toContain('Bawaslu Contoh (a@contoh.id), edisi 1');
    expect(code).toBe(0);
  });

  test('gives the same bytes for the same list, whatever the order of its rows', async () => {
    const [headings = '', ...rows] = LIST.trimEnd().split('\n');
    await writeFile(at('balik.csv'), [headings, ...rows.toReversed()].join('\n'));
    await build('balik', 'balik.csv');
    const shards = await readdir(at('lama', 'shards'));
    expect(shards).toHaveLength(2);
    expect(await readdir(at('balik', 'shards'))).toEqual(shards);
    const [section = ''] = await readdir(at('lama', 'sections'));
    const some = [join('sections', section), join('shards', shards[0] ?? '')];
    for (const name of ['register.jws.gz', ...some]) {
      expect(await readFile(at('balik', name))).toEqual(await readFile(at('lama', name)));
    }
  });

  test('an edition after another keeps what has not changed, also days later', async () => {
    await cp(at('lama'), at('terbit'), { recursive: true });
    await writeFile(at('daftar-2.csv'), LIST.replace('@siti_n', '@siti_baru'));
    const files = ['--out', at('terbit'), '--key', at('kunci.json')];
    const later = new Date('2027-01-20T08:00:00Z');
    expect((await run(['build', at('daftar-2.csv'), ...files], later)).code).toBe(0);
    const checked = await run(['check', at('terbit'), '--against', at('lama')], later);
    expect(checked.output).toMatch(/mengunduh 1 dari 2 bagian \(\d+ bita\)/);
    expect(checked.output).toContain('1 akun ditambah, 1 dihapus, 0 diubah');
    expect(checked.code).toBe(0);
    const compared = await run(['diff', at('lama'), at('terbit'), '--lang', 'en']);
    expect(compared.output).toContain(
      '+ x:name:siti_baru  @siti_baru (Siti Nurhaliza, Kabupaten Misal)',
    );
    expect(compared.output).toContain('1 added, 1 removed, 0 changed.');
  });

  test('what is refused stays out, and the report says why', async () => {
    await writeFile(
      at('kotor.csv'),
      `${LIST}Wati;Calon Bupati;Kabupaten Contoh;Husaini;=1+1|@wati_a;\n`,
    );
    const { output } = await build('kotor', 'kotor.csv', '--report', at('laporan.csv'));
    expect(output).toContain('kotor.csv, baris 4, kolom D (facebook): "Husaini": perlu dibuka.');
    expect(output).toContain('sah: 6, diperbaiki: 0, perlu dibuka: 1, tidak sah: 1');
    const text = await readFile(at('laporan.csv'), 'utf8');
    expect(text.startsWith('\uFEFF"berkas";"lembar"')).toBe(true);
    const { data } = Papa.parse<string[]>(text, { delimiter: ';', skipEmptyLines: true });
    expect(data).toHaveLength(9);
    expect(
      data.flat().filter((cell) => /^[\s'"]*[=+\-@]/.test(cell) && !cell.startsWith("'")),
    ).toEqual([]);
    expect(data.at(-2)).toEqual(expect.arrayContaining(["'=1+1", 'tidak sah']));
  });

  test('prints the link to pass on', async () => {
    const unknown = await build('tertaut');
    expect(unknown.output).toContain(`https://…/#${PUBLIC_KEY}`);
    const url = 'https://contoh.go.id/register';
    const known = await build('tertaut', 'daftar.csv', '--url', url);
    expect(known.output.split('\n')).toContain(`${url}/#${PUBLIC_KEY}`);
    const local = await build('tertaut', 'daftar.csv', '--url', 'http://127.0.0.1:8787');
    expect(local.output).toContain(`http://127.0.0.1:8787/#${PUBLIC_KEY}`);
    for (const bad of ['contoh.go.id', 'http://contoh.go.id/', 'ftp://contoh.go.id/']) {
      const refused = await build('tertaut', 'daftar.csv', '--url', bad);
      expect(refused).toMatchObject({ code: 1, output: expect.stringContaining('https') });
    }
  });

  test('says in English what the schema says', async () => {
    const stages = [{ ...PILKADA.stages[0], until: '2027-09-01' }];
    await writeFile(at('mundur.json'), JSON.stringify([{ ...PILKADA, stages }]));
    const english = ['--lang', 'en', '--elections'];
    const own = await build('tidak', 'daftar.csv', ...english, at('mundur.json'));
    expect(own.output).toContain('[0].stages[0].until: 2027-09-01 comes before the first day');
    await writeFile(at('mundur.json'), JSON.stringify([{ ...PILKADA, kind: 'pilkades' }]));
    const zods = await build('tidak', 'daftar.csv', ...english, at('mundur.json'));
    expect(zods.output).toContain('[0].kind: Invalid option: expected one of "pemilu"|"pilkada"');
  });

  test.each([
    ['kosong.csv', 'nama;x\nBudi;-\n', [], 'Tidak ada satu akun pun'],
    ['daftar.csv', LIST, ['--expires', '0'], '--expires "0"'],
    ['daftar.csv', LIST, ['--elections', 'KUNCI'], 'bukan daftar pemilihan'],
    ['daftar.csv', LIST, ['--key', 'DAFTAR'], 'bukan kunci rahasia'],
    ['daftar.csv', LIST, ['--markers', 'KUNCI'], 'Penanda tata letak'],
    ['daftar.csv', LIST, ['--contact', ' '], 'contact'],
  ])('%s with %s %j is refused: %s', async (name, content, more, hint) => {
    await writeFile(at(name), content);
    const paths: Record<string, string> = { KUNCI: at('kunci.json'), DAFTAR: at('daftar.csv') };
    const { code, output } = await build('tidak', name, ...more.map((word) => paths[word] ?? word));
    expect(output).toContain(hint);
    expect(code).toBe(1);
    await expect(stat(at('tidak', 'register.jws.gz'))).rejects.toThrow('ENOENT');
  });
});

describe('check', () => {
  test.each([
    ['a shard is missing', (files: string[]) => rm(files[0] ?? ''), 'tidak ada atau tidak dapat'],
    ['a shard is cut off', (files: string[]) => writeFile(files[0] ?? '', 'x'), 'panjangnya 1'],
    ['a section is missing', () => rm(at('rusak', 'sections'), { recursive: true }), 'sections/'],
    [
      'a section is cut off',
      async () => {
        const [name = ''] = await readdir(at('rusak', 'sections'));
        await writeFile(at('rusak', 'sections', name), 'xy');
      },
      'Bagian daftar "semua" tidak dapat dipakai: panjangnya 2',
    ],
    [
      'the statement is cut off',
      () => writeFile(at('rusak', 'register.jws.gz'), Uint8Array.of(0x1f, 0x8b)),
      'register.jws.gz tidak dapat dibuka',
    ],
  ])('says that %s', async (_, damage, hint) => {
    await rm(at('rusak'), { recursive: true, force: true });
    await cp(at('lama'), at('rusak'), { recursive: true });
    const names = await readdir(at('rusak', 'shards'));
    await damage(names.map((name) => at('rusak', 'shards', name)));
    const { code, output } = await run(['check', at('rusak')]);
    expect(output).toContain(hint);
    expect(code).toBe(1);
  });

  test('says in English that a shard is cut off', async () => {
    const [name = ''] = await readdir(at('lama', 'shards'));
    await cp(at('lama'), at('rusak-en'), { recursive: true });
    await writeFile(at('rusak-en', 'shards', name), 'x');
    const { output } = await run(['check', at('rusak-en'), '--lang', 'en']);
    expect(output).toMatch(/FAULT: Part ".+" of the list cannot be used: it is 1 bytes long, not/);
  });

  test('says that it has expired, and that another key was expected', async () => {
    const late = await run(['check', at('lama')], new Date('2028-01-01T00:00:00Z'));
    expect(late).toMatchObject({ code: 1, output: expect.stringContaining('Kedaluwarsa') });
    const stranger = `ed25519:${'A'.repeat(43)}`;
    const { code, output } = await run(['check', at('lama'), '--key', stranger]);
    expect(code).toBe(1);
    expect(output).toContain('kunci yang tidak dipercaya');
  });

  test('says that browsers ignore an edition that is not newer', async () => {
    const { code, output } = await run(['check', at('lama'), '--against', at('lama')]);
    expect(output).toContain('mengunduh 0 dari 2 bagian (0 bita)');
    expect(output).toContain('Nomor edisi 1 tidak lebih besar dari 1');
    expect(code).toBe(1);
  });
});

describe('on the web', () => {
  let server: Server | undefined;
  afterEach(() => void server?.close());

  test('what serve shows is what a browser needs', async () => {
    server = await startServer(at('lama'), 0);
    const address = addressOf(server);
    expect(await run(['check', address])).toMatchObject({ code: 0 });
    const first = await fetch(`${address}register.jws.gz`);
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('content-type')).toBe('application/gzip');
    const again = await fetch(`${address}register.jws.gz`, { headers: { 'If-None-Match': etag } });
    expect(again.status).toBe(304);
    const preflight = await fetch(`${address}register.jws.gz`, { method: 'OPTIONS' });
    expect(preflight.headers.get('access-control-allow-headers')).toBe('If-None-Match');
    for (const path of ['', 'kunci.json', '..%2fkunci.json', 'shards/', 'register.jws']) {
      expect((await fetch(address + path)).status).toBe(404);
    }
    expect((await fetch(`${address}register.jws.gz`, { method: 'POST' })).status).toBe(405);
  });

  test('a host that unpacks the statement does no harm', async () => {
    const unpacking = createServer(async (request, response) => {
      const path = request.url ?? '';
      response.setHeader('Access-Control-Allow-Origin', '*');
      if (path.endsWith('.jws.gz')) response.setHeader('Content-Encoding', 'gzip');
      response.end(await readFile(at('lama', path)));
    });
    server = unpacking;
    await new Promise<void>((resolve) => unpacking.listen(0, '127.0.0.1', resolve));
    expect(await run(['check', addressOf(unpacking)])).toMatchObject({ code: 0 });
  });

  test('a host that does not let browsers in is found out', async () => {
    const statement = await readFile(at('lama', 'register.jws.gz'));
    const closed = createServer((_, response) => response.end(statement));
    server = closed;
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const { code, output } = await run(['check', addressOf(closed)]);
    expect(output).toContain('Access-Control-Allow-Origin');
    expect(code).toBe(1);
  });
});
