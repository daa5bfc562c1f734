/** The registers in force, as a comparison asks for them: in slices, so that the page stays usable. */
import { ensureEmbedded } from '../../background/registers/embedded';
import { findEntries, DamagedRegister } from '../../background/registers/find';
import { heal } from '../../background/registers/heal';
import { pause } from '../../background/registers/pause';
import { prefixesOf } from '../../background/registers/registers';
import { everyHolder } from '../../background/registers/scan';
import type { AccountKey } from '../../domain/account/key';
import { decodePrefixes } from '../../domain/register/prefixes';
import type { Entry, Holder } from '../../domain/register/types';
import type { Prefixes } from '../../domain/trace/candidates';
import { namesOf, type Registers } from '../../domain/trace/compare';

/** Keys that are looked up at a time. */
const KEYS_AT_ONCE = 200;

/** The hashes of all listed keys. */
export async function prefixesInForce(): Promise<Prefixes> {
  await ensureEmbedded();
  const [x, facebook, instagram] = await Promise.all([
    prefixesOf('x'),
    prefixesOf('facebook'),
    prefixesOf('instagram'),
  ]);
  return {
    x: decodePrefixes(x),
    facebook: decodePrefixes(facebook),
    instagram: decodePrefixes(instagram),
  };
}

/** Rejects where `signal` is aborted. */
export function registersInForce(signal: AbortSignal): Registers {
  return {
    find: (keys) => findAll(keys, signal),
    named: (names) => (names.size === 0 ? Promise.resolve(new Map()) : findNamed(names, signal)),
  };
}

async function findAll(
  keys: readonly AccountKey[],
  signal: AbortSignal,
): Promise<Map<AccountKey, readonly Entry[]>> {
  const entries = new Map<AccountKey, readonly Entry[]>();
  for (let at = 0; at < keys.length; at += KEYS_AT_ONCE) {
    const some = keys.slice(at, at + KEYS_AT_ONCE);
    for (const [key, found] of await healing(() => findEntries(some))) entries.set(key, found);
    await pause();
    signal.throwIfAborted();
  }
  return entries;
}

function findNamed(
  names: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<Map<string, AccountKey[]>> {
  return healing(async () => {
    const found = new Map<string, AccountKey[]>();
    for await (const holders of everyHolder()) {
      for (const holder of holders) noteNames(holder, names, found);
      await pause();
      signal.throwIfAborted();
    }
    return found;
  });
}

function noteNames(
  holder: Holder,
  names: ReadonlySet<string>,
  found: Map<string, AccountKey[]>,
): void {
  for (const account of holder.accounts) {
    for (const name of namesOf(account, holder)) {
      if (names.has(name)) found.set(name, [...(found.get(name) ?? []), ...account.keys]);
    }
  }
}

/** A register that has lost a shard is read in anew, once. */
async function healing<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DamagedRegister)) throw error;
    console.error(error.message);
    await heal(error);
    return work();
  }
}
