/** Firefox for Android: a narrow screen, a finger, and no context menus. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { extensionWith } from '../support/extension';
import { cancel, type TestBrowser, waitForMarks, waitForWarning } from './support/driver';
import { effectsOf } from './support/effects';
import { startFirefox } from './support/firefox';
import { testRegister } from './support/people';
import { replicaPage, replicaServer } from './support/replicas';

const LIKE = '[data-post="listed-1"] [data-does="like"][data-gestures~="click"]';

/** Without the permission the browser has no `contextMenus` either. */
async function withoutMenus(folder: string): Promise<string> {
  const file = join(folder, 'manifest.json');
  const manifest = await readFile(file, 'utf8');
  await writeFile(file, manifest.replace(/,\s*"contextMenus"/, ''));
  return folder;
}

describe('As on Firefox for Android', () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    const extension = await extensionWith('firefox', testRegister());
    browser = await startFirefox(await withoutMenus(extension));
  });
  afterAll(() => browser.close());

  test('an act by touch is held, and can be cancelled', async () => {
    const page = await browser.open(replicaPage('x', 'narrow').url, replicaServer('x'), {
      touch: true,
    });
    await page.resize(360, 640);
    await waitForMarks(page);
    await page.tap(LIKE);
    await waitForWarning(page);
    await cancel(page);
    expect(await effectsOf(page)).toEqual([]);
  });
});
