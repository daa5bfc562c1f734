/** The registers in force, and what the tabs hold of them. */
import type { Site } from '../../domain/account/key';
import { REGISTER_ORIGINS, type RegisterHead } from '../../domain/register/types';
import { editionKey, openDatabase, type StoredRegister } from './database';

/** What pages show of a register. */
export type RegisterRecord = Omit<StoredRegister, 'sections' | 'statement' | 'markers'>;

/** The registers in force, those that overrule first. */
export async function registers(): Promise<readonly StoredRegister[]> {
  const db = await openDatabase();
  return (await db.getAll('registers')).sort(byPrecedence);
}

/** Policy before what the person added, what ships inside after that, the person's own list last. */
export function byPrecedence(a: StoredRegister, b: StoredRegister): number {
  return rankOf(a) - rankOf(b) || a.position - b.position;
}

function rankOf({ origin }: RegisterHead): number {
  return REGISTER_ORIGINS.indexOf(origin);
}

/** The SHA-256 of all shards of `register`. */
export function shardsOf({ sections }: StoredRegister): string[] {
  return sections.flatMap(({ shards }) => shards.map(({ sha256 }) => sha256));
}

/**
 * What the tabs of `site` hold of all registers; empty when nobody of that site is listed.
 * @throws {Error} when it has got lost: an empty answer would let everything pass.
 */
export async function prefixesOf(site: Site): Promise<string> {
  const db = await openDatabase();
  const transaction = db.transaction(['notes', 'prefixes']);
  const edition = await transaction.objectStore('notes').get('edition');
  if (typeof edition !== 'string') return '';
  const prefixes = await transaction.objectStore('prefixes').get(editionKey(edition, site));
  if (prefixes === undefined) throw new Error(`[jaga-netral] prefixes of ${site} are lost`);
  return prefixes;
}

/** Whether the register with this id is in force, without reading all that is known of it. */
export async function isInForce(id: string): Promise<boolean> {
  const db = await openDatabase();
  const transaction = db.transaction(['notes', 'registers']);
  const [edition, key] = await Promise.all([
    transaction.objectStore('notes').get('edition'),
    transaction.objectStore('registers').getKey(id),
  ]);
  return edition !== undefined && key !== undefined;
}

/** Whether there is any register to look in. */
export async function isAnyInForce(): Promise<boolean> {
  try {
    return (await (await openDatabase()).count('registers')) > 0;
  } catch {
    return false;
  }
}
