/**
 * Shards are kept compressed, by their hash, before any register in force refers to them: an update
 * that is interrupted finds what it has already, and what nobody refers to is swept away later.
 */
import { type Site, siteOfKey } from '../../domain/account/key';
import { keysOf } from '../../domain/register/lookup';
import { ascending, hashKey } from '../../domain/register/prefixes';
import type { Holder } from '../../domain/register/types';
import { type Database, openDatabase, type ShardHashes } from './database';
import { registers, shardsOf } from './registers';

/** Held by those who keep shards for a register that is not in force yet, and by the sweeper alone. */
const LOCK = 'jaga-netral-shards';

const SWEPT_AT_A_TIME = 16;

/** Does `work`, in which shards are kept and then put in force, while nothing is swept away. */
export function whileKeeping<Result>(work: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request(LOCK, { mode: 'shared' }, work);
}

interface VerifiedShard {
  readonly sha256: string;
  readonly file: Uint8Array<ArrayBuffer>;
  readonly hashes: ShardHashes;
}

/** Shards that the next transaction will keep, that transaction, and the one before it. */
let waiting: VerifiedShard[] = [];
let next: Promise<void> | null = null;
let last: Promise<unknown> = Promise.resolve();

/**
 * Keeps a shard that has been verified. Those that come while others are being written share the next
 * transaction: there are more than a thousand in a large register.
 */
export function keepShard(
  sha256: string,
  file: Uint8Array<ArrayBuffer>,
  holders: readonly Holder[],
): Promise<void> {
  waiting.push({ sha256, file, hashes: hashesOf(holders) });
  next ??= last.then(keepWaiting);
  return next;
}

function keepWaiting(): Promise<void> {
  const shards = waiting;
  waiting = [];
  next = null;
  const writing = write(shards);
  last = writing.catch(() => undefined);
  return writing;
}

async function write(shards: readonly VerifiedShard[]): Promise<void> {
  const db = await openDatabase();
  const transaction = db.transaction(['files', 'hashes'], 'readwrite');
  const files = transaction.objectStore('files');
  const hashes = transaction.objectStore('hashes');
  await Promise.all([
    ...shards.flatMap((shard) => [
      files.put(shard.file, shard.sha256),
      hashes.put(shard.hashes, shard.sha256),
    ]),
    transaction.done,
  ]);
}

function hashesOf(holders: readonly Holder[]): ShardHashes {
  const hashes: Record<Site, number[]> = { x: [], facebook: [], instagram: [] };
  for (const holder of holders) {
    for (const key of keysOf(holder)) hashes[siteOfKey(key)].push(hashKey(key));
  }
  return {
    x: ascending(hashes.x),
    facebook: ascending(hashes.facebook),
    instagram: ascending(hashes.instagram),
  };
}

/** Which of these shards are not kept. */
export async function missingShards(shards: readonly string[]): Promise<Set<string>> {
  const db = await openDatabase();
  const kept = new Set(await db.getAllKeys('hashes'));
  return new Set(shards.filter((sha256) => !kept.has(sha256)));
}

/** Forgets a shard whose file turned out to be damaged, so that it is fetched anew. */
export async function forgetShard(sha256: string): Promise<void> {
  await remove(await openDatabase(), [sha256]);
}

/** Deletes the shards to which no register in force refers. */
export async function sweepShards(): Promise<void> {
  await navigator.locks.request(LOCK, sweep);
}

async function sweep(): Promise<void> {
  const wanted = new Set((await registers()).flatMap(shardsOf));
  const db = await openDatabase();
  const kept = new Set([...(await db.getAllKeys('files')), ...(await db.getAllKeys('hashes'))]);
  const stray = [...kept].filter((sha256) => !wanted.has(sha256));
  // Lookups wait for a transaction that writes: a few shards at a time.
  for (let at = 0; at < stray.length; at += SWEPT_AT_A_TIME) {
    await remove(db, stray.slice(at, at + SWEPT_AT_A_TIME));
  }
}

async function remove(db: Database, shards: readonly string[]): Promise<void> {
  const transaction = db.transaction(['files', 'hashes'], 'readwrite');
  await Promise.all([
    ...shards.flatMap((sha256) => [
      transaction.objectStore('files').delete(sha256),
      transaction.objectStore('hashes').delete(sha256),
    ]),
    transaction.done,
  ]);
}
