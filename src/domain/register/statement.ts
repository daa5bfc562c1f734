/**
 * The signed statement of a published register: who publishes it, how long it is good for, and the
 * hashes of the shards that hold the accounts. It travels as a JWS in compact form (RFC 7515) signed
 * with Ed25519 (RFC 8037), so that any standard library can make or check one.
 */
import { compactVerify, decodeProtectedHeader, importJWK } from 'jose';
import * as z from 'zod';
import { id as indonesian } from 'zod/locales';
import { type Frozen, type Same, firstFault } from '../schema-proof';
import { registerSchema } from './schema';
import type { Election, Holder, Register } from './types';

/** Protected header of every statement; `typ` keeps other signed things from passing for one. */
export const STATEMENT_HEADER = { alg: 'EdDSA', typ: 'jaga-netral-statement' } as const;

/** Path of the statement and of a shard below the address of the register. */
export const STATEMENT_PATH = 'register.jws';

export function shardPath(sha256: string): string {
  return `shards/${sha256}.json.gz`;
}

/** Characters of a statement in its signed form; one of 10,000 shards has a quarter of it. */
export const LONGEST_STATEMENT = 8_000_000;

/** Bytes of one compressed shard. */
export const LARGEST_SHARD = 16_000_000;

const MOST_SHARDS = 20_000;

/** How far a publisher's clock may be ahead of the reader's. */
const CLOCK_TOLERANCE_MS = 24 * 3_600_000;

/** An instant in UTC, `YYYY-MM-DDThh:mm:ssZ`. */
export type Instant = string;

export interface ShardReference {
  /** What is in it: `election/region`, or `partai`. */
  readonly name: string;
  /** Hash of the compressed file, in lower-case hexadecimal digits; its name as well. */
  readonly sha256: string;
  /** Length of the compressed file. */
  readonly bytes: number;
  readonly accounts: number;
}

export interface Statement {
  readonly format: 'jaga-netral-statement/1';
  readonly publisher: { readonly id: string; readonly name: string; readonly contact: string };
  readonly title: string;
  readonly label: string;
  /** Grows with every edition; a browser never goes back to a smaller one. */
  readonly sequence: number;
  readonly issued: Instant;
  readonly expires: Instant;
  readonly elections: readonly Election[];
  readonly shards: readonly ShardReference[];
  /** A newer set of markers; it is checked by itself (`domain/markers`). */
  readonly markers?: unknown;
}

const shape = registerSchema.shape;
const line = z.string().regex(/\S/, 'tidak boleh kosong');
const instant = z.iso.datetime('harus waktu UTC, ditulis TTTT-BB-HHTjj:mm:ddZ');

const shardReference = z.object({
  name: line,
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'harus 64 digit heksadesimal huruf kecil'),
  bytes: z.int().positive().max(LARGEST_SHARD),
  accounts: z.int().nonnegative(),
});

/** The payload of a statement; fields it does not know are left out. */
export const statementSchema = z
  .object({
    format: z.literal('jaga-netral-statement/1'),
    publisher: z.object({
      id: z.string().regex(/^[a-z0-9-]{1,64}$/, 'hanya huruf kecil, angka, dan tanda hubung'),
      name: line,
      contact: line,
    }),
    title: shape.title,
    label: shape.label,
    sequence: z.int().positive(),
    issued: instant,
    expires: instant,
    elections: shape.elections,
    shards: z.array(shardReference).max(MOST_SHARDS).check(namesDiffer),
    markers: z.unknown().optional(),
  })
  .check(expiresLater);

export type StatementFault =
  /** Longer than any statement. */
  | 'size'
  /** Not a JWS, or one of something else. */
  | 'container'
  /** Signed with a key that is not trusted here. */
  | 'key'
  | 'signature'
  /** Rightly signed, but not a statement; the text says what is wrong. */
  | 'shape';

export type ParsedStatement =
  | { readonly ok: true; readonly statement: Statement }
  | { readonly ok: false; readonly reason: StatementFault; readonly fault: string };

/**
 * Reads `jws` if one of the `trusted` keys (`ed25519:…`) has signed it. Says nothing of its age:
 * see `statementAge`. Rejects only where the engine has no Ed25519 (Chromium before 137).
 */
