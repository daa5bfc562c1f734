/**
 * Loads captured pages of the sites in a real browser, at their own addresses, with a register
 * that lists their authors, and presses every control. A control of an act has to be held and the
 * warning has to name one of its authors; everything else has to reach the page. With `--fallback`
 * the site's own markers are gone: then it is told how much the fallback still holds.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { browserPath } from '../../scripts/lib/browsers.mjs';
import { nameKey } from '../../src/domain/account/by-site';
import { idKey } from '../../src/domain/account/key';
import { extensionWith } from '../support/extension';
import { candidate, registerOf } from '../support/register';
import { blindExtension } from './blind/build';
import { type Capture, type Check, type Person, readCaptures } from './format';

/** What became of a press. */
interface Outcome {
  /** The page did not get the event; the warning stands over it. */
  readonly held: boolean;
  readonly warning?: string;
}

declare global {
  interface Window {
    /** `probe.js`, inside the page. */
    jagaProbe: {
      aimAt(paths: readonly string[]): string[];
      press(index: number, trigger: Check['trigger']): void;
      outcome(): { held: boolean } | null;
      covered(): boolean;
    };
  }
}

const { values } = parseArgs({
  options: { dir: { type: 'string' }, fallback: { type: 'boolean', default: false } },
});
if (values.dir === undefined) {
  console.error('[jaga-netral] Name the captures: npm run check:captures -- --dir DIRECTORY');
  process.exit(2);
}

const captures = await readCaptures(values.dir);
/** With `--fallback`: acts that are no longer held, and harmless presses that are. */
let notHeld = 0;
let overheld = 0;
let passed = 0;
let failed = 0;
for (const capture of captures) {
  const wrong = await checkCapture(capture);
  passed += capture.checks.length - wrong.length;
  failed += wrong.length;
  for (const line of wrong) console.log(`    ${line}`);
}
if (values.fallback) printShares(captures.flatMap(({ checks }) => checks));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** How much the fallback alone does right. */
function printShares(checks: readonly Check[]): void {
  const acts = checks.filter(({ heldFor }) => heldFor.length > 0).length;
  const share = (part: number, of: number) =>
    `${part} of ${of} (${Math.round((100 * part) / of)} %)`;
  console.log(`acts held by the fallback alone: ${share(acts - notHeld, acts)}`);
  console.log(
    `harmless presses let through: ${share(checks.length - acts - overheld, checks.length - acts)}`,
  );
}

/** Presses everything in one page, prints its line and returns what went wrong. */
async function checkCapture(capture: Capture): Promise<string[]> {
  const context = await openBrowser(capture);
  try {
    const page = await openPage(context, capture);
    const wrong: string[] = [];
    let held = 0;
    for (const [i, check] of capture.checks.entries()) {
      const outcome = await press(page, i, check);
      if (outcome.held) held += 1;
      const fault = values.fallback ? faultOfFallback(outcome, check) : faultOf(outcome, check);
      if (fault !== null) wrong.push(`${check.what}: ${fault}\n      ${check.path}`);
    }
    const passedThrough = capture.checks.length - held;
    console.log(
      `${join(capture.site, capture.name)}: held ${held}, passed ${passedThrough}, wrong ${wrong.length}`,
    );
    return wrong;
  } finally {
    await context.close();
  }
}

async function openBrowser({ site, people }: Capture): Promise<BrowserContext> {
  const holders = people.flatMap((person) => {
    const keys = [
      person.handle === undefined ? null : nameKey(site, person.handle),
      person.id === undefined ? null : idKey(site, person.id),
    ].filter((key) => key !== null);
    return keys.length === 0 ? [] : [candidate(nameOf(person), keys)];
  });
  const extension = await extensionWith('chrome', registerOf(holders));
  if (values.fallback) await blindExtension(extension, site);
  const context = await chromium.launchPersistentContext('', {
    executablePath: browserPath('chromium'),
    args: [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`],
    viewport: { width: 1200, height: 900 },
  });
  // Marks are drawn into the page, and the paths count its children.
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  await worker.evaluate(() =>
    (
      globalThis as unknown as { chrome: { storage: { local: { set(v: object): Promise<void> } } } }
    ).chrome.storage.local.set({ settings: { marks: false } }),
  );
  return context;
}

async function openPage(context: BrowserContext, { url, html, checks }: Capture): Promise<Page> {
  const paths = checks.map(({ path }) => path);
  const page = await context.newPage();
  await page.route('**/*', (route) =>
    route.request().isNavigationRequest()
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.abort(),
  );
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await page.evaluate(await readFile(new URL('./probe.js', import.meta.url), 'utf8'));
  const missing = await page.evaluate((paths) => window.jagaProbe.aimAt(paths), paths);
  if (missing.length > 0) throw new Error(`${url}: nothing stands at ${missing.join(', ')}`);
  return page;
}

/** Presses the control and waits until either the page or the guard has got the event. */
async function press(page: Page, index: number, { trigger, what, path }: Check): Promise<Outcome> {
  await page.evaluate(([i, how]) => window.jagaProbe.press(i, how), [index, trigger] as const);
  const handle = await page
    .waitForFunction(() => window.jagaProbe.outcome())
    .catch((error: unknown) => {
      throw new Error(`${what} at ${path}: neither held nor let through`, { cause: error });
    });
  const outcome = await handle.jsonValue();
  if (outcome?.held) {
    const warning = await readWarning(page);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !window.jagaProbe.covered());
    return { held: true, warning };
  }
  return { held: false };
}

/** The words of the warning; it stands in a closed shadow root below the document element. */
async function readWarning(page: Page): Promise<string> {
  const cdp = await page.context().newCDPSession(page);
  const { result } = await cdp.send('Runtime.evaluate', {
    expression: 'document.documentElement.lastElementChild',
  });
  const { node } = await cdp.send('DOM.describeNode', {
    objectId: result.objectId ?? '',
    depth: -1,
    pierce: true,
  });
  await cdp.detach();
  return textOf(node);
}

interface DomNode {
  nodeValue: string;
  children?: DomNode[];
  shadowRoots?: DomNode[];
}

function textOf(node: DomNode): string {
  const inner = [...(node.shadowRoots ?? []), ...(node.children ?? [])];
  return [node.nodeValue, ...inner.map(textOf)].join(' ');
}

function faultOf(outcome: Outcome, { heldFor }: Check): string | null {
  if (heldFor.length === 0) return outcome.held ? `held, named: ${outcome.warning}` : null;
  if (!outcome.held) return 'not held';
  const named = heldFor.some((person) => outcome.warning?.includes(nameOf(person)));
  return named ? null : `the warning names none of its authors: ${outcome.warning}`;
}

/** The fallback may hold less or more, but whom it names has to be right, and it has to say so. */
function faultOfFallback(outcome: Outcome, check: Check): string | null {
  const harmless = check.heldFor.length === 0;
  if (harmless && outcome.held) overheld += 1;
  if (!harmless && !outcome.held) notHeld += 1;
  if (!outcome.held) return null;
  if (!outcome.warning?.includes('Susunan halaman tidak dikenali')) {
    return `the warning does not say that the layout is unknown: ${outcome.warning}`;
  }
  return harmless ? null : faultOf(outcome, check);
}

function nameOf({ handle, id, name }: Person): string {
  return handle ?? id ?? name ?? '';
}
