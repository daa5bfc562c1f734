/** The matrix is whole, every reason in it is given and used, and its page of documentation is its own. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SITES } from '../../../src/domain/account/key';
import { coverageDocument } from '../../matrix/coverage';
import { cells, MATRIX } from '../../matrix/matrix';

describe.each(SITES)('%s', (site) => {
  const { reasons, surfaces } = MATRIX[site];
  const own = cells().filter((cell) => cell.site === site);
  const pages = readdirSync(`tests/replicas/${site}/pages`).map((file) =>
    file.replace(/\.html$/, ''),
  );

  test('every cell has a state', () => {
    const open = own.filter(({ state }) => state === null);
    expect(open.map(({ surface, act, gesture }) => `${surface}: ${act} by ${gesture}`)).toEqual([]);
  });

  test('what cannot happen has a reason that is given, and every reason is needed', () => {
    const used = new Set(own.flatMap(({ reason }) => (reason === null ? [] : [reason])));
    expect([...used].filter((reason) => !(reason in reasons))).toEqual([]);
    expect(Object.keys(reasons).filter((reason) => !used.has(reason))).toEqual([]);
  });

  test('every surface is shown by replicas, and every replica shows a surface', () => {
    const shown = new Set(Object.values(surfaces).flatMap((surface) => surface.pages));
    expect([...shown].filter((page) => !pages.includes(page))).toEqual([]);
    expect(pages.filter((page) => !shown.has(page))).toEqual([]);
  });
});

test('docs/coverage.md is what npm run coverage writes', () => {
  expect(readFileSync('docs/coverage.md', 'utf8')).toBe(coverageDocument());
});
