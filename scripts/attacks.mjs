/** `npm run attacks [-- --browser firefox --only "full screen"]`: a hostile page, in both browsers. */
import { prepare, run } from './lib/prepare.mjs';

prepare(['chromium', 'firefox']);
run('npm', ['run', '--silent', 'build']);
run('npx', ['tsx', 'tests/attacks/main.ts', ...process.argv.slice(2)]);
