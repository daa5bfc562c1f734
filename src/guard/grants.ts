import { type Act, familyOf } from '../domain/act';
import type { Intent } from '../sites/site';

/** More decisions than anybody takes on one page; the oldest are forgotten first. */
const MOST_GRANTS = 500;

/**
 * Decisions of the person: "go on" for one post, its accounts and one family of acts. The accounts
 * are part of the key so that a page that re-uses a post's identity cannot re-use the decision.
 */
export class Grants {
  readonly #byId = new Set<string>();
  /** Posts without an identity: the decision holds for this very element. */
  #byRoot = new WeakMap<Element, Set<string>>();

  add(intent: Intent): void {
    const key = grantKey(intent);
    if (intent.target.id === null) {
      const known = this.#byRoot.get(intent.target.root) ?? new Set();
      this.#byRoot.set(intent.target.root, known.add(key));
      return;
    }
    const [oldest] = this.#byId;
    if (this.#byId.size >= MOST_GRANTS && oldest !== undefined) this.#byId.delete(oldest);
    this.#byId.add(key);
  }

  covers(intent: Intent): boolean {
    const key = grantKey(intent);
    return intent.target.id === null
      ? (this.#byRoot.get(intent.target.root)?.has(key) ?? false)
      : this.#byId.has(key);
  }

  clear(): void {
    this.#byId.clear();
    this.#byRoot = new WeakMap();
  }
}

function grantKey({ act, target }: { act: Act; target: Intent['target'] }): string {
  const accounts = target.subjects.flatMap((subject) => subject.keys).sort();
  return [familyOf(act), target.id ?? '', ...accounts].join(' ');
}
