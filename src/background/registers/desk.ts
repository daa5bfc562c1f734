/**
 * What lookups need in memory of the registers in force. Reading it takes some 100 ms for a million
 * accounts, and a person would wait for that: who changes the registers lays it out beforehand.
 */
import type { Site } from '../../domain/account/key';
import { onIndexChange } from '../../platform/index-version';
import type { Database, Places, StoredRegister } from './database';
import { byPrecedence, shardsOf } from './registers';

/** For one edition of the registers in force. */
export interface Desk {
  /** Undefined: nothing has ever been put in force. */
  readonly edition: unknown;
  /** Those that overrule first. */
  readonly registers: readonly StoredRegister[];
  /** Registers that refer to a shard, by its SHA-256. */
  readonly users: ReadonlyMap<string, readonly StoredRegister[]>;
  /** Of those sites that were asked about. */
  readonly places: Map<Site, Places>;
}

/** For the edition that this context has made last, whether it is in force already or not. */
let laidOut: Desk | null = null;

/** The one that lookups use until the registers have changed. */
let used: Desk | null = null;
let changes = 0;

onIndexChange(putDeskAway);

/** Has the desk ready for an edition before it comes in force. */
export function layOut(edition: Omit<Desk, 'users'>): void {
  laidOut = deskOf({ ...edition, registers: [...edition.registers].sort(byPrecedence) });
}

/** The desk that was opened last; null when the registers have changed since. */
export function deskInUse(): Desk | null {
  return used;
}

/** Opens the desk for the edition in force. */
export async function openDesk(db: Database): Promise<Desk> {
  const turn = changes;
  const edition = await db.get('notes', 'edition');
  const ready = laidOut?.edition === edition ? laidOut : null;
  const desk = ready ?? (await deskFrom(db));
  // Another one may be in force by now.
  if (turn === changes) used = desk;
  return desk;
}

async function deskFrom(db: Database): Promise<Desk> {
  const transaction = db.transaction(['notes', 'registers']);
  const [edition, registers] = await Promise.all([
    transaction.objectStore('notes').get('edition'),
    transaction.objectStore('registers').getAll(),
  ]);
  return deskOf({ edition, registers: registers.sort(byPrecedence), places: new Map() });
}

/** No lookup that begins from now on uses the desk that was opened last. */
export function putDeskAway(): void {
  changes += 1;
  used = null;
}

/** Whether the edition of `desk` still is the one in force. */
export async function isCurrent(db: Database, { edition }: Desk): Promise<boolean> {
  return (await db.get('notes', 'edition')) === edition;
}

function deskOf(edition: Omit<Desk, 'users'>): Desk {
  const users = new Map<string, StoredRegister[]>();
  for (const register of edition.registers) {
    for (const sha256 of shardsOf(register)) {
      users.set(sha256, [...(users.get(sha256) ?? []), register]);
    }
  }
  return { ...edition, users };
}
