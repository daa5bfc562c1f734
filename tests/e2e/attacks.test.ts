/** A slice of `npm run attacks`: of each aim the first attack, and those that once succeeded. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AIMS } from '../attacks/attacks';
import { attacksOn, lineOf } from '../attacks/run';
import { extensionWith } from '../support/extension';
import { startChromium } from './support/chromium';
import type { TestBrowser } from './support/driver';
import { testRegister } from './support/people';

describe('A hostile page', () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await startChromium(await extensionWith('chrome', testRegister()));
  });
  afterAll(() => browser.close());

  test.each(AIMS)('that $name is defeated', async ({ name, attacks }) => {
    const slice = attacks.filter(({ always }, index) => always === true || index === 0);
    const won = [];
    for await (const outcome of attacksOn(browser, { name, attacks: slice })) {
      if (outcome.won !== null) won.push(lineOf(outcome));
    }
    expect(won).toEqual([]);
  });
});
