/** What is put down of a warning while nobody waits for it, and what later becomes of it. */
import type { AccountKey } from '../../domain/account/key';
import type { Act } from '../../domain/act';
import type { Entry } from '../../domain/register/types';
import type { GuardRequest, Noted } from '../../platform/messages';
import { lineId, noteDecision, writeLine } from './diary';
import { countWarning } from './today';

/** A warning that is about to be shown. */
export interface ShownWarning {
  readonly key: AccountKey;
  readonly act: Act;
  /** Where the account is listed. */
  readonly entry: Entry;
  readonly now: Date;
}

/** Counts a warning among those of today. */
export function countShown({ key, now }: ShownWarning): void {
  countWarning(key, now).catch(report);
}

/** Begins a line of the diary; its id is known before it is written. */
export function beginLine({ key, act, entry, now }: ShownWarning): string {
  const id = lineId(now);
  const { account, holder } = entry;
  const named = { key, label: account.label, holder: holder.name };
  writeLine({ id, at: now.toISOString(), act, ...named, decision: 'open' }).catch(report);
  return id;
}

/** Notes in the diary what the person has decided. */
export async function noteDecided({
  line,
  went,
}: Extract<GuardRequest, { kind: 'decided' }>): Promise<Noted> {
  await noteDecision(line, went ? 'proceeded' : 'cancelled').catch(report);
  return { noted: true };
}

/** A full disk must not keep anybody from being warned. */
function report(error: unknown): void {
  console.error('[jaga-netral] a warning could not be noted', error);
}
