/** The page tries to find out that the extension is there, or who is listed. */
import { readFile } from 'node:fs/promises';
import { cancel, type TestBrowser, type TestPage, waitForWarning } from '../e2e/support/driver';
import { type Aim, LIKE, LIKE_NEIGHBOUR } from './attack';

export const DETECTION: Aim = {
  name: 'finds out who guards it',
  attacks: [
    {
      name: 'asks for the files of the extension by its known address',
      defeat: 'no file can be asked for by a page',
      lawless: true,
      async attempt(page, browser) {
        const folder = browser.name === 'chromium' ? 'chrome' : 'firefox';
        const manifest: object = JSON.parse(await readFile(`dist/${folder}/manifest.json`, 'utf8'));
        const open = ['web_accessible_resources', 'externally_connectable', 'sandbox'];
        const found = open.filter((key) => key in manifest);
        if (found.length > 0) return `the manifest has ${found.join()}`;
        const icon = `${await originOf(browser)}/icons/16.png`;
        return (await loads(page, icon)) ? `${icon} was loaded` : null;
      },
    },
    {
      name: 'looks for traces in its own globals and in its document',
      defeat: 'nothing but marks, which are there to be seen',
      before: () => {
        const own = Object.getOwnPropertyNames(window);
        Object.assign(window, { own });
      },
      async attempt(page) {
        const traces = await page.evaluate(() => {
          const names = Object.getOwnPropertyNames(window);
          return [
            ...names.filter((name) => /jaga|netral|guard|warning/i.test(name)),
            ...[...document.documentElement.children]
              .filter(({ tagName }) => tagName !== 'HEAD' && tagName !== 'BODY')
              .map(({ tagName }) => tagName),
            ...[...document.adoptedStyleSheets].map(() => 'a style sheet'),
            ...[...document.querySelectorAll('*')]
              .flatMap((element) => element.getAttributeNames())
              .filter((name) => /jaga|netral/i.test(name)),
          ];
        });
        return traces.length === 0 ? null : traces.join(', ');
      },
    },
    {
      name: 'asks which accounts are listed by pressing for the person',
      defeat: 'what it presses on others passes in the same tick, and a held press tells one post',
      wanted: ['like unlisted-1'],
      async attempt(page) {
        const [free, held] = await page.evaluate(
          (...selectors: string[]) =>
            selectors.map((selector) => {
              const { effects } = window as unknown as { effects: object[] };
              const before = effects.length;
              document.querySelector<HTMLElement>(selector)?.click();
              return effects.length - before;
            }),
          LIKE_NEIGHBOUR,
          LIKE,
        );
        await waitForWarning(page);
        await cancel(page);
        return free === 1 && held === 0 ? null : `${free} and ${held} took effect at once`;
      },
    },
  ],
};

/** The address of the extension itself, which a page may know from the store. */
async function originOf(browser: TestBrowser): Promise<string> {
  const own = await browser.openExtensionPage('src/pages/popup/index.html');
  const addresses = await browser.addresses();
  await own.close();
  const address = addresses.find((it) => /^[a-z]+-extension:/.test(it)) ?? '';
  return address.split('/').slice(0, 3).join('/');
}

/** Whether the page can load the picture at `address`. */
function loads(page: TestPage, address: string): Promise<boolean> {
  return page.evaluate(
    (src) =>
      new Promise<boolean>((resolve) => {
        const image = new Image();
        image.addEventListener('load', () => resolve(true));
        image.addEventListener('error', () => resolve(false));
        image.src = src;
      }),
    address,
  );
}
