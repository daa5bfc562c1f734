/**
 * The register that ships inside, straight from its file: what still protects while the browser does
 * not open the database in which registers are kept.
 */
import type { AccountKey, Site } from '../../domain/account/key';
import { entriesByKey } from '../../domain/register/lookup';
import { buildPrefixes, encodePrefixes } from '../../domain/register/prefixes';
import type { Entry } from '../../domain/register/types';
import { shippedRegister } from './embedded';

type Entries = ReadonlyMap<AccountKey, readonly Entry[]>;

let entries: Promise<Entries> | null = null;

/** What a tab of `site` holds meanwhile. */
export async function sparePrefixes(site: Site): Promise<string> {
  return encodePrefixes(buildPrefixes((await read()).keys(), site));
}

/**
 * The entries of those `keys` that ship inside.
 * @throws {Error} when there are none: another register may list them, so nothing can be ruled out.
 */
export async function spareEntries(keys: readonly AccountKey[]): Promise<Entries> {
  const all = await read();
  const found = keys.map((key) => [key, all.get(key) ?? []] as const);
  const listed = found.filter(([, own]) => own.length > 0);
  if (listed.length === 0) throw new Error('[jaga-netral] no register can be read');
  return new Map(listed);
}

function read(): Promise<Entries> {
  entries ??= shippedRegister().then(entriesByKey);
  return entries;
}
