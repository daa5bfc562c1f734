/** Newer markers that came with a register: kept, handed to the guards, and what became of them. */
import builtIn from '../data/markers/self-test.json' with { type: 'json' };
import type { Site } from '../domain/account/key';
import { parseMarkerPack } from '../domain/markers/schema';
import type { MarkerExample } from '../domain/markers/types';
import type { GuardRequest, NewerMarkers, Noted } from '../platform/messages';
import { keptMarkers, putFault } from './register-store';

/**
 * The newer markers of `site` that a guard may try, with the examples that every set has to read
 * rightly; null when there are none.
 */
export async function newerMarkers(site: Site): Promise<NewerMarkers | null> {
  const kept = await keptMarkers();
  if (kept === undefined) return null;
  const parsed = parseMarkerPack(kept);
  if (!parsed.ok || parsed.pack.version <= builtIn.version) return null;
  const own = parsed.pack.sites[site];
  if (own === undefined) return null;
  const { version } = parsed.pack;
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
    const text = `Penanda tata letak edisi ${version} untuk ${site} ditolak: ${fault}`;
    console.warn(`[jaga-netral] ${text}`);
    await putFault(text, new Date());
  }
  return { noted: true };
}
