import { readEmbedded } from './embedded';
import type { DamagedRegister } from './find';
import { readOwn, replaceOwn } from './own';
import { renewAll } from './renew';
import { forgetShard } from './shards';

/** Reads in anew, from where they come, the registers that have lost a shard. */
export async function heal({ sha256, users }: DamagedRegister): Promise<void> {
  await forgetShard(sha256);
  for (const id of users) {
    if (id === 'embedded') await readEmbedded();
    else if (id === 'own') await replaceOwn(await readOwn(), new Date());
    else await renewAll();
  }
}
