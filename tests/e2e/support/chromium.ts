import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';
import { browserPath } from '../../../scripts/lib/browsers.mjs';
import {
  centreOf,
  pointerOf,
  type Server,
  type TestBrowser,
  type TestPage,
  until,
  WELCOME_PATH,
} from './driver';
import { type Network, watchNetwork } from './network';
import { foldText, type ShadowNode } from './shadow';

/** What only Chromium's automation can do to an extension. */
export interface ChromiumBrowser extends TestBrowser {
  /** The page that the installation opens. */
  welcome(): Promise<TestPage>;
  /** Ends the background worker, as the browser does when it is idle. */
  stopBackground(): Promise<void>;
  /** The running background worker; starts it if it sleeps. */
  background(): Promise<Worker>;
  /** Lets the extension store so many bytes; null: as many as the browser allows. */
  limitStorage(bytes: number | null): Promise<void>;
  /** The tab that `open` makes the browser open by itself, served by `server`. */
  opening(open: () => Promise<unknown>, server: Server): Promise<TestPage>;
  /** A page of the extension as the PDF that printing it makes. */
  print(path: string): Promise<Uint8Array>;
}

/** How a browser differs from the usual one of the tests. */
export interface Peculiarities {
  /** Time zone of the computer, e.g. `Asia/Jayapura`. */
  readonly timeZone?: string;
  /** The person likes dark pages. */
  readonly dark?: boolean;
  /** The person wants nothing to move. */
  readonly still?: boolean;
  /** Keeps pages that are left alive, as people's browsers do and automation does not. */
  readonly keepsPages?: boolean;
}

/**
 * Starts Chromium with the extension in `extension` loaded (several: with commas between them);
 * null: without any extension. The profile is a fresh one unless its folder is given.
 */
export async function startChromium(
  extension: string | null,
  profile = '',
  peculiarities: Peculiarities = {},
): Promise<ChromiumBrowser> {
  const browser = await installInChromium(extension, profile, peculiarities);
  if (extension !== null) await (await browser.welcome()).close();
  return browser;
}

/** The same, with the page still open that the installation opens. */
export async function installInChromium(
  extension: string | null,
  profile = '',
  { timeZone, dark = false, still = false, keepsPages = false }: Peculiarities = {},
): Promise<ChromiumBrowser> {
  const network = await watchNetwork();
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browserPath('chromium'),
    args: [`--proxy-server=127.0.0.1:${network.port}`, ...argumentsFor(extension)],
    ...(keepsPages && { ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
    ...(timeZone !== undefined && { env: { ...process.env, TZ: timeZone } }),
    viewport: { width: 1100, height: 900 },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: still ? 'reduce' : 'no-preference',
    hasTouch: true,
  });
  const worker = async () =>
    context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const id = extension ? new URL((await worker()).url()).host : '';

  return {
    name: 'chromium',
    async open(url, server) {
      const page = await context.newPage();
      await serve(page, server, network);
      await page.goto(url);
      return chromiumPage(context, page);
    },
    async openExtensionPage(path) {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${id}/${path}`);
      return chromiumPage(context, page);
    },
    addresses: () => Promise.resolve(context.pages().map((page) => page.url())),
    stopBackground: () => stopServiceWorker(context),
    background: worker,
    async welcome() {
      const opened = () => context.pages().find((page) => page.url().endsWith(WELCOME_PATH));
      const page = await until('the welcome page', () => Promise.resolve(opened()));
      return chromiumPage(context, page);
    },
    limitStorage: (bytes) => limitStorage(context, `chrome-extension://${id}`, bytes),
    async opening(open, server) {
      await serve(context, server, network);
      const [page] = await Promise.all([context.waitForEvent('page'), open()]);
      return chromiumPage(context, page);
    },
    print: (path) => print(context, `chrome-extension://${id}/${path}`),
    mayReach: network.mayReach,
    strayRequests: network.strays,
    async close() {
      await context.close();
      await network.close();
    },
  };
}

export function argumentsFor(extension: string | null): string[] {
  if (extension === null) return [];
  return [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`];
}

async function serve(tabs: Page | BrowserContext, server: Server, network: Network): Promise<void> {
  await tabs.route(/^https?:/, async (route) => {
    const request = route.request();
    const url = request.url();
    const served = server(new URL(url));
    // A tab that opens by itself has no frame yet that could be compared.
    const inMainFrame = () => !('mainFrame' in tabs) || request.frame() === tabs.mainFrame();
    const opensPage = request.isNavigationRequest() && inMainFrame();
    network.noteTabRequest({
      url,
      type: request.resourceType(),
      opensPage,
      known: served !== null,
    });
    if (served === null) return route.fulfill({ status: 404, body: '' });
    const { contentType, body, headers } = served;
    return route.fulfill({ contentType, body, ...(headers && { headers: { ...headers } }) });
  });
}

/**
 * Resolves when it has ended. To close its target does not: it goes on for a while, and where an
 * earlier one is still ending, that is the one which is closed.
 */
async function stopServiceWorker(context: BrowserContext): Promise<void> {
  const [page] = context.pages();
  if (page === undefined) throw new Error('no page from which to stop the worker');
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

async function limitStorage(
  context: BrowserContext,
  origin: string,
  bytes: number | null,
): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${origin}/manifest.json`);
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', {
    origin,
    ...(bytes !== null && { quotaSize: bytes }),
  });
}

