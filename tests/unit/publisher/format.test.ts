/** Statements and shards are accepted exactly when they follow the format. */
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { exportJWK, generateKeyPair } from 'jose';
import { describe, expect, test } from 'vitest';
import {
  countAccounts,
  parseShard,
  readShard,
  sha256,
  shardNameOf,
} from '../../../src/domain/register/shard';
import { registerSchema } from '../../../src/domain/register/schema';
import {
  parseStatement,
  registerOf,
  signerOf,
  type Statement,
  statementAge,
  verifyStatement,
} from '../../../src/domain/register/statement';
import { PILKADA } from '../register/sample';
import { isShard, isStatement } from './oracle';
import { BUDI, KEY, packed, PUBLIC_KEY, SHARD, sign, STATEMENT } from './sample';

/** As many as the format is to be trusted with: 100000 before a release. */
const RUNS = Number(process.env['REGISTER_RUNS'] ?? 2000);
const SEED = 20270105;

const JWS = await sign(STATEMENT);

describe('a signed statement', () => {
  test('is read when a trusted key has signed it', async () => {
    expect(await verifyStatement(JWS, ['ed25519:other', PUBLIC_KEY])).toEqual({
      ok: true,
      statement: STATEMENT,
    });
  });

  test('names its signer', () => {
    expect(signerOf(JWS)).toBe(PUBLIC_KEY);
    expect(signerOf('a.b.c')).toBeNull();
  });

  test('of another key is refused, also when it names a trusted one', async () => {
    const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
    const { x = '', d = '' } = await exportJWK(pair.privateKey);
    const other = { ...KEY, x, d };
    expect(await verifyStatement(JWS, [])).toMatchObject({ reason: 'key' });
    expect(await verifyStatement(await sign(STATEMENT, {}, other), [PUBLIC_KEY])).toMatchObject({
      reason: 'key',
    });
    const forged = await sign(STATEMENT, { kid: PUBLIC_KEY }, other);
    expect(await verifyStatement(forged, [PUBLIC_KEY])).toMatchObject({ reason: 'signature' });
  });

  test.each([
    ['of another kind', { typ: 'JWT' }],
    ['without its kind', { typ: undefined }],
    ['without its signer', { kid: undefined }],
  ])('%s is refused', async (_, header) => {
    const jws = await sign(STATEMENT, header);
    expect(await verifyStatement(jws, [PUBLIC_KEY])).toMatchObject({ reason: 'container' });
  });

  test('that is not signed at all is refused', async () => {
    const encode = (json: unknown) => Buffer.from(JSON.stringify(json)).toString('base64url');
    const header = { alg: 'none', typ: 'jaga-netral-statement', kid: PUBLIC_KEY };
    const jws = `${encode(header)}.${encode(STATEMENT)}.`;
    expect(await verifyStatement(jws, [PUBLIC_KEY])).toMatchObject({ reason: 'container' });
  });

  test('longer than any statement is not even read', async () => {
    const jws = JWS + 'A'.repeat(8_000_000);
    expect(await verifyStatement(jws, [PUBLIC_KEY])).toMatchObject({ reason: 'size' });
  });

  test('rightly signed nonsense is refused with the place of its fault', async () => {
    const jws = await sign({ ...STATEMENT, sequence: 0 });
    const refused = await verifyStatement(jws, [PUBLIC_KEY]);
    expect(refused).toMatchObject({ reason: 'shape' });
    expect(refused.ok || refused.fault).toContain('sequence');
    expect(await verifyStatement(await sign(null), [PUBLIC_KEY])).toMatchObject({
      reason: 'shape',
    });
  });

  test('and its shards make a register', () => {
    const register = registerOf(STATEMENT, SHARD.holders);
    expect(registerSchema.parse(register)).toEqual(register);
    expect(register).toMatchObject({ sequence: 7, issued: '2027-01-05' });
  });
});

describe('the age of a statement', () => {
  test.each([
    ['2027-02-01T00:00:00Z', null, 'current'],
    ['2027-02-01T00:00:00Z', 7, 'current'],
    ['2027-02-01T00:00:00Z', 8, 'older'],
    ['2027-04-05T07:59:59Z', null, 'current'],
    ['2027-04-05T08:00:00Z', null, 'expired'],
    ['2027-01-04T08:00:00Z', null, 'current'],
    ['2027-01-04T07:59:59Z', null, 'not_yet'],
  ])('at %s after edition %s: %s', (now, newest, age) => {
    expect(statementAge(STATEMENT, new Date(now), newest)).toBe(age);
  });
});

