/**
 * The diary of warnings, for the person alone: off until they turn it on, on this device only. No
 * policy has a key for it, so no agency can turn it on, read it or erase it.
 *
 * It has a database of its own, because that of the registers is emptied when its form changes.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { AccountKey } from '../../domain/account/key';
import type { Act } from '../../domain/act';
import { recallLocal, writeLocal } from '../../platform/local-storage';

/** Whether the diary is kept. */
const SWITCH = 'diary';

/** Years of warnings; the oldest give way. */
const MOST_LINES = 5000;

export const DECISIONS = ['cancelled', 'proceeded', 'open'] as const;
/** What became of an act; `open`: the page was left before the person had decided. */
export type Decision = (typeof DECISIONS)[number];

export interface DiaryLine {
  /** Sorts by time. */
  readonly id: string;
  /** ISO time. */
  readonly at: string;
  readonly act: Act;
  readonly key: AccountKey;
  /** Account and holder as the register named them. */
  readonly label: string;
  readonly holder: string;
  readonly decision: Decision;
}

interface Schema extends DBSchema {
  lines: { key: string; value: DiaryLine };
}

let database: Promise<IDBPDatabase<Schema>> | null = null;

/** Whether the person wants a diary. */
export async function isDiaryOn(): Promise<boolean> {
  return (await recallLocal(SWITCH)) === true;
}

/** Turns the diary on or off; what stands in it stays until it is erased. */
export function turnDiary(on: boolean): Promise<void> {
  return writeLocal({ [SWITCH]: on });
}

/** A name for a line that is written at the instant `at`. */
export function lineId(at: Date): string {
  return `${at.toISOString()} ${crypto.randomUUID()}`;
}

export async function writeLine(line: DiaryLine): Promise<void> {
  const { store, done } = (await openDiary()).transaction('lines', 'readwrite');
  await store.put(line);
  const excess = (await store.count()) - MOST_LINES;
  const oldest = excess > 0 ? await store.getAllKeys(null, excess) : [];
  await Promise.all([...oldest.map((id) => store.delete(id)), done]);
}

/** Notes what the person has decided; a line that was erased meanwhile stays erased. */
export async function noteDecision(id: string, decision: Decision): Promise<void> {
  const { store, done } = (await openDiary()).transaction('lines', 'readwrite');
  const line = await store.get(id);
  if (line !== undefined) await store.put({ ...line, decision });
  await done;
}

/** Newest first. */
export async function diaryLines(): Promise<readonly DiaryLine[]> {
  return (await (await openDiary()).getAll('lines')).reverse();
}

export async function eraseDiary(): Promise<void> {
  await (await openDiary()).clear('lines');
}

function openDiary(): Promise<IDBPDatabase<Schema>> {
  database ??= openDB<Schema>('jaga-netral-diary', 1, {
    upgrade: (db) => void db.createObjectStore('lines', { keyPath: 'id' }),
    blocking: close,
    terminated: close,
  }).catch((error: unknown) => {
    database = null;
    throw error;
  });
  return database;
}

/** Another version of the extension waits for this one to let go. */
function close(): void {
  void database?.then((db) => db.close());
  database = null;
}
