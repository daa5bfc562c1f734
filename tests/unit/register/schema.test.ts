import { describe, expect, test } from 'vitest';
import { entriesByKey } from '../../../src/domain/register/lookup';
import { parseRegister } from '../../../src/domain/register/schema';
import type { Register } from '../../../src/domain/register/types';
import { PILKADA, account, holder, register } from './sample';

const WHOLE = register(
  holder(
    'budi',
    account('x:name:budi_s'),
    account('facebook:name:budisantoso', 'facebook:id:100011112222333'),
  ),
  holder('siti', { ...account('x:name:tim_bersama'), from: '2027-09-22', until: '2027-11-23' }),
);

type Path = readonly (string | number)[];

/** A copy of `value` with the part at `path` replaced; undefined removes it. */
function altered(value: unknown, path: Path, replacement: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return replacement;
  if (Array.isArray(value)) {
    return value.map((part: unknown, index) =>
      index === step ? altered(part, rest, replacement) : part,
    );
  }
  const parts = new Map<string | number, unknown>(Object.entries(Object(value)));
  return Object.fromEntries(parts.set(step, altered(parts.get(step), rest, replacement)));
}

function faultOf(json: unknown): string {
  const parsed = parseRegister(json);
  return parsed.ok ? 'no fault' : parsed.fault;
}

test('a whole register comes out as it went in', () => {
  const parsed = parseRegister(JSON.parse(JSON.stringify(WHOLE)));
  expect(parsed).toEqual({ ok: true, register: WHOLE });
});

test('a register without elections or holders is one', () => {
  expect(parseRegister({ ...WHOLE, elections: [], holders: [] }).ok).toBe(true);
});

test('fields of a later edition are left out', () => {
  expect(parseRegister({ ...WHOLE, colour: 'red' })).toEqual({ ok: true, register: WHOLE });
});

test('two holders may share an account', () => {
  const shared = register(holder('a', account('x:name:tim')), holder('b', account('x:name:tim')));
  expect(faultOf(shared)).toBe('no fault');
});

describe('a fault names its place', () => {
  test.each<[Path, unknown, string]>([
    [[], null, 'isi berkas: '],
    [[], 'teks', 'isi berkas: '],
    [['format'], 'jaga-netral-register/2', 'format: '],
    [['title'], '  ', 'title: tidak boleh kosong'],
    [['publisher', 'contact'], undefined, 'publisher.contact: '],
    [['sequence'], -1, 'sequence: tidak boleh negatif'],
    [['sequence'], 1.5, 'sequence: '],
    [['sequence'], '7', 'sequence: '],
    [['issued'], '2027-02-29', 'issued: harus tanggal yang ada di kalender'],
    [['issued'], '5 Januari 2027', 'issued: harus tanggal'],
    [['elections', 0, 'timeZone'], 'Asia/Singapore', 'elections[0].timeZone: '],
    [['elections', 0, 'stages', 0, 'stage'], 'di_luar_tahapan', 'elections[0].stages[0].stage: '],
    [
      ['elections', 0, 'stages', 1, 'until'],
      '2027-09-24',
      'elections[0].stages[1].until: 2027-09-24 mendahului',
    ],
    [
      ['elections', 0, 'stages', 1, 'from'],
      '2027-09-24',
      'elections[0].stages[1].from: tahapan mulai 2027-09-24',
    ],
    [
      ['elections', 0, 'stages', 4],
      PILKADA.stages[0],
      'elections[0].stages[4].from: tahapan mulai 2027-09-22',
    ],
    [['elections', 0, 'source', 'checked'], '2027-13-01', 'elections[0].source.checked: '],
    [['holders', 0, 'kind'], 'pejabat', 'holders[0].kind: '],
    [['holders', 0, 'office'], 'camat', 'holders[0].office: '],
    [['holders', 0, 'status'], undefined, 'holders[0].status: '],
    [['holders', 1, 'election'], 'pilpres', 'holders[1].election: pemilihan "pilpres" tidak ada'],
    [['holders', 1, 'id'], 'budi', 'holders[1].id: id "budi" sudah dipakai'],
    [['holders', 0, 'accounts', 0, 'keys'], [], 'holders[0].accounts[0].keys: akun harus punya'],
    [
      ['holders', 0, 'accounts', 0, 'keys', 0],
      'x:name:Budi',
      'holders[0].accounts[0].keys[0]: bukan kunci',
    ],
    [['holders', 0, 'accounts', 0, 'keys', 0], 5, 'holders[0].accounts[0].keys[0]: bukan kunci'],
    [
      ['holders', 0, 'accounts', 1, 'keys', 0],
      'x:id:5',
      'holders[0].accounts[1].keys: satu akun hanya ada di satu situs',
    ],
    [
      ['holders', 0, 'accounts', 1, 'keys'],
      ['x:name:budi_s'],
      'holders[0].accounts[1].keys[0]: x:name:budi_s sudah',
    ],
    [
      ['holders', 1, 'accounts', 0, 'until'],
      '2027-09-21',
      'holders[1].accounts[0].until: 2027-09-21 mendahului',
    ],
    [['holders', 1, 'accounts', 0, 'use'], 'resmi', 'holders[1].accounts[0].use: '],
    [['holders', 1, 'accounts', 0, 'source', 'text'], '', 'holders[1].accounts[0].source.text: '],
  ])('%j = %j', (path, replacement, fault) => {
    expect(faultOf(altered(WHOLE, path, replacement))).toContain(`tidak dapat dipakai. ${fault}`);
  });

  test('an election id is used once', () => {
    expect(faultOf({ ...WHOLE, elections: [PILKADA, PILKADA] })).toContain('elections[1].id: id');
  });

  test('three faults are told and the rest counted', () => {
    const bad = { ...WHOLE, title: 1, label: 1, sequence: 'x', issued: 'x', holders: 0 };
    const fault = faultOf(bad);
    expect(fault).toMatch(
      /^Daftar akun ini tidak dapat dipakai\. title: .+; label: .+; sequence: .+; dan 2 kesalahan lain\.$/,
    );
    expect(fault).not.toContain('issued');
  });
});

