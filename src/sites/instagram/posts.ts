/** Which post, reel or comment an element belongs to, and which accounts stand behind it. */
import type { AccountKey } from '../../domain/account/key';
import { precedes } from '../elements';
import type { PageView, Subject, Target } from '../site';
import type { Controls } from './controls';
import {
  allIn,
  commentIdOf,
  firstIn,
  linksIn,
  profileOf,
  reelAuthorOf,
  segmentsOf,
  stampOf,
} from './links';
import type { InstagramMarkers } from './markers';
import { accountsBehind } from './records';
import { storyAt } from './stories';

export interface Posts {
  /** The post around `element`; without subjects when its author cannot be read; null: no post. */
  at(element: Element, page: PageView): Target | null;
  /** The post whose comments are a page of their own; null on any other page. */
  ofCommentsPage(page: PageView): Target | null;
  /** The comment around `element`: its writer, then everybody behind `post`. */
  commentAt(element: Element, post: Target): Target;
  /** Whom `link` names, if it is the name of an author or co-author at the head of a post. */
  namedBy(link: HTMLAnchorElement, page: PageView): Subject | null;
  /** The reel that fills most of the window, among those around `element`. */
  reelInView(element: Element, page: PageView): Target | null;
}

export function readPosts(markers: InstagramMarkers, controls: Controls): Posts {
  /** Post-level hearts of everything drawn directly in `frame`, not in a post nested in it. */
  const heartsOf = (frame: Element) =>
    controls.heartsIn(frame).filter((heart) => heart.closest(markers.frame) === frame);

  /**
   * Only feed, modal and mobile draw an `article`. Elsewhere a post is the widest element that
   * holds exactly one post-level heart: a slot of the reels viewer, the whole permalink page.
   */
  function rootOf(element: Element): Element | null {
    const frame = element.closest(markers.frame);
    if (frame === null || frame.matches('article')) return frame;
    const hearts = heartsOf(frame);
    let root: Element | null = null;
    for (let node: Element | null = element; node !== null; node = node.parentElement) {
      const held = hearts.filter((heart) => node?.contains(heart)).length;
      if (held === 1) root = node;
      if (node === frame) break;
    }
    return root;
  }

  /** Whether `link` leads to an account and is no tag on the picture. */
  const mayHead = (link: HTMLAnchorElement, root: Element): boolean =>
    profileOf(link) !== null && !standsIn(link, markers.notHeader, root);

  /** Links to accounts above the action bar. */
  function candidatesIn(root: Element): HTMLAnchorElement[] {
    const heart = controls.heartsIn(root)[0];
    return linksIn(root).filter(
      (link) => (heart === undefined || precedes(link, heart)) && mayHead(link, root),
    );
  }

  /** The links that name author and co-author ("A and B") at the head of the post. */
  function headerOf(root: Element, owner: AccountKey | null): HTMLAnchorElement[] {
    const candidates = candidatesIn(root);
    const first = candidates.find((link) =>
      owner === null ? !namesCommenter(link, root) : profileOf(link) === owner,
    );
    const line = first?.closest('header') ?? first?.closest('span[dir="auto"]');
    return candidates.filter((link) => link === first || line?.contains(link) === true);
  }

  const isAtHead = (link: HTMLAnchorElement, root: Element): boolean =>
    headerOf(root, firstIn(root, stampOf)?.owner ?? null).includes(link);

  /** Main owner first. The time stamp names the owner even where the header is not understood. */
  function authorsOf(
    root: Element,
    owner: AccountKey | null,
    reelAuthors: AccountKey[],
  ): AccountKey[] {
    if (owner === null && reelAuthors.length > 0) {
      return reelAuthors.length === 1 ? reelAuthors : [];
    }
    const heads = headerOf(root, owner).map(profileOf);
    return [...new Set([owner].concat(heads))].filter((key) => key !== null);
  }

  function at(element: Element, page: PageView): Target | null {
    const story = storyAt(element, page);
    if (story !== null) return story;
    const root = rootOf(element);
    if (root === null) return null;
    const stamp = firstIn(root, stampOf);
    const id = stamp?.post ?? idFromAddress(root, page);
    return { id, root, subjects: subjectsOf(root, stamp?.owner ?? null, id, page) };
  }

  /** Reels show no co-author, posts at most one; the page's data know them all. */
  function subjectsOf(
    root: Element,
    owner: AccountKey | null,
    id: string | null,
    page: PageView,
  ): Subject[] {
    const reelAuthors = allIn(root, reelAuthorOf);
    const shown = authorsOf(root, owner, reelAuthors);
    const isPost = reelAuthors.length === 0 && root.querySelector(markers.others) === null;
    const recorded = (isPost && shown.length > 0) || id === null ? [] : recordedFor(id, page);
    return [...new Set(shown.concat(recorded))].map(asSubject);
  }

  const recordedFor = (id: string, { document }: PageView) =>
    accountsBehind(id.replace('p/', ''), document.scripts);

  /**
   * On phones the comments stand on a page of their own, `/p/CODE/comments/`: of the post they
   * were opened from, or that the page's data tell about.
   */
  function ofCommentsPage(page: PageView): Target | null {
    const [kind, code = '', part] = segmentsOf(page.url.pathname);
    if (kind !== 'p' || part !== 'comments') return null;
    const id = `p/${code}`;
    if (page.opener?.id === id) return page.opener;
    return { id, root: page.document.body, subjects: recordedFor(id, page).map(asSubject) };
  }

  /** Reels show no time stamp; the address names the one in view, never its neighbours. */
  function idFromAddress(root: Element, page: PageView): string | null {
    if (root.matches('article')) return null;
    const [kind = '', code, ...rest] = segmentsOf(page.url.pathname);
    const named = ['p', 'reel', 'reels'].includes(kind) && code !== undefined && rest.length === 0;
    return named && rootInView(root) === root ? `p/${code}` : null;
  }

  function rootInView(element: Element): Element | null {
    const frame = element.closest(markers.frame);
    let best: Element | null = null;
    let most = 0;
    for (const root of frame === null ? [] : heartsOf(frame).map(rootOf)) {
      const shown = root === null ? 0 : visibleHeight(root);
      if (shown > most) [best, most] = [root, shown];
    }
    return best;
  }

  function reelInView(element: Element, page: PageView): Target | null {
    const root = rootInView(element);
    return root === null || root.matches('article') ? null : at(root, page);
  }

  /** Commenters are ruled out before the whole post is read: there may be hundreds. */
  function namedBy(link: HTMLAnchorElement, page: PageView): Subject | null {
    const frame = link.closest(markers.frame);
    const reelAuthor = reelAuthorOf(link);
    const heads = frame !== null && mayHead(link, frame) && !namesCommenter(link, frame);
    const post = reelAuthor !== null || heads ? at(link, page) : null;
    if (post === null || (reelAuthor === null && !isAtHead(link, post.root))) return null;
    const key = reelAuthor ?? profileOf(link);
    return post.subjects.find(({ keys }) => keys.some((name) => name === key)) ?? null;
  }

  function commentAt(element: Element, post: Target): Target {
    let row: Element | null = element;
    while (row !== null && firstIn(row, profileOf) === null) row = row.parentElement;
    if (row === null || row.matches(`body, ${markers.frame}`)) return post;
    const writer = firstIn(row, profileOf);
    if (writer === null || row === post.root) return post;
    const subject: Subject = { role: 'comment-author', keys: [writer] };
    return { id: firstIn(row, commentIdOf), root: row, subjects: [subject, ...post.subjects] };
  }

  return { at, ofCommentsPage, commentAt, namedBy, reelInView };
}

function asSubject(key: AccountKey, index: number): Subject {
  return { role: index === 0 ? 'author' : 'coauthor', keys: [key] };
}

/**
 * Whether `link` names the writer of a comment: an element with no other account in it holds the
 * link and a comment's time stamp.
 */
function namesCommenter(link: Element, root: Element): boolean {
  // Most posts show no comments, and then there is nothing to climb for.
  if (root.querySelector('a[href*="c/"]') === null) return false;
  for (let node = link.parentElement; node !== null && node !== root; node = node.parentElement) {
    if (allIn(node, profileOf).length > 1) return false;
    if (firstIn(node, commentIdOf) !== null) return true;
  }
  return false;
}

/** Whether something matching `selector` lies around `element` and inside `root`. */
function standsIn(element: Element, selector: string, root: Element): boolean {
  const around = element.closest(selector);
  return around !== null && around !== root && root.contains(around);
}

/** Pixels of `element` inside the window. */
function visibleHeight(element: Element): number {
  const { top, bottom } = element.getBoundingClientRect();
  return Math.min(bottom, window.innerHeight) - Math.max(top, 0);
}
