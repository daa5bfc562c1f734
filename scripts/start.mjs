/** `npm start`: everything from a fresh clone to a browser with the extension on its practice page. */
import { prepare, run } from './lib/prepare.mjs';

prepare(['chromium']);
run('npm', ['run', '--silent', 'build']);
run('npx', ['tsx', 'scripts/open.ts']);
