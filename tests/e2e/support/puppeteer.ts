import type { Page } from 'puppeteer-core';
import { centreOf, pointerOf, type Server, type TestPage } from './driver';
import type { Network } from './network';
import type { ShadowNode } from './shadow';

/** How a browser shows closed shadow roots to automation, and aims at what is in them. */
export interface ClosedTrees {
  closedRoots(): Promise<ShadowNode[]>;
  /** Presses the middle of `node` so many times. */
  click(node: ShadowNode, count: number): Promise<void>;
}

/** Answers every request of `page`; the network is never asked. */
export async function serve(
  page: Page,
  server: Server,
  network?: Pick<Network, 'noteTabRequest'>,
): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const url = request.url();
    const served = server(new URL(url));
    const opensPage = request.isNavigationRequest() && request.frame() === page.mainFrame();
    network?.noteTabRequest({
      url,
      // Firefox tells what a request is for in no other way.
      type: request.headers()['sec-fetch-dest'] ?? '',
      opensPage,
      known: served !== null,
    });
    void request.respond(
      served === null
        ? { status: 404, body: '' }
        : { status: 200, ...served, headers: { ...served.headers } },
    );
  });
}

/** A page that Puppeteer drives. */
export function puppeteerPage(page: Page, trees: ClosedTrees): TestPage {
  const made: TestPage = {
    evaluate: (fn, ...args) =>
      page.evaluate(`(${String(fn)})(...${JSON.stringify(args)})`) as Promise<
        Awaited<ReturnType<typeof fn>>
      >,
    run: async (script) => void (await page.evaluate(script)),
    ...pointerOf(page, () => made),
    async doubleClick(selector) {
      const { x, y } = await centreOf(made, selector);
      await page.mouse.click(x, y, { count: 2 });
    },
    doubleTap: () =>
      Promise.reject(new Error('Puppeteer has no double tap of Chromium, Firefox no touch screen')),
    press: (key) => pressCombination(page, key),
    keyDown: (key) => page.keyboard.down(key as 'Enter'),
    keyUp: (key) => page.keyboard.up(key as 'Enter'),
    type: (text) => page.keyboard.type(text),
    focus: (selector) => page.focus(selector),
    async chooseFiles(...paths) {
      const input = await page.waitForSelector('input[type="file"]');
      await input?.uploadFile(...paths);
    },
    closedRoots: () => trees.closedRoots(),
    clickNode: (node, options) => trees.click(node, options?.count ?? 1),
    screenshot: async (path) => void (await page.screenshot({ path: path as `${string}.png` })),
    resize: (width, height) => page.setViewport({ width, height }),
    toFront: () => page.bringToFront(),
    reload: async () => void (await page.reload()),
    goto: async (url) => void (await page.goto(url)),
    close: () => page.close(),
  };
  return made;
}

async function pressCombination(page: Page, combination: string): Promise<void> {
  const keys = combination.split('+') as 'Enter'[];
  const last = keys.pop() ?? 'Enter';
  for (const key of keys) await page.keyboard.down(key);
  await page.keyboard.press(last);
  for (const key of keys.reverse()) await page.keyboard.up(key);
}