describe('a shard', () => {
  const elections = [PILKADA];

  test('is read when it is exactly the one that was promised', async () => {
    const { file, reference } = await packed(SHARD);
    expect(await readShard(file, { reference, elections })).toEqual({ ok: true, shard: SHARD });
    expect(countAccounts(SHARD.holders)).toBe(4);
  });

  test.each([
    ['cut off', 'length', (file: Uint8Array) => file.slice(0, -1)],
    [
      'changed',
      'hash',
      (file: Uint8Array) => file.map((byte, at) => (at === 40 ? byte ^ 1 : byte)),
    ],
  ])('%s is refused: %s', async (_, reason, damage) => {
    const { file, reference } = await packed(SHARD);
    const damaged = new Uint8Array(damage(file));
    expect(await readShard(damaged, { reference, elections })).toMatchObject({ reason });
  });

  test.each([
    ['another name', { ...SHARD, name: 'partai' }, 4, elections],
    ['another number of accounts', SHARD, 5, elections],
    ['an unknown election', SHARD, 4, []],
  ])('with %s is refused', async (_, shard, accounts, known) => {
    const { file, reference } = await packed(shard, accounts);
    expect(await readShard(file, { reference, elections: known })).toMatchObject({
      reason: 'shape',
    });
  });

  test.each([
    ['text that is not packed', new TextEncoder().encode(JSON.stringify(SHARD))],
    ['packed text that is no JSON', new Uint8Array(gzipSync('{'))],
    ['bytes that are no text', new Uint8Array(gzipSync(Uint8Array.of(0x22, 0xff, 0x22)))],
    ['packed text cut off', new Uint8Array(gzipSync(JSON.stringify(SHARD)).subarray(0, -9))],
    ['text without end', new Uint8Array(gzipSync(JSON.stringify(SHARD) + ' '.repeat(64_000_000)))],
  ])('of %s is refused', async (_, file) => {
    const { reference } = await packed(SHARD);
    const promised = { ...reference, sha256: await sha256(file), bytes: file.length };
    expect(await readShard(file, { reference: promised, elections })).toMatchObject({
      reason: 'packing',
    });
  });

  test.each([
    [{}, 'pilkada-contoh/kabupaten-contoh'],
    [{ region: undefined }, 'pilkada-contoh/nasional'],
    [{ election: undefined }, 'tanpa-pemilihan/kabupaten-contoh'],
    [{ kind: 'partai', election: undefined }, 'partai'],
  ] as const)('of a holder with %j is %s', (facts, name) => {
    expect(shardNameOf({ ...BUDI, ...facts })).toBe(name);
  });
});

/** Values that stand near the right ones. */
const nearMiss = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    1,
    -1,
    1.5,
    2 ** 53,
    16_000_000,
    16_000_001,
    '',
    ' ',
    'x',
    [],
    {},
    [{}],
    [[]],
    '2027-02-28',
    '2027-02-30',
    '2027-01-05T08:00:00Z',
    '2027-01-05T08:00Z',
    '2027-1-5',
    '2028-02-29',
    '2027-12-31T23:59:60Z',
    '2027-04-05T08:00:00+07:00',
    'F'.repeat(64),
    'b'.repeat(64),
    'x:name:siti',
    'facebook:name:siti',
    'instagram:name:a..b',
    'x:id:0',
    'facebook:group:relawan',
    'x:tag:budimaju',
    'calon',
    'aktif',
    'kampanye',
    'bupati',
    'budi',

    'partai',
    '#abc',
    '#2027',
    'pribadi',
    'Asia/Jakarta',
    'pemilu',
    '__proto__',
    'pilkada-contoh',
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

