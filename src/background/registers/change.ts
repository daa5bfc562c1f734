/**
 * Changes the registers in force. They change one at a time and as a whole: what the tabs hold and
 * what lookups need is made anew of all of them and put down with the change in one transaction.
 */
import { type Site, SITES } from '../../domain/account/key';
import { announceIndexChange } from '../../platform/index-version';
import {
  type Database,
  editionKey,
  openDatabase,
  otherEditions,
  type Places,
  type ShardHashes,
  type StoredRegister,
} from './database';
import { layOut, putDeskAway } from './desk';
import { findPlaces, prefixesFor } from './places';
import { shardsOf } from './registers';

/** Records that are asked for together: other work is done between two such questions. */
const READ_AT_ONCE = 64;

/** Held by whoever changes the registers: the worker and pages of the extension do. */
const LOCK = 'jaga-netral-registers';

/** Puts `register` in force, in place of the one with its id. Its shards must have been kept. */
export function putInForce(register: StoredRegister): Promise<void> {
  return change((all) => [...all.filter(({ id }) => id !== register.id), register]);
}

/** Takes registers out of force unless they are `wanted`. */
export function keepOnly(wanted: (register: StoredRegister) => boolean): Promise<void> {
  return change((all) => all.filter(wanted));
}

/** Writes down something about `register` that changes no account. */
export async function describeAnew(register: StoredRegister): Promise<void> {
  const db = await openDatabase();
  await db.put('registers', register);
}

function change(
  next: (all: readonly StoredRegister[]) => readonly StoredRegister[],
): Promise<void> {
  return navigator.locks.request(LOCK, async () => {
    const db = await openDatabase();
    const before = await db.getAll('registers');
    const after = next(before);
    if (after.length === before.length && after.every((one) => before.includes(one))) return;
    await replaceAll(db, after);
    // The announcement does the same, unless the storage is too full for it.
    putDeskAway();
    await announceIndexChange();
  });
}

async function replaceAll(db: Database, all: readonly StoredRegister[]): Promise<void> {
  const edition = crypto.randomUUID();
  const places = await makePlaces(db, edition, [...new Set(all.flatMap(shardsOf))]);
  layOut({ edition, registers: all, places });
  const transaction = db.transaction(['registers', 'notes'], 'readwrite');
  const kept = transaction.objectStore('registers');
  await Promise.all([
    kept.clear(),
    ...all.map((register) => kept.put(register)),
    transaction.objectStore('notes').put(edition, 'edition'),
    transaction.done,
  ]);
  await deleteOthers(db, edition);
}

/**
 * Makes and keeps what tabs and lookups need. They are megabytes, and nobody reads them before the
 * edition is in force: lookups wait for no more than the few lines of the transaction after this.
 */
async function makePlaces(
  db: Database,
  edition: string,
  sha256s: readonly string[],
): Promise<Map<Site, Places>> {
  const shards = await hashesOf(db, sha256s);
  const made = new Map<Site, Places>();
  for (const site of SITES) {
    const places = await findPlaces(
      shards.map(({ sha256, hashes }) => ({ sha256, hashes: hashes[site] })),
    );
    await db.put('places', places, editionKey(edition, site));
    await db.put('prefixes', await prefixesFor(places), editionKey(edition, site));
    made.set(site, places);
  }
  return made;
}

/** Whoever still reads by the last edition finds nothing, and looks which one is in force now. */
async function deleteOthers(db: Database, edition: string): Promise<void> {
  const transaction = db.transaction(['prefixes', 'places'], 'readwrite');
  await Promise.all([
    ...otherEditions(edition).flatMap((keys) => [
      transaction.objectStore('places').delete(keys),
      transaction.objectStore('prefixes').delete(keys),
    ]),
    transaction.done,
  ]);
}

async function hashesOf(db: Database, shards: readonly string[]) {
  const found: { sha256: string; hashes: ShardHashes }[] = [];
  for (let at = 0; at < shards.length; at += READ_AT_ONCE) {
    found.push(...(await readHashes(db, shards.slice(at, at + READ_AT_ONCE))));
  }
  return found;
}

function readHashes(db: Database, shards: readonly string[]) {
  const { store } = db.transaction('hashes');
  return Promise.all(
    shards.map(async (sha256) => {
      const hashes = await store.get(sha256);
      if (hashes === undefined) throw new Error(`[jaga-netral] shard ${sha256} is not kept`);
      return { sha256, hashes };
    }),
  );
}
