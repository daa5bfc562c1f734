import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import builtIn from '../../../src/data/markers/self-test.json' with { type: 'json' };
import { parseMarkerPack } from '../../../src/domain/markers/schema';

const EXAMPLE = {
  url: 'https://x.com/home',
  page: ['article', { 'data-testid': 'tweet' }, ['a', { href: '/contoh' }, 'Contoh']],
  presses: [{ at: 'a', act: null, accounts: [] }],
};

function pack(changes: unknown, example: unknown = EXAMPLE): unknown {
  return {
    format: 'jaga-netral-markers/1',
    version: 2,
    sites: { x: { changes, examples: [example] } },
  };
}

function faultOf(json: unknown): string {
  const parsed = parseMarkerPack(json);
  return parsed.ok ? 'no fault' : parsed.fault;
}

test('a pack comes out as it went in', () => {
  const whole = pack({ controls: { like: '[data-testid="like"]' }, hosts: ['x.com'] });
  expect(parseMarkerPack(whole)).toEqual({ ok: true, pack: whole });
});

test('the built-in examples are examples', () => {
  for (const [site, examples] of Object.entries(builtIn.examples)) {
    expect(examples.length).toBeGreaterThan(0);
    const sites = { [site]: { changes: {}, examples } };
    expect(faultOf({ format: 'jaga-netral-markers/1', version: 1, sites })).toBe('no fault');
  }
});

describe('is refused, and its place is named', () => {
  test.each([
    ['a function', pack({ controls: { like: 7 } }), 'sites.x.changes'],
    ['a script', pack({}, { ...EXAMPLE, page: ['script', {}, 'alert(1)'] }), 'sites.x.examples[0]'],
    ['a handler', pack({}, { ...EXAMPLE, page: ['a', { onclick: 'x' }] }), 'sites.x.examples[0]'],
    [
      'a picture',
      pack({}, { ...EXAMPLE, page: ['img', { src: '/a.png' }] }),
      'sites.x.examples[0]',
    ],
    [
      'a page without a press',
      pack({}, { ...EXAMPLE, presses: [] }),
      'sites.x.examples[0].presses',
    ],
    ['nothing', null, 'isi berkas'],
    [
      'too much',
      pack({ hosts: ['x'.repeat(2000), ...Array(100).fill('y'.repeat(1999))] }),
      'besar',
    ],
  ])('%s', (_, json, place) => {
    expect(faultOf(json)).toContain(place);
  });

  test('what is nested without end', () => {
    let page: unknown = ['a', {}];
    for (let depth = 0; depth < 100; depth++) page = ['div', {}, page];
    expect(faultOf(pack({}, { ...EXAMPLE, page }))).toContain('terlalu besar');
  });
});

describe('of anything', () => {
  const json = fc.jsonValue({ maxDepth: 5 });

  test('nothing throws, and what passes is what went in', () => {
    const anything = fc.oneof(
      json,
      json.map((changes) => pack(changes)),
      json.map((example) => pack({}, example)),
      json.map((page) => pack({}, { ...EXAMPLE, page })),
    );
    fc.assert(
      fc.property(anything, (value) => {
        const parsed = parseMarkerPack(value);
        if (parsed.ok) expect(value).toMatchObject(parsed.pack);
        else expect(parsed.fault).not.toBe('');
      }),
      { seed: 20241127, numRuns: 500 },
    );
  });

  test('no page runs or loads anything, wherever it stands', () => {
    const running = fc.constantFrom(
      'script',
      'style',
      'link',
      'iframe',
      'object',
      'embed',
      'SCRIPT',
    );
    const handler = fc.constantFrom('onclick', 'onerror', 'style', 'src', 'srcset', 'ONLOAD');
    const evil = fc.oneof(
      running.map((tag) => [tag, {}]),
      handler.map((name) => ['a', { [name]: 'x' }]),
    );
    fc.assert(
      fc.property(evil, fc.nat(20), (node, depth) => {
        let page: unknown = node;
        for (let i = 0; i < depth; i++) page = ['div', {}, page];
        expect(parseMarkerPack(pack({}, { ...EXAMPLE, page })).ok).toBe(false);
      }),
      { seed: 20241127 },
    );
  });
});