/** Parsed JSON in which one to three things are replaced, removed or doubled. */
function mutated(original: unknown): fc.Arbitrary<unknown> {
  const change = fc.record({
    at: fc.array(fc.nat(11), { minLength: 1, maxLength: 7 }),
    how: fc.constantFrom('replace', 'replace', 'remove', 'double'),
    value: nearMiss,
  });
  return fc.array(change, { minLength: 1, maxLength: 3 }).map((changes) => {
    const copy: unknown = structuredClone(original);
    for (const { at, how, value } of changes) alter(copy, at, how, structuredClone(value));
    return copy;
  });
}

/** Walks down by the numbers of `at` as far as there is something, and alters what stands there. */
function alter(within: unknown, [step = 0, ...rest]: number[], how: string, value: unknown): void {
  if (typeof within !== 'object' || within === null) return;
  const names = Object.keys(within);
  const name = names[step % Math.max(names.length, 1)];
  if (name === undefined) return;
  const inner: unknown = Reflect.get(within, name);
  if (rest.length > 0 && typeof inner === 'object' && inner !== null)
    alter(inner, rest, how, value);
  else if (how === 'double' && Array.isArray(within)) within.push(structuredClone(inner));
  else if (how === 'remove' && Array.isArray(within)) within.splice(Number(name), 1);
  else if (how === 'remove') Reflect.deleteProperty(within, name);
  else
    Object.defineProperty(within, name, {
      value,
      writable: true,
      enumerable: true,
      configurable: true,
    });
}

/** Runs the property and tells how often the input was to be accepted, so that both sides are tried. */
async function acceptedShare<T>(
  inputs: fc.Arbitrary<T>,
  isAccepted: (input: T) => boolean | Promise<boolean>,
): Promise<number> {
  let accepted = 0;
  const property = fc.asyncProperty(inputs, async (input) => {
    if (await isAccepted(input)) accepted += 1;
  });
  await fc.assert(property, { seed: SEED, numRuns: RUNS });
  return accepted / RUNS;
}

describe('mutated', () => {
  test('statements are accepted exactly as the format says', async () => {
    const share = await acceptedShare(mutated(STATEMENT), (json) => {
      const expected = isStatement(json);
      expect(parseStatement(json).ok, JSON.stringify(json)).toBe(expected);
      return expected;
    });
    expect(share).toBeGreaterThan(0.02);
    expect(share).toBeLessThan(0.95);
  }, 600_000);

  test('shards are accepted exactly as the format says', async () => {
    const share = await acceptedShare(mutated(SHARD), (json) => {
      const expected = isShard(json);
      expect(parseShard(json).ok, JSON.stringify(json)).toBe(expected);
      return expected;
    });
    expect(share).toBeGreaterThan(0.02);
    expect(share).toBeLessThan(0.95);
  }, 600_000);

  test('signed files never say what was not signed', async () => {
    const edit = fc.record({
      at: fc.nat(JWS.length),
      cut: fc.nat(3),
      put: fc.base64String({ maxLength: 3 }),
    });
    await acceptedShare(edit, async ({ at, cut, put }) => {
      const jws = JWS.slice(0, at) + put + JWS.slice(at + cut);
      const read = await verifyStatement(jws, [PUBLIC_KEY]);
      if (read.ok) expect(read.statement).toEqual(STATEMENT);
      return read.ok;
    });
  }, 600_000);

  test('files of shards never say what was not promised', async () => {
    const { file, reference } = await packed(SHARD);
    const edit = fc.record({
      at: fc.nat(file.length - 1),
      byte: fc.nat(255),
      length: fc.nat(file.length),
    });
    await acceptedShare(edit, async ({ at, byte, length }) => {
      const damaged = file.slice(0, length % 2 === 0 ? undefined : length);
      damaged[at] = byte;
      const read = await readShard(damaged, { reference, elections: [PILKADA] });
      expect(read.ok).toBe(Buffer.compare(damaged, file) === 0);
      return read.ok;
    });
  }, 600_000);
});

test('random JSON is neither statement nor shard', async () => {
  const accepted = await acceptedShare(
    fc.jsonValue(),
    (json) => parseStatement(json).ok || parseShard(json).ok,
  );
  expect(accepted).toBe(0);
}, 600_000);

test('fields of a later format are left out', () => {
  const later: Statement & { colour: string } = { ...STATEMENT, colour: 'hijau' };
  expect(parseStatement(later)).toEqual({ ok: true, statement: STATEMENT });
});
