import { gzipSync } from 'node:zlib';
import { sha256 } from '../../../src/domain/register/promised';
import type { Section } from '../../../src/domain/register/section';
import type { Shard } from '../../../src/domain/register/shard';
import {
  type SectionReference,
  type ShardReference,
  type Statement,
} from '../../../src/domain/register/statement';
import type { Holder } from '../../../src/domain/register/types';
import { KEY, publicKey } from '../../support/publication';
import { account, holder, PILKADA } from '../register/sample';

export const PUBLIC_KEY = publicKey(KEY);

export const BUDI: Holder = {
  ...holder(
    'budi',
    account('x:name:budi_a', 'x:id:291797158'),
    account('facebook:name:budisantoso'),
  ),
  tags: [
    { text: '#BudiMaju', source: { text: 'karangan untuk pengujian', checked: '2027-01-05' } },
  ],
};

export const SHARD: Shard = {
  name: 'pilkada-contoh/kabupaten-contoh',
  holders: [BUDI, holder('siti', { ...account('instagram:name:siti.n'), from: '2027-09-25' })],
};

/** Its head and its holders in one, to change something in it and then write `linesOf` it. */
export const SHARD_CONTENT = { format: 'jaga-netral-shard/1', ...SHARD };

/** The lines of a shard as a publisher would write them who does not use this tool. */
export function linesOf(shard: unknown): string {
  if (typeof shard !== 'object' || shard === null) return JSON.stringify(shard) ?? '';
  const { holders, ...head } = Object(shard);
  const rest: unknown[] = Array.isArray(holders) ? holders : [holders];
  return [head, ...rest].map((line) => JSON.stringify(line) ?? 'null').join('\n');
}

/** A file of `json` and what is said of it besides `facts`. */
export async function packed<Facts>(json: unknown, facts: Facts) {
  return packedText(JSON.stringify(json) ?? '', facts);
}

/** A file of these `lines` and what a section would say of it. */
export async function packedLines(lines: string, accounts = 4) {
  const { file, reference } = await packedText(lines, { name: SHARD.name, accounts });
  return { file, reference: reference satisfies ShardReference };
}

async function packedText<Facts>(text: string, facts: Facts) {
  const file = new Uint8Array(gzipSync(text));
  return { file, reference: { ...facts, sha256: await sha256(file), bytes: file.length } };
}

export const SECTION: Section = {
  format: 'jaga-netral-section/1',
  name: 'semua',
  shards: [
    { name: SHARD.name, sha256: 'a'.repeat(64), bytes: 700, accounts: 4 },
    { name: 'partai', sha256: '0123456789abcdef'.repeat(4), bytes: 300, accounts: 2 },
  ],
};

export const SECTION_REFERENCE: SectionReference = {
  name: 'semua',
  sha256: 'c'.repeat(64),
  bytes: 200,
  shards: 2,
  accounts: 6,
};

export const STATEMENT: Statement = {
  format: 'jaga-netral-statement/1',
  publisher: { id: 'penguji', name: 'Penguji', contact: 'penguji@contoh.id' },
  title: 'Daftar contoh',
  label: 'karangan untuk pengujian',
  sequence: 7,
  issued: '2027-01-05T08:00:00Z',
  expires: '2027-04-05T08:00:00Z',
  elections: [PILKADA],
  sections: [
    SECTION_REFERENCE,
    { name: '7', sha256: 'd'.repeat(64), bytes: 300, shards: 1, accounts: 2 },
  ],
};
