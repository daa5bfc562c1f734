/** Published registers as a publisher would make them who does not use our tool. */
import { gzipSync } from 'node:zlib';
import { CompactSign, importJWK } from 'jose';
import { divideHolders } from '../../src/domain/register/division';
import { bundlePath, sectionPath } from '../../src/domain/register/section';
import { packHolders, shardPath } from '../../src/domain/register/shard';
import { sha256 } from '../../src/domain/register/promised';
import {
  type Statement,
  STATEMENT_HEADER,
  STATEMENT_PATH,
} from '../../src/domain/register/statement';
import type { Holder } from '../../src/domain/register/types';
import type { PrivateKey } from '../../src/publisher/keys';
import { electionIn } from './register';

/** The key pair of RFC 8037, appendix A.1: known to everybody, so never trusted anywhere. */
export const KEY: PrivateKey = {
  kty: 'OKP',
  crv: 'Ed25519',
  x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
  d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A',
};

/** The key pair of RFC 8032, section 7.1, test 2. */
export const OTHER_KEY: PrivateKey = {
  kty: 'OKP',
  crv: 'Ed25519',
  x: 'PUAXw-hDiVqStwqnTRt-vJyYLM8uxJaMwM1V8Sr0Zgw',
  d: 'TM0Imyj_ltqdtsNG7BFOD1uKMZ81q6Yk2oz27U-4pvs',
};

export function publicKey({ x }: PrivateKey): string {
  return `ed25519:${x}`;
}

/** Files by their path below the address of the register. */
export type Publication = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

export interface Edition {
  readonly holders: readonly Holder[];
  readonly key?: PrivateKey;
  /** What differs from a statement issued an hour ago and good for a month. */
  readonly statement?: Partial<Statement>;
  /** What stands in the place of the files of the shard and the section. */
  readonly bend?: {
    readonly shard?: (file: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;
  };
}

const HOUR_MS = 3_600_000;

/** An edition in one section, with a shard for each region. */
export async function publish(edition: Edition): Promise<Publication> {
  const { holders, key = KEY, statement = {}, bend = {} } = edition;
  const shards = [];
  for (const [name, part] of await divideHolders(holders)) {
    const packed = await packHolders(name, part);
    const file = bend.shard?.(packed.file) ?? packed.file;
    const reference = { ...packed.reference, sha256: await sha256(file), bytes: file.length };
    shards.push({ reference, file });
  }
  const references = shards.map(({ reference }) => reference);
  const section = gzipped({ format: 'jaga-netral-section/1', name: 'semua', shards: references });
  const reference = {
    name: 'semua',
    sha256: await sha256(section),
    bytes: section.length,
    shards: shards.length,
    accounts: references.reduce((sum, { accounts }) => sum + accounts, 0),
  };
  const jws = await sign({ ...statementOf(reference), ...statement }, {}, key);
  return new Map([
    ...shards.map((shard) => [shardPath(shard.reference.sha256), shard.file] as const),
    [bundlePath(reference.sha256), joined(shards.map(({ file }) => file))],
    [sectionPath(reference.sha256), section],
    [STATEMENT_PATH, gzipped(jws)],
  ]);
}

function joined(files: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat(files));
}

function statementOf(section: Statement['sections'][number]): Statement {
  return {
    format: 'jaga-netral-statement/1',
    publisher: { id: 'penerbit-uji', name: 'Penerbit Uji', contact: 'uji@example.invalid' },
    title: 'Daftar terbitan',
    label: 'data uji, bukan daftar resmi',
    sequence: 1,
    issued: instantFromNow(-1),
    expires: instantFromNow(24 * 30),
    elections: [electionIn('kampanye'), electionIn('bakal_calon')],
    sections: [section],
  };
}

/** UTC time so many hours from now. */
export function instantFromNow(hours: number): string {
  return new Date(Date.now() + hours * HOUR_MS).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** `payload` signed, with the protected `header` of a statement but for what differs. */
export async function sign(payload: unknown, header: object = {}, key = KEY): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader({ ...STATEMENT_HEADER, kid: publicKey(key), ...header })
    .sign(await importJWK({ ...key }, 'EdDSA'));
}

/** `content` gzipped; JSON unless it is text already. */
export function gzipped(content: unknown): Uint8Array<ArrayBuffer> {
  return new Uint8Array(gzipSync(typeof content === 'string' ? content : JSON.stringify(content)));
}
