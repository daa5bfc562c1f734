/** What a holder is in a stage of their election. */
import type { HolderKind, Stage } from '../register/types';

/** Until candidates are determined, a calon is a bakal calon. */
export function kindInStage(kind: HolderKind, stage: Stage): HolderKind {
  return kind === 'calon' && stage === 'bakal_calon' ? 'bakal_calon' : kind;
}

/** True for a bakal calon of whom nobody has confirmed that they became a calon. */
export function isUnconfirmed(kind: HolderKind, stage: Stage): boolean {
  return kind === 'bakal_calon' && stage !== 'bakal_calon' && stage !== 'di_luar_tahapan';
}
