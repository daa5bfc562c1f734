/**
 * The warnings of today: how many, and of which accounts, because a second one of the same account
 * is shorter. Nothing else of them is kept, and nothing of former days.
 */
import * as z from 'zod';
import { type AccountKey, isAccountKey } from '../../domain/account/key';
import { readLocal, recalledAs, writeLocal } from '../../platform/local-storage';

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

type Kept = z.infer<typeof storedSchema>;

const keptToday = recalledAs(KEY, parseKept);

export interface WarningsToday {
  readonly count: number;
  /** The first key of every account that was warned of. */
  readonly accounts: readonly AccountKey[];
}

const NONE: WarningsToday = { count: 0, accounts: [] };

/** A worker that has nothing to do lives longer than this. */
const WRITTEN_AFTER_MS = 1000;

interface Warning {
  readonly key: AccountKey;
  readonly day: string;
}

/** Warnings that this context has counted and not yet written down. */
let unwritten: readonly Warning[] = [];
let writing: Promise<void> | null = null;

/** What was warned of on the day of `now`. */
export async function warningsToday(now: Date): Promise<WarningsToday> {
  const day = dayOf(now);
  return withWarnings(ofDay(await keptToday(), day), unwritten, day);
}

/**
 * Counts one warning of the account `key`; what was counted on former days is gone. It is written
 * down a moment later, with those that follow it: the next question does not wait for that.
 */
export function countWarning(key: AccountKey, now: Date): Promise<void> {
  unwritten = [...unwritten, { key, day: dayOf(now) }];
  writing ??= new Promise((resolve) => setTimeout(resolve, WRITTEN_AFTER_MS)).then(writeDown);
  return writing;
}

function writeDown(): Promise<void> {
  writing = null;
  return navigator.locks.request(LOCK, async () => {
    const warnings = unwritten;
    const day = warnings.at(-1)?.day;
    if (day === undefined) return;
    const counted = withWarnings(ofDay(parseKept(await readLocal(KEY)), day), warnings, day);
    await writeLocal({ [KEY]: { day, ...counted } });
    unwritten = unwritten.slice(warnings.length);
  });
}

/** Forgets the warnings of today. */
export function forgetWarnings(): Promise<void> {
  return navigator.locks.request(LOCK, () => writeLocal({ [KEY]: null }));
}

function withWarnings(
  { count, accounts }: WarningsToday,
  warnings: readonly Warning[],
  day: string,
): WarningsToday {
  const ofToday = warnings.filter((warning) => warning.day === day).map(({ key }) => key);
  return { count: count + ofToday.length, accounts: [...new Set([...accounts, ...ofToday])] };
}

function ofDay(kept: Kept, day: string): WarningsToday {
  return kept?.day === day ? kept : NONE;
}

function parseKept(stored: unknown): Kept {
  return storedSchema.parse(stored ?? null);
}

function dayOf(now: Date): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
