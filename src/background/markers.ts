/** Newer markers that came with a register: kept, handed to the guards, and what became of them. */
import builtIn from '../data/markers/self-test.json' with { type: 'json' };
import type { Site } from '../domain/account/key';
import type { MarkerExample } from '../domain/markers/types';
import type { GuardRequest, NewerMarkers, Noted } from '../platform/messages';
import { updateWords } from './registers/words';
import { noteOutcome } from './registers/log';
import { registers } from './registers/registers';

/**
 * The newer markers of `site` that a guard may try, with the examples that every set has to read
 * rightly; null when there are none.
 */
export async function newerMarkers(site: Site): Promise<NewerMarkers | null> {
  const brought = (await registers()).flatMap(({ markers }) => markers ?? []);
  const [pack] = brought.sort((one, other) => other.version - one.version);
  if (pack === undefined || pack.version <= builtIn.version) return null;
  const own = pack.sites[site];
  if (own === undefined) return null;
  const { version } = pack;
  const examples = [...(builtIn.examples[site] as unknown as MarkerExample[]), ...own.examples];
  return { version, changes: own.changes, examples };
}

/** A set that a guard has refused is a fault that the person and the publisher should know of. */
export async function noteTried({
  site,
  version,
  fault,
}: Extract<GuardRequest, { kind: 'tried' }>): Promise<Noted> {
  if (fault !== null) {
    const from = (await registers()).find(({ markers }) => markers?.version === version);
    const slots = { version: String(version), site, reason: fault };
    await noteOutcome({
      at: new Date().toISOString(),
      register: from?.id ?? 'embedded',
      outcome: 'refused',
      text: updateWords('markers', slots),
    });
  }
  return { noted: true };
}
