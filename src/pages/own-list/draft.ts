/** What a person types of somebody they want listed, and what is to be made of it. */
import { profileAddress } from '../../domain/account/address';
import type { Site } from '../../domain/account/key';
import { type Reading, readAccounts } from '../../domain/import/cells';
import { labelOf } from '../../domain/import/contents';
import { stageOf } from '../../domain/register/stage';
import type {
  Day,
  Election,
  Holder,
  HolderKind,
  ListedAccount,
  Office,
  Source,
} from '../../domain/register/types';

/** As the fields of the form have it; an empty text stands for nothing. */
export interface Draft {
  readonly accounts: string;
  /** For names without an address. */
  readonly site: Site | '';
  readonly name: string;
  readonly kind: HolderKind;
  readonly office: Office | '';
  readonly election: string;
  readonly region: string;
}

/** An empty form, with `profile` as its account and the election that is going on. */
export function newDraft(profile: string, elections: readonly Election[], now: Date): Draft {
  return {
    accounts: tidied(profile),
    site: '',
    name: '',
    kind: 'calon',
    office: '',
    election: usualElection(elections, now)?.id ?? '',
    region: '',
  };
}

/** The form for somebody who is listed. */
export function draftOf({ name, kind, office, election, region, accounts }: Holder): Draft {
  const addresses = accounts.flatMap(
    ({ keys: [key], label }) => (key && profileAddress(key, label)) ?? label,
  );
  return {
    accounts: addresses.join('\n'),
    site: '',
    name,
    kind,
    office: office ?? '',
    election: election ?? '',
    region: region ?? '',
  };
}

/** What the account field says, one reading for each account. */
export function readingsOf({ accounts, site }: Draft): Reading[] {
  return readAccounts({ text: accounts }, site === '' ? null : site);
}

/** What is missing before it can be listed. */
export type Lack = 'accounts' | 'unusable' | 'name';

/** What keeps `draft` from the list; null when nothing does. */
export function lackOf(draft: Draft): Lack | null {
  const readings = readingsOf(draft);
  if (readings.length === 0) return 'accounts';
  if (readings.some(({ key }) => key === null)) return 'unusable';
  return /[\p{L}\p{N}]/u.test(draft.name) ? null : 'name';
}

/**
 * The holder that a complete draft describes. Accounts that `before` has already stay as they are,
 * with their other names and their source.
 */
export function holderOf(draft: Draft, source: Source, before?: Holder): Holder {
  const { kind, office, election, region } = draft;
  const isParty = kind === 'partai';
  const accounts = new Map<string, ListedAccount>();
  for (const { key, typed, reason } of readingsOf(draft)) {
    if (key === null) continue;
    const use = reason === 'group' || kind === 'tim' ? 'pemenangan' : 'pribadi';
    const known = before?.accounts.find(({ keys }) => keys.includes(key));
    const account = known ?? { keys: [key], label: labelOf(key, typed), use, source };
    accounts.set(account.keys[0] ?? key, account);
  }
  return {
    id: before?.id ?? `own-${crypto.randomUUID()}`,
    name: draft.name.trim().replace(/\s+/g, ' '),
    kind,
    ...(!isParty && office !== '' && { office }),
    ...(region.trim() !== '' && { region: region.trim() }),
    ...(!isParty && election !== '' && { election }),
    status: before?.status ?? 'aktif',
    accounts: [...accounts.values()],
    ...(before?.tags && { tags: before.tags }),
  };
}

/** The address of the profile itself, where `profile` leads to one by a detour. */
function tidied(profile: string): string {
  const [reading, ...others] = profile === '' ? [] : readAccounts({ text: profile }, null);
  if (reading === undefined || reading.key === null || others.length > 0) return profile;
  return profileAddress(reading.key, labelOf(reading.key, reading.typed)) ?? profile;
}

/** The election that somebody most probably means: the one that is under way, or the next one. */
export function usualElection(elections: readonly Election[], now: Date): Election | undefined {
  const current = elections.find((election) => stageOf(election, now) !== 'di_luar_tahapan');
  return current ?? nextOf(elections, now);
}

/** The next election of which a day is known. */
function nextOf(elections: readonly Election[], now: Date): Election | undefined {
  const today = now.toISOString().slice(0, 10);
  const begin = ({ stages }: Election): Day => stages[0]?.from ?? '';
  return elections
    .filter((election) => begin(election) > today)
    .sort((a, b) => begin(a).localeCompare(begin(b)))[0];
}
