/** Entries of which the person has asked not to be reminded, on this device only. */
import * as z from 'zod';
import { type AccountKey, isAccountKey } from '../domain/account/key';
import type { Entry } from '../domain/register/types';
import { announceIndexChange } from '../platform/index-version';
import { readLocal, recalledAs, writeLocal } from '../platform/local-storage';
import { loadPolicy } from '../platform/policy-store';

z.config({ jitless: true });

const KEY = 'silenced';

const key = z.custom<AccountKey>((value) => typeof value === 'string' && isAccountKey(value));
const idSchema = z.tuple([z.string(), z.string(), key]);
const storedSchema = z.array(z.string()).catch([]);

const storedIds = recalledAs(KEY, (stored) => new Set(storedSchema.parse(stored)));

/** What the id of an entry says of it. */
export interface EntryName {
  readonly register: string;
  readonly holder: string;
  readonly key: AccountKey;
}

/** An entry is the same one as long as its register lists this account under this holder. */
export function entryId({ register, holder, account }: Entry): string {
  return JSON.stringify([register.id, holder.id, account.keys[0]]);
}

/** What `id` names; null when it is none of ours. */
export function parseEntryId(id: string): EntryName | null {
  try {
    const parsed = idSchema.safeParse(JSON.parse(id));
    if (!parsed.success) return null;
    const [register, holder, account] = parsed.data;
    return { register, holder, key: account };
  } catch {
    return null;
  }
}

/** Ids of the silenced entries; none where policy forbids it, whatever was asked before. */
export async function silenced(): Promise<ReadonlySet<string>> {
  const [{ policy }, ids] = await Promise.all([loadPolicy(), storedIds()]);
  return policy.locked.has('silence') ? new Set() : ids;
}

/**
 * Silences an entry or lets it speak again, and tells every open page.
 * @throws {Error} where policy forbids it
 */
export async function setSilenced(id: string, on: boolean): Promise<void> {
  const { policy } = await loadPolicy();
  if (policy.locked.has('silence')) throw new Error('[jaga-netral] policy forbids silencing');
  const others = storedSchema.parse(await readLocal(KEY)).filter((known) => known !== id);
  await writeLocal({ [KEY]: on ? [...others, id] : others });
  await announceIndexChange();
}
