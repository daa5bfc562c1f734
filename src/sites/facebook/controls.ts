/** Which act a control does, by marker, label, neighbours and place. */
import type { Act } from '../../domain/act';
import { matches, promptOf } from '../wording';
import { markedActors } from './authors';
import { titleOf, wordsOf } from './labels';
import type { FacebookMarkers, LabelKind } from './markers';

/** What pressing a control does, and from where its subjects are read. */
interface Deed {
  readonly act: Act | null;
  /** Whether a picker, menu, dialog or box with further acts opens, by pressing or hovering. */
  readonly opens: boolean;
  readonly place: 'page' | 'composer' | 'story' | 'own' | 'portal' | 'share' | 'account';
}

/** A deed with the control that does it. */
export interface Press extends Deed {
  readonly control: Element;
  /** The box whose text it sends. */
  readonly written: Element | null;
}

/** Where a comment, a reply, or an answer to a story is written. */
export interface Composer {
  readonly root: Element;
  readonly box: Element;
  readonly act: 'comment' | 'reply';
  readonly place: 'composer' | 'story';
}

/** Kinds that the words of a control on the page can name, in the order in which they are tried. */
const DEEDS = {
  // Pressing takes the reaction back, which is free; hovering offers another.
  liked: { act: null, opens: true, place: 'page' },
  changed: { act: null, opens: true, place: 'page' },
  like: { act: 'like', opens: true, place: 'page' },
  react: { act: 'react', opens: true, place: 'page' },
  comment: { act: 'comment', opens: true, place: 'page' },
  reply: { act: 'reply', opens: true, place: 'page' },
  share: { act: 'share', opens: true, place: 'page' },
  follow: { act: 'follow', opens: false, place: 'account' },
  join: { act: 'join', opens: false, place: 'account' },
} as const satisfies Readonly<Partial<Record<LabelKind, Deed>>>;

type PlainKind = keyof typeof DEEDS;

const PLAIN_KINDS = Object.keys(DEEDS) as PlainKind[];

/** The kinds that stand under every post. */
const BAR = ['like', 'comment', 'share'] as const;

const PLAIN_LINK = 'a:not([role]), a[role="link"]';

const FREE_OPENER: Deed = { act: null, opens: true, place: 'page' };

const COMMENTS: Deed = { act: 'comment', opens: false, place: 'page' };

const SHARES: Deed = { act: 'share', opens: true, place: 'share' };

