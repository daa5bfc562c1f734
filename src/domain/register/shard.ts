/**
 * A shard of a published register: the holders of one election in one region, as gzipped JSON whose
 * name is its hash. A change in one regency costs a browser one shard.
 */
import * as z from 'zod';
import { id as indonesian } from 'zod/locales';
import { registerSchema } from './schema';
import { type Frozen, type Same, firstFault } from '../schema-proof';
import type { ShardReference } from './statement';
import type { Election, Holder } from './types';

/** Characters of a shard when unpacked; more is a trap, not a list of accounts. */
const LONGEST_SHARD = 64_000_000;

export interface Shard {
  readonly format: 'jaga-netral-shard/1';
  readonly name: string;
  readonly holders: readonly Holder[];
}

export const shardSchema = z.object({
  format: z.literal('jaga-netral-shard/1'),
  name: z.string().regex(/\S/, 'tidak boleh kosong'),
  holders: registerSchema.shape.holders,
});

// This does not compile when the schema and the type drift apart.
true satisfies Same<Frozen<z.output<typeof shardSchema>>, Frozen<Shard>>;

export type ShardFault =
  /** Cut off, or longer than announced. */
  | 'length'
  | 'hash'
  /** Not gzipped text, or text without end. */
  | 'packing'
  /** Not a shard, or not the one that was announced; the text says what is wrong. */
  | 'shape';

export type ParsedShard =
  | { readonly ok: true; readonly shard: Shard }
  | { readonly ok: false; readonly reason: ShardFault; readonly fault: string };

/** What a statement says of a shard and what its holders may refer to. */
export interface ShardPromise {
  readonly reference: ShardReference;
  readonly elections: readonly Election[];
}

/** Reads the compressed file of a shard, if it is exactly the one that the statement promises. */
export async function readShard(
  file: Uint8Array<ArrayBuffer>,
  { reference, elections }: ShardPromise,
): Promise<ParsedShard> {
  if (file.length !== reference.bytes) {
    return refuse('length', reference, `panjangnya ${file.length}, bukan ${reference.bytes} bita`);
  }
  if ((await sha256(file)) !== reference.sha256) {
    return refuse('hash', reference, 'isinya tidak sesuai dengan sidik yang ditandatangani');
  }
  const json = await unpack(file);
  if (json === undefined) return refuse('packing', reference, 'berkas tidak dapat dibuka');
  const parsed = parseShard(json);
  if (!parsed.ok) return parsed;
  const fault = faultAgainst(parsed.shard, reference, elections);
  return fault === null ? parsed : refuse('shape', reference, fault);
}

/** Reads a shard from parsed JSON. Fields it does not know are left out. */
export function parseShard(json: unknown): ParsedShard {
  const parsed = shardSchema.safeParse(json, { error: indonesian().localeError });
  if (parsed.success) return { ok: true, shard: parsed.data };
  return refuse('shape', { name: '?' }, firstFault(parsed.error));
}

/** The name of the shard that holds `holder`. */
export function shardNameOf({ kind, election, region }: Holder): string {
  if (kind === 'partai' && election === undefined) return 'partai';
  return `${election ?? 'tanpa-pemilihan'}/${slug(region ?? '') || 'nasional'}`;
}

/** Accounts, hashtags and slogans of `holders`. */
export function countAccounts(holders: readonly Holder[]): number {
  return holders.reduce(
    (sum, { accounts, tags }) => sum + accounts.length + (tags?.length ?? 0),
    0,
  );
}

/** `text` as a part of a name: letters and digits of any script in lower case, joined by hyphens. */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** SHA-256 in lower-case hexadecimal digits. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function faultAgainst(
  { name, holders }: Shard,
  reference: ShardReference,
  elections: readonly Election[],
): string | null {
  if (name !== reference.name) return `namanya "${name}"`;
  const count = countAccounts(holders);
  if (count !== reference.accounts) return `berisi ${count}, bukan ${reference.accounts} akun`;
  const known = new Set(elections.map(({ id }) => id));
  const stray = holders.find(({ election }) => election !== undefined && !known.has(election));
  return stray === undefined ? null : `pemilihan "${stray.election}" tidak ada dalam pernyataan`;
}

/** The JSON in a gzipped file, undefined when there is none or no end of it. */
async function unpack(file: Uint8Array<ArrayBuffer>): Promise<unknown> {
  try {
    const text = await readToEnd(new Blob([file]).stream().pipeThrough(gunzip()));
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function gunzip(): ReadableWritablePair<Uint8Array, Uint8Array<ArrayBuffer>> {
  return new DecompressionStream('gzip');
}

/** The text of `stream`, or null as soon as it is longer than any shard. */
async function readToEnd(stream: ReadableStream<Uint8Array>): Promise<string | null> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = stream.getReader();
  const pieces: string[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    const piece = decoder.decode(next.value, { stream: true });
    length += piece.length;
    if (length > LONGEST_SHARD) {
      await reader.cancel();
      return null;
    }
    pieces.push(piece);
  }
  return pieces.join('') + decoder.decode();
}

function refuse(reason: ShardFault, { name }: { name: string }, fault: string): ParsedShard {
  return { ok: false, reason, fault: `Bagian daftar "${name}" tidak dapat dipakai: ${fault}.` };
}
