import { browser } from '../platform/browser';
import type { Noted } from '../platform/messages';

/** Room for the whole warning, in CSS pixels. */
const WIDTH = 480;
const HEIGHT = 640;

/** Opens a button that sites embed in others (`url`) in a window where a warning has room. */
export async function enlarge(url: string | undefined): Promise<Noted> {
  if (url === undefined) return { noted: true };
  // Firefox for Android has no windows: there a tab has all the room of the screen.
  if (browser.windows === undefined) await browser.tabs.create({ url });
  else await browser.windows.create({ url, type: 'popup', width: WIDTH, height: HEIGHT });
  return { noted: true };
}
