/**
 * A replica of Instagram's site, desktop and phone, as far as acts go: the same nesting, roles, icon shapes and
 * portals, and acts on exactly the events on which Instagram acts (bundles of 2025 and 2026):
 * - pressables (`div[role=button]`) act on click and on keydown of Enter and Space, without a click
 *   following; core pressables on click and keyup; `button` elements on click alone; counts
 *   (`span[role=button]`) on click, without keys;
 * - comments are sent on keypress, because keydown may pick a name from the mention list; replies
 *   to stories on keydown;
 * - photos and the comments of the post modal are liked by a double click, with touch inside the
 *   second click of two taps;
 * - `l` toggles the like of the reel in view, by a native listener on the scroll container.
 *
 * What a page shows is described by the JSON in its `#page`. Posts whose name begins with `listed`
 * concern an account of the test register, those with `unlisted` do not.
 */
const PAGE = JSON.parse(document.getElementById('page').textContent);

const PEOPLE = {
  'budi.calon': 'Budi Santosa',
  'citra.bakal': 'Citra Lestari',
  'partai.maju': 'Partai Maju',
  'tetangga.kita': 'Tetangga Kita',
  'warung.bu.sri': 'Warung Bu Sri',
  'saya.asn': 'Ayu',
};

/** Beginnings of Instagram's own icon shapes: its controls are known by little else. */
const ICONS = {
  like: 'M16.792 3.904A4.989 4.989 0 0 1 21.5 9.1c0 4.2-5 7.6-9.5 11-4.5-3.4-9.5-6.8-9.5-11a5 5 0 0 1 9.5-2.5 5 5 0 0 1 4.8-2.7Z',
  unlike:
    'M34.6 3.1c-4.5 0-7.900 1.800-10.600 5.600-2.700-3.700-6.100-5.500-10.600-5.500C6 3.100 0 9.600 0 17.600c0 9 12 17 24 27 12-10 24-18 24-27 0-8-6-14.500-13.400-14.500Z',
  comment: 'M20.656 17.008a9.993 9.993 0 1 0-3.600 3.600L22 22Z',
  share:
    'M13.973 20.046 21.77 6.928C22.800 5.200 21.500 3 19.500 3H4.600C2.600 3 1.500 5.500 3 7l6 5.800 2.500 7c.400 1.700 1.700 1.700 2.473.246Z',
  repost:
    'M19.998 9.497a1 1 0 0 0-1 1v4.228a3 3 0 0 1-3 3H8l2-2-1.400-1.400-4.400 4.400 4.400 4.400L10 21.700l-2-2h8a5 5 0 0 0 5-5v-4.200ZM4 14.500v-4.200a5 5 0 0 1 5-5h7l-2-2 1.400-1.400 4.400 4.400-4.400 4.400L14 9.300l2-2H9a3 3 0 0 0-3 3v4.200Z',
  reposted:
    'M16 6.001a1 1 0 0 0 .924-1.382L20 6.600l-4.600 4.400L14 9.600 16 7.600H9a3 3 0 0 0-3 3v4H4v-4a5 5 0 0 1 5-5ZM8 14l4 4 8-8 1.400 1.400L12 21l-5.400-5.400Z',
  saved:
    'M20 22a.999.999 0 0 1-.687-.273L12 14.800l-7.300 6.900A1 1 0 0 1 3 21V3a1 1 0 0 1 1-1h16a1 1 0 0 1 1 1Z',
  emoji:
    'M15.83 10.997a1.167 1.167 0 1 0 1.200 1.200ZM8.200 11a1.200 1.200 0 1 0 1.200 1.200ZM12 2a10 10 0 1 0 10 10A10 10 0 0 0 12 2Zm0 18a8 8 0 1 1 8-8 8 8 0 0 1-8 8Zm-4-5a5 5 0 0 0 8 0Z',
  pause: 'M15 1c-3.3 0-6 1.3-6 3v40c0 2 3 3 6 3s6-1 6-3V4c0-1.700-2.700-3-6-3Z',
  play: 'M5.888 22.5a3.46 3.460 0 0 1-1.721-.460V2l16 10Z',
  next: 'M8 4l8 8-8 8Z',
  home: 'M4 11l8-8 8 8v10H4Z',
};

const LABELS = {
  like: 'Suka',
  unlike: 'Batal Suka',
  comment: 'Komentari',
  share: 'Bagikan',
  repost: 'Posting ulang',
  reposted: 'Posting ulang',
  save: 'Simpan',
  saved: 'Hapus',
  more: 'Opsi lainnya',
};

const PRESS = 'click tap enter space';
const mount = document.getElementById('mount_0_0_aB');
const portals = document.getElementById('portals');
const sites = [delegate(mount), delegate(portals)];
const posts = new Map();

// ---- drawing ---------------------------------------------------------------------------------

function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(name, String(value));
  }
  element.append(...children.flat().filter((child) => child !== undefined && child !== false));
  return element;
}

function shape(tag, attributes) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

function icon(name, size = 24, label = LABELS[name] ?? '') {
  const box = name === 'unlike' ? '0 0 48 48' : '0 0 24 24';
  const svg = shape('svg', { viewBox: box, height: size, width: size, role: 'img', class: name });
  svg.setAttribute('aria-label', label);
  if (name === 'more') {
    for (const cx of [5, 12, 19]) svg.append(shape('circle', { cx, cy: 12, r: 2 }));
  } else if (name === 'save') {
    svg.append(shape('polygon', { points: '20 21 12 13.44 4 21 4 3 20 3 20 21' }));
  } else {
    svg.append(shape('path', { d: ICONS[name] }));
  }
  return svg;
}

