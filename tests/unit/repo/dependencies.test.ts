/** Few dependencies, each with its reason, and exactly the ones that were looked at. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import lock from '../../../package-lock.json' with { type: 'json' };
import pkg from '../../../package.json' with { type: 'json' };

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}

const LOCKED: readonly (readonly [string, Locked])[] = Object.entries<Locked>(lock.packages).filter(
  ([path]) => path !== '',
);

/**
 * Packages that would run a script when installed; `.npmrc` keeps them from it.
 * esbuild (below tsx): its script only makes its program start a little faster.
 */
const WITH_INSTALL_SCRIPT = ['node_modules/esbuild'];

const docs = readFileSync('docs/dependencies.md', 'utf8');

/** Names of packages in the tables under a heading. */
function namesUnder(heading: string): string[] {
  const section = docs.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
  const firstCells = [...section.matchAll(/^\| (`[^|]*)/gm)].map(([, cell = '']) => cell);
  return firstCells
    .flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name))
    .toSorted();
}

const withoutTypes = (names: readonly string[]) =>
  names.filter((name) => !name.startsWith('@types/')).toSorted();

describe('dependencies', () => {
  test.each([
    ['In the extension', pkg.dependencies],
    ['To build and test', pkg.devDependencies],
  ])('%s: docs/dependencies.md names these and no others', (heading, packages) => {
    expect(withoutTypes(namesUnder(heading))).toEqual(withoutTypes(Object.keys(packages)));
  });

  test('every version is an exact one', () => {
    const all = { ...pkg.dependencies, ...pkg.devDependencies, ...pkg.overrides };
    expect(Object.values(all).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});

describe('the lock file', () => {
  test('has the versions of package.json', () => {
    const root: object = lock.packages[''];
    expect(root).toMatchObject({
      version: pkg.version,
      dependencies: pkg.dependencies,
      devDependencies: pkg.devDependencies,
    });
  });

  test('proves every package and names no host', () => {
    const faulty = LOCKED.filter(
      ([, { integrity = '', resolved, link, version }]) =>
        !integrity.startsWith('sha512-') || resolved !== undefined || link || version === undefined,
    );
    expect(faulty.map(([path]) => path)).toEqual([]);
  });

  test('has no package with an install script but those that are understood', () => {
    const scripted = LOCKED.filter(([, { hasInstallScript }]) => hasInstallScript);
    expect(scripted.map(([path]) => path)).toEqual(WITH_INSTALL_SCRIPT);
    expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m);
  });
});
