/**
 * The whole way, by the tool and the browsers as they are: a spreadsheet as it comes from a desk, a
 * key, a signed register, a web server, the administrator's file, a managed browser, and a like.
 */
import type { Server } from 'node:http';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { runTool } from '../../src/publisher/main';
import { addressOf, startServer } from '../../src/publisher/serve';
import { openReplica } from './support/both-browsers';
import { startChromium } from './support/chromium';
import { marks, openWarning, type TestBrowser, until, waitForWarning } from './support/driver';
import { actsOf } from './support/effects';
import { startFirefox } from './support/firefox';
import { extensionWith } from '../support/extension';
import { electionIn, registerOf } from '../support/register';
import { installPolicy, type InstalledPolicy } from './support/installed-policy';

/** As a regional office would fill it in: a title, merged headings, remarks, several in one cell. */
const SHEET = [
  ['DAFTAR AKUN MEDIA SOSIAL PASANGAN CALON', null, null, null, null, null],
  ['Pilkada Uji, Kabupaten Contoh', null, null, null, null, null],
  [],
  ['No', 'Nama Calon', 'Jabatan', 'Kabupaten/Kota', 'Akun X (Twitter)', 'Akun Facebook'],
  [
    1,
    'Budi Santosa',
    'Calon Bupati',
    'Kabupaten Contoh',
    'https://twitter.com/Budi_Calon?s=20',
    'facebook.com/budi.calon\nfb.com/timbudi2024',
  ],
  [2, 'Citra Lestari', 'Calon Bupati', 'Kabupaten Contoh', '@citra_lain', '1,00012E+14'],
];

const BROWSERS = [
  {
    name: 'Chromium',
    browser: 'chromium',
    build: 'chrome',
    start: startChromium,
    file: 'linux/chrome/jaga-netral.json',
  },
  {
    name: 'Firefox',
    browser: 'firefox',
    build: 'firefox',
    start: startFirefox,
    file: 'linux/firefox/policies.json',
  },
] as const;

let home = '';
let publicKey = '';
let server: Server;
const at = (...names: string[]) => join(home, ...names);

/** Runs a command line of the tool, which must succeed; what it prints. */
async function tool(...args: string[]): Promise<string> {
  const lines: string[] = [];
  const print = (line: string) => void lines.push(line);
  const code = await runTool(args, { print, printError: print });
  expect(code, lines.join('\n')).toBe(0);
  return lines.join('\n');
}

describe('From a spreadsheet to a warning', () => {
  let browser: TestBrowser | undefined;
  let installed: InstalledPolicy | undefined;

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'jaga-netral-'));
    await writeFile(
      at('daftar.xlsx'),
      await writeXlsx({ sheets: [{ name: 'Paslon', rows: SHEET }] }),
    );
    await writeFile(at('pemilihan.json'), JSON.stringify([electionIn('kampanye')]));
    const printed = await tool('keygen', '--out', at('kunci.json'));
    publicKey = /ed25519:[\w-]{43}/.exec(printed)?.[0] ?? '';
    const where = ['--out', at('terbit'), '--key', at('kunci.json')];
    const who = ['--publisher', 'Bawaslu Uji', '--contact', 'koreksi@example.invalid'];
    const what = ['--title', 'Daftar Uji', '--label', 'data uji, bukan daftar resmi'];
    const elections = ['--elections', at('pemilihan.json')];
    await tool('build', at('daftar.xlsx'), ...where, ...who, ...what, ...elections);
    server = await startServer(at('terbit'), 0);
    await tool('check', addressOf(server), '--key', publicKey);
    await tool('policy', '--url', addressOf(server), '--key', publicKey, '--out', at('kebijakan'));
  });

  afterEach(async () => {
    await installed?.remove();
    await browser?.close();
  });

  afterAll(async () => {
    server.close();
    server.closeAllConnections();
    await rm(home, { recursive: true });
  });

  test.each(BROWSERS)('$name holds the like and names the publisher', async (setup) => {
    installed = await installPolicy(
      setup.browser,
      await readFile(at('kebijakan', setup.file), 'utf8'),
    );
    browser = await setup.start(await extensionWith(setup.build, registerOf([])));
    const page = await openReplica(browser, 'x', 'home');
    await until('the register', async () => (await marks(page)).length > 0);
    await page.click('[data-post="listed-1"] [data-testid="like"]');
    const warning = await waitForWarning(page);
    expect(warning.text).toMatch(/Budi Santosa ?, Kabupaten Contoh/);
    expect(warning.text).toContain('Daftar akun: Daftar Uji, dari Bawaslu Uji');
    expect(await actsOf(page)).toEqual([]);
    await page.press('Escape');
    await until('the warning to close', async () => (await openWarning(page)) === null);
    await page.click('[data-post="unlisted-1"] [data-testid="like"]');
    expect(await actsOf(page)).toEqual(['like unlisted-1']);
    const facebook = await openReplica(browser, 'facebook', 'home');
    await until('marks on Facebook', async () => (await marks(facebook)).length > 0);
  });
});
