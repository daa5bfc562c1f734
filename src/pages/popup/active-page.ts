/** What the popup can say of the page it stands over. */
import type { Tabs } from 'webextension-polyfill';
import { browser } from '../../platform/browser';
import type { Vitals, VitalsRequest } from '../../platform/messages';

export type PageState =
  | { readonly kind: 'guarded'; readonly vitals: Vitals }
  /** One of the sites, opened before the guard could be there. */
  | { readonly kind: 'reload'; readonly tabId: number }
  /** An address of the sites on which no guard runs. */
  | { readonly kind: 'unguarded'; readonly host: string }
  | { readonly kind: 'foreign' };

interface ContentScript {
  readonly matches: readonly string[];
  readonly exclude_matches?: readonly string[] | undefined;
}

/** The tab over which the popup stands. */
export async function activeTab(): Promise<Tabs.Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

/** Asks the guard of `tab`; without one, the tab's address tells why. */
export async function readActivePage(tab: Tabs.Tab | undefined): Promise<PageState> {
  const tabId = tab?.id;
  if (tabId === undefined) return { kind: 'foreign' };
  const request: VitalsRequest = { kind: 'vitals' };
  try {
    // Frames have guards too: the page's own speaks first.
    const vitals: unknown = await browser.tabs
      .sendMessage(tabId, request, { frameId: 0 })
      .catch(() => browser.tabs.sendMessage(tabId, request));
    if (isVitals(vitals)) return { kind: 'guarded', vitals };
  } catch {
    // Nobody listens in this tab: there is no guard.
  }
  const { content_scripts: scripts = [] } = browser.runtime.getManifest();
  return withoutGuard(tabId, tab?.url ?? '', scripts);
}

/** The state of a tab without a guard. `url` is empty where the browser does not tell it. */
export function withoutGuard(
  tabId: number,
  url: string,
  scripts: readonly ContentScript[],
): PageState {
  const host = URL.canParse(url) ? new URL(url).host : '';
  const related = scripts.some(({ matches }) =>
    matches.map(hostOf).some((known) => host === known || host.endsWith(`.${known}`)),
  );
  if (!related) return { kind: 'foreign' };
  const covers = (pattern: string) => toRegExp(pattern).test(url);
  const guarded = scripts.some(
    ({ matches, exclude_matches = [] }) => matches.some(covers) && !exclude_matches.some(covers),
  );
  return guarded ? { kind: 'reload', tabId } : { kind: 'unguarded', host };
}

function isVitals(reply: unknown): reply is Vitals {
  return typeof reply === 'object' && reply !== null && 'ready' in reply && 'unreadable' in reply;
}

/** `x.com` of the match pattern `https://x.com/*`. */
function hostOf(pattern: string): string {
  return pattern.split('/')[2] ?? '';
}

function toRegExp(pattern: string): RegExp {
  const literal = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${literal.replaceAll('*', '.*')}$`);
}
