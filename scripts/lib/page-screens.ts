/** Pictures of the extension's own pages: on a desk in the light, and on a phone in the dark. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { startChromium } from '../../tests/e2e/support/chromium';
import { begin, openOwnPage, OWN_PAGES } from '../../tests/e2e/support/own-pages';
import { testRegister } from '../../tests/e2e/support/people';
import { extensionWith } from '../../tests/support/extension';

const FOLDER = 'docs/screens/pages';

const LOOKS = [
  { language: 'id', dark: false, name: 'desk', width: 1100, height: 760 },
  { language: 'en', dark: true, name: 'phone', width: 360, height: 740 },
] as const;

/** Writes two pictures of every page. */
export async function takePageScreens(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  for (const { language, dark, name, width, height } of LOOKS) {
    const browser = await startChromium(await extensionWith('chrome', testRegister()), '', {
      dark,
    });
    try {
      await begin(browser, { employment: 'pns', language });
      for (const address of OWN_PAGES) {
        const page = await openOwnPage(browser, address, language);
        await page.resize(width, height);
        await page.screenshot(join(FOLDER, `${address.split('/')[0]}-${name}.png`));
        await page.close();
      }
    } finally {
      await browser.close();
    }
  }
}
