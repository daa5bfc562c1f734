/** Who wrote the story or the comment in a given part of the page. */
import { decodeSegment } from '../../domain/account/naming/naming';
import type { AccountKey } from '../../domain/account/key';
import type { SubjectRole } from '../../domain/subject';
import { firstOf } from '../elements';
import type { PageView, Subject } from '../site';
import { type Account, accountOf, linksIn, subjectsOfUrl } from './links';
import type { FacebookMarkers } from './markers';

/** A link to an account. */
interface AccountLink extends Account {
  readonly link: HTMLAnchorElement;
}

/** The link that names the author of a story, and where in the post that story stands. */
interface Actor extends AccountLink {
  /** Attached to another story: the original of a share, or one of several shares. */
  readonly attached: boolean;
  /** One of several shares of the story that the post shows first. */
  readonly several: boolean;
}

/** One account as a subject. */
export function subject(role: SubjectRole, key: AccountKey): Subject {
  return { role, keys: [key] };
}

/** Everybody whom the story around `element` in the post `scope` concerns; empty: nobody named. */
export function storySubjects(
  element: Element,
  scope: Element,
  page: PageView,
  markers: FacebookMarkers,
): Subject[] {
  const actors = actorsIn(scope, markers);
  if (actors.length === 0) return [];
  const people = actors.filter(({ isGroup }) => !isGroup);
  const near = nearestActors(element, scope, people);
  const sharer = near[0];
  const isOneOfSeveral = sharer?.several && near.every(({ key }) => key === sharer.key);
  const story = isOneOfSeveral ? sharedBy(sharer, people) : wholeStory(people);
  return distinct(
    story.concat(
      people.length === 0 ? memberIn(scope, markers) : [],
      actors.filter(({ isGroup }) => isGroup).map(({ key }) => subject('group', key)),
      subjectsOfUrl(page.url, markers).filter(({ role }) => role === 'group'),
    ),
  );
}

/** The authors whom the post, panel or dialog `scope` names, comments aside. */
export function actorsIn(scope: Element, markers: FacebookMarkers): Actor[] {
  const marked = markedActors(scope, markers);
  return marked.length > 0 ? marked : unmarkedActors(scope, markers);
}

/** The authors whom names in the usual places tell of. */
function unmarkedActors(scope: Element, markers: FacebookMarkers): Actor[] {
  const found = firstOf(markers.nameBlocks, (selector) => {
    const blocks = [...scope.querySelectorAll(selector)];
    const named = blocks.flatMap((block) => accountLinks(block, markers).slice(0, 1));
    return named.length > 0 ? named.map(toActor) : null;
  });
  return found ?? [];
}

/** Without marks the first name is the author and what follows is attached. */
function toActor({ key, isGroup, link }: AccountLink, index: number): Actor {
  return { key, isGroup, link, attached: index > 0, several: false };
}

/** Whether `scope` names any author; mostly the first link tells. */
export function namesAuthor(scope: Element, markers: FacebookMarkers): boolean {
  const isMarked = linksIn(scope).some((link) => markedActor(link, markers));
  return isMarked || unmarkedActors(scope, markers).length > 0;
}

/** The authors whom links in `scope` name by their `__tn__`. */
export function markedActors(scope: Element, markers: FacebookMarkers): Actor[] {
  return linksIn(scope).flatMap((link) => markedActor(link, markers) ?? []);
}

function markedActor(link: HTMLAnchorElement, markers: FacebookMarkers): Actor | null {
  return link.closest(markers.comment) === null ? actorAt(link, markers) : null;
}

/** The author whom `link` names by its `__tn__`. */
export function actorAt(link: HTMLAnchorElement, markers: FacebookMarkers): Actor | null {
  // To parse the address of every link, with its tokens, would take longer than all the rest.
  const noted = /[?&]__tn__=([^&#]*)/.exec(link.getAttribute('href') ?? '')?.[1] ?? '';
  const place = decodeSegment(noted);
  if (!markers.actorLinks.some((start) => place.startsWith(start))) return null;
  const account = accountOf(link, markers);
  if (account === null) return null;
  const attached = place.includes(markers.attachedStory);
  const several = attached && place.includes(markers.severalStories);
  return { ...account, link, attached, several };
}

/** Links to accounts in `scope`, in order; those in comments belong to the comments. */
export function accountLinks(scope: Element, markers: FacebookMarkers): AccountLink[] {
  return linksIn(scope).flatMap((link) => {
    if (link.closest(markers.comment) !== null) return [];
    const account = accountOf(link, markers);
    return account === null ? [] : [{ ...account, link }];
  });
}

/**
 * The author of a comment. The author's link carries `comment_id`, links of mentioned accounts do
 * not; where none does, the comment's label must say the name.
 */
export function commentAuthor(comment: Element, markers: FacebookMarkers): Account | null {
  const links = linksIn(comment).filter((link) => link.closest(markers.comment) === comment);
  const named = links.filter((link) => accountOf(link, markers) !== null);
  const label = comment.getAttribute('aria-label') ?? '';
  const author =
    named.find((link) => /[?&]comment_id=/.test(link.href)) ??
    named.find((link) => isNameIn(label, link.textContent.trim()));
  return author === undefined ? null : accountOf(author, markers);
}

function isNameIn(label: string, name: string): boolean {
  return name !== '' && label.includes(name);
}

/** The sharer's own story and the original, without the other sharers. */
function sharedBy(sharer: Actor, people: readonly Actor[]): Subject[] {
  const originals = people.filter(({ attached }) => !attached);
  return [subject('author', sharer.key)].concat(
    originals.map(({ key }) => subject('shared-original', key)),
  );
}

function wholeStory(people: readonly Actor[]): Subject[] {
  const authors = people.filter(({ attached }) => !attached);
  const attached = people.filter((actor) => actor.attached);
  return authors
    .map(({ key }, index) => subject(index === 0 ? 'author' : 'coauthor', key))
    .concat(
      attached.map(({ key, several }) => subject(several ? 'reposter' : 'shared-original', key)),
    );
}

/** The authors named nearest to `element`: among several shares, whose bar or box it is. */
function nearestActors(
  element: Element,
  scope: Element,
  actors: readonly Actor[],
): readonly Actor[] {
  let place: Element | null = element;
  while (place !== null && place !== scope) {
    const here = place;
    const inside = actors.filter(({ link }) => here.contains(link));
    if (inside.length > 0) return inside;
    place = place.parentElement;
  }
  return actors;
}

/** In a post that is headed by its group, the member in the second line. */
function memberIn(scope: Element, markers: FacebookMarkers): Subject[] {
  const member = accountLinks(scope, markers).find(
    ({ link }) => link.pathname.includes('/user/') && link.closest(markers.message) === null,
  );
  return member === undefined ? [] : [subject('author', member.key)];
}

function distinct(subjects: readonly Subject[]): Subject[] {
  const seen = new Set<AccountKey>();
  return subjects.filter(({ keys }) => keys.every((key) => !seen.has(key) && seen.add(key)));
}
