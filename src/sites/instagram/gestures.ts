/** Acts without a press: double click or double tap, Enter in a comment box, `l` on a reel. */
import type { Intent, PageView, SiteReader } from '../site';
import { CONTROL, type Controls, type Kind } from './controls';
import type { InstagramMarkers } from './markers';
import type { Posts } from './posts';
import { storyAt } from './stories';
import type { TargetOf } from './targets';

export interface Parts {
  readonly markers: InstagramMarkers;
  readonly controls: Controls;
  readonly posts: Posts;
  readonly targetOf: TargetOf;
}

export interface Gestures extends Pick<SiteReader, 'doublePressed' | 'keyed'> {
  /** What is sent by Enter in this text box. */
  entered(box: Element, page: PageView): Intent | null;
}

export function readGestures(
  { markers, controls, posts, targetOf }: Parts,
  pressed: SiteReader['pressed'],
): Gestures {
  const controlIn = (element: Element, kind: Kind): Element | undefined =>
    [...element.querySelectorAll(CONTROL)].find((control) => controls.kindOf(control) === kind);

  /** Like by the heart inside `element`; null when it is filled: no gesture takes a like back. */
  function likeIn(element: Element, kind: Kind, page: PageView): Intent | null {
    const heart = controlIn(element, kind);
    return heart === undefined ? null : pressed(heart, page);
  }

  /**
   * Photos and carousels like their post, comments in the post modal themselves. Nothing comes of
   * it on lone videos, in the reels viewer and on the arrows and tags over a picture.
   */
  function doublePressed(element: Element, page: PageView): Intent | null {
    const root = posts.at(element, page)?.root;
    const onStory = storyAt(element, page) !== null;
    if (root === undefined || onStory || element.closest('a[href], button') !== null) return null;
    const comment = element.closest(markers.modalComment);
    if (comment !== null && comment.querySelector('h2') === null) {
      return likeIn(comment, 'like-comment', page);
    }
    const photo = comment === null ? element.closest(markers.photo) : comment;
    const onPhoto = photo !== null && photo !== root && root.contains(photo);
    return onPhoto && isStill(photo) ? likeIn(root, 'like', page) : null;
  }

  /** The button with the same effect; it is disabled while the box is empty. */
  const senderIn = (element: Element, kind: Kind, box: Element): Element => {
    const sender = controlIn(element, kind);
    return sender !== undefined && controls.at(sender) === sender ? sender : box;
  };

  function commentIn(box: Element, page: PageView): Intent | null {
    const form = box.closest('form');
    const target = form && targetOf('send-comment', box, page);
    if (form === null || target === null) return null;
    const control = senderIn(form, 'send-comment', box);
    return { act: 'comment', control, target, written: [box] };
  }

  function storyReplyIn(box: Element, page: PageView): Intent | null {
    const target = box.closest(markers.touch) === null ? storyAt(box, page) : null;
    if (target === null) return null;
    const control = senderIn(target.root, 'send-reply', box);
    return { act: 'reply', control, target, written: [box] };
  }

  const entered = (box: Element, page: PageView): Intent | null =>
    storyReplyIn(box, page) ?? commentIn(box, page);

  /**
   * Comments are sent from keypress, because a keydown may still pick a name from the mention
   * list; replies to stories from keydown.
   */
  function keyed(event: KeyboardEvent, page: PageView): Intent | null {
    const box = event.composedPath()[0];
    if (!(box instanceof Element)) return null;
    if (event.key === 'Enter' && !event.shiftKey && box.matches('textarea')) {
      return event.type === 'keypress' ? commentIn(box, page) : storyReplyIn(box, page);
    }
    const onReel = event.type === 'keydown' && isReelLike(event, box, page);
    return onReel ? likeReel(box, page) : null;
  }

  function likeReel(element: Element, page: PageView): Intent | null {
    const reel = posts.reelInView(element, page);
    return reel && likeIn(reel.root, 'like', page);
  }

  return { doublePressed, keyed, entered };
}

/** A carousel is liked also by a double click on one of its videos. */
function isStill(photo: Element): boolean {
  return photo.querySelector('video') === null || photo.querySelector('ul') !== null;
}

/** The reels viewer listens for a bare `l` unless a text is being written. */
function isReelLike(event: KeyboardEvent, focused: Element, { url }: PageView): boolean {
  const bare = !event.ctrlKey && !event.altKey && !event.metaKey;
  const writing = focused.closest('textarea, input, [contenteditable]') !== null;
  return (
    bare && event.key.toLowerCase() === 'l' && !writing && /^\/reels?(\/|$)/.test(url.pathname)
  );
}
