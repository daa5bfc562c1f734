/**
 * The mutation run: every marker removed in turn, over the replicas and, if there are any, over
 * captured pages. Each mutant has to be made up for by another marker, by the fallback, or turn the
 * vital signs on a page; none may stay silent.
 */
import { type Browser, chromium, type Page } from 'playwright-core';
import { browserPath } from '../../scripts/lib/browsers.mjs';
import { nameKey } from '../../src/domain/account/by-site';
import { type AccountKey, idKey, type Site, SITES, siteOfKey } from '../../src/domain/account/key';
import { type Capture, readCaptures } from '../captures/format';
import { testRegister } from '../e2e/support/people';
import { bundleScript } from '../support/bundle';
import { replicaPages, replicaServer } from '../e2e/support/replicas';
import type { MutantResult, PageProbes, Probe, ProbeState } from './in-page';

export const OUTCOMES = [
  'held by another marker',
  'held by the fallback',
  'signalled',
  'silent',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface Mutations {
  readonly mutations: readonly Mutation[];
  /** Pages that are signalled although no marker is missing. */
  readonly signalledAnyway: readonly string[];
}

export interface Mutation {
  readonly site: Site;
  readonly marker: string;
  readonly outcome: Outcome;
  /** What became of the probes, over all pages. */
  readonly states: MutantResult['states'];
  /** One of the controls that are no longer held. */
  readonly example: string;
}

/**
 * Runs all mutants of `sites` over their replicas; `captures`: a directory of captured pages to run
 * them over as well, or null.
 */
export async function mutateAll(
  captures: string | null,
  sites: readonly Site[] = SITES,
): Promise<Mutations> {
  const script = await bundleScript(new URL('./in-page.ts', import.meta.url));
  const browser = await chromium.launch({ executablePath: browserPath('chromium') });
  try {
    const captured = captures === null ? [] : await readCaptures(captures);
    const mutations: Mutation[] = [];
    const signalledAnyway: string[] = [];
    for (const site of sites) {
      const results = [
        ...(await overReplicas(browser, script, site)),
        ...(await overCaptures(
          browser,
          script,
          captured.filter((it) => it.site === site),
        )),
      ];
      mutations.push(...judge(site, results));
      const anyway = results.filter(({ states: [whole] }) => whole?.signalled);
      signalledAnyway.push(...anyway.map(({ name }) => `${site}/${name}`));
    }
    return { mutations, signalledAnyway };
  } finally {
    await browser.close();
  }
}

/** A page and what every mutant makes of it, the unharmed markers first. */
interface Tried {
  readonly name: string;
  readonly states: readonly MutantResult[];
}

/** One line for each mutant, over all pages it was tried on. */
function judge(site: Site, pages: readonly Tried[]): Mutation[] {
  const markers = pages[0]?.states.map(({ marker }) => marker) ?? [];
  return markers.slice(1).map((marker, index) => {
    const tried = pages.flatMap(({ states: [whole, ...mutants] }) => {
      const result = mutants[index];
      return whole && result ? [{ whole, result }] : [];
    });
    const sum = (state: ProbeState) =>
      tried.reduce((total, { result }) => total + result.states[state], 0);
    const states = {
      own: sum('own'),
      guessed: sum('guessed'),
      unreadable: sum('unreadable'),
      missed: sum('missed'),
      misread: sum('misread'),
    };
    const made: Outcome = states.guessed > 0 ? 'held by the fallback' : 'held by another marker';
    // Told by a page whose sign has turned, or because the sign stands wherever something is lost.
    const turned = tried.some(({ whole, result }) => result.signalled && !whole.signalled);
    const where = tried.filter(({ result }) => lostOn(result) > 0);
    const told = turned || where.every(({ result }) => result.signalled);
    const example = tried.find(({ result }) => result.example !== '')?.result.example ?? '';
    const outcome = where.length === 0 ? made : told ? 'signalled' : 'silent';
    return { site, marker, states, example, outcome };
  });
}

function lostOn({ states }: MutantResult): number {
  return states.unreadable + states.missed + states.misread;
}

async function overReplicas(browser: Browser, script: string, site: Site) {
  const results: Tried[] = [];
  const serve = replicaServer(site);
  const listed = testRegister()
    .holders.flatMap(({ accounts }) => accounts.flatMap(({ keys }) => keys))
    .filter((key) => siteOfKey(key) === site);
  for (const replica of replicaPages(site)) {
    const page = await browser.newPage();
    await page.route(/^https?:/, (route) => {
      const served = serve(new URL(route.request().url()));
      return served === null
        ? route.fulfill({ status: 404 })
        : route.fulfill({ ...served, headers: {} });
    });
    await page.goto(replica.url);
    const probes = await page.evaluate(guardedControls);
    const states = await mutate(page, script, { site, url: replica.url, listed, probes });
    results.push({ name: replica.name, states });
    await page.close();
  }
  return results;
}

/** In the page: what must be held there, each found again by a number. */
function guardedControls(): Probe[] {
  return [...document.querySelectorAll<HTMLElement>('[data-does]')].flatMap((element, index) => {
    const { does, gestures = '' } = element.dataset;
    const post = element.closest<HTMLElement>('[data-post]')?.dataset['post'] ?? '';
    const pressed = gestures.split(' ').includes('click');
    if (does === 'free' || !pressed || !post.startsWith('listed')) return [];
    element.dataset['probe'] = String(index);
    return [{ at: `[data-probe="${index}"]`, gesture: 'press' as const }];
  });
}

async function overCaptures(browser: Browser, script: string, captures: readonly Capture[]) {
  const results: Tried[] = [];
  for (const { site, name, url, html, people, checks } of captures) {
    const page = await browser.newPage({ javaScriptEnabled: true });
    await page.route('**/*', (route) =>
      route.request().isNavigationRequest()
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
        : route.abort(),
    );
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    const listed = people
      .flatMap(({ handle = '', id = '' }) => [nameKey(site, handle), idKey(site, id)])
      .filter((key): key is AccountKey => key !== null);
    const probes = checks
      .filter(({ heldFor }) => heldFor.length > 0)
      .map(({ path, trigger }) => ({ at: path, gesture: trigger }));
    results.push({ name, states: await mutate(page, script, { site, url, listed, probes }) });
    await page.close();
  }
  return results;
}

async function mutate(page: Page, script: string, probes: PageProbes): Promise<MutantResult[]> {
  await page.evaluate(script);
  return page.evaluate(
    (given) =>
      (globalThis as unknown as { jagaMutatePage(p: PageProbes): MutantResult[] }).jagaMutatePage(
        given,
      ),
    probes,
  );
}
