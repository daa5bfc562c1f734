import { afterAll, beforeAll, describe } from 'vitest';
import { extensionWith } from '../../support/extension';
import { startChromium } from './chromium';
import type { Server, TestBrowser, TestPage } from './driver';
import { waitForMarks } from './driver';
import { startFirefox } from './firefox';
import { testRegister } from './people';
import { replicaPage, replicaServer } from './replicas';
import type { Site } from '../../../src/domain/account/key';

export interface Setting {
  /** The browser with the extension; started before the first test of the block. */
  browser(): TestBrowser;
  /** Opens a replica and waits until the guard knows who is listed. */
  openReplica(site: Site, name: string): Promise<TestPage>;
}

/** Declares the same tests for Chromium and Firefox, each with the built extension. */
export function inBothBrowsers(title: string, tests: (setting: Setting) => void): void {
  const browsers = [
    { name: 'Chromium', build: 'chrome', start: startChromium },
    { name: 'Firefox', build: 'firefox', start: startFirefox },
  ] as const;
  describe.each(browsers)(`${title}: $name`, ({ build, start }) => {
    let browser: TestBrowser;
    beforeAll(async () => {
      browser = await start(await extensionWith(build, testRegister()));
    });
    afterAll(() => browser.close());
    tests({
      browser: () => browser,
      async openReplica(site, name) {
        const page = await openReplica(browser, site, name);
        await waitForMarks(page);
        return page;
      },
    });
  });
}

/** Opens a replica without waiting for anything. */
export function openReplica(
  browser: TestBrowser,
  site: Site,
  name: string,
  server: Server = replicaServer(site),
): Promise<TestPage> {
  return browser.open(replicaPage(site, name).url, server);
}
