/**
 * Nothing that a person does may leave the browser, and every end-to-end test is held to it. All
 * that is not for this computer goes to a proxy that notes and refuses it, whoever asks: worker,
 * page, content script or the browser itself. What a content script asks for in a tab that a test
 * serves never gets that far; it shows among the requests of the tab.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * What Chromium and Firefox ask of their makers by themselves, whatever is installed in them. That
 * the extension does not is read from the build, which names none of them.
 */
export const BROWSER_MAKERS = /\b(googleapis|google|gvt1|mozilla)\.(com|net|org)\b/;

/** Where the replicas have a link that opens a tab of its own. */
const LINKED_FROM_REPLICAS = ['wa.me'];

/** What the replicas load, as both browsers call it; they ask for nothing else. */
const LOADED_BY_REPLICAS: ReadonlySet<string> = new Set([
  'document',
  'iframe',
  'script',
  'stylesheet',
  'style',
]);

/** A request of a tab whose requests are answered by the test. */
export interface TabRequest {
  readonly url: string;
  /** What it is for: `document`, `script`, `fetch`, … */
  readonly type: string;
  /** Whether it opens a page in the tab itself, as a person's click on a link does. */
  readonly opensPage: boolean;
  /** Whether the test has an answer. */
  readonly known: boolean;
}

export interface Network {
  /** Port of the proxy on this computer. */
  readonly port: number;
  /** Notes what is asked for in a tab. */
  noteTabRequest(request: TabRequest): void;
  /** Requests to these hosts are what the test is about. */
  mayReach(...hosts: string[]): void;
  /** What was asked for and should not have been; of encrypted requests only the host shows. */
  strays(): string[];
  /** @throws {Error} when anything went astray */
  close(): Promise<void>;
}

/** Starts to watch; the browser has to be started with the proxy. */
export async function watchNetwork(): Promise<Network> {
  const tabs: string[] = [];
  const passing: string[] = [];
  const allowed = new Set(LINKED_FROM_REPLICAS);
  const proxy = createServer(({ url = '' }, response) => {
    passing.push(url);
    response.writeHead(502).end();
  });
  proxy.on('connect', ({ url = '' }, socket) => {
    passing.push(`https://${url}/`);
    // A browser that is being closed does not wait for the answer.
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => {
    proxy.listen(0, '127.0.0.1', resolve);
  });
  const isStray = (url: string) => {
    const { hostname } = new URL(url);
    return !allowed.has(hostname) && !BROWSER_MAKERS.test(hostname);
  };
  const strays = () => [...tabs, ...passing.filter(isStray)];
  return {
    port: (proxy.address() as AddressInfo).port,
    noteTabRequest: ({ url, type, opensPage, known }) => {
      // The browser connects to a site before the request is on its way.
      if (opensPage) allowed.add(new URL(url).hostname);
      else if (!isHarmless(url) && !(known && LOADED_BY_REPLICAS.has(type))) tabs.push(url);
    },
    mayReach: (...hosts) => hosts.forEach((host) => allowed.add(host)),
    strays,
    async close() {
      proxy.close();
      proxy.closeAllConnections();
      if (strays().length > 0) throw new Error(`requests went astray: ${strays().join(', ')}`);
    },
  };
}

/** What the page carries in itself, and the picture that Firefox wants for the tab of every site. */
function isHarmless(url: string): boolean {
  const { protocol, pathname, search } = new URL(url);
  return protocol === 'data:' || (pathname === '/favicon.ico' && search === '');
}
