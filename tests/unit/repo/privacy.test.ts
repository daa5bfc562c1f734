/** The privacy statements name everything that the code keeps, and nothing else. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../src/domain/settings';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(join('src', file), 'utf8'));

/** Where a name is read from the browser's storage or written to it. */
const USE =
  /(?:readLocal|recallLocal|session\.get)\(([A-Z_]+)\)|(?:writeLocal|\.set)\(\{\s*\[([A-Z_]+)\]/g;

const shared = new Map(
  sources.flatMap((code) =>
    [...code.matchAll(/^export const (\w+) = '(\w+)';$/gm)].map(
      ([, constant = '', value = '']) => [constant, value] as const,
    ),
  ),
);

/** The value of a constant in `code`: its own, or one that another file exports. */
function valueOf(code: string, constant: string): string {
  const own = new RegExp(`^const ${constant} = '(\\w+)';$`, 'm').exec(code)?.[1];
  return own ?? shared.get(constant) ?? constant;
}

function keysIn(code: string): string[] {
  return [...code.matchAll(USE)].map(([, read, written]) => valueOf(code, read ?? written ?? ''));
}

/** The stores of the database that `code` describes. */
function storesIn(code: string): string[] {
  const schema = /extends DBSchema \{\n(.*?)\n\}/s.exec(code)?.[1] ?? '';
  return [...schema.matchAll(/^ {2}(\w+): \{/gm)].map(([, store = '']) => store);
}

const kept = new Set([...sources.flatMap(keysIn), ...sources.flatMap(storesIn)]);

describe('the privacy statements', () => {
  test('the code is read rightly: it keeps these, among others', () => {
    const some = ['settings', 'policy', 'indexVersion', 'pausedTabs', 'registerLog', 'lines'];
    expect([...kept]).toEqual(expect.arrayContaining(some));
    expect(
      sources.filter((code) => /localStorage|caches\.open|document\.cookie/.test(code)),
    ).toEqual([]);
  });

  test.each(LANGUAGES)('%s: all that is kept, with its reason and its end', (language) => {
    const rows = readFileSync(`docs/privacy.${language}.md`, 'utf8').matchAll(
      /^\| `(\w+)` (.*)$/gm,
    );
    const named = new Map([...rows].map(([, key = '', cells = '']) => [key, cells.split('|')]));
    expect(new Set(named.keys())).toEqual(kept);
    for (const [key, [, ...cells]] of named) {
      expect(
        cells.filter((cell) => cell.trim() !== ''),
        key,
      ).toHaveLength(4);
    }
  });
});
