/** How long a person waits between a press on a listed account's post and the warning. */
import type { Page } from 'puppeteer-core';
import { until } from '../../e2e/support/driver';
import { settled } from './sample';
import { traced } from './trace';

declare const feed: {
  run(posts: number): Promise<void>;
  watchWarning(): void;
  isWarned(): boolean;
  place(nth: number, part: string, whom: string): { x: number; y: number };
};

/** Posts among which several are by somebody listed. */
const POSTS = 100;

/** Milliseconds from click to painted warning, `count` times, each after `before`. */
export async function timeWarnings(
  tab: Page,
  count: number,
  before: () => Promise<void> = async () => {},
): Promise<number[]> {
  await tab.evaluate((posts) => feed.run(posts), POSTS);
  // A mark that is drawn now would move what is about to be pressed.
  await settled();
  await tab.evaluate(() => feed.watchWarning());
  const times: number[] = [];
  for (let turn = 0; turn < count; turn++) {
    await before();
    times.push(await timeWarning(tab, turn));
  }
  return times;
}

async function timeWarning(tab: Page, turn: number): Promise<number> {
  const at = [turn, 'like', 'listed'] as const;
  const { x, y } = await tab.evaluate((...where) => feed.place(...where), ...at);
  const trace = await traced(tab, async () => {
    await tab.mouse.click(x, y);
    await until('the warning', () => tab.evaluate(() => feed.isWarned()));
  });
  // A warning that has only just been painted does not have the keys yet.
  await until('the warning to close', async () => {
    await tab.keyboard.press('Escape');
    return !(await tab.evaluate(() => feed.isWarned()));
  });
  return trace.fromEventToMark('click', 'warning painted');
}