/** What a control does, for the walk over all controls; `effect` where the log has another word. */
function does(act, gestures = PRESS, effect = act) {
  return { 'data-does': act, 'data-gestures': gestures, 'data-effect': effect };
}

function free(effect, gestures = PRESS) {
  return does('free', gestures, effect);
}

/** Acts on click and on keydown. */
function pressable(press, attributes, ...children) {
  return h('div', { role: 'button', tabindex: 0, 'data-press': press, ...attributes }, ...children);
}

/** Acts on click and on keyup. */
function corePressable(press, attributes, ...children) {
  return pressable(
    press,
    { 'data-core': '', 'aria-disabled': 'false', ...attributes },
    ...children,
  );
}

function nativeButton(press, attributes, ...children) {
  return h('button', { type: 'button', 'data-press': press, ...attributes }, ...children);
}

/** Acts on click, has no keys. */
function count(press, text, attributes = free('open-likers', 'click')) {
  return h('span', { role: 'button', tabindex: 0, 'data-press': press, ...attributes }, text);
}

/** Colours of the faces, by the first part of a handle. */
const COLOURS = { budi: '#2f6f8f', citra: '#7a5c8e', partai: '#a2573f', warung: '#6a8f4f' };

function faceSource(handle) {
  const colour = COLOURS[handle.split('.')[0]] ?? '#8a9ba8';
  const letter = `<text x="20" y="27" font-size="20" text-anchor="middle" fill="#fff" font-family="sans-serif">${PEOPLE[handle][0]}</text>`;
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="${colour}"/>${letter}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(drawing)}`;
}

function face(handle) {
  return h('img', { class: 'face', src: faceSource(handle), alt: `Foto profil ${handle}` });
}

function ring(handle) {
  const picture = h('span', { role: 'link', tabindex: -1 }, face(handle));
  return pressable('story', { class: 'ring', ...free('open-story') }, h('canvas'), picture);
}

function nameLink(handle, attributes = {}) {
  const text = h('div', {}, h('div', {}, h('span', { dir: 'auto' }, handle)));
  return h('div', { class: 'name' }, profileLink(handle, attributes, text));
}

function profileLink(handle, attributes, ...children) {
  return h('a', { href: `/${handle}/`, role: 'link', tabindex: 0, ...attributes }, ...children);
}

/**
 * "A dan B": the co-author is the second link of the same line. Of several none is named: "dan 3
 * lainnya" is a link without an address.
 */
function byline({ author, coauthor, others }) {
  const sheet = { role: 'link', tabindex: 0, 'data-press': 'message' };
  return h(
    'span',
    { dir: 'auto', class: 'byline' },
    h('span', {}, nameLink(author)),
    coauthor && [h('span', {}, ' dan '), h('span', {}, nameLink(coauthor))],
    others && h('span', {}, ' dan ', h('a', sheet, `${others} lainnya`)),
  );
}

function stamp(href) {
  const time = h('time', { datetime: '2026-10-20T05:00:00.000Z' }, '2 hari');
  const navigates = { 'data-press': 'navigate', ...free('navigate', 'click enter') };
  return h('a', { href, role: 'link', tabindex: 0, class: 'stamp', ...navigates }, time);
}

function follow(how = pressable) {
  const what = does('follow', how === nativeButton ? 'click tap enter space' : PRESS);
  return how('follow', { class: 'pill', ...what }, h('div', { dir: 'auto' }, 'Ikuti'));
}

function more(effect = 'open-menu') {
  const menu = { 'aria-haspopup': 'dialog', 'aria-expanded': 'false', class: 'more' };
  return pressable('more', { ...menu, ...free(effect) }, h('div', {}, icon('more')));
}

function postHeader(post) {
  return h(
    'div',
    { class: 'head' },
    h('div', {}, ring(post.author)),
    h('div', { class: 'who' }, byline(post), post.stampInHead && stamp(`/p/${post.code}/`)),
    post.follow && h('div', {}, follow()),
    h('div', {}, more()),
  );
}

function likeButton(post, size = 24) {
  const button = pressable('like', likeAttributes(post.liked));
  button.append(heart(post.liked, size));
  return h('span', {}, h('div', { 'data-visualcompletion': 'ignore-dynamic' }, button));
}

function likeAttributes(liked) {
  return liked ? free('unlike') : does('like');
}

/** The site makes a new `span` with a new `svg` after every toggle; the button itself stays. */
function heart(liked, size) {
  return h('div', {}, h('span', {}, icon(liked ? 'unlike' : 'like', size)));
}

function repostButton({ reposted }) {
  const what = reposted ? free('unrepost') : does('repost');
  return pressable('repost', what, icon(reposted ? 'reposted' : 'repost'), overlay());
}

/** In the reels viewer the count reposts as well. */
function repostCount({ reposted }) {
  return pressable('repost', reposted ? free('unrepost') : does('repost'), '12');
}

function overlay() {
  return h('div', { role: 'none', 'data-visualcompletion': 'ignore' });
}

/** Two nested buttons: the inner one acts on keydown, the outer one would on keyup. */
function saveButton(post) {
  const inner = pressable('save', free('save'), h('div', {}, icon(post.saved ? 'saved' : 'save')));
  return h('div', {}, corePressable('nothing', {}, inner));
}

function shareButton() {
  return pressable('share', does('share', PRESS, 'open-share'), icon('share'), overlay());
}

function commentButton(attributes) {
  const button = pressable('comment', attributes, h('div', {}, icon('comment')));
  return h('span', {}, button);
}

function bar(post, { share = shareButton } = {}) {
  return h(
    'section',
    { class: 'bar' },
    h(
      'div',
      {},
      likeButton(post),
      count('likers', '495'),
      commentButton(does('comment', PRESS, 'open-comment')),
      count('likers', '7', free('open-likers', 'click')),
      [repostButton(post), h('span', { role: 'button', tabindex: 0 }, '3')],
      share(),
    ),
    h('div', { 'data-visualcompletion': 'ignore-dynamic' }, saveButton(post)),
  );
}

const PICTURE =
  'data:image/svg+xml,' +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><path fill="#cfe3ea" d="M0 0h40v30H0z"/>' +
      '<circle cx="30" cy="8" r="4" fill="#f3dfa2"/><path fill="#8fb59a" d="M0 22 12 10l9 9 6-5 13 11v5H0z"/></svg>',
  );

function picture(alt) {
  return h('div', {}, h('img', { src: PICTURE, alt }), h('div', { class: 'cover' }));
}

function tagBubble(handle) {
  const link = profileLink(handle, { tabindex: -1, class: 'tag' }, h('span', {}, handle));
  return h('div', {}, link);
}

/** Photos and carousels listen to double clicks, a lone video does not. */
function media(post) {
  const listens = { 'data-tappable': 'post', ...doubleTap(post) };
  if (post.media === 'video') {
    return h('div', { class: 'media' }, h('video'), h('div', { class: 'cover' }));
  }
  if (post.media !== 'carousel') {
    return h('div', { class: 'media' }, h('div', { tabindex: -1, ...listens }, picture('Foto')));
  }
  const slide = (alt) => h('li', { tabindex: -1 }, picture(alt));
  return h(
    'div',
    { class: 'media' },
    h('div', { tabindex: -1, ...listens }, h('ul', {}, h('li'), slide('Foto 1'), slide('Foto 2'))),
    nativeButton('slide', { class: 'arrow', 'aria-label': 'Berikutnya', ...free('slide') }, '›'),
  );
}

/** On a phone nothing listens to `dblclick`. */
const ON_PHONE = document.documentElement.matches('.touch');
const DOUBLE = ON_PHONE ? 'doubletap' : 'dblclick doubletap';

function doubleTap({ liked }) {
  return liked ? {} : does('like', DOUBLE);
}

function caption({ author, text }) {
  return h('div', { class: 'caption' }, h('span', {}, nameLink(author)), h('span', {}, ` ${text}`));
}

/** Leaves to the walk over all controls only those that `walk` names, if it names any. */
function walked({ walk }, element) {
  for (const control of walk ? element.querySelectorAll('[data-does]') : []) {
    if (!walk.includes(control.dataset.press ?? 'double')) control.removeAttribute('data-does');
  }
  return element;
}

/** A post of the home feed: an `article` without `header`. */
function feedPost(post) {
  posts.set(post.name, post);
  const article = h(
    'article',
    { 'data-post': post.name },
    h('div', {}, postHeader({ ...post, stampInHead: true }), media(post), bar(post), caption(post)),
  );
  return walked(post, article);
}

/** "Kirim" is disabled until something is written. */
function commentForm({ draft = '' } = {}) {
  const label = 'Tambahkan komentar…';
  const enabled = draft === '' ? { 'aria-disabled': 'true', tabindex: -1 } : does('comment');
  const box = { 'aria-label': label, placeholder: label, autocomplete: 'off', rows: 1 };
  const walks = does('comment', 'type-enter');
  return h(
    'section',
    { class: 'form' },
    h(
      'form',
      { method: 'POST' },
      pressable('emoji', free('open-emoji'), h('div', {}, icon('emoji', 24, 'Emoji'))),
      h('textarea', { ...box, ...walks }, draft),
      pressable('send', { class: 'send', ...enabled }, 'Kirim'),
    ),
  );
}

function comment({ author, id, text, liked, name }, code) {
  const when = h('time', { datetime: '2026-10-21T05:00:00.000Z' }, '1 hari');
  const link = h('a', { href: `/p/${code}/c/${id}/`, role: 'link', tabindex: 0 }, when);
  const reply = pressable('reply', does('reply', PRESS, 'open-reply'), h('span', {}, 'Balas'));
  return h(
    'div',
    { class: 'remark', 'data-post': name },
    h('div', {}, profileLink(author, {}, face(author))),
    h(
      'div',
      { class: 'words' },
      h(
        'div',
        {},
        h(
          'div',
          {},
          h('span', { dir: 'auto' }, nameLink(author)),
          h('span', { dir: 'auto' }, link),
        ),
        h('div', {}, h('span', { dir: 'auto' }, text)),
      ),
      h('div', { class: 'small' }, pressable('likers', free('open-likers'), '3 suka'), reply),
    ),
    likeButton({ liked }, 16),
  );
}

/** A post page has neither `article` nor `header`; the tagged accounts come first. */
function permalink(post) {
  posts.set(post.name, post);
  const { author, code, tags = [], comments = [] } = post;
  return h(
    'div',
    {},
    h(
      'div',
      { class: 'permalink', 'data-post': post.name },
      h(
        'div',
        { class: 'media' },
        h(
          'div',
          {
            role: 'button',
            'aria-hidden': 'true',
            tabindex: 0,
            'data-tappable': 'post',
            ...doubleTap(post),
          },
          picture('Foto'),
          tags.map(tagBubble),
        ),
      ),
      h(
        'div',
        { class: 'details' },
        postHeader(post),
        h('hr'),
        h(
          'div',
          {},
          caption(post),
          comments.map((each) => comment(each, code)),
        ),
        h('div', {}, bar(post), stamp(`/${author}/p/${code}/`)),
        h('div', {}, commentForm(post)),
      ),
    ),
    h(
      'div',
      { class: 'also' },
      h('div', { dir: 'auto' }, 'Postingan lainnya dari ', profileLink(author, {}, author)),
      h('a', { href: `/${author}/p/DZlain/`, role: 'link' }, picture('Foto')),
    ),
  );
}

function modalComment({ author, id, text, liked, name }, code) {
  const link = h('a', { href: `/p/${code}/c/${id}/`, role: 'link' }, h('time', {}, '4 mg'));
  const words = h(
    'div',
    { class: 'words' },
    h('h3', {}, profileLink(author, {}, author)),
    h('div', {}, h('span', { dir: 'auto' }, text)),
    h(
      'div',
      { class: 'small' },
      link,
      nativeButton('reply', does('reply', 'click tap enter space', 'open-reply'), 'Balas'),
    ),
  );
  const item = h('li', { class: 'remark' }, words, likeButton({ liked }, 12));
  const listens = liked ? {} : does('like', DOUBLE);
  return h(
    'ul',
    { 'data-post': name },
    h('div', { role: 'button', 'data-tappable': 'comment', ...listens }, item),
  );
}

/** The post modal: an `article` with `header`, in a portal, with native buttons. */
function modalPost(post) {
  posts.set(post.name, post);
  const { author, code, comments = [], text } = post;
  const share = () =>
    nativeButton(
      'share',
      does('share', 'click tap enter space', 'open-share'),
      icon('share'),
      icon('share'),
    );
  const own = h('li', { class: 'remark' }, h('div', { class: 'words' }, h('h2', {}, author), text));
  return h(
    'article',
    { role: 'presentation', tabindex: -1, 'data-post': post.name, class: 'modal' },
    h(
      'div',
      { class: 'media' },
      h(
        'div',
        {
          role: 'button',
          'aria-hidden': 'true',
          tabindex: 0,
          'data-tappable': 'post',
          ...doubleTap(post),
        },
        picture('Foto'),
      ),
    ),
    h(
      'div',
      { class: 'details' },
      h(
        'header',
        { class: 'head' },
        h('div', {}, profileLink(author, {}, face(author))),
        h('div', { class: 'who' }, profileLink(author, {}, author), ' • '),
        follow(nativeButton),
        more(),
      ),
      h(
        'ul',
        {},
        h('div', { role: 'button' }, own),
        comments.map((each) => modalComment(each, code)),
      ),
      bar(post, { share }),
      stamp(`/p/${code}/`),
      commentForm(post),
    ),
  );
}

/** A post on a phone: an `article` with `header`; its comments stand on a page of their own. */
function phonePost(post) {
  posts.set(post.name, post);
  const { author, code } = post;
  const all = {
    href: `/p/${code}/comments/`,
    'data-press': 'navigate',
    ...free('navigate', 'click tap'),
  };
  const article = h(
    'article',
    { 'data-post': post.name },
    h(
      'header',
      { class: 'head' },
      h('div', {}, ring(author)),
      h('div', { class: 'who' }, byline(post)),
      post.follow && follow(nativeButton),
      more(),
    ),
    media(post),
    bar(post),
    h('a', { ...all, role: 'link' }, 'Lihat semua komentar'),
    stamp(`/p/${code}/`),
  );
  return walked(post, article);
}

/** The comments on a phone: neither the post nor its author is named. */
function phoneComments(post) {
  posts.set(post.name, post);
  const rows = post.comments.map((each) => comment(each, post.code));
  return h('div', { 'data-post': post.name, class: 'permalink' }, rows, commentForm(post));
}

/** What a post embedded in another site shows; unverified: everything leads to the post itself. */
function embed({ name, author, code }) {
  const away = { 'data-press': 'navigate', target: '_blank', ...free('navigate', 'click enter') };
  const link = (href, text) => h('a', { href, ...away }, text);
  return h(
    'div',
    { 'data-post': name },
    h('div', { class: 'head' }, face(author), link(`/${author}/`, author)),
    link(`/p/${code}/`, 'Lihat postingan ini di Instagram'),
  );
}

/** A slot of the reels viewer: the author over the video, the actions in a column beside it. */
function reel(post) {
  posts.set(post.name, post);
  const { author } = post;
  const who = h(
    'a',
    { href: `/${author}/reels/`, role: 'link', tabindex: 0, 'aria-label': `${author} reels` },
    face(author),
    h('span', { dir: 'auto' }, author),
  );
  const surface = corePressable(
    'pause',
    { class: 'surface', ...does('like', 'key:l') },
    h('div', { class: 'head' }, who, h('div', {}, h('div', {}, follow(corePressable)))),
    h('div', {}, post.text),
  );
  const player = { role: 'group', 'aria-label': 'Video player' };
  const popover = { 'aria-haspopup': 'menu', 'aria-expanded': 'false' };
  const slot = h(
    'div',
    { 'data-post': post.name, class: 'slot' },
    h('div', {}, h('div', { 'data-virtualized': 'false' }, h('video'), h('div', player, surface))),
    h(
      'div',
      { class: 'column' },
      h('div', {}, likeButton(post), pressable('likers', free('open-likers'), '224')),
      h('div', {}, commentButton({ ...popover, ...does('comment', PRESS, 'open-comment') })),
      h('div', {}, repostButton(post), repostCount(post)),
      h('div', {}, shareButton()),
      h('div', {}, saveButton(post)),
      h('div', {}, more()),
    ),
  );
  return walked(post, slot);
}

function reelsViewer(reels) {
  const container = h('div', { class: 'viewer', tabindex: -1 }, reels.map(reel));
  container.addEventListener('keydown', likeReelInView);
  container.addEventListener('scroll', nameReelInView);
  return container;
}

function profile({ name, account, bio }) {
  return h(
    'header',
    { class: 'profile', 'data-post': name },
    h('div', {}, h('section', {}, ring(account))),
    h(
      'section',
      {},
      h(
        'a',
        { href: '#', role: 'link', tabindex: 0 },
        h('h2', { dir: 'auto' }, h('span', {}, account)),
      ),
      h('div', {}, PEOPLE[account]),
      h('div', {}, bio, ' ', profileLink('warung.bu.sri', {}, '@warung.bu.sri')),
    ),
    h(
      'section',
      { class: 'actions' },
      h('div', {}, follow(nativeButton)),
      pressable('message', { class: 'pill', ...free('open-message') }, 'Kirim pesan'),
      more(),
    ),
  );
}

function grid(account) {
  const item = (code) => h('a', { href: `/${account}/p/${code}/`, role: 'link' }, picture('Foto'));
  return h('div', { class: 'grid' }, ['DPa', 'DPb', 'DPc', 'DPd', 'DPe', 'DPf'].map(item));
}

function person({ name, account, following }) {
  const label = following ? 'Mengikuti' : 'Ikuti';
  const what = following ? free('open-unfollow') : does('follow');
  return h(
    'div',
    { class: 'person', 'data-post': name },
    profileLink(account, {}, face(account)),
    h('div', { class: 'who' }, profileLink(account, {}, account), h('span', {}, PEOPLE[account])),
    nativeButton(
      'follow',
      { class: 'pill', ...what },
      h('div', {}, h('div', { dir: 'auto' }, label)),
    ),
  );
}

/** The stories viewer: likes and shares, a reply box, quick reactions. */
function story(shown) {
  const { name, author, text, title = author, draft = '' } = shown;
  posts.set(name, shown);
  const reactions = ['😂', '😮', '😍', '😢', '👏', '🔥', '🎉', '💯'].map((face) =>
    pressable('react', does('react'), h('span', {}, face)),
  );
  const placeholder = ON_PHONE ? 'Kirim pesan' : `Balas ke ${author}...`;
  const box = { placeholder, autocomplete: 'off', rows: 1 };
  const entered = ON_PHONE ? {} : does('reply', 'type-enter type-ctrl-enter');
  return h(
    'section',
    { class: 'story', 'data-post': name },
    h(
      'div',
      { class: 'head' },
      profileLink(author, {}, face(author)),
      profileLink(author, {}, title),
      pressable('playback', { class: 'more', ...free('playback') }, icon('pause', 16, 'Jeda')),
    ),
    h('div', { class: 'media' }, picture('Foto'), h('p', {}, text)),
    h(
      'div',
      { class: 'footer' },
      h('textarea', { ...box, ...entered }, draft),
      draft !== '' && sendReplyButton(),
      likeButton({}),
      pressable('share', does('share', PRESS, 'open-share'), icon('share', 24, 'Direct')),
    ),
    h('div', { class: 'reactions' }, h('h2', {}, 'Reaksi cepat'), reactions),
  );
}

function navigation() {
  const item = (href, shape, label) =>
    h(
      'a',
      { href, role: 'link', tabindex: 0, 'data-press': 'navigate' },
      icon(shape, 24, label),
      label,
    );
  return h(
    'nav',
    {},
    h('strong', {}, 'Instagram'),
    item('/', 'home', 'Beranda'),
    item('#', 'like', 'Notifikasi'),
    item('/direct/inbox/', 'share', 'Pesan'),
    item('/saya.asn/', 'home', 'Profil'),
  );
}

function chatDrawer() {
  const label = h('div', {}, icon('share', 24, 'Pesan'));
  return h(
    'div',
    { 'data-pagelet': 'IGDChatTabsRootContent', 'data-post': 'unlisted-chat' },
    pressable('message', { class: 'drawer', ...free('open-message') }, label, 'Pesan'),
  );
}

// ---- portals ---------------------------------------------------------------------------------

/** Draws `content` at the end of the body, with the focus trap of the site's dialogs. */
function openDialog(content, post) {
  const dialog = h('div', { role: 'dialog', 'aria-modal': 'true', tabindex: -1 }, content);
  const layer = h('div', { class: 'layer', 'data-post': post }, dialog);
  portals.append(layer);
  dialog.focus();
  trapFocus(dialog);
}

function closeLayer() {
  portals.lastElementChild?.remove();
  for (const trigger of document.querySelectorAll('[aria-expanded="true"]')) {
    trigger.setAttribute('aria-expanded', 'false');
  }
}

function openShareSheet(post) {
  const address = encodeURIComponent(`https://www.instagram.com/p/${posts.get(post)?.code ?? ''}/`);
  const friend = (name) =>
    pressable('pick', free('pick'), h('img', { src: PICTURE, alt: 'User avatar' }), name);
  const send = {
    class: 'pill',
    'aria-disabled': 'true',
    tabindex: -1,
    ...does('share', 'click enter'),
  };
  const other = { href: `https://wa.me/?text=${address}`, role: 'link', target: '_blank' };
  openDialog(
    h(
      'div',
      { class: 'sheet' },
      h('h1', {}, 'Bagikan'),
      h('input', { placeholder: 'Cari' }),
      friend('Rekan kantor'),
      friend('Kakak'),
      pressable('close', free('copy-link'), 'Salin tautan'),
      h('a', { ...other, 'data-press': 'share-out', ...does('share', 'click') }, 'WhatsApp'),
      pressable('send-share', send, 'Kirim'),
      nativeButton('close', free('close'), 'Tutup'),
    ),
    post,
  );
}

