/** The entries that the person has silenced, as they can be named. */
import { findEntries } from '../../background/registers/find';
import { entryId, parseEntryId, silenced } from '../../background/silenced';
import { labelOf } from '../../domain/import/contents';
import { type AccountKey, type Site, siteOfKey } from '../../domain/account/key';
import type { Entry } from '../../domain/register/types';

export interface SilencedEntry {
  readonly id: string;
  readonly site: Site;
  readonly account: string;
  /** Whose it is; null when no list says so any more. */
  readonly holder: string | null;
}

const NOTHING: ReadonlyMap<AccountKey, readonly Entry[]> = new Map();

export async function readSilenced(): Promise<readonly SilencedEntry[]> {
  const names = [...(await silenced())].flatMap((id) => {
    const name = parseEntryId(id);
    return name === null ? [] : [{ id, key: name.key }];
  });
  // A register that cannot be read has its own sentence elsewhere; names can do without it.
  const entries = await findEntries(names.map(({ key }) => key)).catch(() => NOTHING);
  return names.map(({ id, key }) => {
    const entry = (entries.get(key) ?? []).find((one) => entryId(one) === id);
    const account = entry?.account.label ?? labelOf(key, '');
    return { id, site: siteOfKey(key), account, holder: entry?.holder.name ?? null };
  });
}
