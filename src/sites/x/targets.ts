/**
 * To what an element of the page belongs. Posts are read from the article around the element;
 * menus and composers, which X draws elsewhere, from what they still show of their origin.
 */
import { X_NAMING } from '../../domain/account/naming/x';
import { keyOfPage } from '../../domain/account/naming/naming';
import { type AccountKey, idKey } from '../../domain/account/key';
import type { Act } from '../../domain/act';
import type { Intent, Subject, Target } from '../site';
import {
  keyOfByline,
  keyOfCard,
  keyOfMention,
  keyOfMentionIn,
  quoteCardOf,
  subject,
  subjectsOf,
} from './authors';
import { type XView, accountOfLink, addressOf, ownParts } from './view';

/** The post to which `element` belongs, or null. */
export function postAt(element: Element, view: XView): Target | null {
  const { post } = view.markers;
  const root = element.closest(post);
  if (root !== null) return readPost(root, view);
  // The bar below a photo and the one of an X Article in focus mode stand in no post.
  const bar = actionBarAt(element, view);
  const target = bar && postOfPath(view);
  return target && { ...target, root: bar };
}

/** The bar of controls around `element`: carousels and focus traps are groups too, but like nothing. */
export function actionBarAt(element: Element, { markers }: XView): Element | null {
  const group = element.closest(markers.group);
  return group?.querySelector(markers.liked) ? group : null;
}

/** The post whose own page or picture is open, or null. */
export function postOfPath(view: XView): Target | null {
  const id = statusIdIn(view.page.url);
  return id === null ? null : postWithId(id, view);
}

/** The post with this id as the page draws it, else what the address says of it. */
function postWithId(id: string, view: XView): Target {
  for (const root of view.page.document.querySelectorAll(view.markers.post)) {
    const target = readPost(root, view);
    if (target.id === `status/${id}`) return target;
  }
  const author = statusIdIn(view.page.url) === id ? keyOfPage(X_NAMING, view.page.url) : null;
  return {
    id: `status/${id}`,
    root: view.page.document.documentElement,
    subjects: subject('author', author),
  };
}

function readPost(root: Element, view: XView): Target {
  const subjects = subjectsOf(root, view);
  const status = statusIdOf(root, subjects[0], view);
  return { id: status && `status/${status}`, root, subjects };
}

/**
 * The post's own id. Its time link has it; advertisements have none, and there any other link to a
 * post of the same author has.
 */
function statusIdOf(root: Element, author: Subject | undefined, view: XView): string | null {
  const { immersive, statusLink } = view.markers;
  const testId = root.getAttribute('data-testid') ?? '';
  if (testId.startsWith(immersive)) return testId.slice(immersive.length);
  const links = ownParts(root, statusLink, view).filter((a) => quoteCardOf(a, root, view) === null);
  const link =
    links.find((a) => a.querySelector('time') !== null) ??
    links.find((a) => sameAccount(author, accountOfLink(a, view)));
  return link === undefined ? null : statusIdOfLink(link, view);
}

/** Nearly all are plain paths, and to parse an address takes as long as to find it. */
function statusIdOfLink(link: Element, view: XView): string | null {
  const plain = /^\/\w+\/status\/(\d+)/.exec(link.getAttribute('href') ?? '')?.[1];
  if (plain !== undefined) return plain;
  const address = addressOf(link, view);
  return address && statusIdIn(address);
}

function sameAccount(one: Subject | undefined, key: AccountKey | null): boolean {
  return key !== null && one?.keys.includes(key) === true;
}

function statusIdIn({ pathname }: URL): string | null {
  return /^\/(?:i\/web|[^/]+)\/(?:status|article)\/(\d+)/.exec(pathname)?.[1] ?? null;
}

/** What an open menu belongs to: nobody known is a target without subjects, null no post at all. */
export function originOfMenu(item: Element, view: XView): Target | null {
  const triggers = [...view.page.document.querySelectorAll(view.markers.expanded)];
  for (const trigger of triggers) {
    const target = openedBy(trigger, view);
    if (target !== null) return target;
  }
  return triggers.length > 0 ? null : (view.page.opener ?? unknownTarget(item));
}

/** What the menu or composer will belong to that `element` opens, or null. */
export function openedBy(element: Element, view: XView): Target | null {
  const { opener, controls, profileMenu } = view.markers;
  const control = element.closest(opener);
  if (control === null) return null;
  if (control.matches(controls.item)) return originOfMenu(control, view);
  if (control.matches(profileMenu)) return profileTarget(control, profileOf(view));
  return postAt(control, view);
}

/** What the compose dialog or page around `element` sends, or null outside of one. */
export function modalComposerAt(element: Element, view: XView): Intent | null {
  const { page, modalSend, post } = view.markers;
  const root = element.closest(page);
  const control = root?.querySelector(modalSend);
  if (!root || !control) return null;
  const parent = root.querySelector(post);
  if (parent !== null) return sending('reply', readParent(parent, view), control, root, view);
  const card = quoteCardIn(root, view);
  if (card !== null) return sending('quote', readQuotedPost(card, view), control, root, view);
  return sending('post', null, control, root, view);
}

function quoteCardIn(root: Element, view: XView): Element | null {
  for (const part of root.querySelectorAll(view.markers.byline)) {
    const card = quoteCardOf(part, root, view);
    if (card !== null) return card;
  }
  return null;
}

/** The post that is answered; drawn without its time, only the control that opened it knew its id. */
function readParent(parent: Element, view: XView): Target {
  const target = readPost(parent, view);
  const { opener } = view.page;
  const known = opener !== null && sameAccount(opener.subjects[0], firstNameOf(target));
  return target.id === null && known ? { ...target, id: opener.id } : target;
}

