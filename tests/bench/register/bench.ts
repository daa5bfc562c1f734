/** `npm run bench -- register`: what a register of many accounts costs the browser. */
import { keysOf } from '../../../src/domain/register/lookup';
import { buildPrefixes } from '../../../src/domain/register/prefixes';
import { heldBy, peakBytesDuring, profiledTimeOf, workerTimeOf } from '../chromium';
import {
  exactly,
  type Figure,
  largestOf,
  leastOf,
  type Measured,
  medianOf,
  p95Of,
} from '../figures';
import { type Editions, editionsOf } from './editions';
import { type Follower, questionsAbout, startFollower } from './followed';

export interface Thoroughness {
  /** How often what varies is measured. */
  readonly tries: number;
  /** Lookups after the worker was stopped, and while it is awake. */
  readonly cold: number;
  readonly warm: number;
}

export const THOROUGH: Thoroughness = { tries: 3, cold: 20, warm: 200 };

/** Accounts for which a time is promised. */
const PROMISED = 1_000_000;

const MB = 1_000_000;

/**
 * Accounts in the register with which a tab is compared. With the first hundred of its site it also
 * holds the code that its browser has made of the search, 3 to 4 kB that never grow again.
 */
const FEW = 600;

/** Measures a register of so many accounts in a browser of its own. */
export async function benchRegister(
  accounts: number,
  thoroughness: Thoroughness,
): Promise<Measured> {
  const editions = editionsOf(accounts);
  const few = editionsOf(FEW);
  const follower = await startFollower();
  try {
    await follower.follow();
    follower.publish(await few.first());
    await follower.update();
    const before = await tabsOf(follower, thoroughness);
    const download = await benchDownload(follower, editions);
    const updates = await benchUpdates(follower, editions, thoroughness, accounts);
    const answers = await benchAnswers(follower, editions);
    const after = await tabsOf(follower, thoroughness);
    const lookups = await benchLookups(follower, editions, thoroughness);
    const tab = figureOfTab({ few: before, all: after }, few, editions);
    const figures = [...download, ...updates, ...answers, tab, ...lookups];
    return { subject: `${accounts.toLocaleString('en')} accounts`, figures };
  } finally {
    await follower.close();
  }
}

/** Bytes of files; the headers of requests and answers differ from host to host. */
async function benchDownload(follower: Follower, editions: Editions): Promise<Figure[]> {
  const first = await editions.first();
  const published = [...first.values()].reduce((sum, { length }) => sum + length, 0);
  follower.publish(first);
  await follower.update();
  const full = follower.sent();
  follower.publish(await editions.changed());
  await follower.update();
  const change = follower.sent();
  return [
    exactly({ name: 'published', unit: 'bytes' }, published),
    exactly({ name: 'downloaded for a full update', unit: 'bytes', most: published }, full),
    exactly({ name: 'downloaded when 0.1 % have changed', unit: 'bytes' }, change),
    exactly(
      { name: 'downloads for 0.1 %, as part of the full update', unit: '%', most: 1 },
      (change / full) * 100,
    ),
  ];
}

/** Reads the whole register in again and again. */
async function benchUpdates(
  follower: Follower,
  editions: Editions,
  { tries }: Thoroughness,
  accounts: number,
): Promise<Figure[]> {
  const seconds: number[] = [];
  const wall: number[] = [];
  const peaks: number[] = [];
  for (let turn = 0; turn < tries; turn++) {
    follower.publish(await editions.anew());
    const began = performance.now();
    seconds.push(await workerTimeOf(follower.browser, () => follower.update()));
    wall.push((performance.now() - began) / 1000);
    follower.publish(await editions.anew());
    peaks.push((await peakBytesDuring(follower.browser, () => follower.update())) / MB);
  }
  follower.publish(await editions.anew());
  const profiled = await profiledTimeOf(follower.browser, () => follower.update());
  const most = accounts <= PROMISED ? { most: 5 } : {};
  return [
    medianOf({ name: 'verify and index: worker time', unit: 's', ...most }, seconds),
    exactly({ name: 'the same as the profiler sees it', unit: 's' }, profiled),
    medianOf({ name: 'verify and index: wall time', unit: 's' }, wall),
    medianOf({ name: 'verify and index: peak memory of the worker', unit: 'MB' }, peaks),
  ];
}

/** What messages wait for while the whole register is read in. Asks before and after it changes. */
async function benchAnswers(follower: Follower, editions: Editions): Promise<Figure[]> {
  follower.publish(await editions.anew());
  const { judge, index } = await follower.updateWhileAsked(questionsAbout(editions.holders, 1000));
  return [
    largestOf({ name: 'slowest judge during an update', unit: 'ms', most: 100 }, judge),
    p95Of({ name: 'p95 of judge during an update', unit: 'ms' }, judge),
    // It carries megabytes; the tab works on with what it has until they arrive.
    largestOf({ name: 'slowest index during an update', unit: 'ms' }, index),
  ];
}

/** Bytes held by tabs of X, each opened anew; twice as often, as every other one has more. */
async function tabsOf(follower: Follower, { tries }: Thoroughness): Promise<number[]> {
  const held: number[] = [];
  for (let turn = 0; turn < 2 * tries; turn++) {
    const tab = await follower.openTab();
    held.push((await heldBy(tab)).scripts);
    await tab.close();
  }
  return held;
}

/** What every further key costs. */
function figureOfTab(
  bytes: Readonly<Record<'few' | 'all', readonly number[]>>,
  few: Editions,
  all: Editions,
): Figure {
  const head = { name: 'held by a tab of X', unit: 'bytes/key' } as const;
  const further = keysOfX(all) - keysOfX(few);
  // V8 keeps some 40 kB more in every other tab, with the register as without.
  const least = leastOf(head, bytes.few).value;
  const each = bytes.all.map((held) => (held - least) / further);
  return leastOf({ ...head, most: 4.2 }, each);
}

function keysOfX({ holders }: Editions): number {
  return buildPrefixes(holders.flatMap(keysOf), 'x').length;
}

async function benchLookups(
  follower: Follower,
  { holders }: Editions,
  { cold, warm }: Thoroughness,
): Promise<Figure[]> {
  const questions = questionsAbout(holders, cold + warm);
  const coldTimes: number[] = [];
  for (const question of questions.slice(0, cold)) {
    await follower.browser.stopWorker();
    coldTimes.push(...(await follower.ask([question])));
  }
  const warmTimes = await follower.ask(questions.slice(cold));
  return [
    p95Of({ name: 'lookup after the worker was stopped, p95', unit: 'ms', most: 150 }, coldTimes),
    p95Of({ name: 'lookup with the worker awake, p95', unit: 'ms', most: 5 }, warmTimes),
  ];
}
