/** The two made-up people of the practice page: one is listed as a candidate, one is nobody. */
import type { Site } from '../../domain/account/key';

export type PersonId = 'listed' | 'neighbour';

export interface Person {
  readonly id: PersonId;
  /** How each site spells the account. */
  readonly handles: Readonly<Record<Site, string>>;
  /** Numeric account id, which X writes into its follow buttons. */
  readonly xId: string;
  /** Identity of the person's one post, in the spelling that all three sites accept. */
  readonly post: string;
}

export const LISTED: Person = {
  id: 'listed',
  handles: { x: 'wira_contoh', facebook: 'wira.contoh', instagram: 'wira.contoh' },
  xId: '1000000000000000001',
  post: '1000000000000000011',
};

export const NEIGHBOUR: Person = {
  id: 'neighbour',
  handles: { x: 'sari_tetangga', facebook: 'sari.tetangga', instagram: 'sari.tetangga' },
  xId: '1000000000000000002',
  post: '1000000000000000012',
};

export const PEOPLE: readonly Person[] = [LISTED, NEIGHBOUR];
