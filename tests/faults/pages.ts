/** Pages in unusual states: kept while another is shown, thrown away, drawn before they are shown. */
import { extensionWith } from '../support/extension';
import { KEY, publicKey, publish } from '../support/publication';
import { candidate, registerOf } from '../support/register';
import type { ChromiumBrowser } from '../e2e/support/chromium';
import { type TestPage, until } from '../e2e/support/driver';
import { startHttpsHost } from '../e2e/support/https-host';
import { testRegister } from '../e2e/support/people';
import { startHost } from '../e2e/support/register-host';
import { replicaServer } from '../e2e/support/replicas';
import { startUndriven } from '../e2e/support/undriven';
import { follow } from './following';
import { openHome, openReady, probe, type Probed } from './probe';
import { inBrowser, inOwnPage, type Scenario, subjectOf } from './scenarios';

const SCENARIOS: readonly Scenario[] = [
  {
    fault: 'a register comes in force while the page is kept behind another',
    short: true,
    inflict: async () => {
      const folder = await extensionWith('chrome', registerOf([]));
      return inBrowser(keptMeanwhile, { folder, peculiarities: { keepsPages: true } });
    },
  },
  {
    fault: 'the page was thrown away to save memory, and is shown again',
    inflict: () => inBrowser(thrownAway),
  },
  {
    fault: 'the page was drawn before anybody asked for it, and is shown',
    short: true,
    inflict: prerendered,
  },
];

export const PAGES = subjectOf('pages', SCENARIOS);

async function keptMeanwhile(browser: ChromiumBrowser): Promise<Probed> {
  const host = await startHost();
  try {
    const page = await openReady(browser);
    await page.evaluate(() => Object.assign(window, { kept: true }));
    await page.goto('https://x.com/engine.js');
    host.publish(await publish({ holders: [candidate('Budi Santosa', ['x:name:budi_calon'])] }));
    await inOwnPage(browser, follow, host.url, publicKey(KEY));
    await page.evaluate(() => history.back()).catch(() => undefined);
    await until('the page that was kept', () => isKept(page));
    return await probe(page);
  } finally {
    await host.close();
  }
}

async function thrownAway(browser: ChromiumBrowser): Promise<Probed> {
  await openHome(browser);
  // Closed, it would leave the browser to show the other tab by itself.
  const own = await browser.openExtensionPage('src/pages/options/index.html');
  const again = () => own.evaluate(discardAndShow);
  const page = await browser.opening(again, replicaServer('x'));
  await until('the guard', async () => (await page.closedRoots()).length > 0);
  return probe(page);
}

/** Leads to the home page once that has been drawn behind it. */
const BEFORE = `<!doctype html><title>X</title>
<script type="speculationrules">{ "prerender": [{ "urls": ["/home"] }] }</script>
<script>fetch('/drawn').then(() => location.assign('/home'));</script>`;

async function prerendered(): Promise<Probed> {
  const site = replicaServer('x');
  let isDrawn = () => {};
  const drawn = new Promise<void>((resolve) => (isDrawn = resolve));
  const host = await startHttpsHost(async (url) => {
    if (url.pathname === '/') return { contentType: 'text/html', body: BEFORE };
    if (url.pathname === '/site.js') isDrawn();
    if (url.pathname !== '/drawn') return site(url);
    await drawn;
    return { contentType: 'text/plain', body: '' };
  });
  try {
    return await probePrerendered(host.port);
  } finally {
    await host.close();
  }
}

async function probePrerendered(port: number): Promise<Probed> {
  const browser = await startUndriven(await extensionWith('chrome', testRegister()), port);
  try {
    const page = await browser.follow('https://x.com/', 'https://x.com/home');
    if (!(await page.evaluate(wasPrerendered))) throw new Error('nothing was prerendered');
    return await probe(page);
  } finally {
    await browser.close();
  }
}

/** Runs in the page: whether it was there before it was shown. */
function wasPrerendered(): boolean {
  const [visit] = performance.getEntriesByType('navigation');
  return ((visit?.toJSON() as { activationStart?: number })?.activationStart ?? 0) > 0;
}

function isKept(page: TestPage): Promise<boolean> {
  return page
    .evaluate(() => 'kept' in window && document.readyState === 'complete')
    .catch(() => false);
}

interface Chrome {
  readonly chrome: {
    readonly tabs: {
      query(about: object): Promise<{ id: number }[]>;
      sendMessage(id: number, message: object): Promise<unknown>;
      discard(id: number): Promise<{ id: number }>;
      update(id: number, change: object): Promise<unknown>;
    };
  };
}

/** Discards the one tab that has a guard and shows it again. */
async function discardAndShow(): Promise<void> {
  const { tabs } = (globalThis as unknown as Chrome).chrome;
  for (const { id } of await tabs.query({})) {
    const vitals = await tabs.sendMessage(id, { kind: 'vitals' }).catch(() => null);
    if (!vitals) continue;
    const discarded = await tabs.discard(id);
    await tabs.update(discarded.id, { active: true });
  }
}
