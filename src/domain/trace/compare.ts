/** Compares the acts of an export with the registers. */
import { type AccountKey, siteOfKey, type Site } from '../account/key';
import { familyOf } from '../act';
import { isValidOn, stageOf } from '../register/stage';
import type { Entry, Holder, ListedAccount } from '../register/types';
import { foldedName } from './names';
import type { Finding, PastAct } from './types';

/** The registers in force. */
export interface Registers {
  /** The entries of those keys that are listed. */
  find(keys: readonly AccountKey[]): Promise<ReadonlyMap<AccountKey, readonly Entry[]>>;
  /** The keys of all accounts whose holder or label is called so; names as `foldedName` has them. */
  named(names: ReadonlySet<string>): Promise<ReadonlyMap<string, readonly AccountKey[]>>;
}

/** The findings for `acts`, the latest first; an act without a date counts as one of `now`. */
export async function compare(
  acts: readonly PastAct[],
  registers: Registers,
  now: Date,
): Promise<Finding[]> {
  const byName = await registers.named(new Set(acts.flatMap(({ names }) => names.map(foldedName))));
  const keys = new Set(acts.flatMap(({ keys: own }) => own));
  for (const found of byName.values()) found.forEach((key) => keys.add(key));
  const entries = await registers.find([...keys]);
  const findings = acts.flatMap((act) => findingsOf(act, entries, byName, now));
  return withoutRepetition(findings).sort(latestFirst);
}

function findingsOf(
  act: PastAct,
  entries: ReadonlyMap<AccountKey, readonly Entry[]>,
  byName: ReadonlyMap<string, readonly AccountKey[]>,
  now: Date,
): Finding[] {
  const exact = distinct(act.keys.flatMap((key) => entries.get(key) ?? []));
  if (exact.length > 0) {
    return exact
      .filter(({ account }) => !isSomebodyElse(act, account, NUMBERED))
      .flatMap((entry) => findingOf(act, entry, 'certain', now));
  }
  const folded = act.names.map(foldedName);
  const named = distinct(
    folded.flatMap((name) => byName.get(name) ?? []).flatMap((key) => entries.get(key) ?? []),
  );
  return named
    .filter(({ account, holder }) => namesOf(account, holder).some((name) => folded.includes(name)))
    .filter(({ account }) => isOfKind(act, account) && !isSomebodyElse(act, account, NAMED))
    .flatMap((entry) => findingOf(act, entry, 'possible', now));
}

/** By which kind of key two different ones tell two people apart, where a key has been found. */
const NUMBERED: Partial<Record<Site, 'id' | 'name'>> = { x: 'id' };
/** The same where only a name has been found. Numbers on Facebook are several for one person. */
const NAMED: Partial<Record<Site, 'id' | 'name'>> = {
  x: 'id',
  facebook: 'name',
  instagram: 'name',
};

/** Both have a key of the kind that tells people apart, and not the same one. */
function isSomebodyElse(
  { site, keys }: PastAct,
  account: ListedAccount,
  by: typeof NAMED,
): boolean {
  const isTelling = (key: AccountKey) => key.startsWith(`${site}:${by[site]}:`);
  const own = keys.filter(isTelling);
  const listed = account.keys.filter(isTelling);
  return own.length > 0 && listed.length > 0 && !own.some((key) => listed.includes(key));
}

/** An account of the site of the act; groups are joined, and nothing else is. */
function isOfKind({ site, role }: PastAct, { keys }: ListedAccount): boolean {
  return keys.some((key) => siteOfKey(key) === site && isGroup(key) === (role === 'group'));
}

function isGroup(key: AccountKey): boolean {
  return key.startsWith('facebook:group:');
}

/** What an account is called. A label with `@` is a user name, which nobody is called by. */
export function namesOf({ label }: ListedAccount, { name }: Holder): string[] {
  return (label.startsWith('@') ? [name] : [name, label]).map(foldedName);
}

function findingOf(
  act: PastAct,
  entry: Entry,
  certainty: Finding['certainty'],
  now: Date,
): Finding[] {
  const at = act.at === null ? now : new Date(act.at);
  if (!isValidOn(entry, at)) return [];
  const stage = act.at === null || entry.election === null ? null : stageOf(entry.election, at);
  return [{ act, certainty, entry, stage }];
}

function distinct(entries: readonly Entry[]): Entry[] {
  const seen = new Map(
    entries.map((entry) => [`${entry.holder.id} ${entry.account.keys[0]}`, entry]),
  );
  return [...seen.values()];
}

/**
 * Facebook tells of one reaction in two files, and X of a long post as well: of the same act on the
 * same account in the same second only the more certain finding stays.
 */
function withoutRepetition(findings: readonly Finding[]): Finding[] {
  const kept = new Map<string, Finding>();
  for (const finding of findings) {
    const { act, entry, certainty } = finding;
    const { site, role, at, url } = act;
    const same = [site, familyOf(act.act), role, at ?? url, entry.holder.id, entry.account.keys[0]];
    const name = JSON.stringify(same);
    if (!kept.has(name) || certainty === 'certain') kept.set(name, finding);
  }
  return [...kept.values()];
}

function latestFirst(a: Finding, b: Finding): number {
  return (b.act.at ?? '').localeCompare(a.act.at ?? '');
}
