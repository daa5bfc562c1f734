/**
 * The registers in force. They change one at a time and as a whole: what the tabs hold and what
 * lookups need is made anew of all of them and put down with the change in one transaction.
 */
import { type Site, SITES } from '../../domain/account/key';
import { REGISTER_ORIGINS, type RegisterHead } from '../../domain/register/types';
import { announceIndexChange } from '../../platform/index-version';
import {
  type Database,
  editionKey,
  openDatabase,
  otherEditions,
  type ShardHashes,
  type StoredRegister,
} from './database';
import { findPlaces, prefixesFor } from './places';

/** What pages show of a register. */
export type RegisterRecord = Omit<StoredRegister, 'sections' | 'statement' | 'markers'>;

/** Records that are asked for together: other work is done between two such questions. */
const READ_AT_ONCE = 64;

/** Held by whoever changes the registers: the worker and pages of the extension do. */
const LOCK = 'jaga-netral-registers';

/** The registers in force, those that overrule first. */
export async function registers(): Promise<readonly StoredRegister[]> {
  const db = await openDatabase();
  return (await db.getAll('registers')).sort(byPrecedence);
}

/** Policy before what the person added, what ships inside after that, the person's own list last. */
function byPrecedence(a: StoredRegister, b: StoredRegister): number {
  return rankOf(a) - rankOf(b) || a.position - b.position;
}

function rankOf({ origin }: RegisterHead): number {
  return REGISTER_ORIGINS.indexOf(origin);
}

/** The SHA-256 of all shards of `register`. */
export function shardsOf({ sections }: StoredRegister): string[] {
  return sections.flatMap(({ shards }) => shards.map(({ sha256 }) => sha256));
}

/** What the tabs of `site` hold of all registers; empty when nobody of that site is listed. */
export async function prefixesOf(site: Site): Promise<string> {
  const db = await openDatabase();
  const transaction = db.transaction(['notes', 'prefixes']);
  const edition = await transaction.objectStore('notes').get('edition');
  if (typeof edition !== 'string') return '';
  return (await transaction.objectStore('prefixes').get(editionKey(edition, site))) ?? '';
}

/** Whether the register with this id is in force, without reading all that is known of it. */
export async function isInForce(id: string): Promise<boolean> {
  const db = await openDatabase();
  return (await db.getKey('registers', id)) !== undefined;
}

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
    await announceIndexChange();
  });
}

async function replaceAll(db: Database, all: readonly StoredRegister[]): Promise<void> {
  const shards = await hashesOf(db, [...new Set(all.flatMap(shardsOf))]);
  const edition = crypto.randomUUID();
  for (const site of SITES) {
    const places = await findPlaces(
      shards.map(({ sha256, hashes }) => ({ sha256, hashes: hashes[site] })),
    );
    // Megabytes, and nobody reads them before the edition is in force: lookups wait for no more than
    // the few lines of the last transaction.
    await db.put('places', places, editionKey(edition, site));
    await db.put('prefixes', await prefixesFor(places), editionKey(edition, site));
  }
  const transaction = db.transaction(['registers', 'prefixes', 'places', 'notes'], 'readwrite');
  const kept = transaction.objectStore('registers');
  await Promise.all([
    kept.clear(),
    ...all.map((register) => kept.put(register)),
    ...otherEditions(edition).flatMap((keys) => [
      transaction.objectStore('places').delete(keys),
      transaction.objectStore('prefixes').delete(keys),
    ]),
    transaction.objectStore('notes').put(edition, 'edition'),
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
