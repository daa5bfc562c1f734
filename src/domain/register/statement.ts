/**
 * The signed statement of a published register: who publishes it, how long it is good for, and the
 * hashes of the sections that list the shards with the accounts. It travels as a gzipped JWS in
 * compact form (RFC 7515) signed with Ed25519 (RFC 8037), so that any standard library can make or
 * check one.
 */
import { compactVerify, decodeProtectedHeader, importJWK } from 'jose';
import * as z from 'zod';
import type { Bilingual } from '../bilingual';
import { type Frozen, type Same, errorInBoth, firstFaultInBoth, inBoth } from '../schema-proof';
import { type FilePromise, gunzip } from './promised';
import { registerSchema, text } from './schema';
import type { Election, Holder, Register } from './types';

/** Protected header of every statement; `typ` keeps other signed things from passing for one. */
export const STATEMENT_HEADER = { alg: 'EdDSA', typ: 'jaga-netral-statement' } as const;

/** Path of the statement below the address of the register. */
export const STATEMENT_PATH = 'register.jws.gz';

/** Characters of a statement in its signed form; one of the whole country has a tenth of it. */
export const LONGEST_STATEMENT = 8_000_000;

/** Bytes of one compressed shard, and of one compressed section. */
export const LARGEST_SHARD = 1_000_000;
export const LARGEST_SECTION = 1_000_000;

/** Shards of a whole register; a million accounts make some 1,500. */
export const MOST_SHARDS = 20_000;
const MOST_SECTIONS = 256;

/** How every gzipped file begins (RFC 1952); no JWS does. */
const GZIP_MARK = [0x1f, 0x8b];

/** How far a publisher's clock may be ahead of the reader's. */
const CLOCK_TOLERANCE_MS = 24 * 3_600_000;

/** An instant in UTC, `YYYY-MM-DDThh:mm:ssZ`. */
export type Instant = string;

export interface ShardReference extends FilePromise {
  /** Accounts, hashtags and slogans in it. */
  readonly accounts: number;
}

export interface SectionReference extends FilePromise {
  /** How many shards it lists, and the accounts in all of them. */
  readonly shards: number;
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
  readonly sections: readonly SectionReference[];
  /** A newer set of markers; it is checked by itself (`domain/markers`). */
  readonly markers?: unknown;
}

const shape = registerSchema.shape;
const instant = z.iso.datetime(
  inBoth(
    'harus waktu UTC, ditulis TTTT-BB-HHTjj:mm:ddZ',
    'must be a time in UTC, written YYYY-MM-DDThh:mm:ssZ',
  ),
);

/** What is said of any file: its name, its hash and its length. */
const promiseShape = {
  name: text,
  sha256: z
    .string()
    .regex(
      /^[0-9a-f]{64}$/,
      inBoth('harus 64 digit heksadesimal huruf kecil', 'must be 64 lower-case hexadecimal digits'),
    ),
  bytes: z.int().positive(),
};

const counted = z.int().nonnegative();

export const shardReferenceSchema = z.object({
  ...promiseShape,
  bytes: promiseShape.bytes.max(LARGEST_SHARD),
  accounts: counted,
});

const sectionReferenceSchema = z.object({
  ...promiseShape,
  bytes: promiseShape.bytes.max(LARGEST_SECTION),
  shards: z.int().positive().max(MOST_SHARDS),
  accounts: counted,
});

