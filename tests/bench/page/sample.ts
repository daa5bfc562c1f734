/** One try: a feed comes by, a person presses and types. */
import type { Page } from 'puppeteer-core';
import type { Site } from '../../../src/domain/account/key';
import { type Held, heldBy } from '../chromium';
import { traced } from './trace';
import { type Contestant, KEY, PRESS } from './variants';

/** All times are those of the extension's own code, in milliseconds. */
export interface Sample extends Held {
  readonly start: number;
  /** From then on until it knows who is listed. */
  readonly ready: number;
  /** For 1,000 posts. */
  readonly feed: number;
  readonly reflows: number;
  /** Each press on words or a picture, each like, and each key. */
  readonly clicks: readonly number[];
  readonly likes: readonly number[];
  readonly keys: readonly number[];
  /** Each time that something else came under the pointer. */
  readonly hovers: readonly number[];
  /** Elements of a post. */
  readonly weight: number;
}

const LIKE = 'like';

declare const feed: {
  run(posts: number): Promise<void>;
  rest(): Promise<void>;
  weight(): number;
  place(nth: number, part: string, whom: string): { x: number; y: number };
};

/** What people press in a feed: words to read on, a picture to see it, a button to like. */
const PARTS = ['text', 'picture', LIKE];

interface Doings {
  readonly posts: number;
  readonly presses: number;
}

export async function sampleOf(
  contestant: Contestant,
  tab: Page,
  site: Site,
  { posts, presses: times }: Doings,
): Promise<Sample> {
  const start = await traced(tab, () => contestant.show(tab, site));
  const coming = await traced(tab, () => tab.evaluate((count) => feed.run(count), posts));
  const gestures = await traced(tab, () => press(tab, times));
  const keys = await traced(tab, () => type(tab, times));
  const presses = gestures.gestureTimes(PRESS);
  return {
    start: start.firstScriptTime,
    ready: start.scriptTime - start.firstScriptTime,
    feed: (coming.scriptTime / posts) * 1000,
    reflows: coming.reflows,
    clicks: presses.filter((_, turn) => partAt(turn) !== LIKE),
    likes: presses.filter((_, turn) => partAt(turn) === LIKE),
    keys: keys.gestureTimes(KEY),
    hovers: gestures.gestureTimes(['pointerover']),
    ...(await heldBy(tab)),
    weight: await tab.evaluate(() => feed.weight()),
  };
}

/** How often code of the extension runs in `seconds` for which a page is left alone. */
export async function runsWhileIdle(tab: Page, posts: number, seconds: number): Promise<number> {
  await tab.evaluate((count) => feed.run(count), posts);
  // What the last posts have led to is no idling.
  await settled();
  const alone = await traced(
    tab,
    () => new Promise((resolve) => setTimeout(resolve, seconds * 1000)),
  );
  return alone.runs;
}

/** By then names were looked through, marks were drawn and the page was counted. */
export async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 5000));
}

/** Presses parts of posts of people who are not listed. */
async function press(tab: Page, count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) {
    const at = [turn, partAt(turn), 'unlisted'] as const;
    const { x, y } = await tab.evaluate((...where) => feed.place(...where), ...at);
    await tab.mouse.click(x, y);
  }
  await tab.evaluate(() => feed.rest());
}

function partAt(turn: number): string {
  return PARTS[turn % PARTS.length] ?? '';
}

/** Letters into a text box. */
async function type(tab: Page, count: number): Promise<void> {
  await tab.focus('textarea');
  for (let turn = 0; turn < count; turn++) await tab.keyboard.press('a');
  await tab.evaluate(() => feed.rest());
}
