/** What the posts of all three feeds are made of, and the chance that decides about them. */

/** Accounts whose posts come by, as often as in a feed: some every few posts, some once. */
const AUTHORS = 400;

/** One post in so many is by somebody listed. */
const LISTED_EVERY = 100;

const WORDS =
  'kabar dari desa hari ini warga bergotong royong memperbaiki jalan menuju pasar dan sekolah sebelum musim hujan tiba kembali'.split(
    ' ',
  );

/** Mulberry32: small, and the same everywhere. */
const chance = {
  state: 7,
  number() {
    chance.state = (chance.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(chance.state ^ (chance.state >>> 15), chance.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  },
  below: (limit) => Math.floor(chance.number() * limit),
};

/** An element with attributes and children; texts become text nodes. */
function make(tag, attributes = {}, ...children) {
  const svg = tag === 'svg' || tag === 'path';
  const made = svg
    ? document.createElementNS('http://www.w3.org/2000/svg', tag)
    : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** `children` inside `depth` wrappers that mean nothing, as the sites' own renderers make them. */
function wrapped(depth, className, ...children) {
  const inside = depth > 1 ? [wrapped(depth - 1, className, ...children)] : children;
  return make('div', { class: className }, ...inside);
}

function picture(alt) {
  const src = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';
  return make('img', { alt, src, draggable: 'false' });
}

function icon(shape, attributes = {}) {
  return make(
    'svg',
    { viewBox: '0 0 24 24', 'aria-hidden': 'true', ...attributes },
    make('path', { d: shape }),
  );
}

function sentence(length) {
  return Array.from({ length }, () => WORDS[chance.below(WORDS.length)]).join(' ');
}

/** Somebody whose posts come by; the lower of two throws, so that some come by often. */
function someone() {
  const number = Math.min(chance.below(AUTHORS), chance.below(AUTHORS));
  return {
    handle: `warga_rt_${number}`,
    name: `Warga RT ${number}`,
    id: `61550000${1000 + number}`,
  };
}

/** What the `number`-th post of the feed tells. */
function newPost(number) {
  const author = number % LISTED_EVERY === LISTED_EVERY / 2 ? LISTED : someone();
  return {
    number,
    listed: author === LISTED,
    author,
    other: someone(),
    text: sentence(18 + chance.below(20)),
    likes: chance.below(5000),
    // A third shows a picture, a third quotes or shares, a third is words alone.
    shape: ['words', 'picture', 'quote'][chance.below(3)],
  };
}

const LISTED = { handle: 'budi_calon', name: 'Budi Santosa', id: '100000000000101' };