function openMenu(trigger) {
  trigger.setAttribute('aria-expanded', 'true');
  const item = (press, text, what) => nativeButton(press, what, text);
  const menu = h(
    'div',
    { class: 'sheet' },
    item('close', 'Laporkan', free('report')),
    trigger.closest('.profile') === null && item('follow', 'Ikuti', does('follow')),
    item('share', 'Bagikan ke...', does('share', PRESS, 'open-share')),
    item('close', 'Salin tautan', free('copy-link')),
    item('close', 'Batal', free('close')),
  );
  openDialog(menu, nameOf(trigger));
}

/** The comments of a reel: a popover that names neither the reel nor its author. */
function openPopover(trigger) {
  trigger.setAttribute('aria-expanded', 'true');
  const post = posts.get(nameOf(trigger));
  const { name, code, comments = [] } = post;
  const rows = comments.map((each) => comment(each, code));
  portals.append(
    h(
      'div',
      { class: 'popover', 'data-post': name },
      h('div', { role: 'menu' }, rows, commentForm(post)),
    ),
  );
}

function openList(people, title = 'Pengikut') {
  const rows = h('div', { class: 'sheet' }, h('h1', {}, title), people.map(person));
  openDialog(rows, 'unlisted-list');
}

/** What rests beside a name under the pointer; it names this account alone. */
function openCard({ name, account }) {
  const photo = h('a', { href: `/${account}/p/DPa/`, role: 'link' }, face(account));
  const message = pressable('message', { class: 'pill', ...free('open-message') }, 'Kirim pesan');
  const names = [profileLink(account, {}, face(account)), profileLink(account, {}, account)];
  portals.append(
    h(
      'div',
      { class: 'popover', 'data-post': name },
      h('div', {}, names, photo, h('div', {}, message, follow(nativeButton))),
    ),
  );
}

