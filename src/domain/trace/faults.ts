/** Why an export, or a file of it, is not read; in every language. */
import en from '../../data/texts/trace-faults.en.json' with { type: 'json' };
import id from '../../data/texts/trace-faults.id.json' with { type: 'json' };
import type { Bilingual } from '../bilingual';
import { fill } from '../wording/texts';

export type FaultReason = keyof typeof id & keyof typeof en;

/** One file cannot be read; the others are. */
export class TraceFault extends Error {
  constructor(
    readonly reason: FaultReason,
    readonly text: Bilingual,
  ) {
    super(text.en);
  }
}

/** A fault with the slots of its sentence filled. */
export function faultOf(reason: FaultReason, slots: Readonly<Record<string, string>>): TraceFault {
  return new TraceFault(reason, { id: fill(id[reason], slots), en: fill(en[reason], slots) });
}
