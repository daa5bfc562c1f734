/** Reads facebook.com: which act, on which control, of whose post. */
import { FACEBOOK_NAMING } from '../../domain/account/naming/facebook';
import { keyOfPlainAddress } from '../../domain/account/naming/naming';
import type { Act } from '../../domain/act';
import { firstOf } from '../elements';
import type { Doubt, Intent, NameSpot, PageView, SiteReader, Target } from '../site';
import { areSame } from '../subjects';
import { matches } from '../wording';
import { actorAt, markedActors } from './authors';
import { type Press, createControls } from './controls';
import { wordsOf } from './labels';
import {
  type Account,
  accountOf,
  addressIn,
  isPlugin,
  isUnmarked,
  showsStory,
  subjectsOfUrl,
} from './links';
import { FACEBOOK_MARKERS, type FacebookMarkers } from './markers';
import { createTargets } from './targets';
import { FACEBOOK_WORDS, LETTERS } from './words';

/** The reader of Facebook's desktop site; on m.facebook.com it sees acts but hardly any author. */
export function createFacebookReader(markers: FacebookMarkers = FACEBOOK_MARKERS): SiteReader {
  const targets = createTargets(markers);
  const controls = createControls(markers);
  const anyName = [markers.name, markers.unmarkedName, markers.mobile.name].join();
  const isMobile = ({ hostname }: URL) => markers.mobile.hosts.includes(hostname);

  function pressed(element: Element, page: PageView): Intent | null {
    const press = controls.pressAt(element);
    if (!press?.act) return null;
    const { control, place, written } = press;
    // The sharer has a box for words of one's own and draws nobody's post.
    const act = place === 'own' && isPlugin(page.url, markers) ? 'share' : press.act;
    const target = targetOf(press, page);
    const boxes = written && { written: [written] };
    return target && { act, control, target, opens: press.opens, ...boxes };
  }

  function undoes(element: Element): boolean {
    const control = element.closest(markers.control);
    return control !== null && matches(wordsOf(control), markers.labels.liked);
  }

  function opens(element: Element, page: PageView): Target | null {
    const press = controls.pressAt(element);
    return press?.opens ? targetOf(press, page) : null;
  }

  function hoverOpens(element: Element, page: PageView): Target | null {
    const like = controls.likeAt(element);
    return like && targets.targetOf(like, page);
  }

  function targetOf({ control, act, place }: Press, page: PageView): Target | null {
    if (isPlugin(page.url, markers)) return targets.pluginTarget(control, page);
    switch (place) {
      case 'page':
        return targets.targetOf(control, page);
      case 'composer':
        return targets.composerTarget(control.closest('form') ?? control, act === 'reply', page);
      case 'story':
        return showsStory(page.url) ? targets.targetOf(control, page) : null;
      case 'own':
        return targets.ownTarget(control, page);
      case 'share':
        return targets.shareTarget(control, page);
      case 'account':
        return targets.accountTarget(control, page, act === 'join');
      case 'portal': {
        const target = targets.inherited(control, page);
        // "Follow …" in a menu means the author; others of the post are not followed by it.
        return act === 'follow' ? { ...target, subjects: target.subjects.slice(0, 1) } : target;
      }
    }
  }

  /** Facebook acts on keydown; Shift+Enter is a new line. */
  function keyed(event: KeyboardEvent, page: PageView): Intent | null {
    const { target } = event;
    if (event.type !== 'keydown' || event.shiftKey || !(target instanceof Element)) return null;
    if (event.key === 'Enter') return sent(target, page);
    const isTyping = target.closest(markers.editable) !== null;
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return null;
    const act = LETTERS[event.key.toLowerCase()];
    return act === undefined ? null : shortcut(target, act, page);
  }

  /** Enter in a comment box, also while it is empty. */
  function sent(element: Element, page: PageView): Intent | null {
    const composer = element.closest(markers.composerBox) && controls.composerAt(element);
    if (!composer) return null;
    const { act, box, place, root } = composer;
    const press = { act, control: root, opens: false, place, written: box };
    const target = targetOf(press, page);
    return target && { act, control: controls.senderOf(composer) ?? box, target, written: [box] };
  }

  function shortcut(target: Element, act: Act & keyof typeof KINDS, page: PageView): Intent | null {
    const post = selectedPost(target, page);
    const control = post && controls.controlsIn(post, KINDS[act])[0];
    const intent = control ? pressed(control, page) : null;
    return intent?.act === act ? intent : null;
  }

  /** The focused post, the photo viewer if it is open, or the post in view. */
  function selectedPost(target: Element, page: PageView): Element | null {
    const focused = target.closest(`${markers.post}, ${markers.viewerPanel}, ${markers.dialog}`);
    const viewer = page.document.querySelector(`${markers.dialog} ${markers.viewerPanel}`);
    return focused ?? viewer ?? firstInView(page.document.querySelectorAll(markers.post));
  }

  /**
   * The same control, or the one that took its place: with the same words, else the opener of the
   * picker or dialog in which it stood and which closed meanwhile.
   */
  function find(intent: Intent, page: PageView): Element | null {
    const again = { ...page, opener: intent.target };
    const isSame = (control: Element) => isSameAct(readAgain(control, again), intent);
    // A click does nothing to a sender that acts on mousedown: the person's own next press sends.
    if (intent.control.matches(markers.mobile.sender)) return intent.written?.[0] ?? null;
    if (intent.control.isConnected && isSame(intent.control)) return intent.control;
    if (intent.target.id === null) return null;
    const words = wordsOf(intent.control);
    const all = page.document.querySelectorAll(`${markers.control}, ${markers.composerBox}`);
    const same = [...all].filter(isSame);
    const found = same.find((control) => wordsOf(control) === words);
    if (found !== undefined || !CHOSEN_ACTS.has(intent.act)) return found ?? null;
    return same.find((control) => controls.pressAt(control)?.opens) ?? null;
  }

  function readAgain(control: Element, page: PageView): Intent | null {
    return control.matches(markers.composerBox) ? sent(control, page) : pressed(control, page);
  }

  /** Where links tell by their address whom they name, nothing else is looked at. */
  function nameSelector({ url }: PageView): string {
    return isUnmarked(url, markers) || isMobile(url) ? anyName : markers.name;
  }

  function nameAt(element: Element, page: PageView): NameSpot | null {
    if (element.matches('h1')) {
      const subject = element.closest(markers.dialog) === null ? targets.pageOwner(page) : null;
      return subject && { anchor: element.firstElementChild ?? element, subject };
    }
    if (element.matches(markers.mobile.name)) return mobileNameAt(element, page);
    if (!(element instanceof HTMLAnchorElement)) return null;
    const account = actorAt(element, markers) ?? headingAccount(element, page);
    if (account === null) return null;
    const role = account.isGroup ? 'group' : 'author';
    return { anchor: element, subject: { role, keys: [account.key] } };
  }

  /** On pages whose links do not tell what they are for, a name in a heading or above a story. */
  function headingAccount(link: HTMLAnchorElement, page: PageView): Account | null {
    const isName = link.textContent.trim() !== '' && link.closest(markers.comment) === null;
    return isName && isUnmarked(page.url, markers) ? accountOf(link, markers) : null;
  }

  /** m.facebook.com names authors without links: the first is the one in the page's address. */
  function mobileNameAt(element: Element, page: PageView): NameSpot | null {
    const subject = subjectsOfUrl(page.url, markers)[0];
    const isFirst = page.document.querySelector(markers.mobile.name) === element;
    return subject !== undefined && isFirst ? { anchor: element, subject } : null;
  }

  /**
   * Posts whose links no longer tell the author, or never did; a plugin that is not known as one, and
   * a box for comments that may be one for replies.
   */
  function doubts({ url, document }: PageView): Doubt[] {
    const found: Doubt[] = [];
    const posts = [...document.querySelectorAll(`:is(${markers.post}):has(a[href*="__tn__"])`)];
    const isUnnamed = posts.length > 0 && posts.every((post) => !markedActors(post, markers)[0]);
    const isUnknownPlugin = addressIn(url) !== null && !isPlugin(url, markers);
    if (isUnnamed || isUnknownPlugin || isMobile(url)) found.push('authors');
    const boxes = [...document.querySelectorAll(`${markers.composer} ${markers.composerBox}`)];
    if (boxes.some(controls.isUnknownBox)) found.push('controls');
    return found;
  }

  return {
    naming: FACEBOOK_NAMING,
    words: FACEBOOK_WORDS,
    doubts,
    pressable: controls.pressable,
    pressed,
    doublePressed: () => null,
    keyed,
    undoes,
    opens,
    hoverOpens,
    find,
    nameSelector,
    nameAt,
    nameKey: (name) => keyOfPlainAddress(FACEBOOK_NAMING, name.getAttribute('href') ?? ''),
    profile: (page) => targets.pageOwner(page),
  };
}

/** A shortcut presses the first of these buttons in the post; a liked one is pressed back. */
const KINDS = {
  like: ['like', 'liked'],
  comment: ['comment'],
  share: ['share'],
} as const;

/** Height of Facebook's fixed top bar, in CSS pixels. */
const TOP_BAR = 56;

function firstInView(posts: ArrayLike<Element>): Element | null {
  return firstOf(posts, (post) => (post.getBoundingClientRect().bottom > TOP_BAR ? post : null));
}

/** Acts that are chosen in a picker or dialog. */
const CHOSEN_ACTS: ReadonlySet<Act> = new Set(['react', 'share']);

/** The same act on the same post by the same sort of control (button or sender). */
function isSameAct(again: Intent | null, intent: Intent): boolean {
  return (
    again !== null &&
    again.act === intent.act &&
    again.target.id === intent.target.id &&
    areSame(again.target.subjects, intent.target.subjects) &&
    (again.control.closest('form') === null) === (intent.control.closest('form') === null)
  );
}