/** The last step of a post of one's own; no saved page shows it, only scripts that use it. */
function openComposer({ name, caption: text }) {
  const label = { 'aria-label': 'Tulis keterangan...', role: 'textbox', contenteditable: 'true' };
  openDialog(
    h(
      'div',
      { class: 'sheet' },
      h('h1', {}, 'Buat postingan baru'),
      h('img', { src: PICTURE, alt: 'Foto' }),
      h('div', { class: 'caption-box', ...label }, h('p', {}, text)),
      pressable('emoji', free('open-emoji'), icon('emoji', 20, 'Emoji')),
      pressable('post', { class: 'pill', ...does('post') }, 'Bagikan'),
    ),
    name,
  );
}

// ---- acting ----------------------------------------------------------------------------------

function nameOf(element) {
  return element.closest('[data-post]')?.dataset.post;
}

/** The post or reel around `element`, or its comment. */
function likable(element) {
  return element.closest('.remark') ?? element.closest('article, .permalink, .slot, .story');
}

function logged(effect, then = () => {}) {
  return (event, element) => {
    takeEffect(element.dataset.effect ?? effect, element, event);
    then(element);
  };
}

function toggleLike(event, button) {
  const liked = button.querySelector('.unlike') !== null;
  const size = button.querySelector('svg').getAttribute('height');
  takeEffect(liked ? 'unlike' : 'like', button, event);
  button.replaceChildren(heart(!liked, size));
  Object.entries(likeAttributes(!liked)).forEach(([name, value]) =>
    button.setAttribute(name, value),
  );
}

