/** Whatever an entry looks like, nothing breaks, and no key comes out that does not stand in it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldName, isAccountKey, SITES, siteOfKey } from '../../../src/domain/account/key';
import { urlOn } from '../../../src/domain/trace/act';
import { ElementReader } from '../../../src/domain/trace/elements';
import { field, textIn } from '../../../src/domain/trace/json';
import { mended, mendedJson } from '../../../src/domain/trace/mojibake';
import { foldedName } from '../../../src/domain/trace/names';
import { ExportReading } from '../../../src/domain/trace/reading';
import type { PastAct } from '../../../src/domain/trace/types';
import { metaJson } from '../../trace/draft';
import { allExports } from '../../trace/measure';
import { World } from '../../trace/world';

/** As many as the readers are to be trusted with: 100000 before a release. */
const RUNS = Number(process.env['TRACE_RUNS'] ?? 2000);

interface Sample {
  readonly path: string;
  /** What stands before the elements, and the key of their array. */
  readonly before: string;
  readonly after: string;
  readonly entry: unknown;
}

/** A few entries of every file of every dialect. */
const samples = allExports(new World(3)).flatMap(({ files }) =>
  [...files].flatMap(([path, text]) => samplesIn(path, text)),
);

function samplesIn(path: string, text: string): Sample[] {
  if (!/^\s*[[{]|^window\.YTD/.test(text)) return [];
  const reader = new ElementReader(path);
  const elements = reader.push(new TextEncoder().encode(text)).slice(0, 6);
  return elements.map(({ root, value }) => ({
    path,
    before:
      (reader.assigned === null ? '' : `window.${reader.assigned} = `) + (root && `{"${root}":`),
    after: root && '}',
    entry: value,
  }));
}

function read({ path, before, after }: Sample, entry: unknown): PastAct[] {
  const file = new ExportReading().open(path);
  const text = `${before}[${JSON.stringify(entry) ?? 'null'}]${after}`;
  const acts = file.push(new TextEncoder().encode(text));
  file.end();
  return acts;
}

/** `value` with whatever lies at the end of `path` replaced; a number picks among the children. */
function replaced(value: unknown, path: readonly number[], by: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined || typeof value !== 'object' || value === null) return by;
  const keys = Object.keys(value);
  const key = keys[first % Math.max(keys.length, 1)];
  if (key === undefined) return by;
  const child: unknown = Reflect.get(value, key);
  const changed = replaced(child, rest, by);
  if (Array.isArray(value)) return value.with(Number(key), changed);
  return Object.fromEntries(
    Object.entries(value).map((one) => (one[0] === key ? [key, changed] : one)),
  );
}

const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    null,
    '',
    'budi.santoso',
    'RT @budi_a: halo',
    'javascript:alert(1)',
    'javascript://x.com/budi_a/status/1%0aalert(1)',
    'javascript://www.instagram.com/budi.santoso/%0aalert(1)',
    'javascript://www.facebook.com/budi.santoso/%0aalert(1)',
    'https://www.instagram.com/budi.santoso/',
    'https://www.facebook.com/groups/123456/posts/1',
    'https://x.com/budi_a/status/1',
    'https://www.facebook.com/%',
    '\u00c3\u00a9 \u00e2',
    1e308,
    -1,
    [],
    [[[[]]]],
    JSON.parse('{"__proto__": {"tweet": 1}, "constructor": {"name": "x"}}'),
  ),
);

test('changed entries of every file of every dialect', { timeout: 60_000 }, () => {
  const changes = fc.array(fc.tuple(fc.array(fc.nat(20), { maxLength: 7 }), odd), {
    minLength: 1,
    maxLength: 3,
  });
  fc.assert(
    fc.property(fc.nat(samples.length - 1), changes, (index, all) => {
      const sample = samples[index];
      if (sample === undefined) throw new Error('No sample');
      const entry = all.reduce<unknown>(
        (value, [path, by]) => replaced(value, path, by),
        sample.entry,
      );
      for (const act of read(sample, entry)) expectHonest(act, entry);
    }),
    { seed: 20290107, numRuns: RUNS },
  );
});

function expectHonest({ site, keys, at, url }: PastAct, entry: unknown): void {
  const texts = JSON.stringify(mendedJson(entry));
  for (const key of keys) {
    expect(isAccountKey(key)).toBe(true);
    expect(siteOfKey(key)).toBe(site);
    const value = key.split(':')[2] ?? '';
    const folded = key.includes(':group:') ? texts.toLowerCase() : foldName(site, texts);
    expect(decoded(folded)).toContain(value);
  }
  if (at !== null) expect(new Date(at).toISOString()).toBe(at);
  if (url !== null)
    expect(url).toMatch(
      /^https?:\/\/(?:[\w-]+\.)*(?:x|twitter|facebook|fb|instagram|instagr)\.(?:com|am)\//,
    );
}

/** Paths may be written with `%`. */
function decoded(text: string): string {
  return text.replace(/%[0-9a-f]{2}/gi, (code) =>
    String.fromCharCode(Number.parseInt(code.slice(1), 16)),
  );
}

test('an address that only looks like one of the site is none', () => {
  for (const site of SITES) {
    const host = { x: 'x.com', facebook: 'www.facebook.com', instagram: 'www.instagram.com' }[site];
    expect(urlOn(site, `https://${host}/budi`)?.href).toBe(`https://${host}/budi`);
    expect(urlOn(site, `javascript://${host}/budi%0aalert(1)`)).toBeNull();
    expect(urlOn(site, `https://${host}.contoh.id/budi`)).toBeNull();
  }
});

test('what is inherited is no property of an entry', () => {
  expect(field({}, 'toString')).toBeUndefined();
  expect(textIn(JSON.parse('{"__proto__": {"title": "x"}}'), 'title')).toBe('');
});

test.each([
  ['Dr. H. Budi Santoso, M.Si', 'dr h budi santoso m si'],
  ['  BUDI\u00a0\u00a0Santoso 🇮🇩 ', 'budi santoso'],
  ['Ｂｕｄｉ Santoso', 'budi santoso'],
  ['𝗕𝘂𝗱𝗶 𝗦𝗮𝗻𝘁𝗼𝘀𝗼', 'budi santoso'],
])('the name %s', (name, folded) => {
  expect(foldedName(name)).toBe(folded);
});

describe("Meta's mojibake", () => {
  test('is undone in values and in keys, and nowhere else', { timeout: 30_000 }, () => {
    const texts = fc.dictionary(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(texts, (object) => {
        fc.pre(
          Object.entries(object)
            .flat()
            .every((text) => mended(text) === text),
        );
        expect(mendedJson(JSON.parse(metaJson(object)))).toEqual(
          JSON.parse(JSON.stringify(object)),
        );
      }),
      { seed: 20290108, numRuns: 500 },
    );
  });

  test.each([
    ['Nome della citt\u00c3\u00a0', 'Nome della città'],
    ['here\u00e2\u0080\u0099s', 'here’s'],
    ['\u00f0\u009f\u0087\u00ae\u00f0\u009f\u0087\u00a9', '🇮🇩'],
    ['café', 'café'],
    ['città 🇮🇩', 'città 🇮🇩'],
    ['Budi', 'Budi'],
  ])('%s', (written, meant) => {
    expect(mended(written)).toBe(meant);
  });
});
