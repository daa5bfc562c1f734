import { parseMarkerPack } from '../../domain/markers/schema';
import type { MarkerPack } from '../../domain/markers/types';

/** The markers that came with a register; those that cannot be used are no reason to refuse it. */
export function usableMarkers(markers: unknown): MarkerPack | null {
  if (markers === undefined) return null;
  const parsed = parseMarkerPack(markers);
  if (parsed.ok) return parsed.pack;
  console.warn(`[jaga-netral] ${parsed.fault}`);
  return null;
}