function toggleRepost(event, button) {
  const place = button.parentElement;
  const shown = place.querySelector('.repost, .reposted');
  const reposted = shown.classList.contains('reposted');
  takeEffect(reposted ? 'unrepost' : 'repost', button, event);
  shown.replaceWith(icon(reposted ? 'repost' : 'reposted'));
}

function toggleFollow(event, button) {
  if (button.textContent === 'Mengikuti') return takeEffect('open-unfollow', button, event);
  takeEffect('follow', button, event);
  button.replaceChildren(h('div', { dir: 'auto' }, 'Mengikuti'));
}

const openers = {
  comment(button) {
    if (button.getAttribute('aria-haspopup') === 'menu') openPopover(button);
    else likable(button)?.querySelector('textarea')?.focus();
  },
  reply(button) {
    const box = button
      .closest('[role="menu"], article, .permalink')
      ?.querySelector('form textarea');
    if (!box) return;
    box.value = `@${button.closest('.remark').querySelector('a[href]').getAttribute('href').slice(1, -1)} `;
    box.focus();
  },
};

function send(event, element) {
  const form = element.closest('form');
  const box = form.querySelector('textarea');
  if (box.value.trim() === '') return;
  takeEffect('comment', form, event);
  box.value = '';
  enableSend(form);
}

