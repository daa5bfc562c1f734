/** What stores receive is the same wherever it is made, and the archive of sources is enough for it. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { chmod, mkdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import manifest from '../../../manifest.json' with { type: 'json' };

const STEM = `jaga-netral-${manifest.version}`;

/** Not part of a checkout as others get it. */
const LEFT_OUT = new Set(['.git', 'node_modules', 'out']);

const folder = mkdtempSync(join(tmpdir(), 'jaga-netral-packages-'));
const checkout = join(folder, 'checkout');
const unpacked = join(folder, 'elsewhere', 'unpacked sources');

/** Runs a command; fails with what it said when it fails. */
function run(cwd: string, command: string, env: Readonly<Record<string, string>> = {}): void {
  const { status, stderr } = spawnSync(command, {
    cwd,
    shell: true,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw new Error(`${command}: ${stderr}`);
}

/** The checkout with the finished build, and its files known to a git of its own. */
function copyCheckout(): void {
  for (const name of readdirSync('.').filter((entry) => !LEFT_OUT.has(entry))) {
    cpSync(name, join(checkout, name), { recursive: true });
  }
  track(checkout);
}

function track(root: string): void {
  run(root, 'git init --quiet && git add --all');
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
}

const entriesOf = async (file: string) =>
  new ZipReader(new Uint8ArrayReader(await readFile(file))).getEntries();

/** Unpacks for nobody but the owner, and long ago. */
async function unpack(file: string): Promise<void> {
  for (const entry of await entriesOf(file)) {
    if (entry.directory) throw new Error(`${entry.filename} is a folder`);
    const path = join(unpacked, entry.filename);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeFile(path, await entry.getData(new Uint8ArrayWriter()));
    await chmod(path, entry.executable ? 0o700 : 0o600);
    await utimes(path, 978_307_200, 978_307_200);
  }
}

const packagesIn = (root: string) => join(root, 'out', 'packages');
const read = (root: string, name: string) => readFile(join(packagesIn(root), name), 'utf8');

describe('the packages', () => {
  beforeAll(async () => {
    if (!existsSync('dist/firefox')) throw new Error('run `npm run build` first');
    copyCheckout();
    await writeFile(join(checkout, 'untracked.txt'), 'a note to myself');
    run(checkout, 'npx tsx scripts/package.ts');
    await unpack(join(packagesIn(checkout), `${STEM}-source.zip`));
    track(unpacked);
    const elsewhere = { TZ: 'Asia/Jayapura', LC_ALL: 'tr_TR.UTF-8' };
    run(unpacked, 'umask 077 && npm run --silent package', elsewhere);
  }, 240_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  test('are made again, byte for byte, from the archive of sources in another place', async () => {
    const sums = await read(checkout, 'SHA256SUMS');
    expect(sums.split('\n').map((line) => line.slice(66))).toEqual([
      `${STEM}-chrome.zip`,
      `${STEM}-firefox.xpi`,
      `${STEM}-source.zip`,
      '',
    ]);
    const again = await read(unpacked, 'SHA256SUMS');
    expect(again, 'or dist/ is older than the sources: `npm run build`').toBe(sums);
  });

  test('the sources are what git knows, with the modes that git knows', async () => {
    const entries = await entriesOf(join(packagesIn(checkout), `${STEM}-source.zip`));
    const names = entries.map(({ filename }) => filename);
    expect(names).toContain('package-lock.json');
    expect(names).not.toContain('untracked.txt');
    expect(names.filter((name) => /^(dist|out|node_modules|\.git)\//.test(name))).toEqual([]);
    expect(entries.filter(({ executable }) => executable).map(({ filename }) => filename)).toEqual(
      existsSync('.ci/run') ? ['.ci/run'] : [],
    );
  });

  test.each(['chrome.zip', 'firefox.xpi'])('%s has its manifest at the top', async (name) => {
    const entries = await entriesOf(join(packagesIn(checkout), `${STEM}-${name}`));
    const names = entries.map(({ filename }) => filename);
    expect(names).toContain('manifest.json');
    expect(names).toEqual(names.toSorted());
    expect(names.filter((file) => file.includes('\\') || file.endsWith('.map'))).toEqual([]);
  });

  test('the store of Chrome gets no key and that of Firefox its id', async () => {
    const manifestIn = async (name: string) => {
      const entries = await entriesOf(join(packagesIn(checkout), `${STEM}-${name}`));
      const entry = entries.find(({ filename }) => filename === 'manifest.json');
      if (entry === undefined || entry.directory) throw new Error('no manifest');
      return JSON.parse(Buffer.from(await entry.getData(new Uint8ArrayWriter())).toString());
    };
    expect(await manifestIn('chrome.zip')).not.toHaveProperty('key');
    expect(await manifestIn('firefox.xpi')).toMatchObject({
      browser_specific_settings: manifest.browser_specific_settings,
    });
  });
});
