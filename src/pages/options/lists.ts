/** What the page shows of the registers: those in force, and those that have yet to arrive. */
import { type Faults, faults, type RegisterFault } from '../../background/registers/log';
import { type RegisterRecord, registers } from '../../background/registers/registers';
import { type RegisterSource, sources } from '../../background/registers/sources';
import { browser } from '../../platform/browser';

/** One register, whether or not an edition of it is in force. */
export interface RegisterLine {
  readonly id: string;
  readonly origin: RegisterRecord['origin'];
  readonly record: RegisterRecord | null;
  readonly fault: RegisterFault | null;
}

/** In order of precedence; what has never arrived stands at the end. */
export async function readLines(): Promise<readonly RegisterLine[]> {
  const [records, followed, standing] = await Promise.all([registers(), sources(), faults()]);
  const waiting = followed.filter(({ id }) => !records.some((record) => record.id === id));
  return [
    ...records.map((record) => lineOf(record, record, standing)),
    ...waiting.map((source) => lineOf(source, null, standing)),
  ];
}

function lineOf(
  { id, origin }: RegisterRecord | RegisterSource,
  record: RegisterRecord | null,
  standing: Faults,
): RegisterLine {
  return { id, origin, record, fault: standing[id] ?? null };
}

/** Has the worker look for newer editions of all registers, and waits until it has. */
export async function renewNow(): Promise<void> {
  await browser.runtime.sendMessage({ kind: 'update' });
}
