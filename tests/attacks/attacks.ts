import { ANSWER } from './answer';
import { DETECTION } from './detection';
import { FLOOD } from './flood';
import { FORGERY } from './forgery';
import { ORDER } from './order';
import { REUSE } from './reuse';
import type { Aim } from './attack';

/** Everything that a hostile page tries. */
export const AIMS: readonly Aim[] = [ANSWER, ORDER, DETECTION, FORGERY, FLOOD, REUSE];
