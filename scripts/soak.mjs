/** `npm run soak [-- --seed 7 --posts 5000 --site x]`: a long time on endless feeds, in Chromium. */
import { prepare, run } from './lib/prepare.mjs';

prepare(['chromium']);
run('npm', ['run', '--silent', 'build']);
run('npx', ['tsx', 'tests/soak/main.ts', ...process.argv.slice(2)]);
