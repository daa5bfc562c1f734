/**
 * Made-up people, some of them listed, and what a person did to their accounts. An export is written
 * of it, and what a reader of that export could truthfully say of each entry is written beside.
 */
import { type AccountKey, type Site, siteOfKey } from '../../src/domain/account/key';
import type { Act } from '../../src/domain/act';
import { isValidOn } from '../../src/domain/register/stage';
import type { Election, Holder, ListedAccount } from '../../src/domain/register/types';
import type { Certainty } from '../../src/domain/trace/types';
import { type Chances, chancesOf } from '../support/chances';
import { SYNTHETIC_ELECTIONS, syntheticHolders } from '../support/synthetic-register';

/** Somebody with an account on each site. */
export interface Person {
  readonly name: string;
  readonly x: { readonly name: string; readonly id: string };
  readonly instagram: string;
  readonly facebook: { readonly name: string; readonly id: string };
  /** A group on Facebook that campaigns for them. */
  readonly group: { readonly name: string; readonly slug: string };
  /** Null: not listed. */
  readonly holder: Holder | null;
}

/** What a reader could say of an entry that concerns somebody listed. */
export interface Truth {
  readonly site: Site;
  readonly act: Act;
  /** Its date, or where it has none its address: no two entries share it. */
  readonly mark: string;
  readonly holder: string;
  readonly certainty: Exclude<Certainty, 'uncheckable'>;
}

/** An export with everything that is known of it. */
export interface MadeExport {
  /** Dialect and language, e.g. `instagram, recent, it`. */
  readonly title: string;
  readonly site: Site;
  /** Contents by path. */
  readonly files: ReadonlyMap<string, string>;
  readonly truths: readonly Truth[];
  /** Entries that name nobody, by file without folders. */
  readonly uncheckable: ReadonlyMap<string, number>;
}

const LISTED = 60;
const OTHERS = 240;

/** Valid only from here on: acts before it concern nobody. */
const LATE = '2029-10-10';

const FIRST_SECOND = Date.UTC(2029, 6, 1) / 1000;

export class World {
  readonly chance: Chances;
  readonly holders: readonly Holder[];
  readonly elections: readonly Election[] = SYNTHETIC_ELECTIONS;
  readonly listed: readonly Person[];
  readonly others: readonly Person[];
  /** People who are called as somebody listed is, and are somebody else. */
  readonly namesakes: readonly Person[];
  #second = FIRST_SECOND;
  #number = 1_700_000_000_000;

  constructor(seed: number) {
    this.chance = chancesOf(seed);
    const plain = syntheticHolders(LISTED * 3, { regions: 12, seed });
    this.holders = plain.map((holder, index) => this.#completed(holder, index));
    this.listed = this.holders.map((holder) => this.#personOf(holder));
    this.others = syntheticHolders(OTHERS * 3, { regions: 12, seed: seed + 1000 })
      .map((holder): Person => Object.assign(this.#personOf(holder), { holder: null }))
      .filter((other) => !this.listed.some((one) => sharesAnything(one, other)));
    this.namesakes = this.others.map((other, index) => {
      const { name } = this.listed[index % this.listed.length] ?? other;
      return { ...other, name };
    });
  }

  /** One in four is listed. */
  anybody(): Person {
    return this.pick(this.chance.below(4) === 0 ? this.listed : this.others);
  }

  somebodyListed(): Person {
    return this.pick(this.listed);
  }

  somebodyElse(): Person {
    return this.pick(this.others);
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.chance.below(items.length)];
    if (item === undefined) throw new Error('Nothing to pick from');
    return item;
  }

  /** Seconds since 1970, each once: some half a year, with all stages of the elections in it. */
  second(): number {
    this.#second += 1 + this.chance.below(8000);
    return this.#second;
  }

  /** Digits, each number once. */
  number(): string {
    this.#number += 1 + this.chance.below(1_000_000);
    return `${this.#number}`;
  }

  /** What can be said of an act on `person` at `seconds` (null: it has no date). */
  truth(
    person: Person,
    told: Omit<Truth, 'holder' | 'mark'> & {
      readonly seconds: number | null;
      readonly url?: string;
      /** It concerns their group. */
      readonly inGroup?: boolean;
    },
  ): Truth[] {
    const { holder } = person;
    const { seconds, url = '', inGroup = false, ...rest } = told;
    const at = seconds === null ? NOW : new Date(seconds * 1000);
    const account = holder?.accounts.find(({ keys }) =>
      keys.some((key) => siteOfKey(key) === told.site && key.includes(':group:') === inGroup),
    );
    if (holder === null || account === undefined) return [];
    const election = this.elections.find(({ id }) => id === holder.election) ?? null;
    if (!isValidOn({ account, holder, election }, at)) return [];
    return [{ ...rest, mark: seconds === null ? url : at.toISOString(), holder: holder.id }];
  }

  #completed(holder: Holder, index: number): Holder {
    const accounts = holder.accounts.map((account): ListedAccount => {
      const numbered = account.keys[0]?.startsWith('x:') === true && index % 3 !== 0;
      const keys = numbered ? [...account.keys, `x:id:${this.number()}` as const] : account.keys;
      return index % 10 === 9 ? { ...account, keys, from: LATE } : { ...account, keys };
    });
    const { name, slug } = groupOf(index);
    const source = { text: 'karangan untuk pengujian', checked: '2029-09-01' };
    const keys = [`facebook:group:${slug}`] as const;
    return { ...holder, accounts: [...accounts, { keys, label: name, use: 'pemenangan', source }] };
  }

  #personOf(holder: Holder): Person {
    const value = (prefix: string) =>
      holder.accounts
        .flatMap(({ keys }) => keys)
        .find((key) => key.startsWith(prefix))
        ?.slice(prefix.length);
    const slug = value('facebook:group:');
    return {
      name: holder.name,
      group: slug === undefined ? groupOf(this.number()) : { name: groupNamed(slug), slug },
      x: { name: value('x:name:') ?? '', id: value('x:id:') ?? this.number() },
      instagram: value('instagram:name:') ?? '',
      facebook: { name: value('facebook:name:') ?? '', id: value('facebook:id:') ?? this.number() },
      holder,
    };
  }
}

/** Acts without a date are judged as of this day. */
export const NOW = new Date('2029-12-01T00:00:00Z');

/** Whether the register knows this key of the person. */
export function isListedAs({ holder }: Person, key: AccountKey): boolean {
  return holder?.accounts.some(({ keys }) => keys.includes(key)) === true;
}

function groupOf(number: number | string) {
  const slug = `relawan-${number}`;
  return { name: groupNamed(slug), slug };
}

/** A group is called as its address is. */
function groupNamed(slug: string): string {
  return `${slug.replace('relawan-', 'Relawan No. ')} 🇮🇩`;
}

function sharesAnything(a: Person, b: Person): boolean {
  return (
    a.name === b.name ||
    a.x.name === b.x.name ||
    a.instagram === b.instagram ||
    a.facebook.name === b.facebook.name
  );
}
