/** Statements and shards are accepted exactly when they follow the format. */
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { exportJWK, generateKeyPair } from 'jose';
import { describe, expect, test } from 'vitest';
import type { AccountKey } from '../../../src/domain/account/key';
import { sha256 } from '../../../src/domain/register/promised';
import { registerSchema } from '../../../src/domain/register/schema';
import { readSection } from '../../../src/domain/register/section';
import {
  countAccounts,
  DamagedShard,
  holdersWith,
  packHolders,
  parseShard,
  readShard,
  shardText,
} from '../../../src/domain/register/shard';
import {
  parseStatement,
  registerOf,
  signerOf,
  type Statement,
  statementAge,
  unpackStatement,
  verifyStatement,
} from '../../../src/domain/register/statement';
import { acceptedShare, mutated } from '../register/mutated';
import { account, holder, PILKADA } from '../register/sample';
import { KEY, sign } from '../../support/publication';
import { isSection, isShard, isStatement } from './oracle';
import {
  BUDI,
  linesOf,
  packed,
  packedLines,
  PUBLIC_KEY,
  SECTION,
  SECTION_REFERENCE,
  SHARD,
  SHARD_CONTENT,
  STATEMENT,
} from './sample';

const JWS = await sign(STATEMENT);

describe('a signed statement', () => {
  test('is read when a trusted key has signed it', async () => {
    expect(await verifyStatement(JWS, ['ed25519:other', PUBLIC_KEY])).toEqual({
      ok: true,
      statement: STATEMENT,
    });
  });

  test('comes packed, or unpacked by its host', async () => {
    const plain = new TextEncoder().encode(`${JWS}\n`);
    expect(await unpackStatement(plain)).toBe(JWS);
    expect(await unpackStatement(new Uint8Array(gzipSync(plain)))).toBe(JWS);
    const bomb = new Uint8Array(gzipSync('A'.repeat(8_000_001)));
    expect(await unpackStatement(bomb)).toBeNull();
    expect(await unpackStatement(new Uint8Array(8_000_001))).toBeNull();
    expect(await unpackStatement(bomb.slice(0, 100))).toBeNull();
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
    expect(refused.ok || refused.fault.id).toContain('Pernyataan tidak dapat dipakai. sequence: ');
    expect(refused.ok || refused.fault.en).toContain(
      'The statement cannot be used. sequence: Too small',
    );
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

describe('a section', () => {
  test('is read when it is exactly the one that was promised', async () => {
    const { file, reference } = await packed(SECTION, SECTION_REFERENCE);
    expect(await readSection(file, reference)).toEqual({ ok: true, section: SECTION });
  });

  test.each([
    ['another name', { ...SECTION, name: '7' }, {}],
    ['another number of shards', SECTION, { shards: 3 }],
    ['another number of accounts', SECTION, { accounts: 7 }],
    ['a name twice', { ...SECTION, shards: [...SECTION.shards, ...SECTION.shards] }, {}],
    ['no JSON', undefined, {}],
  ])('with %s is refused', async (_, json, more) => {
    const { file, reference } = await packed(json, { ...SECTION_REFERENCE, ...more });
    expect(await readSection(file, reference)).toMatchObject({ reason: 'shape' });
  });

  test('cut off, changed or without end is refused', async () => {
    const { file, reference } = await packed(SECTION, SECTION_REFERENCE);
    expect(await readSection(file.slice(1), reference)).toMatchObject({ reason: 'length' });
    const changed = file.map((byte, at) => (at === 40 ? byte ^ 1 : byte));
    expect(await readSection(changed, reference)).toMatchObject({ reason: 'hash' });
    const bomb = new Uint8Array(gzipSync(JSON.stringify(SECTION) + ' '.repeat(8_000_000)));
    const promised = { ...reference, sha256: await sha256(bomb), bytes: bomb.length };
    expect(await readSection(bomb, promised)).toMatchObject({ reason: 'packing' });
  });
});

describe('a shard', () => {
  const elections = [PILKADA];
  const lines = linesOf(SHARD_CONTENT);

  test('is read when it is exactly the one that was promised', async () => {
    const { file, reference } = await packedLines(lines);
    expect(await readShard(file, { reference, elections })).toEqual({ ok: true, shard: SHARD });
    expect(countAccounts(SHARD.holders)).toBe(4);
  });

  test('is what packHolders makes, with or without its last line break', async () => {
    const { file, reference } = await packHolders(SHARD.name, SHARD.holders);
    expect(reference).toMatchObject({ name: SHARD.name, accounts: 4, bytes: file.length });
    expect(await readShard(file, { reference, elections })).toEqual({ ok: true, shard: SHARD });
    expect(shardText(SHARD.name, SHARD.holders)).toBe(`${lines}\n`);
  });

  test.each([
    ['cut off', 'length', (file: Uint8Array) => file.slice(0, -1)],
    [
      'changed',
      'hash',
      (file: Uint8Array) => file.map((byte, at) => (at === 40 ? byte ^ 1 : byte)),
    ],
  ])('%s is refused: %s', async (_, reason, damage) => {
    const { file, reference } = await packedLines(lines);
    const damaged = new Uint8Array(damage(file));
    expect(await readShard(damaged, { reference, elections })).toMatchObject({ reason });
  });

  test.each([
    [
      'another name',
      linesOf({ ...SHARD_CONTENT, name: 'partai' }),
      4,
      elections,
      'its name is "partai"',
    ],
    ['another number of accounts', lines, 5, elections, 'it has 4, not 5 accounts'],
    ['an unknown election', lines, 4, [], '"pilkada-contoh" is not in the statement'],
    ['no head', lines.slice(lines.indexOf('\n') + 1), 4, elections, 'line 1: format: '],
    ['nothing', '', 4, elections, 'line 1: the content of the file: '],
    ['an empty line', `${lines}\n\n`, 4, elections, 'line 4: the content of the file: '],
    ['half a holder', lines.slice(0, -2), 4, elections, 'line 3: the content of the file: '],
    ['two holders in a line', `${lines},${JSON.stringify(BUDI)}`, 4, elections, 'line 3: '],
    ['an id twice', `${lines}\n${JSON.stringify(BUDI)}`, 4, elections, 'line 4: id: "budi" is'],
    [
      'a bad day',
      lines.replace('2027-09-25', '2027-09-31'),
      4,
      elections,
      'accounts[0].from: must',
    ],
  ])('with %s is refused', async (_, text, accounts, known, hint) => {
    const { file, reference } = await packedLines(text, accounts);
    const read = await readShard(file, { reference, elections: known });
    expect(read).toMatchObject({ reason: 'shape' });
    expect(read.ok || read.fault.en).toContain(hint);
    expect(read.ok || read.fault.id).toMatch(/^Bagian daftar ".+" tidak dapat dipakai: .+\.$/);
  });

  test.each([
    ['text that is not packed', new TextEncoder().encode(lines)],
    ['bytes that are no text', new Uint8Array(gzipSync(Uint8Array.of(0x22, 0xff, 0x22)))],
    ['packed text cut off', new Uint8Array(gzipSync(lines).subarray(0, -9))],
    ['text without end', new Uint8Array(gzipSync(lines + ' '.repeat(8_000_000)))],
  ])('of %s is refused', async (_, file) => {
    const { reference } = await packedLines(lines);
    const promised = { ...reference, sha256: await sha256(file), bytes: file.length };
    expect(await readShard(file, { reference: promised, elections })).toMatchObject({
      reason: 'packing',
    });
  });
});

test('other work is done between two shards', async () => {
  const { file, reference } = await packHolders(SHARD.name, SHARD.holders);
  let turns = 0;
  const timer = setInterval(() => (turns += 1));
  for (let shard = 0; shard < 50; shard++) {
    const before = performance.now();
    while (performance.now() < before + 2);
    await readShard(file, { reference, elections: [PILKADA] });
  }
  clearInterval(timer);
  expect(turns).toBeGreaterThan(40);
});

describe('holders of kept shards', () => {
  const [budi, siti] = SHARD.holders;

  test.each([
    [['x:name:budi_a'], [budi]],
    [['x:id:291797158'], [budi]],
    [
      ['instagram:name:siti.n', 'facebook:name:budisantoso'],
      [budi, siti],
    ],
    [['x:tag:budimaju'], [budi]],
    [['instagram:tag:budimaju', 'x:tag:lainnya'], [budi]],
    [['x:tag:lainnya'], []],
    // A name that another begins with, and one that stands in a line as something else.
    [['x:name:budi'], []],
    [['x:id:29179715'], []],
    [[], []],
  ] as const)('with %j are %j', async (keys, holders) => {
    const { file } = await packHolders(SHARD.name, SHARD.holders);
    expect(await holdersWith(file, new Set(keys))).toEqual(holders);
  });

  test('are found however JSON writes their keys', async () => {
    const text = linesOf(SHARD_CONTENT).replace('"x:name:budi_a"', '"x:name:\\u0062udi_a"');
    const { file } = await packedLines(text);
    expect(await holdersWith(file, new Set(['x:name:budi_a']))).toEqual([budi]);
  });

  test('are found in any shard, whatever else its lines say', async () => {
    const name = fc.constantFrom('Budi', 'Bung "x:name:a" Budi', 'Ni Luh 😀', 'a\\b');
    const key = fc.constantFrom<AccountKey>('x:name:a', 'x:name:ab', 'x:id:1', 'instagram:name:a');
    const holders = fc.array(fc.tuple(name, key), { maxLength: 6 });
    const wanted = fc.uniqueArray(key, { maxLength: 3 });
    const property = fc.asyncProperty(holders, wanted, async (given, keys) => {
      const all = given.map(([said, listed], nth) => ({
        ...holder(`nomor-${nth}`, account(listed)),
        name: said,
      }));
      const { file } = await packHolders(SHARD.name, all);
      const expected = all.filter(({ accounts }) =>
        keys.some((one) => accounts[0]?.keys.includes(one)),
      );
      expect(await holdersWith(file, new Set(keys))).toEqual(expected);
    });
    await fc.assert(property, { seed: 20261123, numRuns: 300 });
  });

  test('in a damaged file are told of, not passed over', async () => {
    const { file } = await packHolders(SHARD.name, SHARD.holders);
    const keys = new Set(['x:name:budi_a'] as const);
    await expect(holdersWith(file.slice(0, -9), keys)).rejects.toThrow(DamagedShard);
    const { file: strange } = await packedLines(linesOf(SHARD_CONTENT).replace('"aktif"', '"ada"'));
    await expect(holdersWith(strange, keys)).rejects.toThrow(DamagedShard);
    expect(await holdersWith(strange, new Set(['instagram:name:siti.n']))).toEqual([siti]);
  });
});

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
    const share = await acceptedShare(mutated(SHARD_CONTENT), (json) => {
      const expected = isShard(json);
      const lines = linesOf(json);
      expect(parseShard(lines, SHARD).ok, lines).toBe(expected);
      return expected;
    });
    expect(share).toBeGreaterThan(0.02);
    expect(share).toBeLessThan(0.95);
  }, 600_000);

  test('sections are accepted exactly as the format says', async () => {
    const share = await acceptedShare(mutated(SECTION), async (json) => {
      const expected = isSection(json);
      const shards = Object(json).shards;
      const promised =
        isSection(json) && Array.isArray(shards)
          ? { name: Object(json).name, shards: shards.length, accounts: sumOf(shards) }
          : {};
      const { file, reference } = await packed(json, { ...SECTION_REFERENCE, ...promised });
      expect((await readSection(file, reference)).ok, JSON.stringify(json)).toBe(expected);
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
    const { file, reference } = await packedLines(linesOf(SHARD_CONTENT));
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

function sumOf(shards: readonly { accounts: number }[]): number {
  return shards.reduce((sum, { accounts }) => sum + accounts, 0);
}

test('random JSON is neither statement nor shard', async () => {
  const accepted = await acceptedShare(
    fc.jsonValue(),
    (json) => parseStatement(json).ok || parseShard(JSON.stringify(json), SHARD).ok,
  );
  expect(accepted).toBe(0);
}, 600_000);

test('fields of a later format do no harm', () => {
  const later: Statement & { colour: string } = { ...STATEMENT, colour: 'hijau' };
  expect(parseStatement(later)).toEqual({ ok: true, statement: STATEMENT });
  const more = { holders: [{ ...BUDI, colour: 'hijau' }, SHARD.holders[1]], colour: 'hijau' };
  const lines = linesOf({ ...SHARD_CONTENT, ...more });
  expect(parseShard(lines, SHARD)).toMatchObject({ ok: true, shard: SHARD });
});
