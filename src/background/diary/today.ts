/**
 * The warnings of today: how many, and of which accounts, because a second one of the same account
 * is shorter. Nothing else of them is kept, and nothing of former days.
 */
import * as z from 'zod';
import { type AccountKey, isAccountKey } from '../../domain/account/key';
import { readLocal, recallLocal, writeLocal } from '../../platform/local-storage';

z.config({ jitless: true });

const KEY = 'warningsToday';

/** Held while the count is read and written: a burst of warnings is counted one by one. */
const LOCK = 'jaga-netral-warnings-today';

const storedSchema = z
  .object({
    /** By the person's own calendar, e.g. `2026-11-22`. */
    day: z.string(),
    count: z.int().nonnegative(),
    accounts: z.array(
      z.custom<AccountKey>((value) => typeof value === 'string' && isAccountKey(value)),
    ),
  })
  .nullable()
  .catch(null);

export interface WarningsToday {
  readonly count: number;
  /** The first key of every account that was warned of. */
  readonly accounts: readonly AccountKey[];
}

const NONE: WarningsToday = { count: 0, accounts: [] };

/** What was warned of on the day of `now`. */
export async function warningsToday(now: Date): Promise<WarningsToday> {
  return ofDay(await recallLocal(KEY), dayOf(now));
}

/** Counts one warning of the account `key`; what was counted on former days is gone. */
export function countWarning(key: AccountKey, now: Date): Promise<void> {
  return navigator.locks.request(LOCK, async () => {
    const day = dayOf(now);
    const { count, accounts } = ofDay(await readLocal(KEY), day);
    const all = [...new Set([...accounts, key])];
    await writeLocal({ [KEY]: { day, count: count + 1, accounts: all } });
  });
}

/** Forgets the warnings of today. */
export function forgetWarnings(): Promise<void> {
  return navigator.locks.request(LOCK, () => writeLocal({ [KEY]: null }));
}

function ofDay(stored: unknown, day: string): WarningsToday {
  const kept = storedSchema.parse(stored ?? null);
  return kept?.day === day ? kept : NONE;
}

function dayOf(now: Date): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
