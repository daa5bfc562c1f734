/**
 * The pages that people open have no fault that axe can find, and suit a phone: the Indonesian ones
 * in the light, the English ones in the dark.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/domain/settings';
import { extensionWith } from '../support/extension';
import { axeFaults } from './support/axe';
import { type ChromiumBrowser, startChromium } from './support/chromium';
import { begin, openOwnPage, OWN_PAGES } from './support/own-pages';
import { testRegister } from './support/people';
import { touchFaults } from './support/touch';

describe.each(LANGUAGES)('Accessibility (%s)', (language) => {
  let browser: ChromiumBrowser;
  beforeAll(async () => {
    const dark = language === 'en';
    browser = await startChromium(await extensionWith('chrome', testRegister()), '', { dark });
    await begin(browser, { language });
  });
  afterAll(() => browser.close());

  test.each(OWN_PAGES)('%s', async (address) => {
    const page = await openOwnPage(browser, address, language);
    expect(await axeFaults(page)).toEqual([]);
    await page.resize(360, 640);
    expect(await page.evaluate(touchFaults)).toEqual([]);
    await page.close();
  });
});
