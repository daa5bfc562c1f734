/** `npm run bench [-- NAME] [--json]`: measures the finished build in Chromium; takes minutes. */
import { prepare, run } from './lib/prepare.mjs';

prepare(['chromium']);
run('npm', ['run', '--silent', 'build']);
run('npx', ['tsx', 'tests/bench/main.ts', ...process.argv.slice(2)]);
