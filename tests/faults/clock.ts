/**
 * The computer's clock and its time zone. Nothing but the instant and the election's own zone may
 * decide on the stage. The clock is moved inside the running worker, whose every question of time is
 * `new Date()`: that of the machine is not ours to change.
 */
import { extensionWith } from '../support/extension';
import type { ChromiumBrowser } from '../e2e/support/chromium';
import { until } from '../e2e/support/driver';
import { actsOf } from '../e2e/support/effects';
import type { Election, Register, TimeZone } from '../../src/domain/register/types';
import { testRegister } from '../e2e/support/people';
import { LIKE, openHome, probe, type Probed } from './probe';
import { inBrowser, type Scenario, subjectOf } from './scenarios';

/** The day on which the stage begins, and the instant of its first moment in each zone. */
const DAY = '2027-03-10';
const BEGINS: Readonly<Record<TimeZone, string>> = {
  'Asia/Jakarta': '2027-03-09T17:00:00Z',
  'Asia/Makassar': '2027-03-09T16:00:00Z',
  'Asia/Jayapura': '2027-03-09T15:00:00Z',
};

const ZONES = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const;

/** Where a computer may think that it is. */
const COMPUTERS = ['Asia/Jayapura', 'America/Los_Angeles'] as const;

const OTHER_POST = '[data-post="listed-recycled"] [data-testid="like"]';

const SECOND_MS = 1000;

/**
 * A little longer than the guard lets an act be repeated about which nothing was asked, and than the
 * notice stands that the site did not react: the like was taken back at once.
 */
const REPEATED_MS = 13_000;

export const CLOCK = subjectOf('clock', [
  ...ZONES.flatMap((zone) => COMPUTERS.map((computer) => border(zone, computer))),
  {
    fault: 'the stage begins while a page is open in which the act has passed before',
    inflict: async () => {
      const folder = await extensionWith('chrome', registerIn('Asia/Jakarta'));
      const begins = Date.parse(BEGINS['Asia/Jakarta']);
      return inBrowser((browser) => crossingOnOnePost(browser, begins), { folder });
    },
  },
]);

function border(zone: TimeZone, computer: (typeof COMPUTERS)[number]): Scenario {
  return {
    fault: `the stage begins in ${zone} while the computer is in ${computer}`,
    short: zone === 'Asia/Makassar' && computer === 'Asia/Jayapura',
    async inflict() {
      const folder = await extensionWith('chrome', registerIn(zone));
      const begins = Date.parse(BEGINS[zone]);
      const peculiarities = { timeZone: computer };
      return inBrowser((browser) => crossing(browser, begins), { folder, peculiarities });
    },
  };
}

/** The register of the tests, whose elections have one stage that begins on `DAY` in `zone`. */
function registerIn(timeZone: TimeZone): Register {
  const register = testRegister();
  const stages: Election['stages'] = [{ stage: 'kampanye', from: DAY, until: DAY }];
  const moved = (election: Election): Election => Object.assign(election, { timeZone, stages });
  return { ...register, elections: register.elections.map(moved) };
}

/** A second before, a like passes; a second after, the next one is held in the same page. */
async function crossing(browser: ChromiumBrowser, begins: number): Promise<Probed> {
  const page = await openHome(browser);
  await setClock(browser, begins - SECOND_MS);
  await page.click(OTHER_POST);
  const free = await until('the like', async () => (await actsOf(page)).length === 1);
  await setClock(browser, begins + SECOND_MS);
  const after = await probe(page);
  return { ...after, untouched: free && after.untouched };
}

/** What passed because nothing had to be asked is asked about once there is something to ask. */
async function crossingOnOnePost(browser: ChromiumBrowser, begins: number): Promise<Probed> {
  const page = await openHome(browser);
  await setClock(browser, begins - SECOND_MS);
  await page.click(LIKE);
  await until('the like', async () => (await actsOf(page)).length === 1);
  const since = await page.evaluate(() => performance.now());
  await page.click(LIKE.replace('"like"', '"unlike"'));
  await setClock(browser, begins + SECOND_MS);
  await until('the moment to be over in which a like may be repeated', () =>
    page.evaluate((from, ms) => performance.now() > from + ms, since, REPEATED_MS),
  );
  return probe(page);
}

/** The worker lives as if it were `at`, in ms since 1970, until it is ended. */
export async function setClock(browser: ChromiumBrowser, at: number): Promise<void> {
  const worker = await browser.background();
  await worker.evaluate((ms) => {
    const real =
      Object.getPrototypeOf(Date) === Function.prototype ? Date : Object.getPrototypeOf(Date);
    const shift = ms - real.now();
    globalThis.Date = class extends real {
      constructor(...given: []) {
        if (given.length === 0) super(real.now() + shift);
        else super(...given);
      }
      static now() {
        return real.now() + shift;
      }
    } as DateConstructor;
  }, at);
}
