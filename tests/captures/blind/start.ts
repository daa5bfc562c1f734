/** A content script whose site reader sees nothing: what the fallback alone can do. */
import type { Site } from '../../../src/domain/account/key';
import { startInPage } from '../../../src/guard/entry/start';
import type { SiteReader } from '../../../src/sites/site';

/** Starts the guard with no marker of `site` left. */
export function startBlind(site: Site): void {
  startInPage({ markers: {}, make: () => blindReader(site) });
}

function blindReader(site: Site): SiteReader {
  return {
    site,
    pressed: () => null,
    doublePressed: () => null,
    keyed: () => null,
    undoes: () => false,
    opens: () => null,
    find: () => null,
    nameSelector: ':not(*)',
    nameAt: () => null,
    profile: () => null,
  };
}
