/** What a page that knows the extension tries, and how it must end. */
import type { TestBrowser, TestPage } from '../e2e/support/driver';
import type { Site } from '../../src/domain/account/key';

export interface Attack {
  readonly name: string;
  /** How it must end, in words for the report. */
  readonly defeat: string;
  /** Where it is tried; without it, on the home timeline of the replica of X. */
  readonly on?: readonly [site: Site, page: string];
  /** What the page does before every other script of it. */
  readonly before?: () => void;
  /** The page is served without a policy of its own, as an attacker would serve it. */
  readonly lawless?: boolean;
  /** Tried with every `npm test`; of the others only the first of each aim. */
  readonly always?: true;
  /** What may have taken effect in the end because the person wanted it. */
  readonly wanted?: readonly string[];
  /** Carries it out. Resolves with what was won by it; null: nothing. */
  readonly attempt: (page: TestPage, browser: TestBrowser) => Promise<string | null>;
}

/** One of the six things that a hostile page can want. */
export interface Aim {
  readonly name: string;
  readonly attacks: readonly Attack[];
}

export const LIKE = '[data-post="listed-1"] [data-testid="like"]';
export const LIKE_OTHER = '[data-post="listed-recycled"] [data-testid="like"]';
export const LIKE_NEIGHBOUR = '[data-post="unlisted-1"] [data-testid="like"]';

/**
 * Runs in the page: writes it anew, which takes every listener off `window`. Its scripts are gone;
 * `like` still is one.
 */
export function openAnew(like: string): void {
  for (const loaded of document.querySelectorAll('script, link')) loaded.remove();
  const html = document.documentElement.outerHTML;
  document.open();
  document.write(html);
  document.close();
  document.querySelector(like)?.addEventListener('click', ({ isTrusted }) => {
    const effect = { act: 'like', post: 'listed-1', trusted: isTrusted };
    (window as unknown as { effects: object[] }).effects.push(effect);
  });
}
