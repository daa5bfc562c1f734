/**
 * What became of the attempts to renew the registers: for the popup and the diagnosis page. Kept
 * apart from the registers, so that it can be told when their database is full or broken.
 */
import * as z from 'zod';
import type { Bilingual } from '../../domain/bilingual';
import { readLocal, writeLocal } from '../../platform/local-storage';

z.config({ jitless: true });

const LONGEST_LOG = 100;
const LOG = 'registerLog';
const FAULTS = 'registerFaults';

/** Why a register could not be renewed; the last good one, if any, stays in force. */
export interface RegisterFault {
  readonly at: string;
  readonly text: Bilingual;
}

export interface LogLine extends RegisterFault {
  /** Id of the register. */
  readonly register: string;
  readonly outcome: 'updated' | 'unchanged' | 'refused';
}

export type Faults = Readonly<Record<string, RegisterFault>>;

const faultSchema = z.object({
  at: z.string(),
  text: z.object({ id: z.string(), en: z.string() }),
});
const faultsSchema = z.record(z.string(), faultSchema).catch({});
const logSchema = z
  .array(
    faultSchema.extend({
      register: z.string(),
      outcome: z.enum(['updated', 'unchanged', 'refused']),
    }),
  )
  .catch([]);

/** Newest first. */
export async function updateLog(): Promise<readonly LogLine[]> {
  return logSchema.parse(await readLocal(LOG));
}

/** The faults that still stand, by id of the register. */
export async function faults(): Promise<Faults> {
  return faultsSchema.parse(await readLocal(FAULTS));
}

/** Writes down one outcome; a success takes the fault of its register away. */
export async function noteOutcome(line: LogLine): Promise<void> {
  const { at, register, outcome, text } = line;
  if (outcome === 'refused') console.warn(`[jaga-netral] ${register}: ${text.id}`);
  const [log, standing] = await Promise.all([updateLog(), faults()]);
  const { [register]: _settled, ...others } = standing;
  await writeLocal({
    [LOG]: [line, ...log].slice(0, LONGEST_LOG),
    [FAULTS]: outcome === 'refused' ? { ...others, [register]: { at, text } } : others,
  });
}

/** Takes away the faults of registers that are no longer wanted. */
export async function forgetFaults(wanted: (register: string) => boolean): Promise<void> {
  const kept = Object.entries(await faults()).filter(([register]) => wanted(register));
  await writeLocal({ [FAULTS]: Object.fromEntries(kept) });
}
