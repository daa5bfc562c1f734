/** What a control does, told from its icon or its words alone: no post, no account. */
import { firstOf } from '../elements';
import { ICON_NAMES, type IconName, type InstagramMarkers } from './markers';

export type Kind =
  | 'like'
  | 'like-comment'
  | 'comment'
  | 'send-comment'
  | 'reply'
  | 'share'
  /** Of the share sheet, and what leads to it. */
  | 'send'
  /** Under a story. */
  | 'send-reply'
  /** Of the dialog that makes a post of one's own. */
  | 'post'
  | 'repost'
  | 'follow'
  | 'react'
  | 'more';

export interface Controls {
  /** The enabled control that a press on `element` reaches, or null. */
  at(element: Element): Element | null;
  kindOf(control: Element): Kind | null;
  /** What an `svg` shows, or null. */
  iconOf(svg: Element): IconName | null;
  /** The box nearest to a control that sends what was written, or null. */
  editorOf(control: Element): Element | null;
  /** The hearts, empty or filled, of whole posts inside `element`. */
  heartsIn(element: Element): Element[];
}

export const CONTROL = 'button, [role="button"]';

/** Of links, those that share or lead to comments: the latter are told by their path, see `links.ts`. */
export const PRESSABLE = `${CONTROL}, a[href*="instagram.com" i], a[href*="/comments"]`;

export function readControls(markers: InstagramMarkers): Controls {
  const { icons, postIconHeight, words } = markers;

  function iconOf(svg: Element): IconName | null {
    const drawn = ICON_NAMES.find((name) => svg.querySelector(icons[name].shape) !== null);
    if (drawn !== undefined) return drawn;
    const label = labelOf(svg) || plain(svg.querySelector('title')?.textContent);
    return ICON_NAMES.find((name) => icons[name].labels.includes(label)) ?? null;
  }

  const isPostIcon = (svg: Element) => svg.getAttribute('height') === postIconHeight;

  function kindOfIcon(svg: Element): Kind | null {
    const icon = iconOf(svg);
    switch (icon) {
      case 'like':
        return isPostIcon(svg) ? 'like' : 'like-comment';
      case 'comment':
      case 'share':
      case 'repost':
      case 'more':
        return icon;
      default:
        return null;
    }
  }

  function kindOfWords(control: Element): Kind | null {
    if (isSender(control)) return 'send-comment';
    const label = labelOf(control) || plain(control.textContent);
    if (words.follow.includes(label)) return 'follow';
    if (words.reply.includes(label)) return 'reply';
    if (words.reactions.includes(label)) return 'react';
    if (words.shareTo.includes(label)) return 'send';
    if (words.send.includes(label)) return kindOfSend(control);
    return icons.share.labels.includes(label) ? kindOfShare(control) : null;
  }

  /** The share sheet shows faces to choose from; reports and surveys that are sent do not. */
  function kindOfSend(control: Element): Kind | null {
    const dialog = control.closest('[role="dialog"]');
    if (dialog === null) return 'send-reply';
    return dialog.querySelector('img') === null ? null : 'send';
  }

  /**
   * The dialog that makes a post ends with "Share", beside a box for the caption: no saved page
   * shows it, scripts of 2024 to 2026 that post through it agree.
   */
  function kindOfShare(control: Element): Kind | null {
    const caption = control.closest('[role="dialog"]')?.querySelector(markers.editor);
    return caption == null ? null : 'post';
  }

  function editorOf(control: Element): Element | null {
    const inside = control.querySelector(markers.editor);
    return inside ?? (control.parentElement && editorOf(control.parentElement));
  }

  function kindOf(control: Element): Kind | null {
    if (control.matches('a')) return 'send';
    const drawn = firstOf(control.querySelectorAll('svg'), (svg) =>
      svg.closest(CONTROL) === control ? kindOfIcon(svg) : null,
    );
    return drawn ?? (isRepostCount(control) ? 'repost' : kindOfWords(control));
  }

  /**
   * In the reels viewer the repost count is a button of its own that reposts, too; in the bar of
   * feed and permalink the count has no handler.
   */
  function isRepostCount(control: Element): boolean {
    if (control.closest(markers.bar) !== null || control.querySelector('svg') !== null)
      return false;
    let around = control.parentElement;
    while (around !== null && around.querySelectorAll(CONTROL).length < 2) {
      around = around.parentElement;
    }
    const pair = around?.querySelectorAll(CONTROL);
    const svg = pair?.length === 2 && pair[1] === control ? pair[0]?.querySelector('svg') : null;
    return svg != null && iconOf(svg) === 'repost';
  }

  function at(element: Element): Element | null {
    const control = element.closest(`${CONTROL}, a[href]`);
    if (control === null) return null;
    const link = control.closest<HTMLAnchorElement>('a[href]');
    if (link !== null) return isShareLink(link) ? link : null;
    const disabled = control.matches('[aria-disabled="true"], :disabled');
    return disabled ? null : control;
  }

  function heartsIn(element: Element): Element[] {
    return [...element.querySelectorAll(`svg[height="${postIconHeight}"]`)].filter((svg) => {
      const icon = iconOf(svg);
      return (icon === 'like' || icon === 'unlike') && svg.closest('a[href]') === null;
    });
  }

  return { at, kindOf, iconOf, editorOf, heartsIn };
}

/** Items of the share sheet lead to other services and hand over the address of the post. */
function isShareLink({ hostname, href }: HTMLAnchorElement): boolean {
  return !hostname.endsWith('instagram.com') && /instagram\.com(\/|%2f)/i.test(href);
}

/** "Post" of a comment form is its only button without a picture; the others are emoji and GIF. */
function isSender(control: Element): boolean {
  const form = control.closest('form');
  return form?.querySelector('textarea') != null && control.querySelector('svg, img') === null;
}

function labelOf(element: Element): string {
  return plain(element.getAttribute('aria-label'));
}

function plain(text: string | null | undefined): string {
  return (text ?? '').trim().toLowerCase();
}
