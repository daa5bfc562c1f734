import { UnopenedDatabase } from './database';
import { readEmbedded } from './embedded';
import { DamagedRegister } from './find';
import { readOwn, replaceOwn } from './own';
import { renewAll } from './renew';
import { forgetShard } from './shards';

/** What `read` gives; when something kept turns out to be lost, that is mended and read once more. */
export async function healing<Result>(read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    // What cannot be opened cannot be mended either.
    if (error instanceof UnopenedDatabase) throw error;
    console.error(error);
    await (error instanceof DamagedRegister ? heal(error) : rebuild());
    return read();
  }
}

/** Reading the embedded register in also makes anew what tabs and lookups need of all registers. */
async function rebuild(): Promise<void> {
  await readEmbedded();
  await renewAll();
}

/** Reads in anew, from where they come, the registers that have lost a shard. */
export async function heal({ sha256, users }: DamagedRegister): Promise<void> {
  await forgetShard(sha256);
  for (const id of users) {
    if (id === 'embedded') await readEmbedded();
    else if (id === 'own') await replaceOwn(await readOwn(), new Date());
    else await renewAll();
  }
}
