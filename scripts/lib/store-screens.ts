/** The pictures that stores show, taken from the built extension. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Site } from '../../src/domain/account/key';
import { LANGUAGES } from '../../src/domain/settings';
import type { ChromiumBrowser } from '../../tests/e2e/support/chromium';
import {
  goButton,
  type TestPage,
  until,
  waitForMarks,
  waitForWarning,
} from '../../tests/e2e/support/driver';
import { begin } from '../../tests/e2e/support/own-pages';
import { replicaPage, replicaServer } from '../../tests/e2e/support/replicas';

const FOLDER = 'docs/store/screens';

/** What the store of Chrome asks for, in pixels; Mozilla's takes any. */
const WIDTH = 1280;
const HEIGHT = 800;

const LIKE = '[data-post="listed-1"] [data-does="like"][data-gestures~="click"]';

interface Shot {
  readonly name: string;
  /** Opens what is to be seen. */
  readonly open: (browser: ChromiumBrowser) => Promise<TestPage>;
}

const SHOTS: readonly Shot[] = [
  { name: '1-warning-x', open: (browser) => warned(browser, 'x') },
  { name: '2-welcome', open: (browser) => opened(browser, 'welcome') },
  { name: '3-warning-instagram', open: (browser) => warned(browser, 'instagram') },
  { name: '4-rules', open: (browser) => opened(browser, 'rules') },
  { name: '5-trace', open: (browser) => opened(browser, 'trace') },
];

/** Takes every shot in every language. */
export async function takeStoreScreens(browser: ChromiumBrowser): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  for (const language of LANGUAGES) {
    await begin(browser, { employment: 'pns', language });
    for (const { name, open } of SHOTS) {
      const page = await open(browser);
      await page.screenshot(join(FOLDER, `${language}-${name}.png`));
      await page.close();
    }
  }
}

async function warned(browser: ChromiumBrowser, site: Site): Promise<TestPage> {
  const page = await browser.open(replicaPage(site, 'home').url, replicaServer(site));
  await page.resize(WIDTH, HEIGHT);
  await waitForMarks(page);
  await page.click(LIKE);
  await waitForWarning(page);
  await goButton(page);
  return page;
}

async function opened(browser: ChromiumBrowser, name: string): Promise<TestPage> {
  const page = await browser.openExtensionPage(`src/pages/${name}/index.html`);
  await page.resize(WIDTH, HEIGHT);
  await until('the page', () => page.evaluate(() => document.querySelector('#app > *') !== null));
  return page;
}
