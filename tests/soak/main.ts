/** `npm run soak [-- --seed 7 --posts 5000 --site x]`: the long run, with a report for each site. */
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { SITES } from '../../src/domain/account/key';
import { startChromium } from '../e2e/support/chromium';
import { testRegister } from '../e2e/support/people';
import { extensionWith } from '../support/extension';
import { reportOf } from './report';
import { runSoak } from './soak';

/** Two acts for five posts: most of what passes by is not touched. */
const ACTS_PER_POST = 0.4;

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(randomInt(1_000_000)) },
    posts: { type: 'string', default: '5000' },
    site: { type: 'string' },
  },
});
const seed = Number(values.seed);
const posts = Number(values.posts);
const sites = SITES.filter((site) => values.site === undefined || site === values.site);

let passed = 0;
let failed = 0;
for (const site of sites) {
  // A browser of its own for each site: what one has used is not the next one's.
  const browser = await startChromium(await extensionWith('chrome', testRegister()));
  const acts = Math.ceil(posts * ACTS_PER_POST);
  const outcome = await runSoak(browser, { site, seed, posts, acts });
  await browser.close();
  console.log(reportOf(outcome));
  const tried = Object.values(outcome.acts).reduce((sum, count) => sum + count, 0);
  passed += tried - outcome.faults.length;
  failed += outcome.faults.length;
}
if (sites.length === 0) failed += 1;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
