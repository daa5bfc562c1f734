/** Finds what a register says of an account. */
import { type AccountKey, SITES, tagKey } from '../account/key';
import type {
  Election,
  Entry,
  Holder,
  ListedAccount,
  ListedTag,
  Register,
  RegisterHead,
} from './types';

/** Every key by which `holder` is found: of its accounts, and of its hashtags on each site. */
export function keysOf({ accounts, tags }: Holder): AccountKey[] {
  const keys: AccountKey[] = [];
  for (const { keys: own } of accounts) for (const key of own) keys.push(key);
  for (const account of tags?.flatMap(asAccounts) ?? []) keys.push(...account.keys);
  return keys;
}

/** Of everything that is known of a register, what its entries carry. */
export function headOf(register: RegisterHead): RegisterHead {
  const { id, origin, title, label, publisher, sequence, issued } = register;
  return { id, origin, title, label, publisher, sequence, issued };
}

/** What `holder`, listed in `register`, has under `key`. `election` is the one that it names. */
export function entriesIn(
  holder: Holder,
  key: AccountKey,
  election: Election | null,
  register: RegisterHead,
): Entry[] {
  return [...holder.accounts, ...(holder.tags ?? []).flatMap(asAccounts)]
    .filter(({ keys }) => keys.includes(key))
    .map((account) => ({ account, holder, election, register }));
}

/**
 * Every entry under every key of its account, in a register that ships inside. One key may have
 * several entries: two holders can share an account, and both are kept. Replaced, cancelled and
 * lapsed entries are included.
 */
export function entriesByKey(register: Register): Map<AccountKey, Entry[]> {
  const head = headOf({ ...register, id: 'embedded', origin: 'embedded' });
  const elections = new Map(register.elections.map((election) => [election.id, election]));
  const entries = new Map<AccountKey, Entry[]>();
  for (const holder of register.holders) {
    const election = elections.get(holder.election ?? '') ?? null;
    for (const key of new Set(keysOf(holder))) {
      const known = entries.get(key) ?? [];
      entries.set(key, [...known, ...entriesIn(holder, key, election, head)]);
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
