/** Chromium with the extension, and the measuring instruments of its developer tools. */
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { constants, setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type CDPSession, type Page, type Target } from 'puppeteer-core';
import { browserPath } from '../../scripts/lib/browsers.mjs';
import { type Server, until } from '../e2e/support/driver';
import { serve } from '../e2e/support/puppeteer';

/** A page of the extension that is always there. */
const OWN_PAGE = 'src/pages/options/index.html';

/** How Linux calls the thread on which a service worker runs. */
const WORKER_THREAD = 'ServiceWorker';

const SAMPLED_EVERY_US = 10_000;
const LOOKED_AT_EVERY_MS = 20;

export interface MeasuredBrowser {
  /** Opens a page of the extension, from which messages are sent as its own pages send them. */
  openOwnPage(): Promise<Page>;
  /** Opens a page of a site, served by `server`. */
  open(url: string, server: Server): Promise<Page>;
  /** Developer tools of the background worker, which has to be awake. */
  inspectWorker(): Promise<CDPSession>;
  /** Ends the background worker, as the browser does when it is idle. */
  stopWorker(): Promise<void>;
  /** Ids of the browser's processes. */
  processes(): Promise<number[]>;
  version(): Promise<string>;
  close(): Promise<void>;
}

/** Starts Chromium with the extension in the folder `extension`, or none, in a fresh profile. */
export async function startMeasured(extension: string | null): Promise<MeasuredBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'jaga-netral-bench-'));
  const browser = await puppeteer.launch({
    executablePath: browserPath('chromium'),
    pipe: true,
    enableExtensions: extension === null ? false : [extension],
    userDataDir: profile,
    // A million accounts take their time to come in.
    protocolTimeout: 600_000,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const whole = await browser.target().createCDPSession();
  return {
    async openOwnPage() {
      const { host } = new URL((await browser.waitForTarget(isWorker)).url());
      const page = await browser.newPage();
      await page.goto(`chrome-extension://${host}/${OWN_PAGE}`);
      return page;
    },
    async open(url, server) {
      const page = await browser.newPage();
      await serve(page, server);
      await page.goto(url);
      await putPagesFirst(whole);
      return page;
    },
    inspectWorker: async () => (await browser.waitForTarget(isWorker)).createCDPSession(),
    stopWorker: () => stopWorker(whole),
    processes: async () => (await processesOf(whole)).map(({ id }) => id),
    version: () => browser.version(),
    async close() {
      await browser.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

async function processesOf(whole: CDPSession) {
  return (await whole.send('SystemInfo.getProcessInfo')).processInfo;
}

/**
 * Lets the threads that run pages go before all others. Where processors are few, the browser's other
 * processes and the instruments stop a page in the midst of a listener for longer than it takes.
 * Only an administrator may; without it, slow clicks are slower and all else is as good.
 */
async function putPagesFirst(whole: CDPSession): Promise<void> {
  if (process.getuid?.() !== 0) return;
  for (const { id, type } of await processesOf(whole)) {
    if (type === 'renderer') putFirst(id);
  }
}

/** A process and its main thread have the same number. */
function putFirst(thread: number): void {
  try {
    setPriority(thread, constants.priority.PRIORITY_HIGHEST);
  } catch (error) {
    // That of a closed tab ends when it likes.
    if (!existsSync(`/proc/${thread}`)) return;
    throw error;
  }
}

function isWorker(target: Target): boolean {
  return target.type() === 'service_worker';
}

async function stopWorker(whole: CDPSession): Promise<void> {
  const running = async () => {
    const { targetInfos } = await whole.send('Target.getTargets');
    return targetInfos.find(({ type }) => type === 'service_worker');
  };
  const worker = await running();
  if (worker === undefined) return;
  await whole.send('Target.closeTarget', { targetId: worker.targetId });
  await until('the worker to end', async () => (await running())?.targetId !== worker.targetId);
}

/**
 * CPU seconds that the thread of the worker spends on `work`. Where the system does not tell (only
 * Linux does), the profiler has to, which also counts what it costs itself.
 */
export async function workerTimeOf(
  browser: MeasuredBrowser,
  work: () => Promise<unknown>,
): Promise<number> {
  const before = await threadSeconds(browser);
  if (before === null) return profiledTimeOf(browser, work);
  await work();
  return ((await threadSeconds(browser)) ?? Number.NaN) - before;
}

/** CPU seconds of the worker's thread since it began; null when the system does not tell. */
async function threadSeconds(browser: MeasuredBrowser): Promise<number | null> {
  for (const process of await browser.processes()) {
    for (const thread of await readdir(`/proc/${process}/task`).catch(() => [])) {
      const folder = `/proc/${process}/task/${thread}`;
      const name = await readFile(`${folder}/comm`, 'utf8').catch(() => '');
      if (!name.startsWith(WORKER_THREAD)) continue;
      const [nanoseconds] = (await readFile(`${folder}/schedstat`, 'utf8')).split(' ');
      return Number(nanoseconds) / 1e9;
    }
  }
  return null;
}

/** Seconds for which the worker was not idle, as its profiler sees it: running or about to run. */
export async function profiledTimeOf(
  browser: MeasuredBrowser,
  work: () => Promise<unknown>,
): Promise<number> {
  const session = await browser.inspectWorker();
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: SAMPLED_EVERY_US });
  await session.send('Profiler.start');
  await work();
  const { profile } = await session.send('Profiler.stop');
  await session.detach();
  const { nodes, samples = [], timeDeltas = [] } = profile;
  const idle = new Set(
    nodes.filter(({ callFrame }) => callFrame.functionName === '(idle)').map(({ id }) => id),
  );
  const busy = samples.map((node, at) => (idle.has(node) ? 0 : (timeDeltas[at] ?? 0)));
  return busy.reduce((sum, microseconds) => sum + microseconds, 0) / 1e6;
}

/** The most bytes that the worker holds while `work` is done, garbage included. */
export async function peakBytesDuring(
  browser: MeasuredBrowser,
  work: () => Promise<unknown>,
): Promise<number> {
  const session = await browser.inspectWorker();
  let peak = 0;
  const looking = setInterval(() => {
    void bytesIn(session).then((bytes) => (peak = Math.max(peak, bytes)));
  }, LOOKED_AT_EVERY_MS);
  await work();
  clearInterval(looking);
  const last = await bytesIn(session);
  await session.detach();
  return Math.max(peak, last);
}

const COLLECTIONS = 6;

/** What a tab holds after its garbage was collected, in bytes. */
export interface Held {
  /** Objects of all its scripts, and the buffers beside them. */
  readonly scripts: number;
  /** What the browser itself keeps: above all the elements, and how scripts were handed them. */
  readonly browser: number;
}

/** What `page` holds in all its worlds. */
export async function heldBy(page: Page): Promise<Held> {
  const session = await page.createCDPSession();
  let held: Held = { scripts: Number.POSITIVE_INFINITY, browser: Number.POSITIVE_INFINITY };
  // One collection leaves what the next one finds, and some find a task of the page at work.
  for (let time = 0; time < COLLECTIONS; time++) {
    await session.send('HeapProfiler.collectGarbage');
    const now = await heldIn(session);
    held = {
      scripts: Math.min(held.scripts, now.scripts),
      browser: Math.min(held.browser, now.browser),
    };
  }
  await session.detach();
  return held;
}

async function bytesIn(session: CDPSession): Promise<number> {
  const { scripts, browser } = await heldIn(session);
  return scripts + browser;
}

async function heldIn(session: CDPSession): Promise<Held> {
  const { usedSize, embedderHeapUsedSize, backingStorageSize } =
    await session.send('Runtime.getHeapUsage');
  return { scripts: usedSize + backingStorageSize, browser: embedderHeapUsedSize };
}
