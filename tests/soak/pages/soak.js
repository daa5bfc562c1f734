/**
 * Lets a replica live like the real site for a long time: posts are appended, nodes are re-used for
 * other authors, places change by `history.pushState`, and on each turn one control is chosen at
 * random. What the site looks like stands in `feed.js`, which draws with the replica's own builders;
 * the gestures come from outside, as trusted input.
 *
 * All chance comes from one generator, so that a seed tells the whole run.
 */

/** Rows that are kept in the page; older ones are taken out or become other posts. */
const MOUNTED = 7;

const LISTED_SHARE = 0.35;

const chance = {
  state: 0,
  /** Mulberry32: small, and the same everywhere. */
  number() {
    chance.state = (chance.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(chance.state ^ (chance.state >>> 15), chance.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  },
  among: (items) => items[Math.floor(chance.number() * items.length)],
  happens: (probability) => chance.number() < probability,
};

/** Posts of the home feed that are in the page now, from top to bottom. */
let mounted = [];
let place = 'home';
let postsMade = 0;

// ---- the feed ----------------------------------------------------------------------------------

function newPost(wanted = {}) {
  postsMade += 1;
  const listed = wanted.listed ?? chance.happens(LISTED_SHARE);
  const number = String(500_000 + postsMade);
  const name = `${listed ? 'listed' : 'unlisted'}-${number}`;
  return window.feed.makePost({ name, number, listed, author: wanted.author }, chance);
}

function rowOf(post) {
  return window.feed.list().querySelector(`:scope > [data-post="${post.name}"]`);
}

/** A new post below; the topmost node is taken out, or becomes that new post. */
function append() {
  const post = newPost();
  const oldest = mounted.length >= MOUNTED ? mounted.shift() : null;
  const row = oldest && rowOf(oldest);
  if (row && isReusable(oldest, post) && chance.happens(0.6)) {
    reuse(row, oldest, post);
    window.feed.list().append(row);
  } else {
    row?.remove();
    window.feed.list().append(window.feed.drawRow(post));
  }
  if (oldest) window.feed.forget(oldest);
  mounted.push(post);
}

/** Nodes are only re-used for a post with the same parts, and in the state of a new one. */
function isReusable(from, to) {
  return from.shape === to.shape && !touched.has(from.name);
}

/** Posts on which something took effect, as far as they may still be in the page. */
const touched = new Set();

/** Attributes and texts of the same nodes change to another post, as virtual lists do it. */
function reuse(row, from, to) {
  const pairs = window.feed.differences(from, to);
  const swap = (text) => pairs.reduce((swapped, [old, now]) => swapped.replaceAll(old, now), text);
  for (const element of [row, ...row.querySelectorAll('*')]) {
    for (const { name, value } of element.attributes) {
      if (swap(value) !== value) element.setAttribute(name, swap(value));
    }
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE && swap(node.data) !== node.data) {
        node.data = swap(node.data);
      }
    }
  }
  window.feed.remember(to);
}

function redraw(post) {
  rowOf(post)?.replaceWith(window.feed.drawRow(post));
  touched.delete(post.name);
}

/** Another post comes to stand in the place of this one. */
function replace(post) {
  const next = newPost();
  const row = rowOf(post);
  if (isReusable(post, next)) reuse(row, post, next);
  else row.replaceWith(window.feed.drawRow(next));
  window.feed.forget(post);
  mounted[mounted.indexOf(post)] = next;
}

// ---- places ------------------------------------------------------------------------------------

const PLACES = {
  home() {
    history.pushState(null, '', window.feed.homePath);
    window.feed.showHome(mounted);
  },
  profile(listed = chance.happens(LISTED_SHARE)) {
    const account = chance.among(listed ? window.feed.listed : window.feed.unlisted);
    const posts = Array.from({ length: 3 }, () => newPost({ listed, author: account }));
    history.pushState(null, '', window.feed.profilePath(account));
    window.feed.showProfile({ account, listed, posts });
  },
  post() {
    const post = newPost();
    const others = Array.from({ length: 2 }, () => newPost());
    history.pushState(null, '', window.feed.postPath(post));
    window.feed.showPost(post, others);
  },
};

function go(to, ...more) {
  place = to;
  PLACES[to](...more);
  touched.clear();
  scrollTo(0, 0);
}

/** What the site does by itself between two acts. */
function live() {
  if (chance.happens(0.12)) go(chance.among(['home', 'profile', 'post']));
  else if (place !== 'home' && chance.happens(0.4)) go('home');
  if (place !== 'home') return;
  const batch = 1 + Math.floor(chance.number() * 5);
  for (let count = 0; count < batch; count++) append();
  if (chance.happens(0.2)) redraw(chance.among(mounted));
  if (chance.happens(0.2)) replace(chance.among(mounted));
}

// ---- choosing ----------------------------------------------------------------------------------

/** Every control that can be pressed now, by the post it stands in. */
function controlsByPost() {
  const found = new Map();
  const root = window.feed.layer() ?? document;
  for (const control of root.querySelectorAll('[data-does]')) {
    if (control.getClientRects().length === 0 || isDisabled(control)) continue;
    const { post } = control.closest('[data-post]').dataset;
    found.set(post, [...(found.get(post) ?? []), control]);
  }
  return found;
}

