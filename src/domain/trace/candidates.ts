import type { Site } from '../account/key';
import { mayContain } from '../register/prefixes';
import type { PastAct } from './types';

/** The hashes of all listed keys, as a tab has those of its own site. */
export type Prefixes = Readonly<Record<Site, Uint32Array>>;

/**
 * False: no register says anything of `act`, so that it need not be kept. True: compare it. Nothing is
 * known beforehand of names.
 */
export function mayConcern({ site, keys, names }: PastAct, prefixes: Prefixes): boolean {
  return names.length > 0 || keys.some((key) => mayContain(prefixes[site], key));
}