function enableSend(form) {
  const button = form.querySelector('[data-press="send"]');
  const empty = form.querySelector('textarea').value.trim() === '';
  button.setAttribute('aria-disabled', String(empty));
  button.tabIndex = empty ? -1 : 0;
}

const PRESSES = {
  like: toggleLike,
  repost: toggleRepost,
  follow: toggleFollow,
  comment: logged('open-comment', openers.comment),
  reply: logged('open-reply', openers.reply),
  share: logged('open-share', (element) => openShareSheet(nameOf(element))),
  more: logged('open-menu', openMenu),
  send,
  'send-share': logged('share', closeLayer),
  'share-out'(event, link) {
    event.preventDefault();
    takeEffect('share', link, event);
  },
  'send-reply': (event, element) =>
    sendReply(event, element.closest('.story').querySelector('textarea')),
  pick(event, row) {
    takeEffect('pick', row, event);
    const button = row.parentElement.querySelector('[data-press="send-share"]');
    button.setAttribute('aria-disabled', 'false');
    button.tabIndex = 0;
  },
  close: logged('close', closeLayer),
  navigate(event, link) {
    event.preventDefault();
    takeEffect('navigate', link, event);
  },
  recycle: logged('recycle', () => recycle()),
  nothing() {},
  emoji: logged('open-emoji'),
  likers: logged('open-likers'),
  message: logged('open-message'),
  pause: (event, element) => takeEffect('pause', element, event),
  playback(event, button) {
    takeEffect('playback', button, event);
    const paused = button.querySelector('.pause') !== null;
    button.replaceChildren(paused ? icon('play', 16, 'Putar') : icon('pause', 16, 'Jeda'));
  },
  post: logged('post', closeLayer),
  react: logged('react'),
  save: logged('save'),
  slide: logged('slide'),
  story: logged('open-story'),
};