function isDisabled(control) {
  return control.getAttribute('aria-disabled') === 'true';
}

/** Whether a press in the middle of `control` reaches it and no control inside it. */
function isReachable(control, gesture) {
  control.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  if (!/click|tap/.test(gesture)) return true;
  const { left, top, width, height } = control.getBoundingClientRect();
  const hit = document.elementFromPoint(left + width / 2, top + height / 2);
  return hit?.closest('[data-does]') === control;
}

/** The post on which the person goes on if a warning comes: more is done to it than to others. */
let decided = null;

/** Whether the page saw the press fall beside what was chosen: a mark had moved it meanwhile. */
let isAstray = false;

document.addEventListener(
  'pointerdown',
  ({ target }) => {
    isAstray = target.closest('[data-chosen]') === null;
  },
  true,
);

/** What is done next, and how the person answers if a warning comes; null: nothing to press. */
function choose() {
  const byPost = controlsByPost();
  for (let attempt = 0; attempt < 20 && byPost.size > 0; attempt++) {
    const again = byPost.has(decided) && chance.happens(0.4);
    const post = again ? decided : chance.among([...byPost.keys()]);
    const controls = byPost.get(post);
    const kind = chance.among([...new Set(controls.map(({ dataset }) => dataset.does))]);
    const control = chance.among(controls.filter(({ dataset }) => dataset.does === kind));
    const gesture = chance.among(control.dataset.gestures.split(' '));
    const truth = window.feed.truth(control);
    if (truth !== null && isReachable(control, gesture)) {
      return describe(control, post, gesture, truth);
    }
  }
  return null;
}

/** Whom one follows is not always whom the post is about: it may be reposted by somebody else. */
function concernsListed(control, does) {
  const { post } = control.closest('[data-post]').dataset;
  return does === 'follow' ? window.feed.followsListed(control) : post.startsWith('listed');
}

function describe(control, post, gesture, { does, effect = does }) {
  document.querySelector('[data-chosen]')?.removeAttribute('data-chosen');
  control.dataset.chosen = '';
  isAstray = false;
  const inLayer = window.feed.layer() !== null;
  const row = mounted.find(({ name }) => name === post);
  const mayChange = place === 'home' && row && !inLayer && !/^(type|key)/.test(gesture);
  const sure = mayChange && !/follow|join/.test(does);
  const goOn = chance.happens(0.15);
  if (goOn) decided = post;
  return {
    post,
    does,
    effect,
    gesture,
    part: `${window.feed.part(control)}${inLayer && does === 'follow' ? ' menu' : ''}`,
    account: window.feed.account(control),
    guarded: does !== 'free' && concernsListed(control, does),
    since: window.effects.length,
    answer: {
      goOn,
      how: chance.among(['keys', 'keys', 'keys', 'mouse']),
      meanwhile: sure && chance.happens(0.3) ? chance.among(['redraw', 'replace', 'leave']) : null,
    },
  };
}

// ---- what is asked from outside ----------------------------------------------------------------

/** An open warning has the focus; what holds it is the last child of the document. */
function isWarningOpen() {
  const last = document.documentElement.lastElementChild;
  return last !== document.body && last === document.activeElement;
}

function frame() {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Waits for five seconds at most. */
async function framesUntil(isTrue) {
  const deadline = performance.now() + 5000;
  while (!isTrue() && performance.now() < deadline) await frame();
}

window.soak = {
  start(seed) {
    chance.state = seed;
    go('home');
    for (const listed of [true, false, true, false]) {
      const post = newPost({ listed });
      mounted.push(post);
      window.feed.list().append(window.feed.drawRow(post));
    }
  },

  /** One turn: the site lives on, then a control is chosen and marked `data-chosen`. */
  async turn() {
    const late = isWarningOpen();
    const stray = window.effects.length;
    window.feed.settle();
    if (window.feed.layer() !== null && chance.happens(0.4)) window.feed.closeLayer();
    if (window.feed.layer() === null) live();
    await frame();
    const choice = choose();
    if (choice === null) window.feed.closeLayer();
    return { choice, late, stray, posts: postsMade };
  },

  /** What came of it: waits for a warning or an effect if `wait`, and always for two frames. */
  async outcome(since, wait) {
    if (wait) await framesUntil(() => isWarningOpen() || window.effects.length > since);
    await frame();
    await frame();
    const effects = window.effects.slice(since);
    for (const { post } of effects) touched.add(post);
    return { warned: isWarningOpen(), astray: isAstray, effects };
  },

  async warningClosed() {
    await framesUntil(() => !isWarningOpen());
    return !isWarningOpen();
  },

  /** Something happens in the page while the person reads the warning. */
  change(what, name) {
    const post = mounted.find((candidate) => candidate.name === name);
    if (what === 'redraw') redraw(post);
    else if (what === 'replace') replace(post);
    else go('profile', false);
  },

  closeLayer: () => window.feed.closeLayer(),

  heap: () => performance.memory?.usedJSHeapSize ?? 0,
};
