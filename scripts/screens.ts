/** `npm run screens`: the pictures of the README, from the built extension on the replicas. */
import { mkdir } from 'node:fs/promises';
import { SITES } from '../src/domain/account/key';
import { startChromium } from '../tests/e2e/support/chromium';
import { goButton, waitForMarks, waitForWarning } from '../tests/e2e/support/driver';
import { testRegister } from '../tests/e2e/support/people';
import { replicaPage, replicaServer } from '../tests/e2e/support/replicas';
import { extensionWith } from '../tests/support/extension';

const FOLDER = 'docs/screens';

await mkdir(FOLDER, { recursive: true });
const browser = await startChromium(await extensionWith('chrome', testRegister()));
const worker = await browser.background();
await worker.evaluate(() =>
  (
    globalThis as unknown as { chrome: { storage: { local: { set(v: object): Promise<void> } } } }
  ).chrome.storage.local.set({ settings: { employment: 'pns' } }),
);
try {
  for (const site of SITES) {
    const page = await browser.open(replicaPage(site, 'home').url, replicaServer(site));
    await waitForMarks(page);
    await page.click('[data-post="listed-1"] [data-does="like"][data-gestures~="click"]');
    await waitForWarning(page);
    await goButton(page);
    await page.screenshot(`${FOLDER}/${site}.png`);
    await page.close();
  }
} finally {
  await browser.close();
}
