/** `npm test`: installs what is missing, runs every check, ends with `N passed, N failed`. */
import { prepare, run } from './lib/prepare.mjs';

prepare(['chromium', 'firefox']);
run('npx', ['tsx', 'scripts/run-checks.ts']);
