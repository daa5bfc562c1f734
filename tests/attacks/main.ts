/**
 * `npm run attacks [-- --browser firefox --only "opens a modal" --json]`: a page that knows the extension
 * against the extension.
 */
import { parseArgs } from 'node:util';
import { startChromium } from '../e2e/support/chromium';
import { startFirefox } from '../e2e/support/firefox';
import { testRegister } from '../e2e/support/people';
import { extensionWith } from '../support/extension';
import { type Finding, findingsReport } from '../bench/findings';
import type { Aim } from './attack';
import { AIMS } from './attacks';
import { attacksOn, lineOf } from './run';

const BROWSERS = [
  { name: 'chromium', build: 'chrome', start: startChromium },
  { name: 'firefox', build: 'firefox', start: startFirefox },
] as const;

const { values } = parseArgs({
  options: {
    browser: { type: 'string' },
    only: { type: 'string', default: '' },
    json: { type: 'boolean', default: false },
  },
});
const { only } = values;
const chosen = ({ attacks }: Aim) => attacks.filter(({ name }) => name.includes(only));
const aims = AIMS.map((aim) => ({ name: aim.name, attacks: chosen(aim) })).filter(
  ({ attacks }) => attacks.length > 0,
);

const say = values.json ? () => undefined : console.log;
const findings: Finding[] = [];
for (const { name, build, start } of BROWSERS) {
  if (values.browser !== undefined && values.browser !== name) continue;
  const browser = await start(await extensionWith(build, testRegister()));
  for (const aim of aims) {
    const subject = `${name}: a page that ${aim.name}`;
    say(subject);
    for await (const outcome of attacksOn(browser, aim)) {
      const said = lineOf(outcome);
      findings.push({ subject, what: outcome.attack.name, reached: outcome.won === null, said });
      say(`  ${said}`);
    }
  }
  await browser.close().catch((error: unknown) => {
    const said = `SUCCEEDED ${String(error)}`;
    findings.push({ subject: name, what: 'the end of the browser', reached: false, said });
    say(`  ${said}`);
  });
}
const report = findingsReport('attacks', findings);
if (values.json) console.log(JSON.stringify([report], null, 2));
else console.log(`${report.reached} defeated, ${report.missed} succeeded`);
process.exitCode = report.missed === 0 && report.reached > 0 ? 0 : 1;
