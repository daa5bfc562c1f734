/** Finds what a register says of an account. */
import type { AccountKey } from '../account/key';
import type { Entry, Register } from './types';

/**
 * Every entry under every key of its account. One key may have several entries: two holders can
 * share an account, and both are kept. Replaced, cancelled and lapsed entries are included.
 */
export function entriesByKey(register: Register): Map<AccountKey, Entry[]> {
  const elections = new Map(register.elections.map((election) => [election.id, election]));
  const entries = new Map<AccountKey, Entry[]>();
  for (const holder of register.holders) {
    const election = elections.get(holder.election ?? '') ?? null;
    for (const account of holder.accounts) {
      for (const key of account.keys) append(entries, key, { account, holder, election });
    }
  }
  return entries;
}

function append(entries: Map<AccountKey, Entry[]>, key: AccountKey, entry: Entry): void {
  const known = entries.get(key);
  if (known === undefined) entries.set(key, [entry]);
  else known.push(entry);
}
