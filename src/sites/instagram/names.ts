/** Where accounts are named: the page of a profile, the header of a post. */
import { INSTAGRAM_NAMING } from '../../domain/account/naming/instagram';
import { keyOfName } from '../../domain/account/naming/naming';
import type { NameSpot, PageView, Subject, Target } from '../site';
import { CONTROL, type Controls } from './controls';
import { accountsIn, profileOf, segmentsOf } from './links';
import type { Posts } from './posts';

/** Posts have a `header`, too, in the post modal and on mobile. */
const PROFILE_HEADER = 'main header:not(article header)';

/** Second segments under `/USER/` that show one post, not the profile. */
const POST_PATHS = new Set(['p', 'reel', 'tv']);

/** The account whose profile the address is, with its tabs and lists. */
export function profileOfPage(page: PageView): Subject | null {
  const [name = '', tab = ''] = segmentsOf(page.url.pathname);
  const key = POST_PATHS.has(tab) ? null : keyOfName(INSTAGRAM_NAMING, name);
  return key === null ? null : { role: 'profile', keys: [key] };
}

export function targetOfProfile(root: Element, subject: Subject): Target {
  return { id: `profile/${subject.keys.join('+')}`, root, subjects: [subject] };
}

/** The profile whose header `element` stands in; its biography may name other accounts. */
export function profileAt(element: Element, page: PageView): Target | null {
  const header = element.closest(PROFILE_HEADER);
  const owner = profileOfPage(page);
  return header !== null && owner !== null ? targetOfProfile(header, owner) : null;
}

/**
 * The name in a profile's header is an `h2` inside a link without address. What begins with `/p/`
 * and the like is nobody's; there is more of that in a post than of names.
 */
export const NAME_SELECTOR =
  'a[role="link"]:not([href^="/p/"], [href^="/reels/"], [href^="/explore/"]), ' +
  `${PROFILE_HEADER} h2`;

interface Parts {
  readonly controls: Controls;
  readonly posts: Posts;
}

/** The name at `element`: of an author or co-author, of a profile, or in a row that offers Follow. */
export function nameAt(
  { controls, posts }: Parts,
  element: Element,
  page: PageView,
): NameSpot | null {
  if (!(element instanceof HTMLAnchorElement)) {
    const subject = profileOfPage(page);
    return subject && { anchor: element.closest('a') ?? element, subject };
  }
  if (element.textContent.trim() === '') return null;
  const subject = posts.namedBy(element, page) ?? offeredBy(element, controls);
  const inRow = subject?.role === 'profile' && posts.at(element, page) !== null;
  return subject === null || inRow ? null : { anchor: element, subject };
}

/** Whom the row around `link` offers to follow. */
function offeredBy(link: HTMLAnchorElement, controls: Controls): Subject | null {
  const key = profileOf(link);
  if (key === null) return null;
  for (let node = link.parentElement; node !== null; node = node.parentElement) {
    if (accountsIn(node).length > 1) return null;
    const buttons = [...node.querySelectorAll(CONTROL)];
    if (buttons.some((button) => controls.kindOf(button) === 'follow')) {
      return { role: 'profile', keys: [key] };
    }
  }
  return null;
}
