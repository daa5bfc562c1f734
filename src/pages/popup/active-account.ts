/** The account whose profile or post the active tab shows, and who has listed it. */
import { findEntries } from '../../background/registers/find';
import { entryId, silenced } from '../../background/silenced';
import type { AccountKey } from '../../domain/account/key';
import { parseAccount } from '../../domain/account/parse';
import { labelOf } from '../../domain/import/contents';
import type { Entry } from '../../domain/register/types';

export interface ActiveAccount {
  readonly key: AccountKey;
  readonly label: string;
  /** The address as it stands in the tab. */
  readonly url: string;
  /** Empty: nobody has listed it. */
  readonly entries: readonly Entry[];
  /** Whether the person asked that none of these entries says anything. */
  readonly isSilent: boolean;
}

/** The account at `url`; null when the address names none. */
export async function readActiveAccount(url: string): Promise<ActiveAccount | null> {
  const key = keyAt(url);
  if (key === null) return null;
  const [found, silent] = await Promise.all([findEntries([key]), silenced()]);
  const entries = found.get(key) ?? [];
  const isSilent = entries.length > 0 && entries.every((entry) => silent.has(entryId(entry)));
  return { key, label: labelOf(key, url), url, entries, isSilent };
}

/** The key of the account or group at `url`. */
export function keyAt(url: string): AccountKey | null {
  if (!/^https?:/.test(url)) return null;
  const parsed = parseAccount(url, null);
  if (parsed.ok) return parsed.key;
  return parsed.reason === 'group' ? parsed.key : null;
}