function press(event, element) {
  event.stopPropagation();
  if (element.getAttribute('aria-disabled') === 'true') return;
  PRESSES[element.dataset.press](event, element);
}

const isPressKey = ({ key }) => key === 'Enter' || key === ' ';

for (const site of sites) {
  site.on('click', '[data-press]', press);
  site.on('keydown', 'div[data-press]:not([data-core])', (event, element) => {
    if (!isPressKey(event) || event.target !== element || element.tabIndex !== 0) return;
    event.preventDefault();
    press(event, element);
  });
  site.on('keydown', '[data-core]', (event) => {
    if (event.key === ' ') event.preventDefault();
  });
  site.on('keyup', '[data-core]', (event, element) => {
    if (isPressKey(event)) press(event, element);
  });
  site.on('keydown', '.layer, .popover', (event) => {
    if (event.key === 'Escape') closeLayer();
  });
}

// ---- double clicks and double taps -----------------------------------------------------------

const TAP_MS = 300;
const TAP_PX = 40;
let byTouch = false;
let taps = [];

document.addEventListener('pointerdown', ({ pointerType }) => {
  byTouch = pointerType === 'touch';
});

/** Likes, never takes a like back. */
function doubleTapped(event, area) {
  if (event.target.closest('button') !== null) return;
  const where = area.dataset.tappable === 'comment' ? area : likable(area);
  const button = where.querySelector('[data-press="like"]');
  if (button.querySelector('.like') !== null) toggleLike(event, button);
}

function countTap({ changedTouches: [{ clientX: x, clientY: y }], timeStamp: at }) {
  taps = [...taps.slice(-1), { x, y, at }];
}

function isDoubleTap() {
  const [first, second] = taps;
  return (
    second !== undefined &&
    second.at - first.at <= TAP_MS &&
    Math.hypot(second.x - first.x, second.y - first.y) <= TAP_PX
  );
}

for (const site of sites) {
  site.on('dblclick', '[data-tappable]', (event, area) => {
    if (!byTouch && !ON_PHONE) doubleTapped(event, area);
  });
  site.on('touchend', '[data-tappable]', countTap);
  site.on('click', '[data-tappable]', (event, area) => {
    if (!byTouch || !isDoubleTap()) return;
    taps = [];
    doubleTapped(event, area);
  });
}

// ---- text boxes ------------------------------------------------------------------------------

/** On first focus the plain box becomes one that grows, with a hidden twin that measures it. */
function grow(box) {
  const grown = box.cloneNode();
  grown.dataset.grown = '';
  box.replaceWith(grown);
  grown
    .closest('section')
    .append(h('textarea', { class: 'twin', 'aria-hidden': 'true', tabindex: -1 }));
  grown.focus();
}

function suggest(box) {
  box.closest('form').querySelector('[role="listbox"]')?.remove();
  if (!/@\S*$/.test(box.value)) return;
  const option = h('div', { role: 'option' }, '@tetangga.kita');
  box.after(h('div', { role: 'listbox' }, option));
}

function pickMention(event, box) {
  const list = box.closest('form').querySelector('[role="listbox"]');
  if (event.key !== 'Enter' || list === null) return;
  event.preventDefault();
  list.remove();
  box.value = box.value.replace(/@\S*$/, '@tetangga.kita ');
  takeEffect('pick-mention', box, event);
}

function sendReply(event, box) {
  if (box.value.trim() === '') return;
  takeEffect('reply', box, event);
  box.value = '';
  offerSend(box);
}

function sendReplyButton() {
  return pressable('send-reply', { class: 'send', ...does('reply') }, 'Kirim');
}

