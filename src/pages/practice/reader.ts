/**
 * One reader for a page that shows three sites at once: each element is read by the real reader of
 * the replica it stands in, as if that replica were the site's own page.
 */
import { NAMINGS } from '../../domain/account/by-site';
import { type Site, SITES, siteOfKey } from '../../domain/account/key';
import { createFacebookReader } from '../../sites/facebook/reader';
import { createInstagramReader } from '../../sites/instagram/reader';
import { LABELS } from '../../sites/labels';
import type { Intent, PageView, SiteReader } from '../../sites/site';
import { keysOf } from '../../sites/subjects';
import { vocabulary } from '../../sites/wording';
import { createXReader } from '../../sites/x/reader';

/** The feeds that the replicas stand for. */
const ADDRESSES: Readonly<Record<Site, string>> = {
  x: 'https://x.com/home',
  facebook: 'https://www.facebook.com/',
  instagram: 'https://www.instagram.com/',
};

export function createPracticeReader(): SiteReader {
  const readers: Readonly<Record<Site, SiteReader>> = {
    x: createXReader(),
    facebook: createFacebookReader(),
    instagram: createInstagramReader(),
  };

  /** What `read` says by the reader in whose replica `element` stands; null outside of them. */
  function at<T>(
    element: Element,
    page: PageView,
    read: (reader: SiteReader, page: PageView) => T | null,
  ): T | null {
    const site = siteAt(element);
    return site && read(readers[site], asOn(site, page));
  }

  return {
    // Reported to nobody: this page has no popup of its own.
    naming: NAMINGS.x,
    words: { actOf: vocabulary(LABELS), letters: {} },
    pressable: SITES.map((site) => readers[site].pressable).join(),
    pressed: (element, page) => at(element, page, (it, own) => it.pressed(element, own)),
    doublePressed: (element, page) =>
      at(element, page, (it, own) => it.doublePressed(element, own)),
    undoes(element) {
      const site = siteAt(element);
      return site !== null && readers[site].undoes(element);
    },
    keyed(event, page) {
      const { target } = event;
      return target instanceof Element ? at(target, page, (it, own) => it.keyed(event, own)) : null;
    },
    opens: (element, page) => at(element, page, (it, own) => it.opens(element, own)),
    hoverOpens: (element, page) =>
      at(element, page, (it, own) => it.hoverOpens?.(element, own) ?? null),
    find(intent, page) {
      const site = siteOf(intent);
      return site && readers[site].find(intent, asOn(site, page));
    },
    nameSelector: (page) =>
      SITES.map((site) => readers[site].nameSelector(asOn(site, page))).join(),
    nameAt: (element, page) =>
      at(element, page, (it, own) =>
        element.matches(it.nameSelector(own)) ? it.nameAt(element, own) : null,
      ),
    // There are few names here: all of them are read.
    nameKey: () => null,
    profile: () => null,
  };
}

/** The site whose replica `element` stands in. */
function siteAt(element: Element): Site | null {
  const name = element.closest('[data-practice]')?.getAttribute('data-practice');
  return SITES.find((site) => site === name) ?? null;
}

/** The control may be gone by now, so the site is told from the accounts concerned. */
function siteOf({ target }: Intent): Site | null {
  const [key] = keysOf(target.subjects);
  return key === undefined ? null : siteOfKey(key);
}

function asOn(site: Site, { document, opener }: PageView): PageView {
  const own = opener !== null && siteAt(opener.root) === site;
  return { url: new URL(ADDRESSES[site]), document, opener: own ? opener : null };
}
