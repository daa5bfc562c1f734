/**
 * `npm run package`: what stores receive, from the finished build, byte for byte the same whoever
 * makes it. In a folder without git, such as the unpacked sources, the archive of sources is not made.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { version } from '../manifest.json' with { type: 'json' };
import { archive, type ArchivedFile } from './lib/archive';

const FOLDER = 'out/packages';

interface Package {
  readonly name: string;
  readonly files: readonly ArchivedFile[];
}

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const sums: string[] = [];
for (const { name, files } of packages()) {
  const zip = await archive(files);
  writeFileSync(join(FOLDER, name), zip);
  sums.push(`${createHash('sha256').update(zip).digest('hex')}  ${name}\n`);
  console.log(`${FOLDER}/${name}: ${files.length} files, ${zip.length} bytes`);
}
writeFileSync(join(FOLDER, 'SHA256SUMS'), sums.join(''));

function packages(): Package[] {
  const stem = `jaga-netral-${version}`;
  const made = [
    { name: `${stem}-chrome.zip`, files: builtFiles('dist/chrome').map(withoutKey) },
    { name: `${stem}-firefox.xpi`, files: builtFiles('dist/firefox') },
  ];
  return existsSync('.git') ? [...made, { name: `${stem}-source.zip`, files: sources() }] : made;
}

function builtFiles(folder: string): ArchivedFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((file) => ({
      path: file.slice(folder.length + 1).replaceAll(sep, '/'),
      content: readFileSync(file),
      executable: false,
    }));
}

/** The store keeps its own key of the extension and takes none from the manifest. */
function withoutKey(file: ArchivedFile): ArchivedFile {
  if (file.path !== 'manifest.json') return file;
  const { key: _unpackedOnly, ...manifest } = JSON.parse(Buffer.from(file.content).toString());
  return { ...file, content: Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`) };
}

/** Everything that git knows of, with the mode that git knows and not the one of this disk. */
function sources(): ArchivedFile[] {
  const { status, stdout } = spawnSync('git', ['ls-files', '--stage', '-z'], { encoding: 'utf8' });
  if (status !== 0) throw new Error('[jaga-netral] git cannot list the sources; is it installed?');
  const lines = stdout.matchAll(/(\d+) \w+ \d+\t([^\0]+)\0/g);
  return [...lines].map(([, mode, path = '']) => ({
    path,
    content: readFileSync(path),
    executable: mode === '100755',
  }));
}
