/** `npm run bench -- page`: what the extension costs the pages of the sites. */
import type { Page } from 'puppeteer-core';
import type { Site } from '../../../src/domain/account/key';
import type { Held } from '../chromium';
import { exactly, type Figure, largestOf, type Measured, medianOf, p95Of, p99Of } from '../figures';
import { REGISTERED } from './variants';
import { runsWhileIdle, type Sample, sampleOf } from './sample';
import { type Contestant, startContestant, type Variant, VARIANTS } from './variants';
import { timeWarnings } from './warnings';

export interface PageThoroughness {
  /** How often each variant is measured; the variants take turns, because machines are noisy. */
  readonly tries: number;
  /** Turns before, which warm the browsers up and do not count. */
  readonly warmUps: number;
  /** Posts that come by in one try. */
  readonly posts: number;
  /** Presses, and as many keys, in one try. */
  readonly presses: number;
  /** Seconds for which a page is left alone. */
  readonly idle: number;
  /** Warnings with the worker awake, and with the worker stopped before. */
  readonly warm: number;
  readonly cold: number;
}

export const PAGE_THOROUGH: PageThoroughness = {
  tries: 7,
  warmUps: 1,
  posts: 1000,
  presses: 180,
  idle: 20,
  warm: 40,
  cold: 40,
};

/** Whose listeners and heaps are compared; the others only watch a feed come by. */
const PRESSED: ReadonlySet<Variant> = new Set(['listener', 'marked']);

type Samples = Readonly<Record<Variant, readonly Sample[]>>;

/** Measures the feeds of `sites` in browsers that are open side by side, one for each variant. */
export async function* benchPage(
  sites: readonly Site[],
  thoroughness: PageThoroughness,
): AsyncIterable<Measured> {
  const contestants = new Map<Variant, Contestant>();
  try {
    for (const variant of VARIANTS) contestants.set(variant, await startContestant(variant));
    for (const site of sites) {
      const samples = await samplesOf(contestants, site, thoroughness);
      const marked = contestants.get('marked');
      if (marked === undefined) throw new Error('no browser runs the extension');
      const idle = await idleFigures(marked, site, thoroughness);
      const warnings = await warningFigures(marked, site, thoroughness);
      yield { subject: site, figures: [...figuresOf(samples), ...idle, ...warnings] };
    }
  } finally {
    for (const contestant of contestants.values()) await contestant.close();
  }
}

async function samplesOf(
  contestants: ReadonlyMap<Variant, Contestant>,
  site: Site,
  thoroughness: PageThoroughness,
): Promise<Samples> {
  const samples: Record<Variant, Sample[]> = {
    none: [],
    listener: [],
    observer: [],
    quiet: [],
    marked: [],
  };
  for (let turn = -thoroughness.warmUps; turn < thoroughness.tries; turn++) {
    for (const [variant, contestant] of contestants) {
      const presses = PRESSED.has(variant) ? thoroughness.presses : 0;
      const sample = await inTab(contestant, site, (tab) =>
        sampleOf(contestant, tab, site, { posts: thoroughness.posts, presses }),
      );
      if (turn >= 0) samples[variant].push(sample);
    }
  }
  return samples;
}

async function inTab<T>(
  contestant: Contestant,
  site: Site,
  work: (tab: Page) => Promise<T>,
): Promise<T> {
  const tab = await contestant.openTab(site);
  try {
    return await work(tab);
  } finally {
    await tab.close();
  }
}

function figuresOf(samples: Samples): Figure[] {
  return [
    exactly({ name: 'weight of a post', unit: 'elements' }, medianNumber(samples.none, 'weight')),
    ...startFigures(samples),
    ...feedFigures(samples),
    ...gestureFigures('click on words or a picture', samples, 'clicks'),
    firstClickFigure(samples),
    ...gestureFigures('like of somebody not listed', samples, 'likes'),
    ...hoverFigures(samples),
    ...gestureFigures('key press', samples, 'keys'),
    ...heapFigures(samples),
  ];
}

function startFigures({ listener, marked }: Samples): Figure[] {
  const floor = medianNumber(listener, 'start');
  const head = { name: 'start-up script', unit: 'ms', floor, mostTimes: 15 } as const;
  const after = { name: 'after it, until it knows who is listed', unit: 'ms' } as const;
  return [medianOf(head, valuesOf(marked, 'start')), medianOf(after, valuesOf(marked, 'ready'))];
}

