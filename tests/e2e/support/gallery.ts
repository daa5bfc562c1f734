/** A page of a site, or of nobody, over which every state of the warning can be shown and looked at. */
import { type Browser, chromium, type Page } from 'playwright-core';
import { browserPath } from '../../../scripts/lib/browsers.mjs';
import type { Site } from '../../../src/domain/account/key';
import type { Language } from '../../../src/domain/settings';
import type { Notices } from '../../../src/domain/wording/types';
import { bundleScript } from '../../support/bundle';
import { replicaPage, replicaServer } from './replicas';
import type { WarningState } from './warning-states';

const SCRIPT = new URL('warning-in-page.ts', import.meta.url);

/** What `warning-in-page.ts` offers to the page. */
interface InPage {
  showWarning(state: WarningState, language: Language): void;
  showNotice(notice: keyof Notices, language: Language): void;
  root(): ShadowRoot;
  readonly log: readonly string[];
}
declare const jaga: InPage;

/** The browser of the gallery. */
export async function startGallery(): Promise<Gallery> {
  const browser = await chromium.launch({ executablePath: browserPath('chromium') });
  return new Gallery(browser, await bundleScript(SCRIPT));
}

export class Gallery {
  constructor(
    private readonly browser: Browser,
    private readonly script: string,
  ) {}

  /** Opens the replica, as wide and as high as it is said, in CSS pixels. */
  async open(site: Site, name: string, width: number, height: number): Promise<GalleryPage> {
    const page = await this.browser.newPage({ viewport: { width, height }, hasTouch: true });
    const server = replicaServer(site);
    await page.route('**', (route) => {
      const served = server(new URL(route.request().url()));
      return route.fulfill(
        served === null ? { status: 404, body: '' } : { ...served, headers: {} },
      );
    });
    await page.goto(replicaPage(site, name).url);
    await page.evaluate(`${this.script};globalThis.jaga = jaga`);
    return new GalleryPage(page);
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}

export class GalleryPage {
  constructor(readonly page: Page) {}

  async warn(state: WarningState, language: Language): Promise<void> {
    await this.paint(state, language);
    await this.#settled();
  }

  /** Shows the warning as it is before the browser says that it was drawn. */
  async paint(state: WarningState, language: Language): Promise<void> {
    await this.page.evaluate(([s, l]) => jaga.showWarning(s, l), [state, language] as const);
  }

  async notice(notice: keyof Notices, language: Language): Promise<void> {
    await this.page.evaluate(([n, l]) => jaga.showNotice(n, l), [notice, language] as const);
    await this.#settled();
  }

  /** What was pressed so far. */
  log(): Promise<readonly string[]> {
    return this.page.evaluate(() => jaga.log);
  }

  /** Once it is no longer only painted. */
  async #settled(): Promise<void> {
    await this.page.waitForFunction(() => jaga.root().querySelector('dialog')?.open !== false);
  }
}