/** Readers of controls, bound to one set of markers. */
export function createControls(markers: FacebookMarkers) {
  const { labels } = markers;
  const addressed = Object.values(markers.byAddress).join();
  const pressable = `:is(${markers.noted}):is(:is(${markers.control}):not(${PLAIN_LINK}), ${addressed})`;

  /** What pressing `element` does; null when that is known to be harmless or not known. */
  function pressAt(element: Element): Press | null {
    const control = controlAt(element);
    const deed = control && deedOf(control);
    return control && deed && { control, ...deed, written: writtenIn(control, deed) };
  }

  /** The box that the sender `control` empties. */
  function writtenIn(control: Element, { act, place }: Deed): Element | null {
    if (control.matches(markers.mobile.sender)) {
      return control.ownerDocument.querySelector(markers.mobile.box);
    }
    if (place === 'composer' || place === 'story') return composerAt(control)?.box ?? null;
    if (place === 'own' || place === 'share') return ownBoxAt(control);
    return act === 'comment' ? (control.closest('form')?.querySelector('textarea') ?? null) : null;
  }

  /** The control around `element`, unless it is a plain link, disabled, or a place to type. */
  function controlAt(element: Element): Element | null {
    if (element.closest(markers.editable) !== null) return null;
    const control = element.closest(markers.control);
    if (control === null || control.matches('[aria-disabled="true"], [disabled]')) return null;
    return control.matches(PLAIN_LINK) && addressedAct(control) === undefined ? null : control;
  }

  function addressedAct(control: Element): keyof FacebookMarkers['byAddress'] | undefined {
    const acts = ['like', 'react', 'comment'] as const;
    return acts.find((act) => control.matches(markers.byAddress[act]));
  }

  function deedOf(control: Element): Deed | null {
    const kind = kindOf(control);
    return (
      pickerDeed(control) ??
      composerDeed(control) ??
      shareDeed(control, kind) ??
      ownDeed(control) ??
      (kind === null ? unlabelledDeed(control) : DEEDS[kind])
    );
  }

  /** The kind of a control by its own marker or words. */
  function kindOf(control: Element): PlainKind | null {
    const words = wordsOf(control);
    const named = PLAIN_KINDS.find((kind) => matches(words, labels[kind]));
    if (named === 'liked' || named === 'changed') return named;
    return addressedAct(control) ?? markedKind(control) ?? named ?? mobileKind(control, words);
  }

  /** Home feeds since 2025 mark the buttons of a post in every language. */
  function markedKind(control: Element): PlainKind | null {
    // List items may hold whole posts.
    if (!control.matches('[role="button"]')) return null;
    return BAR.find((kind) => control.querySelector(markers.adButtons[kind]) !== null) ?? null;
  }

  function mobileKind(control: Element, words: string): PlainKind | null {
    if (!control.matches(markers.mobile.control)) return null;
    return BAR.find((kind) => matches(words, markers.mobile.labels[kind])) ?? null;
  }

  /** Items of the reaction picker, and of the sticker and GIF pickers, which post at once. */
  function pickerDeed(control: Element): Deed | null {
    const dialog = control.closest(markers.dialog);
    if (dialog === null || dialog === control) return null;
    const label = titleOf(dialog);
    if (matches(label, labels.reactions)) {
      const isReaction =
        control.closest('[role="toolbar"]') !== null ||
        matches(wordsOf(control), labels.reactionNames);
      return isReaction ? { act: 'react', opens: false, place: 'portal' } : null;
    }
    const posts = matches(label, labels.stickers) && control.querySelector('img') !== null;
    return posts ? { act: 'comment', opens: false, place: 'portal' } : null;
  }

  /** Controls around a comment box: the sender, the pickers that post at once, the rest. */
  function composerDeed(control: Element): Deed | null {
    if (control.matches(markers.mobile.sender)) return COMMENTS;
    const composer = composerAt(control);
    if (composer === null) return null;
    const words = wordsOf(control);
    const isIcon = words === '' && control.closest('li') === null;
    const sends = isIcon || matches(words, labels.sendComment);
    const opens = matches(words, labels.stickers);
    return { act: sends ? composer.act : null, opens, place: composer.place };
  }

  /** Items of the share dialog and of share menus. */
  function shareDeed(control: Element, kind: PlainKind | null): Deed | null {
    const portal = control.closest(`${markers.menu}, ${markers.dialog}`);
    if (portal === null || portal === control) return null;
    const words = wordsOf(control);
    const isMenu = portal.matches(markers.menu);
    const isItem =
      matches(words, labels.shareNow) ||
      ((isMenu || matches(titleOf(portal), labels.shareTitles)) &&
        matches(words, labels.shareItems));
    if (isItem) return SHARES;
    return isMenu && kind !== null ? { ...DEEDS[kind], place: 'portal' } : null;
  }

  /** Sends a post of one's own; where the dialog draws somebody's post, shares that. */
  function ownDeed(control: Element): Deed | null {
    if (!matches(wordsOf(control), labels.postNow) || ownBoxAt(control) === null) return null;
    return drawsStory(control.closest(markers.dialog))
      ? SHARES
      : { act: 'post', opens: false, place: 'own' };
  }

  function drawsStory(scope: Element | null): boolean {
    return scope !== null && markedActors(scope, markers).length > 0;
  }

  /** The box for words of one's own in the dialog or form around `control`. */
  function ownBoxAt(control: Element): Element | null {
    const root = control.closest(markers.dialog) ?? control.closest('form');
    const boxes = [...(root?.querySelectorAll(markers.composerBox) ?? [])];
    return boxes.find((box) => matches(promptOf(box), labels.ownBoxes)) ?? null;
  }

  function unlabelledDeed(control: Element): Deed | null {
    if (control.matches('[role="radio"], [role="checkbox"]')) return pollDeed(control);
    if (control.getAttribute('aria-haspopup') === 'menu') return FREE_OPENER;
    return reactionOpenerDeed(control) ?? (sendsPost(control) ? DEEDS.share : null);
  }

  /** Answers of a poll in a post (no capture shows one: these are the roles ARIA has for them). */
  function pollDeed(control: Element): Deed | null {
    const scope = control.closest(`${markers.post}, ${markers.dialog}`);
    const isPost = scope?.matches(markers.post) ?? false;
    const votes = (isPost || drawsStory(scope)) && control.getAttribute('aria-checked') === 'false';
    return votes ? { act: 'vote', opens: false, place: 'page' } : null;
  }

  /**
   * The opener of the reaction picker stands alone with the like button, without words, in every
   * language and layout since 2022.
   */
  function reactionOpenerDeed(control: Element): Deed | null {
    const before = control.previousElementSibling;
    const isPair = control.parentElement?.childElementCount === 2;
    if (before === null || !isPair || control.textContent.trim() !== '') return null;
    const kind = kindOf(before);
    if (kind === 'liked') return DEEDS.changed;
    return kind === 'like' ? DEEDS.react : null;
  }

  /** The Send button of public posts: in the bar of like and comment, text without label. */
  function sendsPost(control: Element): boolean {
    const words = wordsOf(control);
    if (control.hasAttribute('aria-label') || words === '' || /\d/.test(words)) return false;
    const like = climb(control, (place) => controlsIn(place, ['like', 'liked'])[0]);
    const bar = like && climb(like, (place) => controlsIn(place, ['comment'])[0] && place);
    return bar?.contains(control) ?? false;
  }

  /** The controls of these kinds that belong to a post and not to its comments. */
  function controlsIn(place: Element, kinds: readonly PlainKind[]): Element[] {
    return [...place.querySelectorAll(markers.control)].filter((control) => {
      if (control.closest(markers.comment) !== null) return false;
      const kind = kindOf(control);
      return kind !== null && kinds.includes(kind);
    });
  }

  /** The first answer of `read` on the way from `element` to the post, panel or dialog around it. */
  function climb<T extends Element>(
    element: Element,
    read: (place: Element) => T | undefined,
  ): T | undefined {
    const end = element.closest(`${markers.post}, ${markers.viewerPanel}, ${markers.dialog}`);
    let place: Element | null = element;
    for (; place && end?.contains(place); place = place.parentElement) {
      const found = read(place);
      if (found) return found;
    }
    return undefined;
  }

  /** The form (or bare box) in which a comment or reply is written, null for other boxes. */
  function composerAt(element: Element): Composer | null {
    const root = element.closest('form') ?? element.closest(markers.composerBox);
    const box = root?.matches(markers.composerBox)
      ? root
      : root?.querySelector(markers.composerBox);
    if (!root || !box) return null;
    const words = promptOf(box);
    if (matches(words, labels.storyBoxes)) return { root, box, act: 'reply', place: 'story' };
    if (matches(words, labels.replyBoxes)) return { root, box, act: 'reply', place: 'composer' };
    const isComment =
      matches(words, labels.commentBoxes) ||
      (root.matches(markers.composer) && !matches(words, labels.ownBoxes));
    return isComment ? { root, box, act: 'comment', place: 'composer' } : null;
  }

  /** Whether nothing tells if the box `box`, which looks like one for comments, is for replies. */
  function isUnknownBox(box: Element): boolean {
    const words = promptOf(box);
    const kinds = ['commentBoxes', 'replyBoxes', 'storyBoxes', 'ownBoxes'] as const;
    return words !== '' && !kinds.some((kind) => matches(words, labels[kind]));
  }

  /** The control that sends what is written in `composer`, if it shows one. */
  function senderOf(composer: Composer): Element | null {
    const controls = [...composer.root.querySelectorAll(markers.control)];
    return controls.find((control) => composerDeed(control)?.act) ?? null;
  }

  /** The like button, liked or not, that `element` belongs to. */
  function likeAt(element: Element): Element | null {
    const control = controlAt(element);
    const kind = control && kindOf(control);
    return kind === 'like' || kind === 'liked' ? control : null;
  }

  return { pressable, pressAt, likeAt, controlsIn, composerAt, isUnknownBox, senderOf };
}
