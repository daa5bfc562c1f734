/**
 * What lookups need in memory of the registers in force. Reading it takes some 100 ms for a million
 * accounts, and a person would wait for that: who changes the registers lays it out beforehand.
 */
import type { Site } from '../../domain/account/key';
import type { Database, Places, StoredRegister } from './database';
import { byPrecedence, registers, shardsOf } from './registers';

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

/** Has the desk ready for an edition before it comes in force. */
export function layOut(edition: Omit<Desk, 'users'>): void {
  laidOut = deskOf({ ...edition, registers: [...edition.registers].sort(byPrecedence) });
}

/** The desk for the edition in force. */
export async function openDesk(db: Database): Promise<Desk> {
  const edition = await db.get('notes', 'edition');
  if (laidOut !== null && laidOut.edition === edition) return laidOut;
  return deskOf({ edition, registers: await registers(), places: new Map() });
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
