/** `npm run faults [-- worker storage …]`: the fault lab, in Chromium; takes minutes. */
import { prepare, run } from './lib/prepare.mjs';

prepare(['chromium']);
run('npm', ['run', '--silent', 'build']);
run('npx', ['tsx', 'tests/faults/main.ts', ...process.argv.slice(2)]);