async function print(context: BrowserContext, url: string): Promise<Uint8Array> {
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForSelector('#app > *');
  const pdf = await page.pdf({ preferCSSPageSize: true });
  await page.close();
  return Uint8Array.from(pdf);
}

async function chromiumPage(context: BrowserContext, page: Page): Promise<TestPage> {
  const cdp = await context.newCDPSession(page);
  const made: TestPage = {
    evaluate: (fn, ...args) =>
      page.evaluate(
        // Playwright hands over one argument; the function text is rebuilt around it.
        `(${String(fn)})(...${JSON.stringify(args)})`,
      ),
    run: async (script) => void (await page.evaluate(script)),
    ...pointerOf(page, () => made),
    async doubleClick(selector) {
      const { x, y } = await centreOf(made, selector);
      await page.mouse.dblclick(x, y);
    },
    async doubleTap(selector) {
      const touchPoints = [await centreOf(made, selector)];
      // Sent without waiting in between: the two taps must not be far apart on a busy machine.
      const touch = (type: 'touchStart' | 'touchEnd') =>
        cdp.send('Input.dispatchTouchEvent', {
          type,
          touchPoints: type === 'touchStart' ? touchPoints : [],
        });
      await Promise.all([
        touch('touchStart'),
        touch('touchEnd'),
        touch('touchStart'),
        touch('touchEnd'),
      ]);
    },
    press: (key) => page.keyboard.press(key),
    keyDown: (key) => page.keyboard.down(key),
    keyUp: (key) => page.keyboard.up(key),
    type: (text) => page.keyboard.type(text),
    focus: (selector) => page.focus(selector),
    chooseFiles: (...paths) => page.setInputFiles('input[type="file"]', paths),
    closedRoots: () => closedRoots(cdp),
    async clickNode(node, options) {
      const { x, y } = await centreOfNode(cdp, node);
      await page.mouse.click(x, y, { clickCount: options?.count ?? 1 });
    },
    screenshot: async (path) => void (await page.screenshot({ path })),
    resize: (width, height) => page.setViewportSize({ width, height }),
    toFront: () => page.bringToFront(),
    reload: async () => void (await page.reload()),
    goto: async (url) => void (await page.goto(url)),
    close: () => page.close(),
  };
  return made;
}

interface CdpNode {
  backendNodeId: number;
  nodeName: string;
  nodeValue: string;
  attributes?: string[];
  children?: CdpNode[];
  shadowRoots?: (CdpNode & { shadowRootType?: string })[];
  /** What a frame shows. */
  contentDocument?: CdpNode;
}

/** What both Playwright and Puppeteer have of Chromium's protocol. */
interface Protocol {
  send(method: 'DOM.getDocument', about: object): Promise<{ root: CdpNode }>;
  send(method: 'DOM.getBoxModel', about: object): Promise<{ model: { border: number[] } }>;
}

/** The trees of all closed shadow roots in the page of `cdp`. */
export async function closedRoots(cdp: Protocol): Promise<ShadowNode[]> {
  const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
  const found: ShadowNode[] = [];
  const walk = (node: CdpNode) => {
    for (const shadow of node.shadowRoots ?? []) {
      if (shadow.shadowRootType === 'closed') found.push(toShadowNode(shadow));
    }
    for (const child of node.children ?? []) walk(child);
    if (node.contentDocument !== undefined) walk(node.contentDocument);
  };
  walk(root);
  return found;
}

function toShadowNode(node: CdpNode): ShadowNode {
  const children = (node.children ?? []).map(toShadowNode);
  const list = node.attributes ?? [];
  const attributes: Record<string, string> = {};
  for (let i = 0; i < list.length; i += 2) attributes[list[i] ?? ''] = list[i + 1] ?? '';
  return {
    tag: node.nodeName.toLowerCase(),
    attributes,
    text: foldText([node.nodeValue, ...children.map(({ text }) => text)]),
    children,
    ref: String(node.backendNodeId),
  };
}

/** The middle of a node of these trees, in viewport pixels. */
export async function centreOfNode(
  cdp: Protocol,
  node: ShadowNode,
): Promise<{ x: number; y: number }> {
  const { model } = await cdp.send('DOM.getBoxModel', { backendNodeId: Number(node.ref) });
  const [x1 = 0, y1 = 0, , , x2 = 0, y2 = 0] = model.border;
  return { x: (x1 + x2) / 2, y: (y1 + y2) / 2 };
}
