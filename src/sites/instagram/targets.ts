/** What a control of each kind is done to: a post, a comment, an account, or what a portal is for. */
import type { PageView, Target } from '../site';
import type { Kind } from './controls';
import { accountsIn } from './links';
import type { InstagramMarkers } from './markers';
import { profileAt, targetOfProfile } from './names';
import type { Posts } from './posts';
import { storyAt } from './stories';

/**
 * The target of a control of `kind`, or null when it is not that here: the paper plane of the chat
 * drawer stands in no post.
 */
export type TargetOf = (kind: Kind, control: Element, page: PageView) => Target | null;

export function readTargets(markers: InstagramMarkers, posts: Posts): TargetOf {
  /**
   * Menus, sheets and the comments of a reel are drawn at the end of the body. They belong to the
   * one trigger that calls itself expanded, else to the last opener.
   */
  function inherited(page: PageView): Target {
    const expanded = page.document.querySelectorAll(markers.expanded);
    const [trigger] = expanded;
    const only = trigger !== undefined && expanded.length === 1 ? trigger : null;
    const shown = only && (posts.at(only, page) ?? profileAt(only, page));
    return shown ?? page.opener ?? unreadable(page);
  }

  /** Of comments in a post, or in the popover of a reel; one in the notifications has no form. */
  function discussed(control: Element, page: PageView): Target {
    const portal = portalAround(control);
    const popover = portal?.querySelector('form textarea') != null;
    const post = posts.at(control, page) ?? (portal === null ? posts.ofCommentsPage(page) : null);
    return post ?? (popover ? inherited(page) : unreadable(page));
  }

  /** A comment form; in a portal it is told from the form of a report by its emoji button. */
  function commented(control: Element, page: PageView): Target | null {
    const post = posts.at(control, page);
    if (post !== null || portalAround(control) === null) return post ?? posts.ofCommentsPage(page);
    return control.closest('form')?.querySelector('svg') == null ? null : inherited(page);
  }

  /** A message in the inbox, too, is sent from a dialog, but it shares no post. */
  const sent = (page: PageView): Target | null =>
    page.url.pathname.startsWith('/direct') ? null : (page.opener ?? inherited(page));

  /** The only account named around `control` within `bound`: a row, a card, the head of a post. */
  function accountAround(control: Element, bound: Element | null, page: PageView): Target | null {
    const profile = profileAt(control, page);
    let node = control.parentElement;
    while (node !== null && node !== bound) {
      const ofProfile = profile !== null && node.querySelector('h1, h2') !== null;
      if (ofProfile || node === profile?.root) return profile;
      const [key, another] = accountsIn(node);
      if (another !== undefined) return null;
      if (key !== undefined) return targetOfProfile(node, { role: 'profile', keys: [key] });
      node = node.parentElement;
    }
    return null;
  }

  function followed(control: Element, page: PageView): Target {
    const post = posts.at(control, page);
    const bound = post?.root ?? control.closest(`body, ${markers.frame}`);
    const found = accountAround(control, bound, page) ?? post;
    if (found !== null) return found;
    const dialog = bound !== null && bound.matches('[role="dialog"]') ? bound : null;
    const isMenu = dialog !== null && accountsIn(dialog).length === 0;
    return isMenu ? inherited(page) : unreadable(page);
  }

  return function targetOf(kind, control, page) {
    switch (kind) {
      case 'follow':
        return followed(control, page);
      case 'like-comment':
      case 'reply':
        return posts.commentAt(control, discussed(control, page));
      case 'send-comment':
        return commented(control, page);
      case 'send':
        return sent(page);
      case 'post':
        return composed(control);
      case 'send-reply':
      case 'react':
        return storyAt(control, page);
      case 'more':
        return posts.at(control, page) ?? profileAt(control, page);
      default:
        return posts.at(control, page);
    }
  };
}

/** A post of one's own concerns only whom its text names. */
function composed(control: Element): Target | null {
  const root = control.closest('[role="dialog"]');
  return root && { id: null, root, subjects: [] };
}

/** The child of the body around `control`, unless it is the one that holds the page itself. */
function portalAround(control: Element): Element | null {
  const portal = control.closest('body > *');
  return portal === null || portal.querySelector('main') !== null ? null : portal;
}

const unreadable = ({ document }: PageView): Target => ({
  id: null,
  root: document.documentElement,
  subjects: [],
});
