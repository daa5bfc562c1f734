/** What tells that Instagram has changed: authors and pictures that the markers do not explain. */
import type { Doubt, PageView, Subject } from '../site';
import type { Controls } from './controls';
import { linksIn, profileOf } from './links';
import type { InstagramMarkers } from './markers';
import type { Posts } from './posts';
import { storyAt } from './stories';

/** Posts looked at; a feed shows few at a time. */
const MOST_POSTS = 20;

/** What ends the line that names the authors. */
const LINE_END = 'time, img, video, button, [role="button"], a[href]';

interface Parts {
  readonly markers: InstagramMarkers;
  readonly controls: Controls;
  readonly posts: Posts;
}

export function doubtsOf({ markers, controls, posts }: Parts, page: PageView): Doubt[] {
  const doubts = new Set<Doubt>();
  const hearts = controls.heartsIn(page.document.body).slice(0, MOST_POSTS);
  hearts.forEach((heart) => {
    const post = storyAt(heart, page) === null ? posts.at(heart, page) : null;
    if (post === null) return;
    if (hidesAuthors(post.root, post.subjects[0], markers)) doubts.add('authors');
    if (hidesPicture(post.root, markers)) doubts.add('controls');
  });
  return [...doubts];
}

/** "A and 3 others": a number behind the author's name that is not known to stand for authors. */
function hidesAuthors(
  root: Element,
  author: Subject | undefined,
  markers: InstagramMarkers,
): boolean {
  if (root.querySelector(markers.others) !== null) return false;
  const name = linksIn(root).find((link) => {
    const key = link.textContent.trim() === '' ? null : profileOf(link);
    return key !== null && author?.keys.includes(key);
  });
  return name !== undefined && /\d/.test(restOfLine(name, root));
}

function restOfLine(name: Element, root: Element): string {
  const line = document.createRange();
  line.selectNodeContents(root);
  line.setStartAfter(name);
  const end = [...root.querySelectorAll(LINE_END)].find(
    (element) => name.compareDocumentPosition(element) === Node.DOCUMENT_POSITION_FOLLOWING,
  );
  if (end !== undefined) line.setEndBefore(end);
  return line.toString();
}

/** Pictures are liked by a double click: one that is no link, and for which nothing listens. */
function hidesPicture(root: Element, { photo }: InstagramMarkers): boolean {
  const pictures = [...root.querySelectorAll('img')].filter(
    (image) => image.closest('a[href], button, [role="button"]:not([aria-hidden="true"])') === null,
  );
  const isStill = root.querySelector('video') === null && pictures.length > 0;
  return isStill && pictures.every((image) => image.closest(photo) === null);
}
