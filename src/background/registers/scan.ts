/** Goes through everybody who is listed, for questions that no index answers. */
import { DamagedShard, holdersIn } from '../../domain/register/shard';
import type { Holder } from '../../domain/register/types';
import { openDatabase } from './database';
import { ensureEmbedded } from './embedded';
import { DamagedRegister } from './find';
import { registers, shardsOf } from './registers';

/**
 * The holders of all registers in force, shard by shard: no more than one is in memory. A shard that
 * leaves while this goes on, with an older edition, is passed over.
 * @throws {DamagedRegister} when a shard cannot be read
 */
export async function* everyHolder(): AsyncGenerator<readonly Holder[]> {
  await ensureEmbedded();
  const all = await registers();
  const db = await openDatabase();
  for (const sha256 of new Set(all.flatMap(shardsOf))) {
    const file = await db.get('files', sha256);
    if (file !== undefined) yield await readHolders(file, sha256);
    else await mustHaveLeft(sha256);
  }
}

async function readHolders(file: Uint8Array<ArrayBuffer>, sha256: string): Promise<Holder[]> {
  try {
    return await holdersIn(file);
  } catch (error) {
    if (!(error instanceof DamagedShard)) throw error;
    throw new DamagedRegister(sha256, await usersOf(sha256), error.message);
  }
}

async function mustHaveLeft(sha256: string): Promise<void> {
  const users = await usersOf(sha256);
  if (users.length > 0) throw new DamagedRegister(sha256, users, 'missing');
}

/** Ids of the registers that refer to a shard now. */
async function usersOf(sha256: string): Promise<string[]> {
  const all = await registers();
  return all.filter((register) => shardsOf(register).includes(sha256)).map(({ id }) => id);
}
