/** The extension's own pages, as people open them. */
import type { OwnChoices } from '../../../src/domain/settings';
import type { ChromiumBrowser } from './chromium';
import { type TestPage, until } from './driver';

/** Addresses below `src/pages`, with what they are opened with. */
export const OWN_PAGES = [
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

/** Makes the browser that of somebody with these choices who has not been warned today. */
export async function begin(browser: ChromiumBrowser, settings: OwnChoices): Promise<void> {
  const worker = await browser.background();
  await worker.evaluate(
    (values) =>
      (
        globalThis as unknown as {
          chrome: { storage: { local: { set(v: object): Promise<void> } } };
        }
      ).chrome.storage.local.set(values),
    { settings, warningsToday: null },
  );
}

/** Opens one of `OWN_PAGES`; resolves when it is drawn in `lang`. */
export async function openOwnPage(
  browser: ChromiumBrowser,
  address: string,
  lang: string,
): Promise<TestPage> {
  const page = await browser.openExtensionPage(`src/pages/${address}`);
  await until('the page', () =>
    page.evaluate(
      (language) =>
        document.querySelector('#app > *') !== null && document.documentElement.lang === language,
      lang,
    ),
  );
  return page;
}
