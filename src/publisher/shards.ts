/** Packs holders into content-addressed shards and puts them where they are published from. */
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import {
  countAccounts,
  parseShard,
  type Shard,
  sha256,
  shardNameOf,
} from '../domain/register/shard';
import {
  LARGEST_SHARD,
  shardPath,
  type ShardReference,
  STATEMENT_PATH,
} from '../domain/register/statement';
import type { Holder } from '../domain/register/types';
import { Fault, plain } from './command';
import type { Publication } from './publication';

export interface PackedShard {
  readonly reference: ShardReference;
  readonly file: Uint8Array<ArrayBuffer>;
}

/** Byte of a gzip header that names the packing system; 255: unknown (RFC 1952). */
const GZIP_SYSTEM = 9;

/** The shards of `holders`, by name. One of which nothing has changed keeps its old file. */
export async function packShards(
  holders: readonly Holder[],
  previous: Publication | null,
): Promise<PackedShard[]> {
  const groups = new Map<string, Holder[]>();
  for (const holder of holders) {
    const name = shardNameOf(holder);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [holder]);
    else group.push(holder);
  }
  const kept = new Map(previous?.shards.map(({ shard, file }) => [JSON.stringify(shard), file]));
  const names = [...groups.keys()].sort(compareText);
  return Promise.all(names.map((name) => packShard(name, groups.get(name) ?? [], kept)));
}

async function packShard(
  name: string,
  holders: readonly Holder[],
  kept: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
): Promise<PackedShard> {
  const text = JSON.stringify(inOrder({ format: 'jaga-netral-shard/1', name, holders }));
  const file = kept.get(text) ?? gzip(text);
  if (file.length > LARGEST_SHARD) {
    throw new Fault({
      id: `Bagian "${name}" terlalu besar (${file.length} bita). Isi kolom wilayah agar daftarnya terbagi.`,
      en: `Shard "${name}" is too large (${file.length} bytes). Fill in the regions, so that it is divided.`,
    });
  }
  const accounts = countAccounts(holders);
  return { file, reference: { name, sha256: await sha256(file), bytes: file.length, accounts } };
}

/** The same content in the same order of holders, accounts and fields, whatever the rows' order. */
function inOrder(shard: Shard): Shard {
  const holders = shard.holders
    .map(({ accounts, tags, ...facts }) => ({
      ...facts,
      accounts: accounts.toSorted((a, b) => compareText(a.keys[0] ?? '', b.keys[0] ?? '')),
      ...(tags && { tags: tags.toSorted((a, b) => compareText(a.text, b.text)) }),
    }))
    .sort((a, b) => compareText(a.id, b.id));
  // Fields come out of the schema in its order.
  const parsed = parseShard({ ...shard, holders });
  if (!parsed.ok) throw new Fault(plain(parsed.fault));
  return parsed.shard;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Neither the time nor the system it was packed on enters the file. */
function gzip(text: string): Uint8Array<ArrayBuffer> {
  const file = new Uint8Array(gzipSync(text, { level: 9 }));
  file[GZIP_SYSTEM] = 255;
  return file;
}

/**
 * Writes the shards and then the statement, so that no statement ever names a missing file. Files of
 * earlier editions stay: a browser may be reading them.
 */
export async function writePublication(
  folder: string,
  jws: string,
  shards: readonly PackedShard[],
): Promise<void> {
  await mkdir(join(folder, 'shards'), { recursive: true });
  for (const { reference, file } of shards) {
    await writeFile(join(folder, shardPath(reference.sha256)), file);
  }
  const statement = join(folder, STATEMENT_PATH);
  await writeFile(`${statement}.new`, jws);
  await rename(`${statement}.new`, statement);
}
