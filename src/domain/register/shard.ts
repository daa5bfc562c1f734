/**
 * A shard of a published register: the holders of one election in one region, as gzipped JSON Lines.
 * It is small (some 1,000 accounts), so that a change costs a browser little and a lookup unpacks
 * little, and a holder can be found in it without reading the others.
 */
import * as z from 'zod';
import { type AccountKey, siteOfKey } from '../account/key';
import type { Bilingual } from '../bilingual';
import { errorInBoth, firstFaultInBoth } from '../schema-proof';
import { isHolder } from './holder-check';
import { keysOf } from './lookup';
import {
  gunzip,
  gzip,
  letGo,
  openFile,
  type RefusedFile,
  refuseFile,
  sha256,
  textOf,
  unpack,
} from './promised';
import { holderSchema, text } from './schema';
import { type Search, searchFor } from './search';
import type { ShardReference } from './statement';
import type { Election, Holder } from './types';

/** Characters of a shard when unpacked; a usual one has a twentieth of it. */
export const LONGEST_SHARD = 8_000_000;

const FORMAT = 'jaga-netral-shard/1';

/** The backslash: what follows may stand for anything in JSON, so that a line with one has to be read. */
const ESCAPE = 0x5c;
const LINE_BREAK = 0x0a;

export interface Shard {
  readonly name: string;
  readonly holders: readonly Holder[];
}

/** The first line of a shard. */
const headSchema = z.object({ format: z.literal(FORMAT), name: text });

/** Any line of a shard: the first is its head, every other a holder. */
export const shardLineSchema = z.union([headSchema, holderSchema]);

export type ParsedShard = { readonly ok: true; readonly shard: Shard } | RefusedFile;

/** What is said of a shard and what its holders may refer to. */
export interface ShardPromise {
  readonly reference: ShardReference;
  readonly elections: readonly Election[];
}

/** A kept shard that cannot be read any more: it has to be fetched again. */
export class DamagedShard extends Error {}

/** Path of a shard below the address of the register. */
export function shardPath(hash: string): string {
  return `shards/${hash}.jsonl.gz`;
}

/**
 * Reads the compressed file of a shard, if it is exactly the one that the section promises. A usual
 * shard takes a few milliseconds; other work is let in while it is hashed and unpacked.
 */
export async function readShard(
  file: Uint8Array<ArrayBuffer>,
  { reference, elections }: ShardPromise,
): Promise<ParsedShard> {
  const opened = await openFile(file, reference, LONGEST_SHARD);
  if (!opened.ok) return opened;
  const parsed = parseShard(opened.text, reference);
  if (!parsed.ok) return parsed;
  const fault = faultAgainst(parsed.shard, reference, elections);
  return fault === null ? parsed : refuseFile('shape', reference, fault);
}

/** Reads a shard that has been unpacked. Fields it does not know are passed over. */
export function parseShard(lines: string, reference: Pick<ShardReference, 'name'>): ParsedShard {
  const [first = '', ...rest] = splitLines(lines);
  const head = headSchema.safeParse(parseJson(first), { error: errorInBoth });
  if (!head.success) return refuseLine(reference, 0, firstFaultInBoth(head.error));
  const holders: Holder[] = [];
  const ids = new Set<string>();
  for (const line of rest) {
    const read = readHolder(line);
    const at = holders.length + 1;
    if (!read.ok) return refuseLine(reference, at, read.fault);
    const { id } = read.holder;
    if (ids.has(id)) return refuseLine(reference, at, idTaken(id));
    ids.add(id);
    holders.push(read.holder);
  }
  return { ok: true, shard: { name: head.data.name, holders } };
}

/**
 * The holders in the kept `file` of a shard that have one of `keys`. Only their own lines are read.
 * @throws {DamagedShard} when the file is not what was kept
 */
export async function holdersWith(
  file: Uint8Array<ArrayBuffer>,
  keys: ReadonlySet<AccountKey>,
): Promise<Holder[]> {
  const bytes = await unpack(file, LONGEST_SHARD);
  if (bytes === null) throw new DamagedShard('[jaga-netral] a kept shard cannot be unpacked');
  const lines = linesWith(bytes, new Set([...keys].map(markOf)));
  letGo(bytes);
  return lines.map(wholeHolder).filter((holder) => keysOf(holder).some((key) => keys.has(key)));
}

/**
 * All holders in the kept `file` of a shard.
 * @throws {DamagedShard} when the file is not what was kept
 */
export async function holdersIn(file: Uint8Array<ArrayBuffer>): Promise<Holder[]> {
  const lines = await gunzip(file, LONGEST_SHARD);
  if (lines === null) throw new DamagedShard('[jaga-netral] a kept shard cannot be unpacked');
  return splitLines(lines).slice(1).map(wholeHolder);
}

