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
  for (const heart of controls.heartsIn(page.document.body).slice(0, MOST_POSTS)) {
    const post = storyAt(heart, page) === null ? posts.at(heart, page) : null;
    if (post === null) continue;
    if (hidesAuthors(post.root, post.subjects[0], markers)) doubts.add('authors');
    if (hidesPicture(post.root, markers)) doubts.add('controls');
  }
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
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  walker.currentNode = name;
  let words = '';
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (name.contains(node)) continue;
    if (node instanceof Element && node.matches(LINE_END)) break;
    if (node instanceof Text) words += node.data;
  }
  return words;
}

/** Pictures are liked by a double click: one that is no link, and for which nothing listens. */
function hidesPicture(root: Element, { photo }: InstagramMarkers): boolean {
  const pictures = [...root.querySelectorAll('img')].filter(
    (image) => image.closest('a[href], button, [role="button"]:not([aria-hidden="true"])') === null,
  );
  const isStill = root.querySelector('video') === null && pictures.length > 0;
  return isStill && pictures.every((image) => image.closest(photo) === null);
}
