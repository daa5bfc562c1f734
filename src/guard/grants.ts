import type { AccountKey } from '../domain/account/key';
import { familyOf } from '../domain/act';
import type { Intent } from '../sites/site';
import { keysOf } from '../sites/subjects';

/** More decisions than anybody takes on one page; the oldest are forgotten first. */
const MOST_GRANTS = 500;

/** Kind of act and post → the accounts that the decision reaches, each with its end. */
type Granted = Map<string, Map<AccountKey, number>>;

/**
 * Decisions of the person: "go on" for one post, its accounts and one family of acts. The accounts
 * belong to it so that a page that re-uses a post's identity cannot re-use the decision; a control
 * of the same post that concerns fewer of them is covered.
 */
export class Grants {
  readonly #byId: Granted = new Map();
  /** Posts without an identity: the decision holds for this very element. */
  #byRoot = new WeakMap<Element, Granted>();

  /** `until`: when it ends, by `performance.now()`. */
  add(intent: Intent, until: number): void {
    const grants = this.#grantsFor(intent);
    const key = keyOf(intent);
    const accounts = grants.get(key) ?? new Map<AccountKey, number>();
    for (const account of keysOf(intent.target.subjects)) {
      accounts.set(account, Math.max(until, accounts.get(account) ?? 0));
    }
    grants.set(key, accounts);
    const [oldest] = this.#byId.keys();
    if (this.#byId.size > MOST_GRANTS && oldest !== undefined) this.#byId.delete(oldest);
  }

  /** Whether the decision reaches every account of the intent that `matters`. */
  covers(intent: Intent, matters: (key: AccountKey) => boolean): boolean {
    const granted = this.#grantsFor(intent).get(keyOf(intent));
    if (granted === undefined) return false;
    const now = performance.now();
    return keysOf(intent.target.subjects).every(
      (it) => (granted.get(it) ?? 0) > now || !matters(it),
    );
  }

  clear(): void {
    this.#byId.clear();
    this.#byRoot = new WeakMap();
  }

  #grantsFor({ target: { id, root } }: Intent): Granted {
    if (id !== null) return this.#byId;
    const grants: Granted = this.#byRoot.get(root) ?? new Map();
    this.#byRoot.set(root, grants);
    return grants;
  }
}

function keyOf({ act, target }: Intent): string {
  return `${familyOf(act)} ${target.id ?? ''}`;
}
