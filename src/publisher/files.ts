/** Packs holders into content-addressed files and puts them where they are published from. */
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { errorInBoth, firstFaultInBoth } from '../domain/schema-proof';
import { divideHolders, divideShards } from '../domain/register/division';
import { sha256 } from '../domain/register/promised';
import { holderSchema } from '../domain/register/schema';
import { bundleBytes, bundlePath, type Section, sectionPath } from '../domain/register/section';
import { LONGEST_SHARD, referenceTo, shardPath, shardText } from '../domain/register/shard';
import {
  LARGEST_SHARD,
  type SectionReference,
  type ShardReference,
  STATEMENT_PATH,
} from '../domain/register/statement';
import type { Holder } from '../domain/register/types';
import { Fault } from './command';
import type { Publication, PublishedShard } from './publication';

interface Packed<Reference> {
  readonly reference: Reference;
  readonly file: Uint8Array<ArrayBuffer>;
}

interface PackedSection extends Packed<SectionReference> {
  readonly shards: readonly ShardReference[];
}

/** The files of an edition but its statement. */
export interface PackedRegister {
  readonly sections: readonly PackedSection[];
  readonly shards: readonly Packed<ShardReference>[];
}

/** Byte of a gzip header that names the packing system; 255: unknown (RFC 1952). */
const GZIP_SYSTEM = 9;

/** The files of `holders`. A shard in which nothing has changed keeps its old file. */
export async function packRegister(
  holders: readonly Holder[],
  previous: Publication | null,
): Promise<PackedRegister> {
  const before = new Map(previous?.shards.map((shard) => [shard.reference.name, shard]));
  const shards: Packed<ShardReference>[] = [];
  for (const [name, group] of inOrder(await divideHolders(holders))) {
    shards.push(await packShard(name, group, before.get(name)));
  }
  return { shards, sections: await packSections(shards.map(({ reference }) => reference)) };
}

/** The files of the sections that list these shards. */
export async function packSections(shards: readonly ShardReference[]): Promise<PackedSection[]> {
  return Promise.all(inOrder(await divideShards(shards)).map(packSection));
}

async function packShard(
  name: string,
  holders: readonly Holder[],
  before: PublishedShard | undefined,
): Promise<Packed<ShardReference>> {
  const ordered = holders.map(normalised).sort((a, b) => compareText(a.id, b.id));
  const text = shardText(name, ordered);
  const isSame = before !== undefined && shardText(name, before.shard.holders) === text;
  const file = isSame ? before.file : gzip(text);
  if (file.length > LARGEST_SHARD || text.length > LONGEST_SHARD) throw tooLarge(name, file.length);
  return { file, reference: await referenceTo(file, name, ordered) };
}

async function packSection([name, shards]: readonly [
  string,
  readonly ShardReference[],
]): Promise<PackedSection> {
  const section: Section = { format: 'jaga-netral-section/1', name, shards };
  const file = gzip(JSON.stringify(section));
  const accounts = shards.reduce((sum, shard) => sum + shard.accounts, 0);
  const hash = await sha256(file);
  return {
    file,
    shards,
    reference: { name, sha256: hash, bytes: file.length, shards: shards.length, accounts },
  };
}

/** The bundles of the sections, by their paths. */
export function bundlesOf({
  sections,
  shards,
}: PackedRegister): Map<string, Uint8Array<ArrayBuffer>> {
  const files = new Map(shards.map(({ reference, file }) => [reference.sha256, file]));
  const bundles = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const section of sections) {
    if (bundleBytes(section.shards) === null) continue;
    const parts = section.shards.flatMap((shard) => files.get(shard.sha256) ?? []);
    bundles.set(bundlePath(section.reference.sha256), new Uint8Array(Buffer.concat(parts)));
  }
  return bundles;
}

/** The same content in the same order of accounts and fields, whatever the rows' order. */
function normalised({ accounts, tags, ...facts }: Holder): Holder {
  // Fields come out of the schema in its order.
  const parsed = holderSchema.safeParse(
    {
      ...facts,
      accounts: accounts.toSorted((a, b) => compareText(a.keys[0] ?? '', b.keys[0] ?? '')),
      ...(tags && { tags: tags.toSorted((a, b) => compareText(a.text, b.text)) }),
    },
    { error: errorInBoth },
  );
  if (parsed.success) return parsed.data;
  const { id, en } = firstFaultInBoth(parsed.error);
  throw new Fault({ id: `${facts.id}: ${id}`, en: `${facts.id}: ${en}` });
}

function inOrder<Value>(named: ReadonlyMap<string, Value>): [string, Value][] {
  return [...named].sort(([a], [b]) => compareText(a, b));
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Neither the time nor the system it was packed on enters the file. */
export function gzip(text: string): Uint8Array<ArrayBuffer> {
  const file = new Uint8Array(gzipSync(text, { level: 9 }));
  file[GZIP_SYSTEM] = 255;
  return file;
}

function tooLarge(name: string, bytes: number): Fault {
  return new Fault({
    id: `Bagian "${name}" terlalu besar (${bytes} bita): satu pemegang di dalamnya punya terlalu banyak akun. Bagi pemegang itu.`,
    en: `Shard "${name}" is too large (${bytes} bytes): a holder in it has too many accounts. Divide that holder.`,
  });
}

/**
 * Writes shards, then sections, then the statement, so that nothing ever names a missing file. Files
 * of earlier editions stay: a browser may be reading them.
 */
export async function writePublication(
  folder: string,
  jws: string,
  packed: PackedRegister,
): Promise<void> {
  await writeAll(folder, packed.shards, shardPath);
  await writeAll(folder, packed.sections, sectionPath);
  for (const [path, bundle] of bundlesOf(packed)) await writeFile(join(folder, path), bundle);
  const statement = join(folder, STATEMENT_PATH);
  await writeFile(`${statement}.new`, gzip(jws));
  await rename(`${statement}.new`, statement);
}

async function writeAll(
  folder: string,
  packed: readonly Packed<{ readonly sha256: string }>[],
  pathOf: (sha256: string) => string,
): Promise<void> {
  await mkdir(join(folder, dirname(pathOf(''))), { recursive: true });
  for (const { reference, file } of packed) {
    await writeFile(join(folder, pathOf(reference.sha256)), file);
  }
}
