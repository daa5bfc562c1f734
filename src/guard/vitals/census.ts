/**
 * Counts what the reader sees of a page against what is there by other signs: posts by their
 * accessible structure, controls by their labels, and what the site's reader itself finds that its
 * markers do not explain. Where these drift apart the site has changed and the guard may be blind.
 * Only numbers and names of elements: no text, no account.
 */
import type { Site } from '../../domain/account/key';
import { type Act, type ActFamily, familyOf } from '../../domain/act';
import type { Census, Sign } from '../../platform/messages';
import { actByLabel, CONTROL, ITEM, POST } from '../../sites/fallback/fallback';
import type { Intent, PageView, SiteReader } from '../../sites/site';

/** Enough to tell a change from an odd post, few enough to cost nothing that is felt. */
const MOST_CONTROLS = 200;
const MOST_EXAMPLES = 3;
const DEPTH = 6;

/** Below this many posts, or beyond this share of misses, a page is not judged or is found changed. */
const FEWEST = 2;
const MISSES = 0.5;

/** A bar has at least this many controls; notifications and placeholders have fewer. */
const BAR = 3;

/** Pictures and videos that a page without any post must show to count as a page of posts. */
const RICH_PAGE = 12;

/** Kinds of acts that the bar of nearly every post offers. */
const USUAL: Readonly<Record<Site, readonly ActFamily[]>> = {
  x: ['approval', 'comment', 'share'],
  facebook: ['approval', 'comment'],
  instagram: ['approval', 'comment', 'share'],
};

interface SeenPost {
  readonly root: Element;
  readonly known: Set<ActFamily>;
  readonly labelled: Set<ActFamily>;
  hasAuthor: boolean;
  /** Whatever can be pressed in it. */
  pressable: number;
  /** Controls that were read as if they belonged to something larger, or to nothing. */
  astray: number;
}

/** Counts the page as `reader` sees it now. */
export function takeCensus(reader: SiteReader, page: PageView): Census {
  const seen = new Map<Element, SeenPost>();
  const strangers: Element[] = [];
  let controls = 0;
  // What a script touches takes memory for as long as it stands there: no more than is counted.
  const few: Element[] = Array.prototype.slice.call(
    page.document.querySelectorAll(CONTROL),
    0,
    MOST_CONTROLS,
  );
  few.forEach((control) => {
    const intent = reader.pressed(control, page);
    const undoes = reader.undoes(control);
    const label = intent === null && !undoes ? actByLabel(control, reader) : null;
    // What sends a text bears a name that much else bears.
    const labelled = label === 'post' ? null : label;
    const act = intent?.act ?? labelled;
    const root = control.closest(POST);
    const post = root && postAt(seen, root);
    if (post !== null) post.pressable += 1;
    if (post !== null && undoes) post.known.add('approval');
    if (act === null) return;
    if (intent === null) strangers.push(control);
    else controls += 1;
    if (post !== null) note(post, act, intent);
  });
  const posts = [...seen.values()].filter(isPost);
  return {
    posts: posts.length,
    authors: posts.filter(({ hasAuthor }) => hasAuthor).length,
    controls,
    unknown: strangers.length,
    signs: [...signsOf(reader, posts, controls, page)],
    structure: [...new Set(strangers.map(outline))].slice(0, MOST_EXAMPLES),
  };
}

/** A bar in which nothing is known is one still; but comments need not have any. */
function isPost({ root, known, labelled, pressable }: SeenPost): boolean {
  const isComment = root.parentElement?.closest(ITEM) != null;
  return known.size + labelled.size > 0 || (pressable >= BAR && !isComment);
}

function postAt(seen: Map<Element, SeenPost>, root: Element): SeenPost {
  const post = seen.get(root) ?? {
    root,
    known: new Set<ActFamily>(),
    labelled: new Set<ActFamily>(),
    hasAuthor: false,
    pressable: 0,
    astray: 0,
  };
  seen.set(root, post);
  return post;
}

function note(post: SeenPost, act: Act, intent: Intent | null): void {
  (intent === null ? post.labelled : post.known).add(familyOf(act));
  if (intent === null) return;
  post.hasAuthor ||= intent.target.subjects.length > 0;
  if (isAstray(intent, post.root)) post.astray += 1;
}

/** Whether what stands in the post `item` was not taken for a part of it. */
function isAstray({ act, control, target: { root } }: Intent, item: Element): boolean {
  if (['follow', 'post'].includes(familyOf(act)) || !item.matches(ITEM)) return false;
  const isLarger = root !== item && root.contains(item) && !root.matches('body, html');
  return root === control || isLarger;
}

function signsOf(
  { naming, doubts }: SiteReader,
  posts: readonly SeenPost[],
  controls: number,
  page: PageView,
): Set<Sign> {
  const signs = new Set<Sign>(doubts?.(page));
  const empty = posts.length === 0 && controls === 0 && isRich(page.document);
  const silent = mostly(posts, ({ known, labelled }) => known.size + labelled.size === 0);
  const torn = posts.some(({ astray }) => astray >= FEWEST);
  if (empty || silent || torn) signs.add('posts');
  if (mostly(posts, ({ hasAuthor }) => !hasAuthor)) signs.add('authors');
  const usual = USUAL[naming.site];
  const missing = usual.some((family) => mostly(posts, ({ known }) => !known.has(family)));
  const strange = mostly(posts, ({ labelled }) => labelled.size > 0);
  if (missing || strange || posts.some((post) => isForeign(post, usual))) {
    signs.add('controls');
  }
  return signs;
}

/** Whether labels tell of a bar of which the reader knows nothing. */
function isForeign({ known, labelled }: SeenPost, usual: readonly ActFamily[]): boolean {
  return labelled.size >= FEWEST && !usual.some((family) => known.has(family));
}

function mostly(posts: readonly SeenPost[], holds: (post: SeenPost) => boolean): boolean {
  return posts.length >= FEWEST && posts.filter(holds).length > posts.length * MISSES;
}

function isRich(document: Document): boolean {
  return document.querySelectorAll('img, video').length >= RICH_PAGE;
}

/** Element names and roles from the control outwards: neither texts nor ids, which name people. */
function outline(control: Element): string {
  const steps: string[] = [];
  for (
    let node: Element | null = control;
    node && steps.length < DEPTH;
    node = node.parentElement
  ) {
    const role = node.getAttribute('role');
    steps.push(role === null ? node.localName : `${node.localName}[role=${role}]`);
  }
  return steps.join(' < ');
}
