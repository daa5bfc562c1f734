/**
 * Reads instagram.com, on desktop and on phones. Facts: the site's own pages and bundles of February 2025 to
 * July 2026.
 */
import { INSTAGRAM_NAMING } from '../../domain/account/naming/instagram';
import { keyOfPlainAddress } from '../../domain/account/naming/naming';
import type { Act } from '../../domain/act';
import type { Intent, PageView, SiteReader, Target } from '../site';
import { keysOf } from '../subjects';
import { CONTROL, type Kind, PRESSABLE, readControls } from './controls';
import { doubtsOf } from './doubts';
import { readGestures } from './gestures';
import { leadsToComments } from './links';
import { INSTAGRAM_MARKERS, type InstagramMarkers } from './markers';
import { NAME_SELECTOR, nameAt, profileOfPage } from './names';
import { readPosts } from './posts';
import { playbackOf } from './stories';
import { readTargets } from './targets';
import { INSTAGRAM_WORDS } from './words';

/** The act of each kind of control; "…" does nothing itself. */
const ACT_OF: Readonly<Record<Kind, Act | null>> = {
  like: 'like',
  'like-comment': 'like',
  comment: 'comment',
  'send-comment': 'comment',
  reply: 'reply',
  share: 'share',
  send: 'share',
  'send-reply': 'reply',
  react: 'react',
  post: 'post',
  repost: 'repost',
  follow: 'follow',
  more: null,
};

/** Kinds whose press opens a dialog, menu or popover at the end of the body. */
const OPENERS: ReadonlySet<Kind> = new Set(['comment', 'share', 'send', 'more']);

/** Kinds whose press sends what was written. */
const SENDERS: ReadonlySet<Kind> = new Set(['send-comment', 'send-reply', 'post']);

export function createInstagramReader(markers: InstagramMarkers = INSTAGRAM_MARKERS): SiteReader {
  const controls = readControls(markers);
  const posts = readPosts(markers, controls);
  const targetOf = readTargets(markers, posts);
  const gestures = readGestures({ markers, controls, posts, targetOf }, pressed);

  function pressed(element: Element, page: PageView): Intent | null {
    const control = controls.at(element);
    const kind = control && controls.kindOf(control);
    const act = kind && ACT_OF[kind];
    const target = act && targetOf(kind, control, page);
    const written = target && SENDERS.has(kind) ? controls.editorOf(control) : null;
    return target && { act, control, target, ...(written && { written: [written] }) };
  }

  function undoes(element: Element): boolean {
    const svg = controls.at(element)?.querySelector('svg') ?? null;
    const icon = svg && controls.iconOf(svg);
    return icon === 'unlike' || icon === 'reposted';
  }

  function opens(element: Element, page: PageView): Target | null {
    const link = element.closest<HTMLAnchorElement>('a[href]');
    if (link !== null && leadsToComments(link)) return posts.at(link, page);
    const control = controls.at(element);
    const kind = control && controls.kindOf(control);
    return kind && OPENERS.has(kind) ? targetOf(kind, control, page) : null;
  }

  /** What `control` would do now; a text box stands for its send button while that is disabled. */
  const again = (control: Element, page: PageView): Intent | null =>
    control.matches('textarea') ? gestures.entered(control, page) : pressed(control, page);

  /**
   * A sheet or menu that is still open belongs to the post it was opened for. Opening a comment
   * and sending it are the same act, so the kind of control counts, too.
   */
  function find(intent: Intent, page: PageView): Element | null {
    const view = { ...page, opener: page.opener ?? intent.target };
    const kind = controls.kindOf(intent.control);
    const candidates = [intent.control, ...page.document.querySelectorAll(CONTROL)];
    for (const candidate of candidates) {
      if (!candidate.isConnected || controls.kindOf(candidate) !== kind) continue;
      const now = again(candidate, view);
      const known = candidate === intent.control || intent.target.id !== null;
      if (known && now !== null && isSame(now, intent)) return now.control;
    }
    return null;
  }

  return {
    naming: INSTAGRAM_NAMING,
    words: INSTAGRAM_WORDS,
    pressable: PRESSABLE,
    // PolarisIGCorePressable, e.g. "Follow" in reels (bundles of 2025).
    actsOnKeyUp: true,
    pressed,
    doublePressed: gestures.doublePressed,
    keyed: gestures.keyed,
    undoes,
    opens,
    find,
    nameSelector: () => NAME_SELECTOR,
    nameAt: (element, page) => nameAt({ controls, posts }, element, page),
    nameKey: (name) => keyOfPlainAddress(INSTAGRAM_NAMING, name.getAttribute('href') ?? ''),
    playback: (page) => playbackOf(controls, page),
    profile: profileOfPage,
    doubts: (page) => doubtsOf({ markers, controls, posts }, page),
  };
}

/** Whether two readings are of one act on one post of the same accounts. */
function isSame(now: Intent, then: Intent): boolean {
  const accountsOf = ({ target }: Intent) => [...new Set(keysOf(target.subjects))].sort().join();
  const isSamePost = now.target.id === then.target.id && accountsOf(now) === accountsOf(then);
  return now.act === then.act && isSamePost;
}
