import type { Site } from '../../src/domain/account/key';
import type { SiteReader } from '../../src/sites/site';

/** A reader of `site` that sees nothing: what is read beside it, the fallback has read. */
export function blindReader(site: Site): SiteReader {
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
