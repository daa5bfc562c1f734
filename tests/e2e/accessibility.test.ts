/** The pages that people open have no fault that axe can find, and suit a phone, in both languages. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/domain/settings';
import { extensionWith } from '../support/extension';
import { axeFaults } from './support/axe';
import { type ChromiumBrowser, startChromium } from './support/chromium';
import { until } from './support/driver';
import { testRegister } from './support/people';
import { touchFaults } from './support/touch';

/** Pages with what they are opened with. */
const PAGES = [
  'popup/index.html',
  'options/index.html',
  'welcome/index.html',
  'practice/index.html',
  'diary/index.html',
  'own-list/index.html?add=https://facebook.com/share/1AbC',
  'correction/index.html?key=x:name:budi_calon',
  'diagnosis/index.html',
  'rules/index.html?rule=SKB2022-B6',
  'poster/index.html',
  'calendar/index.html',
  'trace/index.html',
];

describe('Accessibility', () => {
  let browser: ChromiumBrowser;
  beforeAll(async () => {
    browser = await startChromium(await extensionWith('chrome', testRegister()));
  });
  afterAll(() => browser.close());

  test.each(PAGES.flatMap((page) => LANGUAGES.map((language) => [page, language] as const)))(
    '%s (%s)',
    async (name, language) => {
      const worker = await browser.background();
      await worker.evaluate(
        (settings) =>
          (
            globalThis as unknown as {
              chrome: { storage: { local: { set(v: object): Promise<void> } } };
            }
          ).chrome.storage.local.set({ settings }),
        { language },
      );
      const page = await browser.openExtensionPage(`src/pages/${name}`);
      await until('the page', () =>
        page.evaluate((lang) => {
          const drawn = document.querySelector('#app > *') !== null;
          return drawn && document.documentElement.lang === lang;
        }, language),
      );
      expect(await axeFaults(page)).toEqual([]);
      await page.resize(360, 640);
      expect(await page.evaluate(touchFaults)).toEqual([]);
      await page.close();
    },
  );
});
