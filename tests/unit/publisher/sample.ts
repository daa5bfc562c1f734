import { gzipSync } from 'node:zlib';
import { CompactSign, importJWK } from 'jose';
import { type Shard, sha256 } from '../../../src/domain/register/shard';
import {
  type ShardReference,
  STATEMENT_HEADER,
  type Statement,
} from '../../../src/domain/register/statement';
import type { Holder } from '../../../src/domain/register/types';
import type { PrivateKey } from '../../../src/publisher/keys';
import { account, holder, PILKADA } from '../register/sample';

/** The key pair of RFC 8037, appendix A.1: known to everybody, so never trusted anywhere. */
export const KEY: PrivateKey = {
  kty: 'OKP',
  crv: 'Ed25519',
  x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
  d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A',
};

export const PUBLIC_KEY = `ed25519:${KEY.x}`;

/** As a publisher would write it who does not use this tool. */
export async function sign(payload: unknown, header: object = {}, key = KEY): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader({ ...STATEMENT_HEADER, kid: `ed25519:${key.x}`, ...header })
    .sign(await importJWK({ ...key }, 'EdDSA'));
}

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
  format: 'jaga-netral-shard/1',
  name: 'pilkada-contoh/kabupaten-contoh',
  holders: [BUDI, holder('siti', { ...account('instagram:name:siti.n'), from: '2027-09-25' })],
};

/** A file of `json` and what a statement would say of it. */
export async function packed(json: unknown, accounts = 4) {
  const file = new Uint8Array(gzipSync(JSON.stringify(json)));
  const { length: bytes } = file;
  const reference: ShardReference = {
    name: SHARD.name,
    sha256: await sha256(file),
    bytes,
    accounts,
  };
  return { file, reference };
}

export const STATEMENT: Statement = {
  format: 'jaga-netral-statement/1',
  publisher: { id: 'penguji', name: 'Penguji', contact: 'penguji@contoh.id' },
  title: 'Daftar contoh',
  label: 'karangan untuk pengujian',
  sequence: 7,
  issued: '2027-01-05T08:00:00Z',
  expires: '2027-04-05T08:00:00Z',
  elections: [PILKADA],
  shards: [
    { name: SHARD.name, sha256: 'a'.repeat(64), bytes: 700, accounts: 4 },
    { name: 'partai', sha256: '0123456789abcdef'.repeat(4), bytes: 300, accounts: 2 },
  ],
};