/** `holders` as a shard named `name`. */
export async function packHolders(
  name: string,
  holders: readonly Holder[],
): Promise<{ readonly file: Uint8Array<ArrayBuffer>; readonly reference: ShardReference }> {
  const file = await gzip(shardText(name, holders));
  return { file, reference: await referenceTo(file, name, holders) };
}

/** What a section says of the `file` of a shard. */
export async function referenceTo(
  file: Uint8Array<ArrayBuffer>,
  name: string,
  holders: readonly Holder[],
): Promise<ShardReference> {
  const accounts = countAccounts(holders);
  return { name, sha256: await sha256(file), bytes: file.length, accounts };
}

/** The lines of a shard before they are compressed. */
export function shardText(name: string, holders: readonly Holder[]): string {
  return [{ format: FORMAT, name }, ...holders].map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** Accounts, hashtags and slogans of `holders`. */
export function countAccounts(holders: readonly Holder[]): number {
  return holders.reduce(
    (sum, { accounts, tags }) => sum + accounts.length + (tags?.length ?? 0),
    0,
  );
}

/** The last line may end with a line break as all others do. */
function splitLines(lines: string): string[] {
  const split = lines.split('\n');
  return split.at(-1) === '' ? split.slice(0, -1) : split;
}

type ReadHolder =
  | { readonly ok: true; readonly holder: Holder }
  | { readonly ok: false; readonly fault: Bilingual };

function readHolder(line: string): ReadHolder {
  const json = parseJson(line);
  if (isHolder(json)) return { ok: true, holder: json };
  const parsed = holderSchema.safeParse(json, { error: errorInBoth });
  if (parsed.success) return { ok: true, holder: parsed.data };
  return { ok: false, fault: firstFaultInBoth(parsed.error) };
}

/** All lines of a shard but the first that contain one of `marks` or an escape. */
function linesWith(bytes: Uint8Array<ArrayBuffer>, marks: ReadonlySet<string>): string[] {
  const words = [...marks].map((mark) => searchFor(new TextEncoder().encode(mark)));
  const searches: Search[] = [(all, from) => all.indexOf(ESCAPE, from), ...words];
  const starts = new Set(searches.flatMap((search) => lineStarts(bytes, search)));
  starts.delete(0);
  return [...starts].sort((one, other) => one - other).map((start) => lineAt(bytes, start));
}

/** Where the lines begin in which `search` finds something. */
function lineStarts(bytes: Uint8Array<ArrayBuffer>, search: Search): number[] {
  const starts: number[] = [];
  for (let at = search(bytes, 0); at !== -1; at = search(bytes, lineEnd(bytes, at))) {
    starts.push(bytes.lastIndexOf(LINE_BREAK, at) + 1);
  }
  return starts;
}

function lineEnd(bytes: Uint8Array<ArrayBuffer>, from: number): number {
  const end = bytes.indexOf(LINE_BREAK, from);
  return end === -1 ? bytes.length : end;
}

function lineAt(bytes: Uint8Array<ArrayBuffer>, start: number): string {
  const line = textOf(bytes.subarray(start, lineEnd(bytes, start)));
  if (line !== null) return line;
  throw new DamagedShard('[jaga-netral] a kept shard has a line that is no text');
}

/** The holder in a line that was good when it was kept. */
function wholeHolder(line: string): Holder {
  const read = readHolder(line);
  if (read.ok) return read.holder;
  throw new DamagedShard('[jaga-netral] a kept shard has a line that is no holder');
}

/**
 * What stands in every line with `key`, unless it is escaped. A hashtag may be written in
 * many ways, so that all lines with hashtags have to be read.
 */
function markOf(key: AccountKey): string {
  return key.startsWith(`${siteOfKey(key)}:tag:`) ? '"tags"' : `"${key}"`;
}

/** Parsed JSON, undefined when it is none. */
function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function faultAgainst(
  { name, holders }: Shard,
  reference: ShardReference,
  elections: readonly Election[],
): Bilingual | null {
  if (name !== reference.name) return { id: `namanya "${name}"`, en: `its name is "${name}"` };
  const count = countAccounts(holders);
  if (count !== reference.accounts) {
    const { accounts } = reference;
    return {
      id: `berisi ${count}, bukan ${accounts} akun`,
      en: `it has ${count}, not ${accounts} accounts`,
    };
  }
  const known = new Set(elections.map(({ id }) => id));
  const stray = holders.find(({ election }) => election !== undefined && !known.has(election));
  if (stray === undefined) return null;
  return {
    id: `pemilihan "${stray.election}" tidak ada dalam pernyataan`,
    en: `the election "${stray.election}" is not in the statement`,
  };
}

function idTaken(id: string): Bilingual {
  return { id: `id: "${id}" sudah dipakai`, en: `id: "${id}" is taken` };
}

function refuseLine(
  reference: Pick<ShardReference, 'name'>,
  line: number,
  { id, en }: Bilingual,
): RefusedFile {
  const fault = { id: `baris ${line + 1}: ${id}`, en: `line ${line + 1}: ${en}` };
  return refuseFile('shape', reference, fault);
}
