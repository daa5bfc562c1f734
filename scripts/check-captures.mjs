/** `npm run check:captures -- --dir DIR`: presses every control of captured pages in Chromium. */
import { prepare, run } from './lib/prepare.mjs';

prepare(['chromium']);
run('npm', ['run', '--silent', 'build']);
run('npx', ['tsx', 'tests/captures/check.ts', ...process.argv.slice(2)]);
