/** Names of posts and comments that survive re-rendering. */
import { firstOf } from '../elements';
import type { PageView, Subject } from '../site';
import { linksIn, mediumOf, postOf, urlOf } from './links';
import type { FacebookMarkers } from './markers';

/**
 * The identity of the story in `scope`. A post's own address hides in the timestamp until that is
 * hovered, so it is the medium, else the token that all links of one story share; each with the
 * author, because several shares of one story have both in common.
 */
export function storyId(
  scope: Element,
  subjects: readonly Subject[],
  page: PageView,
  markers: FacebookMarkers,
): string | null {
  const elsewhere = `${markers.comment}, ${markers.message}`;
  const links = linksIn(scope).filter((link) => link.closest(elsewhere) === null);
  const read = (of: (url: URL) => string | null, which = links) =>
    firstOf(which, (link) => {
      const url = urlOf(link);
      return url && of(url);
    });
  // Parsed are only those addresses that may tell.
  const media = links.filter((link) => MEDIUM.test(link.getAttribute('href') ?? ''));
  const name =
    scope.querySelector(markers.reel)?.getAttribute('data-video-id') ??
    read(mediumOf, media) ??
    mediumOf(page.url) ??
    read((url) => url.searchParams.get('__cft__[0]')) ??
    read(postOf);
  return name === null ? null : [name.slice(0, 64), subjects[0]?.keys[0] ?? ''].join('/');
}

/** The identity of a comment: its number, or the token in its links. */
export function commentId(comment: Element): string | null {
  const queries = linksIn(comment).flatMap((link) => urlOf(link)?.searchParams ?? []);
  const id =
    comment.closest('[data-commentid]')?.getAttribute('data-commentid') ??
    firstOf(queries, (query) => query.get('reply_comment_id') ?? query.get('comment_id'));
  return id === null ? null : `c/${id}`;
}

const MEDIUM = /\/(?:videos|reel|photos?|watch)\b/;