/** The reply box of a story has a send button only while there is something to send. */
function offerSend(box) {
  const button = box.parentElement.querySelector('[data-press="send-reply"]');
  if (box.value.trim() === '') button?.remove();
  else if (button === null) box.after(sendReplyButton());
}

for (const site of sites) {
  site.on('focusin', 'form textarea:not([data-grown])', (event, box) => grow(box));
  site.on('input', 'form textarea', (event, box) => {
    enableSend(box.closest('form'));
    suggest(box);
  });
  site.on('keydown', 'form textarea', pickMention);
  site.on('keypress', 'form textarea', (event, box) => {
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    send(event, box);
  });
  site.on('input', '.story textarea', (event, box) => offerSend(box));
  site.on('keydown', '.story textarea', (event, box) => {
    if (ON_PHONE || event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    sendReply(event, box);
  });
}

// ---- reels -----------------------------------------------------------------------------------

function slotInView() {
  return [...document.querySelectorAll('.slot')].find((slot) => {
    const { top, bottom, height } = slot.getBoundingClientRect();
    return Math.min(bottom, innerHeight) - Math.max(top, 0) >= height / 2;
  });
}

function likeReelInView(event) {
  const { key, ctrlKey, altKey, metaKey } = event;
  const typing = document.activeElement.matches('textarea, input');
  if (key.toLowerCase() !== 'l' || ctrlKey || altKey || metaKey || typing) return;
  const button = slotInView()?.querySelector('[data-press="like"]');
  if (button) toggleLike(event, button);
}

/** The address always names the reel in view. */
function nameReelInView() {
  const { code } = posts.get(slotInView()?.dataset.post) ?? {};
  if (code) history.replaceState(null, '', `/reels/${code}/`);
}

// ---- the feed's own re-use of nodes ----------------------------------------------------------

/** The nodes of one post become another post, of another account, without being made anew. */
function recycle() {
  const [from, to] = PAGE.recycle;
  const article = document.querySelector(`article[data-post="${from.name}"]`);
  const pairs = ['name', 'author', 'code', 'text'].map((key) => [from[key], to[key]]);
  pairs.push([faceSource(from.author), faceSource(to.author)]);
  const swap = (text) => pairs.reduce((swapped, [old, now]) => swapped.replaceAll(old, now), text);
  for (const element of [article, ...article.querySelectorAll('*')]) {
    for (const { name, value } of element.attributes) {
      if (swap(value) !== value) element.setAttribute(name, swap(value));
    }
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) node.data = swap(node.data);
    }
  }
  posts.set(to.name, to);
  PAGE.recycle.reverse();
}

/** The time of the story is up: unless it stands still, the next account's takes its place. */
window.storyEnds = (next) => {
  const [shown] = document.querySelectorAll('.story');
  if (shown.querySelector('.play') !== null || shown.contains(document.activeElement)) return;
  history.replaceState(null, '', `/stories/${next.author}/`);
  shown.replaceWith(story(next));
};

/** Draws a post of the feed anew, as happens when it comes back into view; for tests. */
window.rerender = (name) => {
  for (const article of document.querySelectorAll(`article[data-post="${name}"]`)) {
    article.replaceWith(feedPost(posts.get(name)));
  }
};

// ---- start -----------------------------------------------------------------------------------

/** A previous route stays mounted, hidden, with a listed post in it. */
function previousRoute() {
  const post = {
    name: 'listed-hidden',
    author: 'budi.calon',
    code: 'DHid000',
    text: 'Kabar pagi.',
  };
  return h('div', { hidden: '' }, feedPost(post));
}

function suggestions(people) {
  return h('div', { class: 'aside' }, h('strong', {}, 'Disarankan untuk Anda'), people.map(person));
}

function recyclePill() {
  const pill = pressable(
    'recycle',
    { class: 'pill', ...free('recycle', 'click') },
    'Kiriman berikutnya',
  );
  return h('div', { 'data-post': 'unlisted-pill' }, pill);
}

const MAIN = {
  feed: (feed) => h('div', { class: 'feed' }, PAGE.recycle && recyclePill(), feed.map(feedPost)),
  permalink,
  profile,
  grid,
  reels: reelsViewer,
  phone: (feed) => h('div', { class: 'feed' }, feed.map(phonePost)),
  phoneComments,
  embed,
};

const OPEN = {
  modal: (post) => openDialog(modalPost(post)),
  list: openList,
  collaborators: (people) => openList(people, 'Kolaborator'),
  card: openCard,
  composer: openComposer,
  immersive: (reels) => openDialog(reelsViewer(reels)),
  popover: (name) =>
    openPopover(document.querySelector(`[data-post="${name}"] [aria-haspopup="menu"]`)),
  menu: (name) => openMenu(document.querySelector(`[data-post="${name}"] .more`)),
};

const main = h('main', { role: 'main' });
for (const [part, draw] of Object.entries(MAIN)) if (PAGE[part]) main.append(draw(PAGE[part]));
if (PAGE.people) main.append(suggestions(PAGE.people));
const page = PAGE.story
  ? story(PAGE.story)
  : h('div', { class: 'page' }, navigation(), h('section', {}, main));
mount.append(page, previousRoute());
if (!PAGE.story && !ON_PHONE && !PAGE.embed) mount.append(chatDrawer());
for (const [part, open] of Object.entries(OPEN)) {
  if (!PAGE[part]) continue;
  // What lies behind a dialog cannot be pressed.
  for (const control of mount.querySelectorAll('[data-does]')) control.removeAttribute('data-does');
  open(PAGE[part]);
}
