/** A few minutes of `npm run soak`, the same ones every time. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SITES } from '../../src/domain/account/key';
import { runSoak } from '../soak/soak';
import { extensionWith } from '../support/extension';
import { startChromium } from './support/chromium';
import type { TestBrowser } from './support/driver';
import { testRegister } from './support/people';

describe('an endless feed: nothing unheld, nobody else touched', () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await startChromium(await extensionWith('chrome', testRegister()));
  });
  afterAll(() => browser.close());

  test.each(SITES)('%s', async (site) => {
    const { faults } = await runSoak(browser, { site, seed: 2024, posts: 100, acts: 40 });
    expect(faults).toEqual([]);
  });
});
