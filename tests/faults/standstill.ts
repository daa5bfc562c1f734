/**
 * Lets the running worker stand still at one of its operations on the browser, so that it can be
 * ended at every place where a browser may end it: before a read or write is done, and after it was
 * done but before the worker has learned of it.
 */
import { readFileSync } from 'node:fs';
import type { ChromiumBrowser } from '../e2e/support/chromium';
import { type TestPage, until } from '../e2e/support/driver';

export interface Place {
  /** The how manyeth operation from now on, beginning with 1. */
  readonly step: number;
  readonly when: 'before' | 'after';
}

declare const standstill: Place & { reached: boolean };

const INSTALL = readFileSync(new URL('interpose.js', import.meta.url), 'utf8');

/** Wakes the worker by way of `own`, a page of the extension, and prepares the standstill. */
export async function standStillAt(
  browser: ChromiumBrowser,
  own: TestPage,
  place: Place,
): Promise<void> {
  await until('the worker', async () => {
    await wake(own);
    const worker = await browser.background();
    // One that was ended a moment ago may still be among those that automation knows.
    const isFresh = await worker.evaluate(() => !('standstill' in globalThis)).catch(() => false);
    if (!isFresh) return false;
    return worker.evaluate(`${INSTALL}; Object.assign(standstill, ${JSON.stringify(place)})`).then(
      () => true,
      () => false,
    );
  });
}

/** Whether the worker stands still; one that has ended does not. */
export async function standsStill(browser: ChromiumBrowser): Promise<boolean> {
  const worker = await browser.background();
  return worker.evaluate(() => standstill.reached).catch(() => false);
}

/** Asks the worker for something that changes nothing. */
async function wake(own: TestPage): Promise<void> {
  await own.evaluate(() =>
    (
      globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
      }
    ).chrome.runtime
      .sendMessage({ kind: 'signs', signs: [] })
      // The one that should be woken may be ending.
      .catch(() => undefined),
  );
}
