import { openWarning, type TestPage, until } from './driver';

export interface Effect {
  readonly act: string;
  readonly post: string | null;
  readonly trusted: boolean;
}

declare const window: { effects: Effect[] };

/** What took effect, once the page had two frames to finish what it does by itself. */
export function effectsOf(page: TestPage): Promise<Effect[]> {
  return page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return window.effects;
  });
}

/**
 * The same without who caused it, e.g. `like listed-1`, and without the halting of stories, which
 * the guard itself does while it asks.
 */
export async function actsOf(page: TestPage): Promise<string[]> {
  return (await effectsOf(page))
    .filter(({ act }) => act !== 'playback')
    .map(({ act, post }) => `${act} ${post}`);
}

/** Waits until what was pressed is asked about, or has taken effect; tells whether it is asked. */
export async function isHeld(page: TestPage): Promise<boolean> {
  return until('a decision', async () => {
    if ((await openWarning(page)) !== null) return { held: true };
    return (await actsOf(page)).length > 0 && { held: false };
  }).then(({ held }) => held);
}
