/** The pages that people open have no fault that axe can find, in both languages. */
import { source as axeSource } from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/domain/settings';
import { extensionWith } from '../support/extension';
import { type ChromiumBrowser, startChromium } from './support/chromium';
import { until } from './support/driver';
import { testRegister } from './support/people';

/** Pages with what they are opened with. */
const PAGES = [
  'popup/index.html',
  'options/index.html',
  'practice/index.html',
  'own-list/index.html?add=https://facebook.com/share/1AbC',
  'correction/index.html?key=x:name:budi_calon',
  'diagnosis/index.html',
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
      await page.run(axeSource);
      const faults = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as {
          axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        };
        const { violations } = await axe.run();
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      });
      expect(faults).toEqual([]);
      await page.close();
    },
  );
});
