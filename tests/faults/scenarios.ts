/** Faults that are each inflicted on a browser of its own. */
import { extensionWith } from '../support/extension';
import { type ChromiumBrowser, type Peculiarities, startChromium } from '../e2e/support/chromium';
import { testRegister } from '../e2e/support/people';
import type { Extent, Found, Subject } from './found';
import type { Probed } from './probe';

export interface Scenario {
  readonly fault: string;
  /** Also in the slice for `npm test`. */
  readonly short?: boolean;
  readonly inflict: () => Promise<Probed>;
}

export function subjectOf(name: string, scenarios: readonly Scenario[]): Subject {
  return {
    name,
    async *inflict(extent: Extent): AsyncGenerator<Found> {
      for (const { fault, short, inflict } of scenarios) {
        if (extent === 'all' || short) yield { fault, ...(await inflict().catch(broken)) };
      }
    },
  };
}

/** A lab that breaks down has shown nothing. */
function broken(error: unknown): Probed {
  console.error(error);
  return { held: false, untouched: false, told: null };
}

export interface Start {
  /** Folder of the extension; the built one with the register of the tests. */
  readonly folder?: string;
  readonly profile?: string;
  readonly peculiarities?: Peculiarities;
}

/** Does `work` in a browser with the extension, and closes it whatever happens. */
export async function inBrowser<Result>(
  work: (browser: ChromiumBrowser) => Promise<Result>,
  { folder, profile = '', peculiarities = {} }: Start = {},
): Promise<Result> {
  const extension = folder ?? (await extensionWith('chrome', testRegister()));
  const browser = await startChromium(extension, profile, peculiarities);
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/** Runs `work` in a page of the extension. */
export async function inOwnPage<Result, Given extends readonly unknown[]>(
  browser: ChromiumBrowser,
  work: (...given: Given) => Result,
  ...given: Given
): Promise<Awaited<Result>> {
  const page = await browser.openExtensionPage('src/pages/options/index.html');
  const result = await page.evaluate(work, ...given);
  await page.close();
  return result;
}
