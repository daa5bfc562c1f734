/**
 * Whom the guard asks. In a web page this is the background worker; on the practice page it is
 * the judge itself with a register of made-up people.
 */
import type { AccountKey } from '../domain/account/key';
import type { IndexReply, JudgeReply, JudgeRequest, MarksReply, Sign } from '../platform/messages';

export interface Office {
  index(): Promise<IndexReply>;
  judge(request: Omit<JudgeRequest, 'kind' | 'site'>): Promise<JudgeReply>;
  marks(keys: readonly AccountKey[]): Promise<MarksReply>;
  /** Tells the toolbar that the page is no longer understood, or is again (no signs). */
  report(signs: readonly Sign[]): Promise<unknown>;
  /** Asks for this frame in a window of its own, where a warning has room. */
  enlarge(): Promise<unknown>;
  /** Shows who has listed this account, and how to have it corrected. */
  correct(key: AccountKey): void;
  /** Shows the rule with this id, in full. */
  rule(id: string): void;
  /** Tells what the person has decided of the act in this line of their diary. */
  decided(line: string, went: boolean): void;
  /** Tells whether the newer markers of edition `version` are used; `fault`: why not. */
  tried(version: number, fault: string | null): Promise<unknown>;
  /** Calls back whenever the index has to be fetched anew. */
  onIndexChange(callback: () => void, signal: AbortSignal): void;
  /** False once the extension was updated, reloaded or switched off under this page. */
  alive(): boolean;
}