/** The payload of a statement; fields it does not know are left out. */
export const statementSchema = z
  .object({
    format: z.literal('jaga-netral-statement/1'),
    publisher: z.object({
      id: z
        .string()
        .regex(
          /^[a-z0-9-]{1,64}$/,
          inBoth('hanya huruf kecil, angka, dan tanda hubung', 'only a-z, digits and hyphens'),
        ),
      name: text,
      contact: text,
    }),
    title: shape.title,
    label: shape.label,
    sequence: z.int().positive(),
    issued: instant,
    expires: instant,
    elections: shape.elections,
    sections: z
      .array(sectionReferenceSchema)
      .max(MOST_SECTIONS)
      .check(namesDiffer)
      .check(shardsAreFew),
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

const FAULTS = {
  size: { id: 'Berkas pernyataan terlalu besar', en: 'The file of the statement is too large' },
  container: {
    id: 'Berkas ini bukan pernyataan daftar akun',
    en: 'This file is no statement of a register',
  },
  signature: {
    id: 'Tanda tangan tidak cocok dengan isinya',
    en: 'The signature does not belong to the content',
  },
} as const satisfies Partial<Record<StatementFault, Bilingual>>;

export type ParsedStatement =
  | { readonly ok: true; readonly statement: Statement }
  | { readonly ok: false; readonly reason: StatementFault; readonly fault: Bilingual };

/**
 * The JWS in the file of a statement, gzipped or as it is: a host may have unpacked it on the way.
 * Null when it is neither, or too long to be one.
 */
export async function unpackStatement(file: Uint8Array<ArrayBuffer>): Promise<string | null> {
  if (file.length > LONGEST_STATEMENT) return null;
  const isPacked = GZIP_MARK.every((byte, at) => file[at] === byte);
  const jws = isPacked ? await gunzip(file, LONGEST_STATEMENT) : new TextDecoder().decode(file);
  return jws?.trim() ?? null;
}

/**
 * Reads `jws` if one of the `trusted` keys (`ed25519:…`) has signed it. Says nothing of its age:
 * see `statementAge`. Rejects only where the engine has no Ed25519 (Chromium before 137).
 */
export async function verifyStatement(
  jws: string,
  trusted: readonly string[],
): Promise<ParsedStatement> {
  if (jws.length > LONGEST_STATEMENT) return refuse('size', FAULTS.size);
  const key = signerOf(jws);
  if (key === null) return refuse('container', FAULTS.container);
  if (!trusted.includes(key)) {
    return refuse('key', {
      id: `Ditandatangani dengan kunci yang tidak dipercaya (${key})`,
      en: `Signed with a key that is not trusted (${key})`,
    });
  }
  const payload = await signedPayload(jws, key);
  return payload === undefined ? refuse('signature', FAULTS.signature) : parseStatement(payload);
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
  const parsed = statementSchema.safeParse(json, { error: errorInBoth });
  if (parsed.success) return { ok: true, statement: parsed.data };
  const { id, en } = firstFaultInBoth(parsed.error);
  return refuse('shape', {
    id: `Pernyataan tidak dapat dipakai. ${id}`,
    en: `The statement cannot be used. ${en}`,
  });
}

function refuse(reason: StatementFault, { id, en }: Bilingual): ParsedStatement {
  return { ok: false, reason, fault: { id: `${id}.`, en: `${en}.` } };
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

/** Check of a list whose items are told apart by their names. */
export function namesDiffer(payload: z.core.ParsePayload<{ name: string }[]>): void {
  const seen = new Set<string>();
  payload.value.forEach(({ name }, index) => {
    if (seen.has(name)) {
      const message = inBoth(`nama "${name}" sudah dipakai`, `the name "${name}" is taken`);
      report(payload, [index, 'name'], message);
    }
    seen.add(name);
  });
}

function shardsAreFew(payload: z.core.ParsePayload<{ shards: number }[]>): void {
  const count = payload.value.reduce((sum, { shards }) => sum + shards, 0);
  if (count <= MOST_SHARDS) return;
  const message = inBoth(
    `seluruhnya ${count} bagian, paling banyak ${MOST_SHARDS}`,
    `${count} shards in all, at most ${MOST_SHARDS}`,
  );
  report(payload, [], message);
}

function expiresLater(payload: z.core.ParsePayload<{ issued: string; expires: string }>): void {
  const { issued, expires } = payload.value;
  if (Date.parse(expires) <= Date.parse(issued)) {
    const message = inBoth(
      `harus sesudah waktu terbit ${issued}`,
      `must be after the time of issue, ${issued}`,
    );
    report(payload, ['expires'], message);
  }
}

function report<T>(payload: z.core.ParsePayload<T>, path: PropertyKey[], message: string): void {
  payload.issues.push({ code: 'custom', input: payload.value, path, message });
}
