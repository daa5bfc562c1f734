import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePolicy } from '../../../src/domain/policy/parse';
import { policySchema } from '../../../src/domain/policy/schema';
import { LOCKABLE, type PolicyLine } from '../../../src/domain/policy/types';
import { POLICY_WORDS } from '../../../src/domain/policy/words';
import { EVERYTHING, KEY } from './sample';

function line(raw: unknown, key: string): PolicyLine | undefined {
  return parsePolicy(raw).lines.find((candidate) => candidate.key === key);
}

describe('parsePolicy', () => {
  test('takes every key', () => {
    const { policy, lines } = parsePolicy(EVERYTHING);
    expect(policy).toEqual({
      registerUrls: ['https://daftar.kota.example/a&b/', 'http://127.0.0.1:8080/'],
      registerKeys: EVERYTHING.registerKeys,
      settings: {
        mode: 'block',
        outsideStages: 'remind',
        parties: 'note',
        marks: false,
        language: 'en',
      },
      contact: { name: EVERYTHING.contactName, url: EVERYTHING.contactUrl },
      locked: new Set(['mode', 'registers', 'marks', 'silence']),
    });
    expect(lines.map(({ key, state, locked }) => [key, state, locked])).toEqual([
      ['registerUrl', 'in-force', true],
      ['registerKeys', 'in-force', true],
      ['mode', 'in-force', true],
      ['outsideStages', 'default', false],
      ['parties', 'default', false],
      ['marks', 'in-force', true],
      ['language', 'default', false],
      ['contactName', 'in-force', false],
      ['contactUrl', 'in-force', false],
      ['locked', 'in-force', false],
    ]);
  });

  test.each([undefined, null, 'mode', 5, [], {}])('%j sets nothing', (raw) => {
    const { policy, lines } = parsePolicy(raw);
    expect(policy).toMatchObject({
      registerUrls: [],
      registerKeys: [],
      settings: {},
      contact: null,
    });
    expect(policy.locked.size).toBe(0);
    expect(lines.map(({ state }) => state)).toEqual(Array(10).fill('unset'));
  });

  test.each([
    ['registerUrl', 'http://daftar.kota.example/'],
    ['registerUrl', 'https://daftar.kota.example/ ftp://x.example/'],
    ['registerUrl', 'https://nama:sandi@daftar.kota.example/'],
    ['registerUrl', `https://daftar.kota.example/#${KEY}`],
    ['registerUrl', 'https://daftar.kota.example/?edisi=1'],
    ['registerUrl', 'daftar.kota.example'],
    ['registerUrl', ' '],
    ['registerUrl', Array.from({ length: 9 }, (_, n) => `https://${n}.example`).join(' ')],
    ['registerKeys', KEY],
    ['registerKeys', []],
    ['registerKeys', [KEY, 'ed25519:short']],
    ['mode', 'forbid'],
    ['mode', 1],
    ['outsideStages', 'pause'],
    ['parties', ''],
    ['marks', 'true'],
    ['marks', 2],
    ['language', 'jv'],
    ['contactName', ' '],
    ['contactName', 'a\nb'],
    ['contactName', 'a'.repeat(81)],
    ['contactUrl', 'javascript:alert(1)'],
    ['contactUrl', 'http://kota.example/'],
    ['locked', 'mode'],
    ['locked', ['mode', 'employment']],
  ])('refuses %s = %j with its reason, and nothing else', (key, value) => {
    const raw = { ...EVERYTHING, [key]: value };
    const { lines } = parsePolicy(raw);
    const refused = lines.filter(({ state }) => state === 'refused');
    expect(refused[0]).toMatchObject({ key: key === 'registerKeys' ? 'registerUrl' : key });
    expect(line(raw, key)).toMatchObject({
      value,
      state: 'refused',
      reason: POLICY_WORDS[key as keyof typeof POLICY_WORDS].expected,
    });
    // Without keys a register cannot be used either.
    expect(refused).toHaveLength(key === 'registerKeys' ? 2 : 1);
  });

  test('refuses an address that no key vouches for', () => {
    const raw = { registerUrl: 'https://daftar.kota.example/' };
    expect(parsePolicy(raw).policy.registerUrls).toEqual([]);
    expect(line(raw, 'registerUrl')?.reason?.id).toContain('registerKeys');
  });

  test('names a key that it does not know', () => {
    const raw = { registerURL: 'https://daftar.kota.example/', toString: 1 };
    expect(line(raw, 'registerURL')).toMatchObject({ state: 'refused' });
    expect(line(raw, 'toString')).toMatchObject({ state: 'refused' });
  });

  test('takes 0 and 1 for a switch, as Firefox reads them from the registry', () => {
    expect(parsePolicy({ marks: 0 }).policy.settings.marks).toBe(false);
    expect(parsePolicy({ marks: 1 }).policy.settings.marks).toBe(true);
  });

  test('takes and refuses exactly what the schema does, whatever it is given', () => {
    const value = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom(...Object.values(EVERYTHING)),
      fc.subarray([...LOCKABLE]),
    );
    const keys = Object.keys(POLICY_WORDS) as (keyof typeof POLICY_WORDS)[];
    const written = fc.dictionary(fc.constantFrom(...keys), value);
    fc.assert(
      fc.property(written, (raw) => {
        for (const { key, state } of parsePolicy({ registerKeys: [KEY], ...raw }).lines) {
          if (!(key in raw) || state === 'unset') continue;
          const schema = policySchema.shape[key as keyof typeof POLICY_WORDS];
          if (key === 'marks' && typeof raw['marks'] === 'number') continue;
          const withoutKeys = key === 'registerUrl' && raw['registerKeys'] !== undefined;
          if (withoutKeys) continue;
          expect(state === 'refused').toBe(!schema.safeParse(raw[key]).success);
        }
      }),
    );
  });
});

describe('a block', () => {
  test('that is locked cannot be got round by silencing', () => {
    const locked = (raw: object) => [...parsePolicy(raw).policy.locked];
    expect(locked({ mode: 'block', locked: ['mode'] })).toEqual(['mode', 'silence']);
    expect(locked({ mode: 'block' })).toEqual([]);
    expect(locked({ mode: 'pause', locked: ['mode'] })).toEqual(['mode']);
  });
});
