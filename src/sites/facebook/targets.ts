/** What is acted on: from any element of the page to the post, comment or account around it. */
import type { PageView, Subject, Target } from '../site';
import { keysOf } from '../subjects';
import {
  accountLinks,
  actorsIn,
  commentAuthor,
  markedActors,
  namesAuthor,
  storySubjects,
  subject,
} from './authors';
import { commentId, storyId } from './identity';
import { wordsOf } from './labels';
import { actedUrl, isUnmarked, mediumOf, showsContent, showsStory, subjectsOfUrl } from './links';
import type { FacebookMarkers } from './markers';

/** Readers of targets, bound to one set of markers. */
export function createTargets(markers: FacebookMarkers) {
  const scopes = `${markers.post}, ${markers.viewerPanel}, ${markers.dialog}`;

  /** What an act on `element` is done to: its comment, its post, or the profile it stands in. */
  function targetOf(element: Element, page: PageView): Target {
    const comment = element.closest(markers.comment);
    if (comment !== null) return commentTarget(comment, page);
    if (showsStory(page.url)) return storyTarget(page);
    if (element.closest(markers.menu) !== null) return inherited(element, page);
    const scope = scopeOf(element, page);
    return scope === null ? accountTarget(element, page, false) : postTarget(element, scope, page);
  }

  function postTarget(element: Element, scope: Element, page: PageView): Target {
    const read = storySubjects(element, scope, page, markers);
    const isDialog = scope.matches(markers.dialog);
    if (read.length === 0 && isDialog && page.opener !== null) return page.opener;
    // Nobody is named: the address may say whose post or page this is, but nothing of a dialog
    // over a profile.
    const isOfPage = !isDialog || showsContent(page.url, markers);
    const known = read.length > 0 || !isOfPage ? read : subjectsOfUrl(page.url, markers);
    return { id: storyId(scope, known, page, markers), root: scope, subjects: known };
  }

  /** A story belongs to the account above it; the bucket in its address is mostly that, too. */
  function storyTarget({ document, url }: PageView): Target {
    const root = document.querySelector(markers.storyViewer) ?? document.body;
    const named = accountLinks(root, markers).slice(0, 1);
    const authors = named.map(({ key }) => subject('author', key));
    const subjects = authors.concat(subjectsOfUrl(url, markers));
    return { id: url.pathname, root, subjects };
  }

  /** What a plugin or the sharer in somebody's page is about; null: no account of the site. */
  function pluginTarget(root: Element, page: PageView): Target | null {
    const url = actedUrl(page.url, markers);
    const subjects = subjectsOfUrl(url, markers);
    return subjects.length === 0
      ? null
      : { id: `plugin${url.pathname}${url.search}`, root, subjects };
  }

  /** A post of one's own concerns the group it goes to. */
  function ownTarget(control: Element, page: PageView): Target {
    const group = pageOwner(page, true);
    const root = control.closest(`${markers.dialog}, form`) ?? control;
    return { id: null, root, subjects: group === null ? [] : [group] };
  }

  function commentTarget(comment: Element, page: PageView): Target {
    const scope = scopeOf(comment, page);
    const post = scope === null ? inherited(comment, page) : postTarget(comment, scope, page);
    const author = commentAuthor(comment, markers);
    const subjects = author === null ? [] : [subject('comment-author', author.key)];
    return { id: commentId(comment), root: comment, subjects: subjects.concat(post.subjects) };
  }

  /** What the comment box in `composer` writes to. */
  function composerTarget(composer: Element, isReply: boolean, page: PageView): Target {
    const answered = isReply ? answeredComment(composer, page) : null;
    return answered === null ? targetOf(composer, page) : commentTarget(answered, page);
  }

  /**
   * The comment that a reply box answers. The box stands in the thread below its first comment;
   * which reply in the thread was pressed only the opener knows.
   */
  function answeredComment(composer: Element, page: PageView): Element | null {
    for (let thread = composer.parentElement; thread; thread = thread.parentElement) {
      const earliest = thread.querySelector(markers.comment);
      if (earliest === null) continue;
      const pressed = page.opener?.root;
      return pressed?.matches(markers.comment) && thread.contains(pressed) ? pressed : earliest;
    }
    return null;
  }

  /**
   * What an item of a share dialog concerns: the post drawn in it, unless that is just a part (the
   * original) of what was pressed.
   */
  function shareTarget(element: Element, page: PageView): Target {
    const dialog = element.closest(markers.dialog);
    const drawn = dialog === null ? [] : markedActors(dialog, markers);
    const pressed = keysOf(page.opener?.subjects ?? []);
    if (dialog === null || drawn.every(({ key }) => pressed.includes(key))) {
      return inherited(element, page);
    }
    return postTarget(element, dialog, page);
  }

  /** For portals: the post of the expanded "…" button if there is just one, else the opener's. */
  function inherited(element: Element, page: PageView): Target {
    if (showsStory(page.url)) return storyTarget(page);
    const trigger = element.closest(markers.menu) === null ? null : expandedTrigger(page);
    if (trigger !== null) return targetOf(trigger, page);
    return page.opener ?? { id: null, root: element, subjects: [] };
  }

  function expandedTrigger(page: PageView): Element | null {
    const all = [...page.document.querySelectorAll(markers.expandedTrigger)];
    const triggers = all.filter((it) => it.closest(markers.menu) === null);
    return triggers.length > 1 ? null : (triggers[0] ?? null);
  }

  /** The account (or group) beside a follow, join or page-like button. */
  function accountTarget(control: Element, page: PageView, isGroup: boolean): Target {
    const account = accountBeside(control, page, isGroup);
    const id = account === null ? null : `profile/${account.keys.join('+')}`;
    return { id, root: control, subjects: account === null ? [] : [account] };
  }

  function accountBeside(control: Element, page: PageView, isGroup: boolean): Subject | null {
    for (let place = control.parentElement; place; place = place.parentElement) {
      if (standsForPage(place)) return pageOwner(page, isGroup);
      if (isCrowded(place, control)) return null;
      const account = accountLinks(place, markers).find((link) => link.isGroup === isGroup);
      if (account) return subject(isGroup ? 'group' : 'profile', account.key);
      if (place.matches(scopes)) return null;
    }
    return null;
  }

  /** Around the page's own header, or so large that it holds posts: not the card of somebody. */
  function standsForPage(place: Element): boolean {
    if (place.closest(scopes) !== null) return false;
    return place.querySelector(`${markers.profileHeader}, ${markers.post}`) !== null;
  }

  /** Several cards with the same button: the links no longer tell whose button it is. */
  function isCrowded(place: Element, control: Element): boolean {
    const words = wordsOf(control);
    const alike = [...place.querySelectorAll(markers.control)].filter(
      (other) => wordsOf(other) === words,
    );
    return alike.length > 1;
  }

  /** The account or group whose page this is. */
  function pageOwner(page: PageView, isGroup?: boolean): Subject | null {
    const url = actedUrl(page.url, markers);
    const owners = showsContent(url, markers) ? [] : subjectsOfUrl(url, markers);
    const isWanted = ({ role }: Subject) => isGroup === undefined || (role === 'group') === isGroup;
    return owners.find(isWanted) ?? null;
  }

  /**
   * The post around `element`: the nearest post, panel or dialog that names an author, else the
   * reel. Where nobody is named, the nearest of them all the same.
   */
  function scopeOf(element: Element, page: PageView): Element | null {
    const nearest = element.closest(scopes);
    let scope = nearest;
    while (scope !== null && !namesAuthor(scope, markers)) {
      scope = scope.parentElement?.closest(scopes) ?? null;
    }
    return (
      scope ??
      reelOf(element, page) ??
      nearest ??
      contentOf(element, page) ??
      blockOf(element, page)
    );
  }

  /** On pages without roots the part around `element` that names somebody, if just one account. */
  function blockOf(element: Element, page: PageView): Element | null {
    const block = isUnmarked(page.url, markers) ? withActors(element) : null;
    const keys = block === null ? [] : actorsIn(block, markers).map(({ key }) => key);
    return new Set(keys).size === 1 ? block : null;
  }

  /** A reel is what holds exactly one video; the side panel belongs to the reel of the address. */
  function reelOf(element: Element, page: PageView): Element | null {
    let place: Element | null = element;
    while (place && !place.querySelector(markers.reel)) place = place.parentElement;
    const videos = [...(place?.querySelectorAll(markers.reel) ?? [])];
    const shown = videos.find((it) => it.getAttribute('data-video-id') === mediumOf(page.url));
    const video = videos.length === 1 ? videos[0] : shown;
    const reel = video === undefined ? null : withActors(video);
    return reel?.querySelectorAll(markers.reel).length === 1 ? reel : null;
  }

  /** On the page of one post its surroundings up to the author's name. */
  function contentOf(element: Element, page: PageView): Element | null {
    return showsContent(page.url, markers) ? (withActors(element) ?? page.document.body) : null;
  }

  /** The smallest part of the page around `element` that names an author. */
  function withActors(element: Element): Element | null {
    let place: Element | null = element;
    while (place !== null && !namesAuthor(place, markers)) place = place.parentElement;
    return place;
  }

  return {
    targetOf,
    composerTarget,
    shareTarget,
    ownTarget,
    pluginTarget,
    inherited,
    accountTarget,
    pageOwner,
  };
}