/** The card rarely shows the post's id; the control that opened the composer knew it. */
function readQuotedPost(card: Element, view: XView): Target {
  const author = keyOfCard(card, view);
  const { opener } = view.page;
  if (opener !== null && sameAccount(opener.subjects[0], author)) return { ...opener, root: card };
  return { id: null, root: card, subjects: subject('author', author) };
}

/** What the box around `element` sends that stands on a post's page, beside a picture or above a timeline. */
export function inlineComposerAt(element: Element, view: XView): Intent | null {
  const { row, page, inlineSend, post } = view.markers;
  const around = element.closest(row);
  const root = around ?? element.closest(page);
  const control = root?.querySelector(inlineSend);
  if (!root || !control) return null;
  const parent = around?.querySelector(post);
  const target = parent ? readPost(parent, view) : postOfPath(view);
  return sending(target ? 'reply' : 'post', target, control, root, view);
}

/** Sending with `control` what is written in `root`; without a target it is a post of one's own. */
function sending(
  act: Act,
  target: Target | null,
  control: Element,
  root: Element,
  view: XView,
): Intent {
  const written = [...root.querySelectorAll(view.markers.editor)];
  const own = () => unknownTarget(commonAncestor(control, written[0] ?? null));
  return { act, control, target: target ?? own(), ...(written.length > 0 && { written }) };
}

/** The timeline below the box is no part of what is sent. */
function commonAncestor(one: Element, other: Element | null): Element {
  let root = one;
  while (!root.contains(other) && root.parentElement !== null) root = root.parentElement;
  return root;
}

/** The account that a follow button or menu item follows. */
export function accountAt(control: Element, view: XView): Target {
  const testId = control.getAttribute('data-testid') ?? '';
  const id = idKey('x', testId.slice(0, testId.indexOf('-')));
  // Follow buttons name the account in every interface language seen, as menu items do.
  const label = control.getAttribute('aria-label');
  const named = label === null ? keyOfMentionIn(control) : keyOfMention(label);
  const name = named ?? keyOfSurroundings(control, view);
  return profileTarget(control, subject('profile', name, id)[0] ?? null);
}

function keyOfSurroundings(control: Element, view: XView): AccountKey | null {
  const { userRow, hoverCard, hoverCardLink, post, controls } = view.markers;
  if (control.matches(controls.item)) return firstNameOf(originOfMenu(control, view));
  const row = control.closest(userRow);
  if (row !== null) return keyOfByline(row, view);
  const card = control.closest(hoverCard);
  if (card !== null) return accountOfLink(card.querySelector(hoverCardLink), view);
  const around = control.closest(post);
  if (around !== null) return firstNameOf(readPost(around, view));
  return keyOfProfilePath(view);
}

/**
 * The host of the Space on the card around `control`. The card names nobody but by display name,
 * so the host is known only where that is the name of the post's author.
 */
export function hostAt(control: Element, view: XView): Target {
  const { post, names, nameText, quoteCard } = view.markers;
  const around = control.closest(post);
  const name = control.closest(quoteCard)?.querySelector(nameText)?.textContent.trim();
  const author = around?.querySelector(names)?.querySelector(nameText)?.textContent.trim();
  if (!around || !name || name !== author) return unknownTarget(control);
  const key = firstNameOf(readPost(around, view));
  return profileTarget(control, subject('profile', key)[0] ?? null);
}

function firstNameOf(target: Target | null): AccountKey | null {
  return target?.subjects[0]?.keys[0] ?? null;
}

function profileTarget(root: Element, profile: Subject | null): Target {
  if (profile === null) return unknownTarget(root);
  return { id: `profile/${profile.keys[0]}`, root, subjects: [profile] };
}

/** The account whose profile page this is, with its number where a follow button shows both. */
export function profileOf(view: XView): Subject | null {
  const name = keyOfProfilePath(view);
  if (name === null) return null;
  for (const button of view.page.document.querySelectorAll(view.markers.relation)) {
    if (keyOfMention(button.getAttribute('aria-label') ?? '') !== name) continue;
    const id = idKey('x', button.getAttribute('data-testid')?.split('-')[0] ?? '');
    return { role: 'profile', keys: id === null ? [name] : [name, id] };
  }
  return { role: 'profile', keys: [name] };
}

function keyOfProfilePath({ page: { url }, markers }: XView): AccountKey | null {
  const [, tab] = url.pathname.split('/').filter(Boolean);
  return tab === undefined || markers.profileTabs.includes(tab) ? keyOfPage(X_NAMING, url) : null;
}

/** What a `/intent/…` page asks to be done, read from its address, or null for other pages. */
export function webIntent(control: Element, view: XView): Pick<Intent, 'act' | 'target'> | null {
  const { pathname, searchParams } = view.page.url;
  const [first, second = ''] = pathname.split('/').filter(Boolean);
  const act = first === 'intent' ? view.markers.intents[second] : undefined;
  if (act === undefined) return null;
  if (act === 'follow') {
    const [profile = null] = subject('profile', keyOfPage(X_NAMING, view.page.url));
    return { act, target: profileTarget(control, profile) };
  }
  const id = searchParams.get('tweet_id');
  return { act, target: id === null ? unknownTarget(control) : postWithId(id, view) };
}

/** A target of which nothing could be read. */
export function unknownTarget(root: Element): Target {
  return { id: null, root, subjects: [] };
}
