/** The registers that come by no network: the one that ships inside, and the person's own list. */
import { divideHolders } from '../../domain/register/division';
import { packHolders } from '../../domain/register/shard';
import type { Register } from '../../domain/register/types';
import { putInForce } from './change';
import type { StoredRegister, StoredSection } from './database';
import { usableMarkers } from './marker-pack';
import { keepShard, whileKeeping } from './shards';

/** Puts `register` in force under `id`. */
export function putLocal(id: 'embedded' | 'own', register: Register, now: Date): Promise<void> {
  return whileKeeping(async () => {
    await putInForce(storedForm(id, register, await keepHolders(register.holders), now));
  });
}

function storedForm(
  id: 'embedded' | 'own',
  register: Register,
  section: StoredSection,
  now: Date,
): StoredRegister {
  const { title, label, publisher, sequence, issued, elections } = register;
  return {
    id,
    origin: id,
    position: 0,
    title,
    label,
    publisher,
    sequence,
    issued,
    elections,
    accounts: section.shards.reduce((sum, { accounts }) => sum + accounts, 0),
    expires: null,
    readAt: now.toISOString(),
    checkedAt: now.toISOString(),
    url: null,
    statement: null,
    sections: [section],
    markers: usableMarkers(register.markers),
  };
}

async function keepHolders(holders: Register['holders']): Promise<StoredSection> {
  const shards = [];
  for (const [name, part] of await divideHolders(holders)) {
    const { file, reference } = await packHolders(name, part);
    await keepShard(reference.sha256, file, part);
    shards.push(reference);
  }
  return { sha256: '', shards };
}