export async function verifyStatement(
  jws: string,
  trusted: readonly string[],
): Promise<ParsedStatement> {
  if (jws.length > LONGEST_STATEMENT) return refuse('size', 'Berkas pernyataan terlalu besar');
  const key = signerOf(jws);
  if (key === null) return refuse('container', 'Berkas ini bukan pernyataan daftar akun');
  if (!trusted.includes(key)) {
    return refuse('key', `Ditandatangani dengan kunci yang tidak dipercaya (${key})`);
  }
  const payload = await signedPayload(jws, key);
  if (payload === undefined) return refuse('signature', 'Tanda tangan tidak cocok dengan isinya');
  return parseStatement(payload);
}

/** The public key that `jws` claims to be signed with; null when it is no statement. Proves nothing. */
export function signerOf(jws: string): string | null {
  try {
    const { alg, typ, kid = '' } = decodeProtectedHeader(jws);
    const known = alg === STATEMENT_HEADER.alg && typ === STATEMENT_HEADER.typ;
    return known && rawKey(kid) !== null ? kid : null;
  } catch {
    return null;
  }
}

/** The 32 bytes of a public key `ed25519:…` in base64url, or null when it is not one. */
export function rawKey(key: string): string | null {
  return /^ed25519:([A-Za-z0-9_-]{43})$/.exec(key)?.[1] ?? null;
}

async function signedPayload(jws: string, key: string): Promise<unknown> {
  const publicKey = await importJWK({ kty: 'OKP', crv: 'Ed25519', x: rawKey(key) ?? '' }, 'EdDSA');
  try {
    const { payload } = await compactVerify(jws, publicKey, { algorithms: ['EdDSA'] });
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload));
  } catch {
    return undefined;
  }
}

/** Reads the payload of a statement from parsed JSON. */
export function parseStatement(json: unknown): ParsedStatement {
  const parsed = statementSchema.safeParse(json, { error: indonesian().localeError });
  if (parsed.success) return { ok: true, statement: parsed.data };
  return refuse('shape', `Pernyataan tidak dapat dipakai. ${firstFault(parsed.error)}`);
}

function refuse(reason: StatementFault, fault: string): ParsedStatement {
  return { ok: false, reason, fault: `${fault}.` };
}

/** `older`: of a smaller sequence than the one already in use, `newest` (null: none yet). */
export type StatementAge = 'current' | 'expired' | 'not_yet' | 'older';

/** Whether `statement` may be put in force at the instant `now`. */
export function statementAge(statement: Statement, now: Date, newest: number | null): StatementAge {
  if (newest !== null && statement.sequence < newest) return 'older';
  if (Date.parse(statement.expires) <= now.getTime()) return 'expired';
  return Date.parse(statement.issued) > now.getTime() + CLOCK_TOLERANCE_MS ? 'not_yet' : 'current';
}

/** The register that `statement` and the holders of its shards make together. */
export function registerOf(statement: Statement, holders: readonly Holder[]): Register {
  const { publisher, title, label, sequence, issued, elections, markers } = statement;
  return {
    format: 'jaga-netral-register/1',
    title,
    label,
    publisher: { name: publisher.name, contact: publisher.contact },
    sequence,
    issued: issued.slice(0, 10),
    elections,
    holders,
    ...(markers !== undefined && { markers }),
  };
}

// This does not compile when the schema and the type drift apart.
true satisfies Same<Frozen<z.output<typeof statementSchema>>, Frozen<Statement>>;

function namesDiffer(payload: z.core.ParsePayload<{ name: string }[]>): void {
  const seen = new Set<string>();
  payload.value.forEach(({ name }, index) => {
    if (seen.has(name)) report(payload, [index, 'name'], `nama "${name}" sudah dipakai`);
    seen.add(name);
  });
}

function expiresLater(payload: z.core.ParsePayload<{ issued: string; expires: string }>): void {
  const { issued, expires } = payload.value;
  if (Date.parse(expires) <= Date.parse(issued)) {
    report(payload, ['expires'], `harus sesudah waktu terbit ${issued}`);
  }
}

function report<T>(payload: z.core.ParsePayload<T>, path: PropertyKey[], message: string): void {
  payload.issues.push({ code: 'custom', input: payload.value, path, message });
}
