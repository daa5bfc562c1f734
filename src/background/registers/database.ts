/**
 * Where registers are kept between two starts of the browser. A register in force refers to shards,
 * which are kept compressed as they came; what a tab and a lookup need is made of all of them
 * together and replaced with the register in one transaction.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Site } from '../../domain/account/key';
import type { MarkerPack } from '../../domain/markers/types';
import type { ShardReference } from '../../domain/register/statement';
import type { Election, Holder, RegisterHead } from '../../domain/register/types';
import { announceIndexChange } from '../../platform/index-version';

/** A register in force. */
export interface StoredRegister extends RegisterHead {
  /** Among those of the same origin, the lower overrules. */
  readonly position: number;
  readonly elections: readonly Election[];
  /** Accounts, hashtags and slogans listed. */
  readonly accounts: number;
  /** When it ends to be good, as an ISO time; null: never. */
  readonly expires: string | null;
  /** When this edition was put in force, and when it was last found to be the newest. */
  readonly readAt: string;
  readonly checkedAt: string;
  /** Its address; null: it came by no network. */
  readonly url: string | null;
  /** SHA-256 of the statement as it came; null: there was none. */
  readonly statement: string | null;
  readonly sections: readonly StoredSection[];
  /** A set of markers for changed sites that came with it. */
  readonly markers: MarkerPack | null;
}

export interface StoredSection {
  readonly sha256: string;
  readonly shards: readonly ShardReference[];
}

/** Hashes of the keys in one shard, ascending, by site. */
export type ShardHashes = Readonly<Record<Site, Uint32Array<ArrayBuffer>>>;

/** Which shards may hold a key of one site: `places[i]` is the shard with the key `hashes[i]`. */
export interface Places {
  /** Ascending; a hash that stands in several shards stands here several times. */
  readonly hashes: Uint32Array<ArrayBuffer>;
  /** Positions in `shards`. */
  readonly places: Uint32Array<ArrayBuffer>;
  /** SHA-256 of the shards. */
  readonly shards: readonly string[];
}

interface Schema extends DBSchema {
  registers: { key: string; value: StoredRegister };
  /** Shards as they came, by their SHA-256. */
  files: { key: string; value: Uint8Array<ArrayBuffer> };
  hashes: { key: string; value: ShardHashes };
  /** What a tab of a site receives, by edition and site: see `editionKey`. */
  prefixes: { key: string; value: string };
  places: { key: string; value: Places };
  notes: { key: keyof Notes; value: Notes[keyof Notes] };
}

/** Single values. */
export interface Notes {
  /** Changes whenever the registers in force do. */
  readonly edition: string;
  /** The list that the person keeps. */
  readonly own: readonly Holder[];
}

/** The key under which `prefixes` and `places` have what belongs to `site` in an edition. */
export function editionKey(edition: string, site: Site): string {
  return `${edition}/${site}`;
}

/** The keys of all other editions. */
export function otherEditions(edition: string): readonly IDBKeyRange[] {
  // '0' comes after '/'.
  return [IDBKeyRange.upperBound(`${edition}/`, true), IDBKeyRange.lowerBound(`${edition}0`)];
}

export type Database = IDBPDatabase<Schema>;

/** Version 1 kept every account as a record of its own. */
const VERSION = 2;

/**
 * How long it may take to open. Behind another tab that does not let go it takes for ever, and a
 * guard does not wait that long for its answer.
 */
const PATIENCE_MS = 3000;

let database: Promise<Database> | null = null;

/** The same once it is there: then there is nothing to wait for in vain. */
let opened: Database | null = null;

/** Whether it has been waited for in vain: nobody else waits again. */
let overdue = false;

/** The database does not open, or not in time. */
export class UnopenedDatabase extends Error {}

/**
 * The open database.
 * @throws {UnopenedDatabase} when the browser cannot open it, or not in time
 */
export async function openDatabase(): Promise<Database> {
  if (opened !== null) return opened;
  if (overdue) throw new UnopenedDatabase('[jaga-netral] the database does not open');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refusal = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new UnopenedDatabase('[jaga-netral] the database does not open'));
      void lateOpening();
    }, PATIENCE_MS);
  });
  try {
    return await Promise.race([openOnce(), refusal]);
  } finally {
    clearTimeout(timer);
  }
}

/** Who was answered without it asks anew once it is open. */
async function lateOpening(): Promise<void> {
  overdue = true;
  try {
    await openOnce();
  } finally {
    overdue = false;
  }
  await announceIndexChange();
}

function openOnce(): Promise<Database> {
  database ??= openDB<Schema>('jaga-netral', VERSION, {
    upgrade(db) {
      for (const store of db.objectStoreNames) db.deleteObjectStore(store);
      db.createObjectStore('registers', { keyPath: 'id' });
      for (const store of ['files', 'hashes', 'prefixes', 'places', 'notes'] as const) {
        db.createObjectStore(store);
      }
    },
    blocking() {
      close();
    },
    terminated: close,
  }).then(
    (db) => (opened = db),
    (error: unknown) => {
      database = null;
      throw new UnopenedDatabase(`[jaga-netral] the database does not open: ${String(error)}`);
    },
  );
  return database;
}

/** Another version of the extension waits for this one to let go. */
function close(): void {
  void database?.then((db) => db.close());
  database = null;
  opened = null;
}

export async function readNote<Name extends keyof Notes>(
  name: Name,
): Promise<Notes[Name] | undefined> {
  const db = await openDatabase();
  return (await db.get('notes', name)) as Notes[Name] | undefined;
}

export async function writeNote<Name extends keyof Notes>(
  name: Name,
  value: Notes[Name],
): Promise<void> {
  const db = await openDatabase();
  await db.put('notes', value, name);
}
