/**
 * Walks the controls of a replica page with every gesture they answer to, and believes nothing but
 * the page's own log of what took effect:
 *
 * - held: each gesture on a listed account brings the warning and nothing else, also after Escape;
 * - released: after "Tetap …" the act has taken effect exactly once;
 * - free: everything else logs just what it logs in a browser without the extension.
 */
import {
  openWarning,
  proceed,
  type TestBrowser,
  type TestPage,
  until,
  waitForMarks,
  waitForNoWarning,
  waitForWarning,
} from './driver';
import { actsOf, effectsOf } from './effects';
import { perform } from './gestures';
import { type ReplicaPage, replicaServer } from './replicas';

/** How much of the walk is done; everything takes long, and has its own command. */
export interface Extent {
  /** Names of the replica pages to walk over; of all pages every third. */
  readonly pages: 'all' | 'third' | readonly string[];
  /** Tabs that are worked on at once. */
  readonly tabs: number;
  /** With which gestures acts are gone through with, and free controls are pressed. */
  readonly gestures: 'all' | 'first';
  /** Whether every control is gone through with, or of equal ones of a site only the first. */
  readonly controls: 'all' | 'one of a kind';
}

/** One control with one gesture. */
interface Step {
  readonly control: number;
  readonly does: string;
  readonly gesture: string;
  /** In a post of a listed account, and an act rather than undoing or saving. */
  readonly guarded: boolean;
}

/** The browsers to compare, and the page to walk over. */
export interface Course {
  readonly bare: TestBrowser;
  readonly guarded: TestBrowser;
  readonly replica: ReplicaPage;
  /** What pages of the same site have shown before, where one of a kind is enough. */
  readonly seen: Set<string>;
}

/** What went wrong, one line for each control and gesture; empty: nothing. */
export async function walk(course: Course, extent: Extent): Promise<string[]> {
  const steps = await stepsOf(course.bare, course.replica);
  if (steps.length === 0) throw new Error(`${course.replica.name} has no controls`);
  const guarded = steps.filter((step) => step.guarded);
  const free = steps.filter((step) => !step.guarded);
  const held = extent.controls === 'all' ? guarded : oneOfAKind(guarded);
  const faults = [await faultsOfHolding(course, held)];
  const { seen } = course;
  for (const [chosen, fault] of [
    [choose(guarded, extent, seen), faultOfReleasing],
    [choose(free, extent, seen), faultOfPassing],
  ] as const) {
    faults.push(await eachInTabs(chosen, extent.tabs, (step) => fault(course, step)));
  }
  return faults.flat();
}

/** Every act with every gesture, once. */
function oneOfAKind(steps: readonly Step[]): Step[] {
  return [...new Map(steps.map((step) => [`${step.does} ${step.gesture}`, step])).values()];
}

function choose(
  steps: readonly Step[],
  { gestures, controls }: Extent,
  ofSite: Set<string>,
): Step[] {
  const seen = controls === 'all' ? new Set<string>() : ofSite;
  return steps.filter(({ control, does, gesture, guarded }) => {
    const which = controls === 'all' ? control : `${guarded} ${does}`;
    const key = gestures === 'all' ? `${which} ${gesture}` : `${which}`;
    return seen.size < seen.add(key).size;
  });
}

async function eachInTabs(
  steps: readonly Step[],
  tabs: number,
  faultOf: (step: Step) => Promise<string | null>,
): Promise<string[]> {
  const faults: string[] = [];
  const waiting = [...steps];
  const work = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const fault = await faultOf(step).catch(String);
      if (fault !== null) faults.push(`${nameOf(step)}: ${fault}`);
    }
  };
  await Promise.all(Array.from({ length: tabs }, work));
  return faults;
}

/** Cancelled gestures leave the page as it was, so one page serves for all of them. */
async function faultsOfHolding({ guarded, replica }: Course, steps: readonly Step[]) {
  const faults: string[] = [];
  if (steps.length === 0) return faults;
  const page = await openGuarded(guarded, replica);
  for (const step of steps) {
    await doGesture(page, step);
    const fault = await waitForWarning(page).then(
      () => null,
      () => 'no warning',
    );
    await page.press('Escape');
    await waitForNoWarning(page);
    const acts = await actsOf(page);
    if (fault ?? acts.length > 0) {
      faults.push(`${nameOf(step)}: ${fault ?? 'took effect'}: ${acts.join(', ')}`);
      await reset(page);
    }
  }
  await page.close();
  return faults;
}

async function faultOfReleasing({ bare, guarded, replica }: Course, step: Step) {
  const expected = await play(bare, replica, step);
  const page = await openGuarded(guarded, replica);
  await doGesture(page, step);
  await waitForWarning(page);
  await proceed(page);
  await until('the act to take effect', async () => (await actsOf(page)).length > 0);
  const acts = await actsOf(page);
  await page.close();
  return compare(
    acts,
    expected.map(({ act, post }) => `${act} ${post}`),
  );
}

async function faultOfPassing({ bare, guarded, replica }: Course, step: Step) {
  const expected = await play(bare, replica, step);
  if (expected.length === 0) return 'the replica itself does nothing';
  const page = await openGuarded(guarded, replica);
  await doGesture(page, step);
  const effects = await effectsOf(page);
  const warned = (await openWarning(page)) !== null;
  await page.close();
  return warned ? 'a warning' : compare(effects, expected);
}

/** What the gesture does in a browser without the extension. */
async function play(bare: TestBrowser, replica: ReplicaPage, step: Step) {
  const page = await open(bare, replica);
  await doGesture(page, step);
  const effects = await effectsOf(page);
  await page.close();
  return effects;
}

function compare(found: unknown, expected: unknown): string | null {
  const [one, other] = [JSON.stringify(found), JSON.stringify(expected)];
  return one === other ? null : `${one} instead of ${other}`;
}

/** Everything that can be done on a replica, in the order of its controls. */
export async function stepsOf(browser: TestBrowser, replica: ReplicaPage): Promise<Step[]> {
  const page = await open(browser, replica);
  const steps = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-walk]')].flatMap((element) => {
      const { does = '', gestures = '', walk } = element.dataset;
      const post = element.closest<HTMLElement>('[data-post]')?.dataset['post'] ?? '';
      const guarded = post.startsWith('listed') && does !== 'free';
      if (element.getClientRects().length === 0) return [];
      return gestures
        .split(' ')
        .map((gesture) => ({ control: Number(walk), does, gesture, guarded }));
    }),
  );
  await page.close();
  // Only Chromium's automation gives us a touch screen.
  return steps.filter(({ gesture }) => browser.name === 'chromium' || !gesture.endsWith('tap'));
}

async function openGuarded(browser: TestBrowser, replica: ReplicaPage): Promise<TestPage> {
  const page = await open(browser, replica);
  await waitForMarks(page);
  return page;
}

async function open(browser: TestBrowser, { site, url }: ReplicaPage): Promise<TestPage> {
  const page = await browser.open(url, replicaServer(site));
  await number(page);
  return page;
}

async function reset(page: TestPage): Promise<void> {
  await page.reload();
  await number(page);
  await waitForMarks(page);
}

function number(page: TestPage): Promise<void> {
  return page.evaluate(() => {
    document
      .querySelectorAll<HTMLElement>('[data-does]')
      .forEach((element, control) => (element.dataset['walk'] = String(control)));
  });
}

function doGesture(page: TestPage, { control, gesture }: Step): Promise<void> {
  return perform(page, `[data-walk="${control}"]`, gesture);
}

function nameOf({ does, control, gesture }: Step): string {
  return `${does} #${control} by ${gesture}`;
}
