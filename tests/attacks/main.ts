/**
 * `npm run attacks [-- --browser firefox --only "opens a modal"]`: a page that knows the extension
 * against the extension.
 */
import { parseArgs } from 'node:util';
import { startChromium } from '../e2e/support/chromium';
import { startFirefox } from '../e2e/support/firefox';
import { testRegister } from '../e2e/support/people';
import { extensionWith } from '../support/extension';
import type { Aim } from './attack';
import { AIMS } from './attacks';
import { attacksOn, lineOf } from './run';

const BROWSERS = [
  { name: 'chromium', build: 'chrome', start: startChromium },
  { name: 'firefox', build: 'firefox', start: startFirefox },
] as const;

const { values } = parseArgs({
  options: { browser: { type: 'string' }, only: { type: 'string', default: '' } },
});
const { only } = values;
const chosen = ({ attacks }: Aim) => attacks.filter(({ name }) => name.includes(only));
const aims = AIMS.map((aim) => ({ name: aim.name, attacks: chosen(aim) })).filter(
  ({ attacks }) => attacks.length > 0,
);

let defeated = 0;
let succeeded = 0;
for (const { name, build, start } of BROWSERS) {
  if (values.browser !== undefined && values.browser !== name) continue;
  const browser = await start(await extensionWith(build, testRegister()));
  for (const aim of aims) {
    console.log(`${name}: a page that ${aim.name}`);
    for await (const outcome of attacksOn(browser, aim)) {
      if (outcome.won === null) defeated += 1;
      else succeeded += 1;
      console.log(`  ${lineOf(outcome)}`);
    }
  }
  await browser.close().catch((error: unknown) => {
    succeeded += 1;
    console.log(`  SUCCEEDED ${String(error)}`);
  });
}
console.log(`${defeated} defeated, ${succeeded} succeeded`);
process.exitCode = succeeded === 0 && defeated > 0 ? 0 : 1;
