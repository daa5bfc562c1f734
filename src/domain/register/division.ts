/** How a register is divided: holders into shards, and those into sections. */
import { sha256 } from './promised';
import { countAccounts } from './shard';
import type { Holder } from './types';

/** Accounts of a region above which it is divided. */
const MANY_ACCOUNTS = 1000;

/** Name of the section when there is but one. */
const ONLY_SECTION = 'semua';

/**
 * Shards up to which there are so many sections. A change costs the statement, which names every
 * section, and one of these: the two are about as long as each other.
 */
const SECTIONS = [
  { shards: 32, sections: 1 },
  { shards: 4096, sections: 16 },
  { shards: Infinity, sections: 256 },
] as const;

/**
 * `holders` by the names of their shards: one for each election and region. A large region is in 2,
 * 4, 8 … parts by the hash of the holder's id, so that a holder stays in its part.
 */
export async function divideHolders(holders: readonly Holder[]): Promise<Map<string, Holder[]>> {
  const shards = new Map<string, Holder[]>();
  for (const [region, group] of groupBy(holders, regionOf)) {
    const parts = partsFor(countAccounts(group));
    for (const holder of group) {
      const name = parts === 1 ? region : `${region}/${await partOf(holder.id, parts)}`;
      append(shards, name, holder);
    }
  }
  return shards;
}

/** The names of sections, and the `shards` that belong to each. */
export async function divideShards<Shard extends { readonly name: string }>(
  shards: readonly Shard[],
): Promise<Map<string, Shard[]>> {
  const sections = new Map<string, Shard[]>();
  const parts = SECTIONS.find((row) => shards.length <= row.shards)?.sections ?? 1;
  for (const shard of shards) {
    append(sections, parts === 1 ? ONLY_SECTION : await partOf(shard.name, parts), shard);
  }
  return sections;
}

/** `text` as a part of a name: letters and digits of any script in lower case, joined by hyphens. */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

function regionOf({ kind, election, region }: Holder): string {
  if (kind === 'partai' && election === undefined) return 'partai';
  return `${election ?? 'tanpa-pemilihan'}/${slug(region ?? '') || 'nasional'}`;
}

/** The power of two that leaves about `MANY_ACCOUNTS` in each part. */
function partsFor(accounts: number): number {
  return accounts <= MANY_ACCOUNTS ? 1 : 2 * partsFor(accounts / 2);
}

/** `3-4`: what bears this name is in the third of four parts, by the first bits of its hash. */
async function partOf(name: string, parts: number): Promise<string> {
  const hash = await sha256(new TextEncoder().encode(name));
  const firstBits = Number.parseInt(hash.slice(0, 8), 16);
  return `${Math.floor((firstBits / 2 ** 32) * parts) + 1}-${parts}`;
}

function groupBy<Item>(items: readonly Item[], nameOf: (item: Item) => string) {
  const groups = new Map<string, Item[]>();
  for (const item of items) append(groups, nameOf(item), item);
  return groups;
}

function append<Item>(groups: Map<string, Item[]>, name: string, item: Item): void {
  const group = groups.get(name);
  if (group === undefined) groups.set(name, [item]);
  else group.push(item);
}
