/** The person's list as data: nothing here knows where it is kept or how it is shown. */
import type { AccountKey } from '../../domain/account/key';
import type { Holder } from '../../domain/register/types';

/**
 * `list` with `added`: a holder with the id of a listed one takes its place and keeps its other
 * accounts, and an account that was listed before is listed as it is added now.
 */
export function withHolders(list: readonly Holder[], added: readonly Holder[]): Holder[] {
  const keys = keysOf(added);
  const before = list.map((holder) => withoutAccounts(holder, keys));
  const known = new Map(before.map((holder) => [holder.id, holder]));
  const ids = new Set(added.map(({ id }) => id));
  const kept = before.filter((holder) => !ids.has(holder.id) && listsSomething(holder));
  return [...kept, ...added.map((holder) => joined(known.get(holder.id), holder))];
}

/** How many accounts of `list` are listed otherwise by `added`. */
export function countReplaced(list: readonly Holder[], added: readonly Holder[]): number {
  const keys = keysOf(added);
  return list
    .flatMap(({ accounts }) => accounts)
    .filter((account) => account.keys.some((key) => keys.has(key))).length;
}

/** `list` with `holder` as it has been edited; what it no longer lists is gone. */
export function withEdited(list: readonly Holder[], holder: Holder): Holder[] {
  return withHolders(withoutHolder(list, holder.id), [holder]);
}

export function withoutHolder(list: readonly Holder[], id: string): Holder[] {
  return list.filter((holder) => holder.id !== id);
}

/** Everybody in whom the words of `query` occur, in any order. */
export function search(list: readonly Holder[], query: string): readonly Holder[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return list.filter(({ name, region = '', accounts }) => {
    const said = [name, region, ...accounts.map(({ label }) => label)].join(' ').toLowerCase();
    return words.every((word) => said.includes(word));
  });
}

function keysOf(holders: readonly Holder[]): ReadonlySet<AccountKey> {
  return new Set(holders.flatMap(({ accounts }) => accounts.flatMap(({ keys }) => keys)));
}

function withoutAccounts(holder: Holder, keys: ReadonlySet<AccountKey>): Holder {
  const accounts = holder.accounts.filter((account) => !account.keys.some((key) => keys.has(key)));
  return { ...holder, accounts };
}

function listsSomething({ accounts, tags = [] }: Holder): boolean {
  return accounts.length + tags.length > 0;
}

function joined(before: Holder | undefined, holder: Holder): Holder {
  if (before === undefined) return holder;
  const texts = new Set((holder.tags ?? []).map(({ text }) => text));
  const tags = [
    ...(before.tags ?? []).filter(({ text }) => !texts.has(text)),
    ...(holder.tags ?? []),
  ];
  const accounts = [...before.accounts, ...holder.accounts];
  return { ...holder, accounts, ...(tags.length > 0 && { tags }) };
}
