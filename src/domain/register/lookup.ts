/** Finds what a register says of an account. */
import { type AccountKey, SITES, tagKey } from '../account/key';
import type { Entry, ListedAccount, ListedTag, Register } from './types';

/**
 * Every entry under every key of its account. One key may have several entries: two holders can
 * share an account, and both are kept. Replaced, cancelled and lapsed entries are included.
 */
export function entriesByKey(register: Register): Map<AccountKey, Entry[]> {
  const elections = new Map(register.elections.map((election) => [election.id, election]));
  const entries = new Map<AccountKey, Entry[]>();
  for (const holder of register.holders) {
    const election = elections.get(holder.election ?? '') ?? null;
    for (const account of [...holder.accounts, ...(holder.tags ?? []).flatMap(asAccounts)]) {
      for (const key of account.keys) append(entries, key, { account, holder, election });
    }
  }
  return entries;
}

/** A hashtag or slogan may be written on every site, so it is looked up like an account of each. */
function asAccounts({ text: label, source }: ListedTag): ListedAccount[] {
  return SITES.map((site) => tagKey(site, label))
    .filter((key) => key !== null)
    .map((key) => ({ keys: [key], label, use: 'pemenangan', source }));
}

function append(entries: Map<AccountKey, Entry[]>, key: AccountKey, entry: Entry): void {
  const known = entries.get(key);
  if (known === undefined) entries.set(key, [entry]);
  else known.push(entry);
}
