import type { AccountKey } from '../domain/account/key';
import { decodePrefixes, mayContain } from '../domain/register/prefixes';
import type { IndexReply } from '../platform/messages';
import type { Subject } from '../sites/site';
import type { Office } from './office';

/** What came with the prefixes. Their text is not kept: it is longer than they are. */
export type Said = Omit<IndexReply, 'prefixes'>;

/**
 * The tab's small copy of who is listed: prefixes only, so a hit is a reason to ask and never a
 * reason to warn. Until it has arrived nothing can be ruled out.
 */
export class ListedIndex {
  #prefixes: Uint32Array | null = null;
  #said: Said | null = null;
  #arrival: Promise<void> | null = null;

  constructor(
    private readonly office: Office,
    private readonly changed: (said: Said) => void,
  ) {}

  /** Asks for the index, and again whenever it has changed, until `signal` is aborted. */
  follow(signal: AbortSignal): void {
    const renew = () => {
      this.#arrival = this.#fetch();
    };
    renew();
    this.office.onIndexChange(renew, signal);
    // A page that the browser has kept while another was shown was told of no change meanwhile.
    addEventListener('pageshow', ({ persisted }) => persisted && renew(), { signal });
  }

  /** Marks, sentences and looks; null until the index has arrived. */
  get said(): Said | null {
    return this.#said;
  }

  get ready(): boolean {
    return this.#prefixes !== null;
  }

  /** Resolves when the index is there; rejects when the background cannot be reached. */
  async arrived(): Promise<void> {
    if (this.ready) return;
    this.#arrival ??= this.#fetch();
    await this.#arrival.catch(() => {
      this.#arrival = this.#fetch();
      return this.#arrival;
    });
  }

  /** Whether any of the accounts may be listed. Everybody may, as long as nothing is known. */
  mayList(subjects: readonly Subject[]): boolean {
    return subjects.some(({ keys }) => keys.some((key) => this.mayListKey(key)));
  }

  mayListKey(key: AccountKey): boolean {
    return this.#prefixes === null || mayContain(this.#prefixes, key);
  }

  async #fetch(): Promise<void> {
    const { prefixes, ...said } = await this.office.index();
    this.#prefixes = decodePrefixes(prefixes);
    this.#said = said;
    this.changed(said);
  }
}
