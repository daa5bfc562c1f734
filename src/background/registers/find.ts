/** Finds the exact entries of accounts: the index names the shard, the shard has the record. */
import { type AccountKey, SITES, siteOfKey } from '../../domain/account/key';
import { entriesIn, headOf } from '../../domain/register/lookup';
import { firstAtLeast, hashKey } from '../../domain/register/prefixes';
import { DamagedShard, holdersWith } from '../../domain/register/shard';
import type { Entry, Holder } from '../../domain/register/types';
import {
  type Database,
  editionKey,
  openDatabase,
  type Places,
  type StoredRegister,
} from './database';
import { type Desk, deskInUse, isCurrent, openDesk, putDeskAway } from './desk';
import { ensureEmbedded } from './embedded';

/** Editions that may come in force while one lookup goes on; a second one is unheard of. */
const MOST_TRIES = 3;

/** The file of a shard is missing or is not what was kept. */
export class DamagedRegister extends Error {
  constructor(
    readonly sha256: string,
    /** Ids of the registers that refer to it. */
    readonly users: readonly string[],
    reason: string,
  ) {
    super(`[jaga-netral] shard ${sha256}: ${reason}`);
  }
}

/**
 * The entries of those `keys` that are listed. Where several registers list an account, the one
 * that overrules the others speaks alone.
 * @throws {DamagedRegister} when a shard that may hold a key cannot be read.
 */
export async function findEntries(
  keys: readonly AccountKey[],
): Promise<Map<AccountKey, readonly Entry[]>> {
  const db = await openDatabase();
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const found = await findAt(db, await currentDesk(db), keys);
    if (found !== null) return found;
    putDeskAway();
  }
  throw new Error('[jaga-netral] what lookups need of the registers in force is missing');
}

async function currentDesk(db: Database): Promise<Desk> {
  const used = deskInUse();
  if (used !== null) return used;
  // Then the other registers have to be fetched before anybody is let through.
  if (await ensureEmbedded()) throw new Error('[jaga-netral] the registers were gone');
  return openDesk(db);
}

/**
 * Null when another edition has come in force since `current` was made. Who is found was listed a
 * moment ago, and that is good enough: only who is not found makes us look, because that question
 * waits for every change of the registers to be written down. Where a page of ours makes that change,
 * a tab that already has the new index may so hear for a few milliseconds what was listed before.
 */
async function findAt(
  db: Database,
  current: Desk,
  keys: readonly AccountKey[],
): Promise<Map<AccountKey, readonly Entry[]> | null> {
  const shards = await shardsFor(db, current, keys);
  if (shards === null) return null;
  const files = await readFiles(db, [...shards.keys()]);
  if (files.size < shards.size && !(await isCurrent(db, current))) return null;
  const found = await Promise.all(
    [...shards].map(([sha256, wanted]) =>
      entriesInShard({ sha256, file: files.get(sha256) }, wanted, current),
    ),
  );
  const entries = new Map<AccountKey, Entry[]>();
  for (const { key, entry } of found.flat()) {
    entries.set(key, [...(entries.get(key) ?? []), entry]);
  }
  if (entries.size === 0 && !(await isCurrent(db, current))) return null;
  for (const [key, listed] of entries) entries.set(key, speaking(listed, current));
  return entries;
}

/** The files of those shards that are kept. */
async function readFiles(
  db: Database,
  shards: readonly string[],
): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const { store } = db.transaction('files');
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  await Promise.all(
    shards.map(async (sha256) => {
      const file = await store.get(sha256);
      if (file !== undefined) files.set(sha256, file);
    }),
  );
  return files;
}

interface Found {
  readonly key: AccountKey;
  readonly entry: Entry;
}

interface ShardFile {
  readonly sha256: string;
  /** Undefined when it has got lost. */
  readonly file: Uint8Array<ArrayBuffer> | undefined;
}

async function entriesInShard(
  shard: ShardFile,
  keys: ReadonlySet<AccountKey>,
  current: Desk,
): Promise<Found[]> {
  const users = current.users.get(shard.sha256) ?? [];
  const holders = await readHolders(shard, keys, users);
  return [...keys].flatMap((key) =>
    users
      .flatMap((register) => entriesFrom(register, holders, key, current))
      .map((entry) => ({ key, entry })),
  );
}

/** The shards that may hold any of `keys`, each with those keys; null: the desk is out of date. */
async function shardsFor(
  db: Database,
  { edition, places: known }: Desk,
  keys: readonly AccountKey[],
): Promise<Map<string, Set<AccountKey>> | null> {
  if (typeof edition !== 'string') return new Map();
  const shards = new Map<string, Set<AccountKey>>();
  for (const site of SITES) {
    const ofSite = keys.filter((key) => siteOfKey(key) === site);
    if (ofSite.length === 0) continue;
    const places = known.get(site) ?? (await db.get('places', editionKey(edition, site)));
    if (places === undefined) return null;
    known.set(site, places);
    for (const key of ofSite) {
      for (const sha256 of candidates(places, key)) {
        shards.set(sha256, (shards.get(sha256) ?? new Set()).add(key));
      }
    }
  }
  return shards;
}

/** The shards in which the hash of `key` stands. */
function candidates({ hashes, places, shards }: Places, key: AccountKey): string[] {
  const wanted = hashKey(key);
  const found: string[] = [];
  for (let at = firstAtLeast(hashes, wanted); hashes[at] === wanted; at++) {
    found.push(shards[places[at] ?? 0] ?? '');
  }
  return found;
}

async function readHolders(
  { sha256, file }: ShardFile,
  keys: ReadonlySet<AccountKey>,
  users: readonly StoredRegister[],
): Promise<readonly Holder[]> {
  const damaged = (reason: string) =>
    new DamagedRegister(
      sha256,
      users.map(({ id }) => id),
      reason,
    );
  if (file === undefined) throw damaged('missing');
  try {
    return await holdersWith(file, keys);
  } catch (error) {
    if (error instanceof DamagedShard) throw damaged(error.message);
    throw error;
  }
}

function entriesFrom(
  register: StoredRegister,
  holders: readonly Holder[],
  key: AccountKey,
  { registers: all }: Desk,
): Entry[] {
  const head = headOf(register);
  // The person's list says of an election what its publisher says of it now.
  const elections = (register.origin === 'own' ? all : [register]).flatMap((one) => one.elections);
  return holders.flatMap((holder) => {
    const election = elections.find((one) => one.id === holder.election) ?? null;
    return entriesIn(holder, key, election, head);
  });
}

/** The entries of the first register, in order of precedence, that has any. */
function speaking(entries: readonly Entry[], { registers: all }: Desk): Entry[] {
  const first = all.find(({ id }) => entries.some(({ register }) => register.id === id));
  return entries.filter(({ register }) => register.id === first?.id);
}
