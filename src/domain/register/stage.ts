/** Which stage an election is in, and on which days an entry counts. */
import type { Day, Election, Entry, Stage, TimeZone } from './types';

const HOUR_MS = 3_600_000;

/** Hours ahead of UTC. Indonesia keeps no summer time; these offsets hold since 1988. */
const UTC_OFFSET_HOURS: Readonly<Record<TimeZone, number>> = {
  'Asia/Jakarta': 7,
  'Asia/Makassar': 8,
  'Asia/Jayapura': 9,
};

/** Parties belong to no election: their days are counted in the time of the capital. */
const PARTY_TIME_ZONE: TimeZone = 'Asia/Jakarta';

/** The calendar day in `timeZone` at the instant `at`. */
export function dayIn(timeZone: TimeZone, at: Date): Day {
  const local = new Date(at.getTime() + UTC_OFFSET_HOURS[timeZone] * HOUR_MS);
  return local.toISOString().slice(0, 10);
}

/** The stage `election` is in at the instant `at`. */
export function stageOf(election: Election, at: Date): Stage {
  const today = dayIn(election.timeZone, at);
  const span = election.stages.find(({ from, until }) => from <= today && today <= until);
  return span?.stage ?? 'di_luar_tahapan';
}

/** The first instant after `at` at which any of `elections` changes its stage; null when none will. */
export function nextStageChange(elections: readonly Election[], at: Date): Date | null {
  const later = elections.flatMap(stageChanges).filter((instant) => instant > at.getTime());
  return later.length === 0 ? null : new Date(Math.min(...later));
}

/** True on the days on which `entry` may be warned of: its holder stands and its account is valid. */
export function isValidOn(
  { account, holder, election }: Omit<Entry, 'register'>,
  at: Date,
): boolean {
  if (holder.status !== 'aktif') return false;
  const today = dayIn(election?.timeZone ?? PARTY_TIME_ZONE, at);
  const begun = account.from === undefined || account.from <= today;
  const ended = account.until !== undefined && account.until < today;
  return begun && !ended;
}

/** Instants (ms since 1970) at which the stage of `election` differs from a moment before. */
function stageChanges(election: Election): number[] {
  const { timeZone, stages } = election;
  return stages
    .flatMap(({ from, until }) => [startOfDay(timeZone, from), startOfDay(timeZone, until, 1)])
    .filter((ms) => stageOf(election, new Date(ms)) !== stageOf(election, new Date(ms - 1)));
}

/** Midnight in `timeZone` at which the day `daysLater` after `day` begins, in ms since 1970. */
function startOfDay(timeZone: TimeZone, day: Day, daysLater = 0): number {
  const hours = 24 * daysLater - UTC_OFFSET_HOURS[timeZone];
  return Date.parse(`${day}T00:00:00Z`) + hours * HOUR_MS;
}
