/**
 * The register in force, in IndexedDB: exact records by account key, and beside them what the
 * popup shows and what the tabs hold. It is replaced as a whole in one transaction, so there is
 * always a complete one; what cannot be read is refused and the last good one stays.
 */
import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, openDB } from 'idb';
import { type AccountKey, type Site, SITES } from '../domain/account/key';
import { parseMarkerPack } from '../domain/markers/schema';
import { entriesByKey } from '../domain/register/lookup';
import { buildPrefixes, encodePrefixes } from '../domain/register/prefixes';
import { parseEntries, parseRegister } from '../domain/register/schema';
import type { Election, Entry, Register } from '../domain/register/types';

export interface RegisterState {
  readonly title: string;
  readonly label: string;
  readonly publisher: Register['publisher'];
  readonly issued: string;
  readonly sequence: number;
  readonly elections: readonly Election[];
  /** Number of account keys listed. */
  readonly accounts: number;
  /** When this browser last read it in, as an ISO time. */
  readonly importedAt: string;
  /** Prefixes of each site, as a tab receives them. */
  readonly prefixes: Readonly<Record<Site, string>>;
}

/** Why a register was refused; the last good one, if any, stays in force. */
export interface RegisterFault {
  readonly at: string;
  readonly text: string;
}

export interface RegisterStatus {
  readonly register: RegisterState | null;
  readonly fault: RegisterFault | null;
}

interface Schema extends DBSchema {
  entries: { key: string; value: readonly Entry[] };
  state: { key: 'register' | 'fault' | 'markers'; value: unknown };
}

let database: Promise<IDBPDatabase<Schema>> | null = null;

function open(): Promise<IDBPDatabase<Schema>> {
  database ??= openDB<Schema>('jaga-netral', 1, {
    upgrade(db) {
      db.createObjectStore('entries');
      db.createObjectStore('state');
    },
    terminated() {
      database = null;
    },
  });
  return database;
}

/** What is in force and what was refused last. */
export async function registerStatus(): Promise<RegisterStatus> {
  const db = await open();
  const [register, fault] = await Promise.all([
    db.get('state', 'register'),
    db.get('state', 'fault'),
  ]);
  return {
    register: (register as RegisterState | undefined) ?? null,
    fault: (fault as RegisterFault | undefined) ?? null,
  };
}

/**
 * Reads a register in: all of it, in one transaction, or nothing.
 * @returns the fault it was refused for, as a sentence, or null.
 */
export async function replaceRegister(json: unknown, now: Date): Promise<string | null> {
  const parsed = parseRegister(json);
  if (!parsed.ok) {
    await putFault(parsed.fault, now);
    return parsed.fault;
  }
  const entries = entriesByKey(parsed.register);
  const db = await open();
  const transaction = db.transaction(['entries', 'state'], 'readwrite');
  const records = transaction.objectStore('entries');
  const state = transaction.objectStore('state');
  await Promise.all([
    records.clear(),
    ...[...entries].map(([key, list]) => records.put(list, key)),
    state.put(describe(parsed.register, entries, now), 'register'),
    keepMarkers(state, parsed.register.markers),
    state.delete('fault'),
    transaction.done,
  ]);
  return null;
}

type StateStore = IDBPObjectStore<Schema, ('entries' | 'state')[], 'state', 'readwrite'>;

/** A set of markers that cannot be used leaves the last one in force, as a register does. */
async function keepMarkers(state: StateStore, markers: unknown): Promise<void> {
  if (markers === undefined) return;
  const parsed = parseMarkerPack(markers);
  if (parsed.ok) await state.put(parsed.pack, 'markers');
  else console.warn(`[jaga-netral] ${parsed.fault}`);
}

/** The set of markers that came last, as it was stored; undefined: none ever came. */
export async function keptMarkers(): Promise<unknown> {
  const db = await open();
  return db.get('state', 'markers');
}

/** Thrown when a stored record is not what was stored: the register has to be read in again. */
export class DamagedRegister extends Error {}

/**
 * The exact records of these keys.
 * @throws {DamagedRegister} naming the key and what is wrong with its record.
 */
export async function findEntries(
  keys: readonly AccountKey[],
): Promise<Map<AccountKey, readonly Entry[]>> {
  const db = await open();
  const found = new Map<AccountKey, readonly Entry[]>();
  const records = db.transaction('entries').store;
  for (const key of keys) {
    const record: unknown = await records.get(key);
    if (record === undefined) continue;
    const parsed = parseEntries(record);
    if (!parsed.ok) throw new DamagedRegister(`${key}: ${parsed.fault}`);
    found.set(key, parsed.entries);
  }
  return found;
}

/** Records why a register was refused, for the popup. */
export async function putFault(text: string, now: Date): Promise<void> {
  const db = await open();
  await db.put('state', { at: now.toISOString(), text }, 'fault');
}

function describe(
  register: Register,
  entries: ReadonlyMap<AccountKey, readonly Entry[]>,
  now: Date,
): RegisterState {
  const { title, label, publisher, issued, sequence, elections } = register;
  const keys = [...entries.keys()];
  const prefixes = Object.fromEntries(
    SITES.map((site) => [site, encodePrefixes(buildPrefixes(keys, site))]),
  ) as Record<Site, string>;
  const accounts = keys.length;
  return {
    title,
    label,
    publisher,
    issued,
    sequence,
    elections,
    accounts,
    prefixes,
    importedAt: now.toISOString(),
  };
}
