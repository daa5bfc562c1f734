/** The elections of all registers, each once. */
import type { Election } from '../../domain/register/types';
import { type Standing, standingOf } from './outlook';

export interface Listed {
  readonly election: Election;
  /** Titles of the registers that have it so. */
  readonly titles: readonly string[];
}

export interface Calendar {
  readonly running: readonly Listed[];
  readonly ahead: readonly Listed[];
  readonly over: readonly Listed[];
}

interface Source {
  readonly title: string;
  readonly elections: readonly Election[];
}

/** Registers that disagree on an election's dates are both shown, under their own titles. */
export function calendarOf(registers: readonly Source[], now: Date): Calendar {
  const all = listed(registers);
  const standing = (wanted: Standing) =>
    all.filter(({ election }) => standingOf(election, now) === wanted);
  return { running: standing('running'), ahead: standing('ahead'), over: standing('over') };
}

function listed(registers: readonly Source[]): Listed[] {
  const found = new Map<string, Listed>();
  for (const { title, elections } of registers)
    for (const election of elections) {
      const { name, timeZone, stages } = election;
      const key = JSON.stringify([name, timeZone, stages]);
      const titles = [...(found.get(key)?.titles ?? []), title];
      found.set(key, { election, titles });
    }
  return [...found.values()].sort((one, other) => startOf(one).localeCompare(startOf(other)));
}

function startOf({ election: { stages } }: Listed): string {
  return stages.map(({ from }) => from).sort()[0] ?? '';
}
