/** The extension's own parts fail: nothing slips through, nobody else is touched, it is said. */
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { extensionWith } from '../support/extension';
import { openReplica } from './support/both-browsers';
import { type ChromiumBrowser, startChromium } from './support/chromium';
import {
  cancel,
  openWarning,
  popupText,
  type Server,
  type TestPage,
  until,
  waitForMarks,
  waitForNotice,
  waitForWarning,
} from './support/driver';
import { actsOf, effectsOf } from './support/effects';
import { damageShards } from './support/kept-shards';
import { testRegister } from './support/people';
import { replicaPage, replicaServer } from './support/replicas';

const LIKE = '[data-post="listed-1"] [data-testid="like"]';
const LIKE_NEIGHBOUR = '[data-post="unlisted-1"] [data-testid="like"]';

/** A register with a key that no site could have given to anybody. */
function damagedRegister(): unknown {
  const register = structuredClone(testRegister()) as unknown as {
    holders: { accounts: { keys: string[] }[] }[];
  };
  const keys = register.holders[0]?.accounts[0]?.keys;
  keys?.splice(0, keys.length, 'x:name:bukan kunci');
  return register;
}

/** The X home page whose own script presses `selector` as soon as it runs. */
function pressingAtOnce(selector: string): Server {
  const served = replicaServer('x');
  return (url) => {
    if (url.pathname === '/early.js') {
      const body = `document.querySelector(${JSON.stringify(selector)}).click();`;
      return { contentType: 'text/javascript', body };
    }
    const reply = served(url);
    return (
      reply && {
        ...reply,
        body: reply.body.replace('</head>', '<script src="/early.js" defer></script></head>'),
      }
    );
  };
}

describe('Faults', () => {
  let browser: ChromiumBrowser;
  afterEach(() => browser.close());

  const start = async (register: unknown = testRegister(), profile = '') => {
    const folder = await extensionWith('chrome', register);
    browser = await startChromium(folder, profile);
    return folder;
  };
  const openHome = async (): Promise<TestPage> => {
    const page = await openReplica(browser, 'x', 'home');
    await waitForMarks(page);
    return page;
  };

  test('a stopped worker is woken by the next act, and nothing slips through', async () => {
    await start();
    const page = await openHome();
    await browser.stopBackground();
    await page.click(LIKE);
    await waitForWarning(page);
    expect(await actsOf(page)).toEqual([]);
    await cancel(page);
    await browser.stopBackground();
    await page.click(LIKE_NEIGHBOUR);
    expect(await effectsOf(page)).toEqual([{ act: 'like', post: 'unlisted-1', trusted: true }]);
  });

  test('an act before the answer is known is held, then asked about', async () => {
    await start();
    await (await openHome()).close();
    await browser.stopBackground();
    const page = await openReplica(browser, 'x', 'home', pressingAtOnce(LIKE));
    await waitForWarning(page);
    expect(await actsOf(page)).toEqual([]);
  });

  test('an act before the answer is known on somebody else is not lost', async () => {
    await start();
    await (await openHome()).close();
    await browser.stopBackground();
    const page = await openReplica(browser, 'x', 'home', pressingAtOnce(LIKE_NEIGHBOUR));
    await until('the like', async () => (await actsOf(page)).length > 0);
    expect(await actsOf(page)).toEqual(['like unlisted-1']);
    expect(await openWarning(page)).toBeNull();
  });

  test('a malformed embedded register is refused with the path of the fault', async () => {
    await start(damagedRegister());
    const text = await until('the fault in the popup', async () => {
      const shown = await popupText(browser);
      return shown.includes('holders[0].accounts[0].keys[0]') && shown;
    });
    expect(text).toContain('Perlindungan tidak aktif');
  });

  test('a register that is no JSON at all is refused', async () => {
    await start('{ "format": ');
    await until('the fault in the popup', async () =>
      (await popupText(browser)).includes('register.json'),
    );
  });

  test('a malformed update leaves the last good register in force', async () => {
    const profile = await mkdtemp(join(tmpdir(), 'jaga-netral-profile-'));
    const folder = await start(testRegister(), profile);
    await openHome();
    await browser.close();
    await updateTo(folder, '0.1.1', damagedRegister());
    browser = await startChromium(folder, profile);
    await until('the fault in the popup', async () =>
      (await popupText(browser)).includes('keys[0]'),
    );
    expect(await popupText(browser)).toContain('Register uji');
    const page = await openHome();
    await page.click(LIKE);
    await waitForWarning(page);
    expect(await actsOf(page)).toEqual([]);
  });

  test('what is kept and damaged is read in anew from what ships inside', async () => {
    await start();
    const page = await openHome();
    await damageShards(browser);
    await page.click(LIKE);
    await waitForWarning(page);
    expect(await actsOf(page)).toEqual([]);
  });

  test('an extension reloaded under an open page says once that the page must be reloaded', async () => {
    await start();
    const page = await openHome();
    await reloadExtension(browser);
    await page.click(LIKE);
    const notice = await waitForNotice(page);
    expect(notice.text).toContain('Muat ulang');
    await page.click(LIKE);
    expect(await actsOf(page)).toEqual([]);
    await page.click(LIKE_NEIGHBOUR);
    expect(await effectsOf(page)).toEqual([{ act: 'like', post: 'unlisted-1', trusted: true }]);
  });

  test('a post whose author cannot be read is not accused, but counted', async () => {
    await start();
    const served = replicaServer('x');
    const { url } = replicaPage('x', 'home');
    const page = await browser.open(url, served);
    await waitForMarks(page);
    await page.evaluate(() => {
      const post = document.querySelector('article[data-post="listed-1"]');
      const names = 'a, [data-testid="User-Name"], [data-testid="Tweet-User-Avatar"]';
      for (const name of post?.querySelectorAll(names) ?? []) name.remove();
    });
    await page.click(LIKE);
    expect(await actsOf(page)).toEqual(['like listed-1']);
    expect(await openWarning(page)).toBeNull();
    const worker = await browser.background();
    const vitals = await worker.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: {
          tabs: {
            query(o: object): Promise<{ id: number }[]>;
            sendMessage(id: number, message: object): Promise<unknown>;
          };
        };
      };
      const replies = (await chrome.tabs.query({})).map(({ id }) =>
        chrome.tabs.sendMessage(id, { kind: 'vitals' }).catch(() => null),
      );
      return (await Promise.all(replies)).find(Boolean);
    });
    expect(vitals).toMatchObject({ site: 'x', ready: true, acts: 1, unreadable: 1, guessed: 0 });
  });
});

/** What an update does: the old worker and its pages' guards lose the extension. */
async function reloadExtension(browser: ChromiumBrowser): Promise<void> {
  const worker = await browser.background();
  const gone = new Promise((resolve) => worker.once('close', resolve));
  await worker
    .evaluate(() =>
      (
        globalThis as unknown as { chrome: { runtime: { reload(): void } } }
      ).chrome.runtime.reload(),
    )
    .catch(() => undefined);
  await gone;
}

/** Turns the extension in `folder` into its next version, with this register inside. */
async function updateTo(folder: string, version: string, register: unknown): Promise<void> {
  const file = join(folder, 'manifest.json');
  const manifest: object = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...manifest, version }));
  await writeFile(join(folder, 'register.json'), JSON.stringify(register));
}
