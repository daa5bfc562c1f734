/** The list that the person keeps: as they wrote it, and in force as a register of its own. */
import type { Election, Holder } from '../../domain/register/types';
import { textsFor } from '../../domain/wording/texts';
import { loadSettings } from '../../platform/settings-store';
import { readNote, writeNote } from './database';
import { putLocal } from './local';
import { registers } from './registers';

const ID = 'own';

/** Everybody whom the person has listed. */
export async function readOwn(): Promise<readonly Holder[]> {
  return (await readNote('own')) ?? [];
}

/** Puts `holders` in place of the whole list, and the list in force. */
export async function replaceOwn(holders: readonly Holder[], now: Date): Promise<void> {
  const { ownRegister } = textsFor((await loadSettings()).language);
  await putLocal(
    ID,
    {
      format: 'jaga-netral-register/1',
      title: ownRegister.title,
      label: ownRegister.label,
      publisher: { name: ownRegister.publisher, contact: ownRegister.contact },
      sequence: 1,
      issued: now.toISOString().slice(0, 10),
      elections: await electionsOf(holders),
      holders,
    },
    now,
  );
  await writeNote('own', holders);
}

/** The elections that `holders` name, as the registers in force have them. */
async function electionsOf(holders: readonly Holder[]): Promise<Election[]> {
  const named = new Set(holders.map(({ election }) => election));
  const known = (await registers()).flatMap(({ elections }) => elections);
  return [...new Map(known.map((election) => [election.id, election])).values()].filter(({ id }) =>
    named.has(id),
  );
}