describe('entriesByKey', () => {
  test('finds an account under each of its names, with its holder and election', () => {
    const entries = entriesByKey(WHOLE);
    expect([...entries.keys()].toSorted()).toEqual([
      'facebook:id:100011112222333',
      'facebook:name:budisantoso',
      'x:name:budi_s',
      'x:name:tim_bersama',
    ]);
    const [entry] = entries.get('facebook:id:100011112222333') ?? [];
    expect(entry).toEqual({
      account: WHOLE.holders[0]?.accounts[1],
      holder: WHOLE.holders[0],
      election: PILKADA,
      register: {
        id: 'embedded',
        origin: 'embedded',
        title: WHOLE.title,
        label: WHOLE.label,
        publisher: WHOLE.publisher,
        sequence: WHOLE.sequence,
        issued: WHOLE.issued,
      },
    });
    expect(entries.get('facebook:name:budisantoso')).toEqual([entry]);
  });

  test('keeps every holder of a shared account', () => {
    const shared = register(holder('a', account('x:name:tim')), holder('b', account('x:name:tim')));
    expect(
      entriesByKey(shared)
        .get('x:name:tim')
        ?.map(({ holder: { id } }) => id),
    ).toEqual(['a', 'b']);
  });

  test('a party belongs to no election', () => {
    const { election: _, ...party } = holder('partai', account('x:name:partai_contoh'));
    expect(entriesByKey(register(party)).get('x:name:partai_contoh')?.[0]?.election).toBeNull();
  });
});

test('a register of 150,000 accounts is read', { timeout: 30_000 }, () => {
  const many: Register = register(
    ...Array.from({ length: 50_000 }, (_, i) =>
      holder(
        `h${i}`,
        account(`x:name:n${i}`),
        account(`instagram:name:n${i}`),
        account(`facebook:name:nama${i}`),
      ),
    ),
  );
  const parsed = parseRegister(many);
  expect(parsed.ok && entriesByKey(parsed.register).size).toBe(150_000);
});

describe('hashtags and slogans', () => {
  const source = { text: 'selebaran kampanye', checked: '2027-01-05' };
  const withTags = (...texts: string[]) =>
    register({ ...holder('budi'), tags: texts.map((text) => ({ text, source })) });

  test('are found on every site, as entries of their holder', () => {
    const entries = entriesByKey(withTags('#BudiMaju'));
    expect([...entries.keys()]).toEqual([
      'x:tag:budimaju',
      'facebook:tag:budimaju',
      'instagram:tag:budimaju',
    ]);
    const [entry] = entries.get('x:tag:budimaju') ?? [];
    expect(entry?.account).toMatchObject({ label: '#BudiMaju', use: 'pemenangan', source });
    expect(entry?.holder.id).toBe('budi');
  });

  test('too short to point at one campaign are refused', () => {
    expect(faultOf(withTags('#02'))).toContain('holders[0].tags[0].text: ');
  });
});
