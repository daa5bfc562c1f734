import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { browserPath } from '../../../scripts/lib/browsers.mjs';
import manifest from '../../../manifest.json' with { type: 'json' };
import { type TestBrowser, type TestPage, until, WELCOME_PATH } from './driver';
import { type Network, watchNetwork } from './network';
import { type ClosedTrees, puppeteerPage, serve } from './puppeteer';
import { foldText, type ShadowNode } from './shadow';

const EXTENSION_UUID = '5b0a4a52-6f0c-4a56-8f5e-6c8f1a2b3c4d';

/** Starts Firefox with the extension in `extension` installed; null: without any extension. */
export async function startFirefox(extension: string | null): Promise<TestBrowser> {
  const network = await watchNetwork();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: browserPath('firefox'),
    headless: true,
    // Only this opens moz-extension:// pages to automation.
    args: ['--remote-allow-system-access'],
    defaultViewport: { width: 1100, height: 900, hasTouch: false },
    extraPrefsFirefox: {
      ...proxyOf(network),
      // The background page is ended after a second of rest, so nearly every act has to wake it.
      'extensions.background.idle.timeout': 1000,
      // The browser's own question is out of reach; without it, it grants what is asked for.
      'extensions.webextOptionalPermissionPrompts': false,
      'extensions.webextensions.uuids': JSON.stringify({
        [manifest.browser_specific_settings.gecko.id]: EXTENSION_UUID,
      }),
    },
  });
  if (extension !== null) {
    await browser.installExtension(extension);
    await closeWelcome(browser);
  }

  return {
    name: 'firefox',
    async open(url, server) {
      const page = await browser.newPage();
      await serve(page, server, network);
      await page.goto(url);
      return firefoxPage(browser, page);
    },
    async openExtensionPage(path) {
      const page = await browser.newPage();
      // The navigation of an extension page never reports back; the page itself does.
      void page.goto(`moz-extension://${EXTENSION_UUID}/${path}`).catch(() => undefined);
      // Asked in the middle of that navigation, automation fails rather than waits.
      await until('the page', () => page.waitForSelector('#app > *').catch(() => null));
      return firefoxPage(browser, page);
    },
    addresses: async () => (await tabs(browser)).map(({ url }) => url),
    mayReach: network.mayReach,
    strayRequests: network.strays,
    async close() {
      await browser.close();
      await network.close();
    },
  };
}

function proxyOf({ port }: Network): Record<string, unknown> {
  const here = '127.0.0.1';
  return {
    'network.proxy.type': 1,
    'network.proxy.http': here,
    'network.proxy.http_port': port,
    'network.proxy.ssl': here,
    'network.proxy.ssl_port': port,
  };
}

function firefoxPage(browser: Browser, page: Page): TestPage {
  return puppeteerPage(page, bidiOf(browser, page));
}

interface BidiNode {
  sharedId?: string;
  value?: {
    localName?: string;
    nodeValue?: string;
    attributes?: Record<string, string>;
    children?: BidiNode[];
    shadowRoot?: BidiNode | null;
    mode?: string;
  };
}

interface BidiConnection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

function connectionOf(browser: Browser): BidiConnection {
  return (browser as unknown as { connection: BidiConnection }).connection;
}

interface Tab {
  readonly context: string;
  readonly url: string;
}

/** Puppeteer never learns the address of an extension page; the protocol below knows it. */
async function tabs(browser: Browser): Promise<readonly Tab[]> {
  const { result } = await connectionOf(browser).send('browsingContext.getTree', {});
  return (result as { contexts: Tab[] }).contexts;
}

/** The page that the installation opens would otherwise come up over the page under test. */
async function closeWelcome(browser: Browser): Promise<void> {
  const { context } = await until('the welcome page', async () =>
    (await tabs(browser)).find(({ url }) => url.endsWith(WELCOME_PATH)),
  );
  await connectionOf(browser).send('browsingContext.close', { context });
}

/** WebDriver BiDi below puppeteer: it serialises closed shadow roots and can aim at their nodes. */
function bidiOf(browser: Browser, page: Page): ClosedTrees {
  const connection = connectionOf(browser);
  const { _id: context } = page.mainFrame() as unknown as { _id: string };
  return {
    async closedRoots() {
      const { result } = await connection.send('script.callFunction', {
        functionDeclaration: '() => document.lastElementChild',
        target: { context },
        awaitPromise: false,
        serializationOptions: { maxDomDepth: 60, includeShadowTree: 'all' },
      });
      return collectClosed((result as { result: BidiNode }).result);
    },
    async click(node, count) {
      const origin = { type: 'element', element: { sharedId: node.ref } };
      const press = [
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      await connection.send('input.performActions', {
        context,
        actions: [
          {
            type: 'pointer',
            id: 'mouse',
            actions: [
              { type: 'pointerMove', x: 0, y: 0, origin },
              ...Array.from({ length: count }, () => press).flat(),
            ],
          },
        ],
      });
    },
  };
}

function collectClosed(node: BidiNode): ShadowNode[] {
  const shadow = node.value?.shadowRoot;
  const here = shadow?.value?.mode === 'closed' ? [toShadowNode(shadow)] : [];
  return [...here, ...(node.value?.children ?? []).flatMap(collectClosed)];
}

function toShadowNode(node: BidiNode): ShadowNode {
  const children = (node.value?.children ?? []).map(toShadowNode);
  return {
    tag: node.value?.localName ?? '',
    attributes: node.value?.attributes ?? {},
    text: foldText([node.value?.nodeValue ?? '', ...children.map(({ text }) => text)]),
    children,
    ref: node.sharedId ?? '',
  };
}
