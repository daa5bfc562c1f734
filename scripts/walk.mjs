/** `npm run walk`: every gesture on every control of every replica, in both browsers; it takes long. */
import { prepare, run } from './lib/prepare.mjs';

prepare(['chromium', 'firefox']);
run('npm', ['run', '--silent', 'build']);
run('npx', ['vitest', 'run', '--project', 'e2e', 'tests/e2e/walk-'], { WALK: 'everything' });
