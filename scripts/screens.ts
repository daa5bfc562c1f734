/** `npm run screens`: the pictures of the documents and of the stores, from the built extension. */
import { mkdir } from 'node:fs/promises';
import { SITES } from '../src/domain/account/key';
import { startChromium } from '../tests/e2e/support/chromium';
import { goButton, waitForMarks, waitForWarning } from '../tests/e2e/support/driver';
import { begin } from '../tests/e2e/support/own-pages';
import { testRegister } from '../tests/e2e/support/people';
import { replicaPage, replicaServer } from '../tests/e2e/support/replicas';
import { extensionWith } from '../tests/support/extension';
import { takePageScreens } from './lib/page-screens';
import { takeStoreScreens } from './lib/store-screens';
import { takeWarningScreens } from './lib/warning-screens';

const FOLDER = 'docs/screens';

await mkdir(FOLDER, { recursive: true });
const browser = await startChromium(await extensionWith('chrome', testRegister()));
try {
  await begin(browser, { employment: 'pns' });
  for (const site of SITES) {
    const page = await browser.open(replicaPage(site, 'home').url, replicaServer(site));
    await waitForMarks(page);
    await page.click('[data-post="listed-1"] [data-does="like"][data-gestures~="click"]');
    await waitForWarning(page);
    await goButton(page);
    await page.screenshot(`${FOLDER}/${site}.png`);
    await page.close();
  }
  await takeStoreScreens(browser);
} finally {
  await browser.close();
}
await takePageScreens();
await takeWarningScreens();
