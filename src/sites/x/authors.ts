/**
 * Who is concerned by a post: its author, whom it quotes, who reposted it. In a hundred captured
 * posts (2023 to 2026) avatar, name link, time link and written handle named the same author; quote
 * cards have no link to the quoted account at all, only the avatar's test id and "@handle".
 */
import { X_NAMING } from '../../domain/account/naming/x';
import { keyOfName } from '../../domain/account/naming/naming';
import type { AccountKey } from '../../domain/account/key';
import type { SubjectRole } from '../../domain/subject';
import { firstOf } from '../elements';
import type { Subject } from '../site';
import type { XMarkers } from './markers';
import { type XView, accountOfLink, ownParts } from './view';

/** Everybody concerned by `post`, the author first. */
export function subjectsOf(post: Element, view: XView): Subject[] {
  const own: Element[] = [];
  const cards = new Set<Element>();
  ownParts(post, view.markers.byline, view).forEach((byline) => {
    const card = quoteCardOf(byline, post, view);
    if (card === null) own.push(byline);
    else cards.add(card);
  });
  const previews = ownParts(post, view.markers.nestedQuote, view);
  // Full-screen videos have an avatar but no byline.
  return subject('author', firstKey(own.length + cards.size > 0 ? own : [post], view)).concat(
    [...cards].flatMap((card) => subject('quoted', keyOfCard(card, view))),
    previews.flatMap((preview) => subject('quoted', keyOfPreview(preview))),
    subject('reposter', reposterOf(post, view)),
  );
}

/** Whoever reposted stands above the post; so does the first link, where nothing marks it. */
function reposterOf(post: Element, view: XView): AccountKey | null {
  const { byline, socialContext } = view.markers;
  const context = ownParts(post, socialContext, view)[0];
  if (context !== undefined) return accountOfLink(context.closest('a'), view);
  const first = post.querySelector(`a[href], ${byline}`);
  const above = !first?.matches(byline) && post.querySelector(byline) !== null;
  return above ? accountOfLink(first, view) : null;
}

/** A list of one subject, or of none when there is no key. */
export function subject(role: SubjectRole, ...keys: readonly (AccountKey | null)[]): Subject[] {
  const known = keys.filter((key) => key !== null);
  return known.length > 0 ? [{ role, keys: known }] : [];
}

/** The quote card inside `root` in which `part` stands, or null. */
export function quoteCardOf(part: Element, root: Element, { markers }: XView): Element | null {
  const card = part.parentElement?.closest(markers.quoteCard) ?? null;
  return card !== null && card !== root && root.contains(card) ? card : null;
}

/** The account whose post a quote card shows, or null. */
export function keyOfCard(card: Element, view: XView): AccountKey | null {
  return firstKey([...card.querySelectorAll(view.markers.byline), card], view);
}

/** The account that an avatar, a name or a row of both names, or null. */
export function keyOfByline(byline: Element, view: XView): AccountKey | null {
  return (
    keyOfAvatar(byline, view) ??
    accountOfLink(byline.querySelector('a[href]'), view) ??
    keyOfWrittenHandle(byline, view.markers)
  );
}

/** The key of "@handle" where `text` names one account, or null. */
export function keyOfMention(text: string): AccountKey | null {
  const handle = /@(\w+)/.exec(text)?.[1];
  return handle === undefined ? null : keyOfName(X_NAMING, handle);
}

/** The key of "@handle" in a text of `element`: another one behind it would make it another handle. */
export function keyOfMentionIn(element: Element): AccountKey | null {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const key = keyOfMention(texts.currentNode.nodeValue ?? '');
    if (key !== null) return key;
  }
  // "@" may be a text of its own.
  return keyOfMention(element.textContent);
}

function firstKey(bylines: readonly Element[], view: XView): AccountKey | null {
  return firstOf(bylines, (byline) => keyOfByline(byline, view));
}

function keyOfAvatar(byline: Element, { markers }: XView): AccountKey | null {
  const avatar = byline.querySelector(`[data-testid^="${markers.avatar}"]`);
  const handle = avatar?.getAttribute('data-testid')?.slice(markers.avatar.length);
  return handle === undefined || handle === markers.noHandle ? null : keyOfName(X_NAMING, handle);
}

/** The account whose "@handle" stands in `byline`, taken out of the tab order, or null. */
export function keyOfWrittenHandle(byline: Element, markers: XMarkers): AccountKey | null {
  return keyOfHandleAmong([...byline.querySelectorAll(markers.writtenHandle)]);
}

/** The first text is the display name, which may look like somebody else's handle. */
function keyOfPreview(preview: Element): AccountKey | null {
  const texts = [...preview.querySelectorAll('*')].filter(
    ({ childElementCount, textContent }) => childElementCount === 0 && textContent.trim() !== '',
  );
  return keyOfHandleAmong(texts.slice(1));
}

function keyOfHandleAmong(elements: readonly Element[]): AccountKey | null {
  const written = elements.find(({ textContent }) => /^\s*@\w+\s*$/.test(textContent));
  return written === undefined ? null : keyOfMentionIn(written);
}
