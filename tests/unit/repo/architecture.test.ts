/** The shape of the house: a folder imports only from those below it. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Folder of `src/` → folders it may import from, besides itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  data: [],
  domain: ['data'],
  sites: ['domain'],
  platform: ['domain'],
  guard: ['domain', 'sites', 'platform'],
  background: ['domain', 'platform', 'data'],
  pages: ['domain', 'sites', 'platform', 'guard', 'background', 'data'],
  publisher: ['domain', 'data'],
};

/** npm packages, by the folders that may use them. */
const MAY_USE: Readonly<Record<string, readonly string[]>> = {
  'webextension-polyfill': ['platform/browser.ts'],
  zod: ['domain', 'platform', 'background', 'publisher'],
  jose: ['domain/register/statement.ts', 'publisher/keys.ts'],
  papaparse: ['domain/import/tables.ts', 'domain/import/csv.ts'],
  hucre: ['domain/import/tables.ts'],
  idb: ['background/registers/database.ts', 'background/diary/diary.ts'],
  preact: ['pages'],
  '@zip.js/zip.js/lib/zip-core-reader.js': ['pages/trace/archive.ts'],
  'node:': ['publisher'],
};

interface Import {
  readonly file: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

function importsOf(file: string): Import[] {
  const code = readFileSync(file, 'utf8');
  const statements = code.matchAll(/^(?:import|export)\s(type\s)?[^'"]*?from\s+'([^']+)'/gms);
  return [...statements].map(([, type, target = '']) => ({
    file: relative('src', file),
    target: target.startsWith('.') ? relative('src', join(dirname(file), target)) : target,
    typeOnly: type !== undefined,
  }));
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => join('src', file));
const imports = files.flatMap(importsOf);

/** The package that `target` belongs to; Node's own modules count as one. */
function packageOf(target: string): string {
  if (target.startsWith('node:')) return 'node:';
  return target.startsWith('@') ? target : top(target);
}

const top = (path: string) => path.split('/')[0] ?? '';

describe('dependencies point downwards', () => {
  test('every folder of src is known here', () => {
    expect(new Set(files.map((file) => top(relative('src', file))))).toEqual(
      new Set(Object.keys(MAY_IMPORT).filter((folder) => folder !== 'data')),
    );
  });

  test('folders import only from folders below', () => {
    const upward = imports.filter(({ file, target }) => {
      const folder = top(target);
      return (
        folder in MAY_IMPORT && folder !== top(file) && !MAY_IMPORT[top(file)]?.includes(folder)
      );
    });
    expect(upward).toEqual([]);
  });

  test('a site knows no other site', () => {
    const across = imports.filter(({ file, target }) => {
      const [, site] = file.split('/');
      const [folder, other, rest] = target.split('/');
      return top(file) === 'sites' && folder === 'sites' && rest !== undefined && other !== site;
    });
    expect(across).toEqual([]);
  });

  test('packages are used only where they belong', () => {
    const strayed = imports.filter(({ file, target, typeOnly }) => {
      if (typeOnly || target.includes('..') || top(target) in MAY_IMPORT) return false;
      const name = packageOf(target);
      return !MAY_USE[name]?.some((place) => file === place || file.startsWith(`${place}/`));
    });
    expect(strayed).toEqual([]);
  });
});
