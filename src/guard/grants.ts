import type { AccountKey } from '../domain/account/key';
import { familyOf } from '../domain/act';
import type { Intent } from '../sites/site';

/** More decisions than anybody takes on one page; the oldest are forgotten first. */
const MOST_GRANTS = 500;

/**
 * Decisions of the person: "go on" for one post, its accounts and one family of acts. The accounts
 * belong to it so that a page that re-uses a post's identity cannot re-use the decision; a control
 * of the same post that concerns fewer of them is covered.
 */
export class Grants {
  readonly #byId = new Map<string, Set<AccountKey>>();
  /** Posts without an identity: the decision holds for this very element. */
  #byRoot = new WeakMap<Element, Map<string, Set<AccountKey>>>();

  add(intent: Intent): void {
    const grants = this.#grantsFor(intent);
    const key = keyOf(intent);
    grants.set(key, new Set([...(grants.get(key) ?? []), ...accountsOf(intent)]));
    const [oldest] = this.#byId.keys();
    if (this.#byId.size > MOST_GRANTS && oldest !== undefined) this.#byId.delete(oldest);
  }

  /** Whether the decision reaches every account of the intent that `matters`. */
  covers(intent: Intent, matters: (key: AccountKey) => boolean): boolean {
    const granted = this.#grantsFor(intent).get(keyOf(intent));
    return (
      granted !== undefined && accountsOf(intent).every((it) => granted.has(it) || !matters(it))
    );
  }

  clear(): void {
    this.#byId.clear();
    this.#byRoot = new WeakMap();
  }

  #grantsFor({ target: { id, root } }: Intent): Map<string, Set<AccountKey>> {
    if (id !== null) return this.#byId;
    const grants = this.#byRoot.get(root) ?? new Map<string, Set<AccountKey>>();
    this.#byRoot.set(root, grants);
    return grants;
  }
}

function keyOf({ act, target }: Intent): string {
  return `${familyOf(act)} ${target.id ?? ''}`;
}

function accountsOf({ target }: Intent): AccountKey[] {
  return target.subjects.flatMap(({ keys }) => keys);
}
