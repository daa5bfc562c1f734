import { CLOCK } from './clock';
import type { Subject } from './found';
import { OFFLINE } from './offline';
import { PAGES } from './pages';
import { RENEWED } from './renewed';
import { STORAGE } from './storage';
import { endedWorkers } from './worker';

/** Everything that the lab can do to the extension. */
export const SUBJECTS: readonly Subject[] = [
  { name: 'worker', inflict: endedWorkers },
  STORAGE,
  CLOCK,
  RENEWED,
  PAGES,
  OFFLINE,
];