/** All for 1,000 posts inserted, changed and recycled. */
function feedFigures({ none, listener, observer, quiet, marked }: Samples): Figure[] {
  const floor = medianNumber(observer, 'feed');
  return [
    medianOf({ name: 'feed script: no extension', unit: 'ms' }, valuesOf(none, 'feed')),
    medianOf({ name: 'feed script: bare listener', unit: 'ms' }, valuesOf(listener, 'feed')),
    medianOf({ name: 'feed script: bare observer', unit: 'ms' }, valuesOf(observer, 'feed')),
    medianOf({ name: 'feed script: marks off', unit: 'ms', most: 1 }, valuesOf(quiet, 'feed')),
    medianOf(
      { name: 'feed script: marks on', unit: 'ms', floor, mostTimes: 2 },
      valuesOf(marked, 'feed'),
    ),
    largestOf(
      { name: 'forced reflows, marks on', unit: 'times', most: 0 },
      valuesOf(marked, 'reflows'),
    ),
  ];
}

function gestureFigures(
  name: string,
  { listener, marked }: Samples,
  kind: 'clicks' | 'likes' | 'keys',
): Figure[] {
  const bare = listener.flatMap((sample) => sample[kind]);
  const ours = marked.flatMap((sample) => sample[kind]);
  const isClick = kind === 'clicks';
  const head = (share: string, of: typeof medianOf) => ({
    name: `${name}, ${share}`,
    unit: 'ms' as const,
    floor: of({ name, unit: 'ms' }, bare).value,
  });
  return [
    medianOf({ ...head('median', medianOf), ...(isClick && { mostTimes: 3 }) }, ours),
    p95Of(head('p95', p95Of), ours),
    p99Of({ ...head('p99', p99Of), ...(isClick && { most: 0.5 }) }, ours),
  ];
}

/** A press finds the code of the extension not yet compiled. */
function firstClickFigure({ listener, marked }: Samples): Figure {
  const firsts = (samples: readonly Sample[]) =>
    samples.map(({ clicks }) => clicks[0] ?? Number.NaN);
  const head = { name: 'the first click in a tab, median', unit: 'ms' } as const;
  return medianOf({ ...head, floor: medianOf(head, firsts(listener)).value }, firsts(marked));
}

/** On sites that open pickers by hovering. */
function hoverFigures({ marked }: Samples): Figure[] {
  const hovers = marked.flatMap((sample) => sample.hovers);
  if (!hovers.some((time) => time > 0)) return [];
  const name = 'pointer over something else';
  return [
    medianOf({ name: `${name}, median`, unit: 'ms' }, hovers),
    p95Of({ name: `${name}, p95`, unit: 'ms' }, hovers),
  ];
}

async function idleFigures(
  contestant: Contestant,
  site: Site,
  { posts, idle }: PageThoroughness,
): Promise<Figure[]> {
  return inTab(contestant, site, async (tab) => {
    await contestant.show(tab, site);
    const runs = await runsWhileIdle(tab, posts, idle);
    const head = { name: 'runs of any script of ours while idle', unit: 'times', most: 0 } as const;
    return [exactly(head, runs)];
  });
}

/**
 * Above the empty extension. The bound is that of the objects and buffers of scripts: 0.6 MB, and
 * 4.2 bytes for each listed account.
 */
function heapFigures({ listener, marked }: Samples): Figure[] {
  const above = (share: keyof Held) => {
    const floor = medianNumber(listener, share);
    return valuesOf(marked, share).map((held) => (held - floor) / MB);
  };
  const most = 0.6 + (4.2 * REGISTERED) / MB;
  const unit = 'MB' as const;
  return [
    medianOf({ name: 'heap above the empty extension', unit, most }, above('scripts')),
    medianOf({ name: 'the browser itself above it', unit }, above('browser')),
  ];
}

const MB = 1_000_000;

async function warningFigures(
  contestant: Contestant,
  site: Site,
  { warm, cold }: PageThoroughness,
): Promise<Figure[]> {
  return inTab(contestant, site, async (tab) => {
    await contestant.show(tab, site);
    const awake = await timeWarnings(tab, warm);
    const stopped = await timeWarnings(tab, cold, () => contestant.browser.stopWorker());
    return [
      medianOf({ name: 'click to painted warning, worker awake', unit: 'ms' }, awake),
      p95Of({ name: 'the same, p95', unit: 'ms', most: 50 }, awake),
      medianOf({ name: 'click to painted warning, worker stopped', unit: 'ms' }, stopped),
      p95Of({ name: 'with the worker stopped, p95', unit: 'ms', most: 250 }, stopped),
    ];
  });
}

type NumberOf = Exclude<keyof Sample, 'clicks' | 'likes' | 'keys' | 'hovers'>;

function valuesOf(samples: readonly Sample[], of: NumberOf): number[] {
  return samples.map((sample) => sample[of]);
}

function medianNumber(samples: readonly Sample[], of: NumberOf): number {
  return medianOf({ name: of, unit: 'ms' }, valuesOf(samples, of)).value;
}
