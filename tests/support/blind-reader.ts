import { NAMINGS } from '../../src/domain/account/by-site';
import type { Site } from '../../src/domain/account/key';
import { FACEBOOK_WORDS } from '../../src/sites/facebook/words';
import { INSTAGRAM_WORDS } from '../../src/sites/instagram/words';
import type { SiteReader, SiteWords } from '../../src/sites/site';
import { X_WORDS } from '../../src/sites/x/words';

const WORDS: Readonly<Record<Site, SiteWords>> = {
  x: X_WORDS,
  facebook: FACEBOOK_WORDS,
  instagram: INSTAGRAM_WORDS,
};

/** A reader of `site` that sees nothing: what is read beside it, the fallback has read. */
export function blindReader(site: Site): SiteReader {
  return {
    naming: NAMINGS[site],
    words: WORDS[site],
    pressable: ':not(*)',
    pressed: () => null,
    doublePressed: () => null,
    keyed: () => null,
    undoes: () => false,
    opens: () => null,
    find: () => null,
    nameSelector: () => ':not(*)',
    nameAt: () => null,
    nameKey: () => null,
    profile: () => null,
  };
}
