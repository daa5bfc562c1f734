/**
 * A replica of X as far as acts go: the same attributes, nesting and portals, and acts on exactly
 * the events on which X acts (X bundles of Nov 2025):
 * - handlers are delegated to `#react-root`; a button, link or menu item acts on click and on
 *   keydown of Enter and Space;
 * - single letters act on keypress at the document, for the focused post or the open one;
 * - Ctrl/Cmd+Enter in an editor sends without touching the button;
 * - menus, dialogs and hover cards stand in `#layers`, their trigger stays `aria-expanded`;
 * - below 500 px menus are sheets at the lower edge and composers are pages with a text area.
 *
 * What a page shows is described by the JSON in its `#page`. Posts whose name begins with `listed`
 * concern an account of the test register, those with `unlisted` do not. The walk waits for a mark,
 * so every page shows a listed post, if only behind a layer.
 */
const PAGE = JSON.parse(document.getElementById('page').textContent);

const PEOPLE = {
  budi_calon: { name: 'Budi Santosa', id: '9000000001' },
  citra_bakal: { name: 'Citra Lestari', id: '9000000002' },
  timbudi: { name: 'Tim Budi', id: '9000000003' },
  tetangga_kita: { name: 'Tetangga Kita', id: '9000000004' },
  warung_bu_sri: { name: 'Warung Bu Sri', id: '9000000005' },
  saya_asn: { name: 'Ayu', id: '9000000006' },
};

/** Beginnings of X's own icon shapes: some controls are known by nothing else. */
const ICONS = {
  reply:
    'M1.751 10c0-4.42 3.584-8 8.005-8h4.366c4.49 0 8.129 3.64 8.129 8.13 0 2.96-1.607 5.68-4.196 7.11l-8.054 4.46v-3.69C5.5 18.1 1.75 14.5 1.75 10z',
  repost:
    'M4.5 3.88l4.432 4.14-1.364 1.46L5.5 7.55V16c0 1.1.896 2 2 2H13v2H7.5c-2.209 0-4-1.79-4-4V7.55L1.432 9.48.068 8.02 4.5 3.88zM16.5 6H11V4h5.5c2.209 0 4 1.79 4 4v8.45l2.068-1.93 1.364 1.46-4.432 4.14-4.432-4.14 1.364-1.46 2.068 1.93V8c0-1.1-.896-2-2-2z',
  like: 'M16.697 5.5c-1.222-.06-2.679.51-3.89 2.16l-.805 1.09-.806-1.09C9.984 6.01 8.526 5.44 7.304 5.5c-4.6.3-6.2 6.1 4.7 13.7 10.900-7.600 9.300-13.400 4.700-13.700z',
  liked:
    'M20.884 13.19c-1.351 2.48-4.001 5.12-8.379 7.67l-.503.3-.504-.3c-4.379-2.55-7.029-5.19-8.382-7.67C-.2 6.700 6.500-.200 12 5.500 17.500-.200 24.200 6.700 20.884 13.190z',
  share:
    'M12 2.59l5.7 5.7-1.41 1.42L13 6.41V16h-2V6.41l-3.3 3.3-1.41-1.42L12 2.59zM21 15l-.02 3.51c0 1.38-1.12 2.49-2.5 2.49H5.5C4.11 21 3 19.88 3 18.5V15h2v3.5c0 .28.22.5.5.5h12.98c.28 0 .5-.22.5-.5L19 15h2z',
  bookmark: 'M4 4.5C4 3.12 5.119 2 6.5 2h11C18.881 2 20 3.12 20 4.5v18.44l-8-5.71-8 5.71V4.5z',
  caret:
    'M3 12c0-1.1.9-2 2-2s2 .9 2 2-.9 2-2 2-2-.9-2-2zm7 0c0-1.1.9-2 2-2s2 .9 2 2-.9 2-2 2-2-.9-2-2zm7 0c0-1.1.9-2 2-2s2 .9 2 2-.9 2-2 2-2-.9-2-2z',
  quote: 'M13.543 4.04275C15.3142 2.27164 18.1858 2.27164 19.957 4.04275L8.1 20.6 2.9 21.1z',
  chat: 'M12 4c-4.418 0-8 3.582-8 8 0 1.268.294 2.465.818 3.528L4 20l4.500-.900C16 22 20 17 20 12s-3.600-8-8-8z',
  link: 'M18.36 5.64c-1.95-1.96-5.11-1.96-7.07 0L9.88 7.05l2 2 6-1zM5.600 18.400c2 2 5.100 2 7.100 0l1.400-1.400-2-2-6 1z',
  follow:
    'M10 4c-1.105 0-2 .9-2 2s.895 2 2 2 2-.9 2-2-.895-2-2-2zM6 6c0-2.21 1.791-4 4-4s4 1.79 4 4-1.791 4-4 4-4-1.79-4-4zm13 4v3h2v-3h3V8h-3V5h-2v3h-3v2h3z',
  face: 'M12 13.6c1.64-.013 3.278.76 4.284 2.02l-1.200 1.100c-2.500-2.500-5-2.500-7 0l-1.100-1.100z',
  mute: 'M18 6.59V1.2L8.71 7H5.5C4.12 7 3 8.12 3 9.5v5C3 15.88 4.12 17 5.5 17h3.210L18 22.800z',
  download:
    'M11.99 16l-5.7-5.7L7.7 8.88l3.29 3.3V2.59h2v9.59l3.3-3.3 1.41 1.42-5.710 5.700zM21 15v6H3v-6z',
  close:
    'M10.59 12L4.54 5.96l1.42-1.42L12 10.59l6.04-6.05 1.42 1.42L13.41 12l6.050 6.040-1.420 1.420L12 13.410l-6.040 6.050-1.420-1.420z',
};

const PRESS = 'click enter space';
const PRESS_OR_TAP = 'click tap enter space';
const layers = document.getElementById('layers');
const app = document.getElementById('app');
const site = delegate(document.getElementById('react-root'));
const posts = new Map();

// ---- drawing ---------------------------------------------------------------------------------

function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(name, String(value));
  }
  element.append(...children.flat().filter((child) => child !== undefined && child !== false));
  return element;
}

function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
}

/** What a control does, for the walk over all controls; `effect` where the log has another word. */
function does(act, gestures = PRESS_OR_TAP, effect = act) {
  return { 'data-does': act, 'data-gestures': gestures, 'data-effect': effect };
}

function free(effect, gestures = PRESS) {
  return does('free', gestures, effect);
}

/** Since mid-2024 buttons are `button` elements; before that they were `div` elements. */
function button(attributes, children, old = false) {
  return old
    ? h('div', { role: 'button', tabindex: 0, ...attributes }, children)
    : h('button', { role: 'button', type: 'button', ...attributes }, children);
}

function avatar(handle, linked = true) {
  const face = h('span', { class: `face ${handle}` }, PEOPLE[handle].name[0]);
  const holder = linked
    ? h('a', { href: `/${handle}`, role: 'link', tabindex: -1, 'aria-hidden': true }, face)
    : h('div', { role: 'presentation', tabindex: -1, 'aria-hidden': true }, face);
  return h('div', { 'data-testid': `UserAvatar-Container-${handle}`, class: 'avatar' }, holder);
}

function nameRow(handle) {
  return h('div', { class: 'row' }, h('div', { dir: 'ltr', class: 'name' }, PEOPLE[handle].name));
}

function byline({ author, id, focal }) {
  const time = h('time', { datetime: '2026-10-01T05:00:00.000Z' }, '3 j');
  return h(
    'div',
    { 'data-testid': 'User-Name', class: 'byline' },
    h('div', {}, h('a', { href: `/${author}`, role: 'link', class: 'plain' }, nameRow(author))),
    h('a', { href: `/${author}`, role: 'link', tabindex: -1, class: 'muted' }, `@${author}`),
    !focal &&
      h(
        'a',
        {
          href: `/${author}/status/${id}`,
          role: 'link',
          class: 'muted',
          ...free('navigate', 'click enter'),
        },
        time,
      ),
  );
}

/** A quote inside a quote: names as mere text, beside a small picture. */
function nestedQuote({ author, text }) {
  return h(
    'div',
    { 'data-testid': 'nestedQuotePreview', class: 'quote' },
    h('div', { 'data-testid': 'nestedQuotePreviewMedia' }),
    nameRow(author),
    h('div', { dir: 'ltr', class: 'muted' }, `@${author}`),
    h('div', { dir: 'auto' }, text),
  );
}

/** No link anywhere: the quoted account stands in the avatar's test id and as text. */
function quoteCard({ author, text, quote }) {
  return h(
    'div',
    { role: 'link', tabindex: 0, class: 'quote' },
    h(
      'div',
      { class: 'byline' },
      h('div', { 'data-testid': 'Tweet-User-Avatar' }, avatar(author, false)),
      h(
        'div',
        { 'data-testid': 'User-Name', class: 'byline' },
        nameRow(author),
        h('div', { tabindex: -1, class: 'muted' }, `@${author}`),
      ),
    ),
    h('div', { 'data-testid': 'tweetText', dir: 'auto' }, text),
    quote && nestedQuote(quote),
  );
}

/** A Space's host is written by display name only, and its button has no test id. */
function spaceCard({ host }) {
  const follow = { role: 'button', tabindex: 0, 'data-host': host, ...does('follow') };
  return h(
    'div',
    { 'data-testid': 'placementTracking' },
    h(
      'div',
      { role: 'link', tabindex: 0, class: 'quote' },
      h('div', { 'data-testid': 'UserAvatar-Container-unknown' }),
      h('div', { dir: 'ltr', class: 'name' }, PEOPLE[host].name),
      h('div', { dir: 'ltr' }, 'Bincang sore'),
      h('div', follow, 'Follow host'),
    ),
  );
}

function poll(post) {
  const options = post.voted
    ? h(
        'ul',
        { role: 'list' },
        post.poll.map((text) => h('li', { role: 'listitem' }, text)),
      )
    : h(
        'div',
        { role: 'radiogroup' },
        post.poll.map((text) =>
          h('div', { role: 'radio', tabindex: 0, 'aria-checked': false, ...does('vote') }, text),
        ),
      );
  // Polls made of pictures have the test id of cards instead.
  return h(
    'div',
    { 'data-testid': post.pictures ? 'card.wrapper' : 'cardPoll', class: 'poll' },
    options,
  );
}

const COUNTS = { reply: 4, repost: 2, like: 9 };

/** The letter that presses a post's button for it, beside the gestures of every button. */
function gesturesWith(key, { keys }) {
  return keys ? `${PRESS_OR_TAP} key:${key}` : PRESS_OR_TAP;
}

function likeState(post) {
  return post.liked
    ? {
        'data-testid': 'unlike',
        'aria-label': `${COUNTS.like + 1} Suka. Disukai`,
        ...free('unlike'),
      }
    : {
        'data-testid': 'like',
        'aria-label': `${COUNTS.like} Suka. Suka`,
        ...(post.nudge && { 'aria-haspopup': 'menu' }),
        ...does('like', gesturesWith('l', post)),
      };
}

function repostState(post) {
  return post.reposted
    ? { 'data-testid': 'unretweet', 'aria-label': 'Diposting ulang', ...free('open-repost') }
    : {
        'data-testid': 'retweet',
        'aria-label': `${COUNTS.repost} posting ulang. Posting ulang`,
        ...does('repost', gesturesWith('t', post), 'open-repost'),
      };
}

function count(text) {
  return h('span', { 'data-testid': 'app-text-transition-container' }, String(text));
}

function likeFace({ liked }) {
  return [icon(liked ? 'liked' : 'like'), count(COUNTS.like + (liked ? 1 : 0))];
}

function actionBar(post) {
  const { author, id, old } = post;
  const menu = { 'aria-haspopup': 'menu', 'aria-expanded': false };
  const replyDoes = does('reply', gesturesWith('r', post), 'open-comment');
  const shareDoes = does('share', gesturesWith('s', post), 'open-share');
  return h(
    'div',
    { role: 'group', class: 'bar', 'aria-label': 'balasan, posting ulang, suka' },
    button(
      { 'data-testid': 'reply', 'aria-label': `${COUNTS.reply} Balasan. Balas`, ...replyDoes },
      [icon('reply'), count(COUNTS.reply)],
      old,
    ),
    button({ ...menu, ...repostState(post) }, [icon('repost'), count(COUNTS.repost)], old),
    button(likeState(post), likeFace(post), old),
    h('a', { href: `/${author}/status/${id}/analytics`, role: 'link', class: 'muted' }, '80'),
    button(
      { 'data-testid': 'bookmark', 'aria-label': 'Markah', ...free('save') },
      icon('bookmark'),
      old,
    ),
    h(
      'div',
      {},
      button({ ...menu, 'aria-label': 'Bagikan posting', ...shareDoes }, icon('share'), old),
    ),
  );
}

const KEY_ACTS = { l: 'like', r: 'reply', t: 'repost', s: 'share' };
const KEY_EFFECTS = { l: 'like', r: 'open-comment', t: 'open-repost', s: 'open-share' };

function drawPost(post, { bar = true } = {}) {
  posts.set(post.name, post);
  const { key } = post;
  const caret = { 'aria-haspopup': 'menu', 'aria-expanded': false, 'aria-label': 'Lainnya' };
  return h(
    'article',
    {
      role: 'article',
      'data-testid': 'tweet',
      'data-post': post.name,
      tabindex: post.focal ? -1 : 0,
      ...(key && bar && does(KEY_ACTS[key], `key:${key}`, KEY_EFFECTS[key])),
    },
    post.reposter &&
      h(
        'a',
        { href: `/${post.reposter}`, role: 'link', class: 'muted context' },
        h(
          'span',
          { 'data-testid': 'socialContext' },
          `${PEOPLE[post.reposter].name} memposting ulang`,
        ),
      ),
    h('div', { 'data-testid': 'Tweet-User-Avatar' }, avatar(post.author)),
    h(
      'div',
      { class: 'body' },
      h(
        'div',
        { class: 'head' },
        byline(post),
        post.focal && bar && followButton(post.author),
        bar &&
          button(
            { ...caret, 'data-testid': 'caret', ...free('open-menu') },
            icon('caret'),
            post.old,
          ),
      ),
      h('div', { 'data-testid': 'tweetText', dir: 'auto' }, post.text),
      post.poll && poll(post),
      post.quote && h('div', {}, quoteCard(post.quote)),
      post.space && spaceCard(post.space),
      post.article && drawArticle(post),
      bar && actionBar(post),
    ),
  );
}

/** An X Article has a bar of its own and may embed whole posts. */
function drawArticle(post) {
  return h(
    'div',
    { 'data-testid': 'twitterArticleReadView', class: 'article' },
    h('div', { 'data-testid': 'twitter-article-title' }, post.article.title),
    actionBar(post),
    h('p', {}, post.article.text),
    h('div', { 'data-testid': 'simpleTweet' }, drawPost(post.article.embedded)),
  );
}

/** Focus mode: the article stands in no post, and neither does its bar. */
function focusedArticle(post) {
  posts.set(post.name, post);
  return h(
    'div',
    { 'data-testid': 'twitterArticleReadView', 'data-post': post.name, class: 'article' },
    h('div', { class: 'head' }, avatar(post.author), nameRow(post.author)),
    h('p', {}, post.text),
    actionBar(post),
    h('div', { 'data-testid': 'simpleTweet' }, drawPost(post.embedded)),
  );
}

/** A full-screen video is no post either; its test id ends with the post's. */
function video(post) {
  posts.set(post.name, post);
  const testid = `immersive-tweet-ui-content-container-${post.id}`;
  return h(
    'div',
    { 'data-testid': testid, 'data-post': post.name, class: 'video' },
    h(
      'div',
      { class: 'head' },
      avatar(post.author),
      h('a', { href: `/${post.author}`, role: 'link', class: 'grow' }, nameRow(post.author)),
      followButton(post.author),
    ),
    actionBar(post),
  );
}

/** Rows that group likes and follows have no bar; pressing one only opens something. */
function groupedNotification(name) {
  return h(
    'article',
    { role: 'article', tabindex: 0, 'data-testid': 'notification', 'data-post': name },
    h('div', {}, 'Budi Santosa dan 2 lainnya menyukai balasan Anda'),
  );
}

function followState(handle, followed) {
  const { id } = PEOPLE[handle];
  return followed
    ? {
        'data-testid': `${id}-unfollow`,
        'aria-label': `Mengikuti @${handle}`,
        ...free('open-unfollow'),
      }
    : { 'data-testid': `${id}-follow`, 'aria-label': `Ikuti @${handle}`, ...does('follow') };
}

function followButton(handle, followed = false) {
  const attributes = { ...followState(handle, followed), 'data-handle': handle, class: 'pill' };
  return button(attributes, followed ? 'Mengikuti' : 'Ikuti');
}

function userRow({ name, account, followed }) {
  return h(
    'li',
    { role: 'listitem', 'data-testid': 'UserCell', 'data-post': name },
    avatar(account),
    h(
      'div',
      { class: 'grow' },
      h('a', { href: `/${account}`, role: 'link', class: 'plain' }, nameRow(account)),
      h('a', { href: `/${account}`, role: 'link', tabindex: -1, class: 'muted' }, `@${account}`),
    ),
    followButton(account, followed),
  );
}

function hoverCard({ name, account }) {
  return h(
    'div',
    { 'data-testid': 'HoverCard', 'data-post': name, class: 'card' },
    h('div', { class: 'head' }, avatar(account), followButton(account)),
    nameRow(account),
    h('a', { href: `/${account}/following`, role: 'link', class: 'muted' }, '12 Mengikuti'),
  );
}

function profileHeader({ name, account, followed }) {
  const menu = { 'aria-haspopup': 'menu', 'aria-expanded': false, 'aria-label': 'Lainnya' };
  return h(
    'div',
    { 'data-post': name, class: 'profile' },
    h(
      'div',
      { class: 'head' },
      avatar(account),
      h('div', { class: 'grow' }),
      button({ ...menu, 'data-testid': 'userActions', ...free('open-menu') }, icon('caret')),
      // Opens a window for paying: nothing is followed or liked by it.
      button(
        {
          'data-testid': `${PEOPLE[account].id}-subscribe`,
          class: 'pill',
          ...free('open-payment'),
        },
        'Berlangganan',
      ),
      h('div', { 'data-testid': 'placementTracking' }, followButton(account, followed)),
    ),
    h(
      'div',
      { 'data-testid': 'UserName' },
      nameRow(account),
      h('div', { tabindex: -1, class: 'muted' }, `@${account}`),
    ),
  );
}

function editor(doesWhat) {
  if (PAGE.narrow) {
    const area = h('textarea', { 'aria-label': 'Teks posting', ...doesWhat });
    return h('div', { 'data-testid': 'tweetTextarea_0', class: 'grow' }, area);
  }
  return h(
    'div',
    { 'data-testid': 'tweetTextarea_0_label', class: 'grow' },
    h('div', {
      contenteditable: true,
      role: 'textbox',
      'aria-multiline': true,
      'aria-label': 'Teks posting',
      'data-testid': 'tweetTextarea_0',
      ...doesWhat,
    }),
  );
}

/** The reply box stands beside its post in the same row, not in it. */
function replyBox() {
  const text = { 'data-testid': 'tweetButtonInline', class: 'pill', ...does('reply') };
  return h(
    'div',
    { 'data-testid': 'inline_reply_offscreen', class: 'composer' },
    avatar('saya_asn'),
    editor(does('reply', 'type-ctrl-enter')),
    button(text, 'Balas'),
  );
}

function ownComposer() {
  return h(
    'div',
    { class: 'composer', 'data-post': PAGE.composer },
    avatar('saya_asn'),
    editor(does('post', 'type-ctrl-enter')),
    button({ 'data-testid': 'tweetButtonInline', class: 'pill', ...does('post') }, 'Posting'),
  );
}

/** Rows of the virtual list; the focal post's row also holds the reply box. */
function timelineRow(post) {
  const article = drawPost(post);
  return h(
    'div',
    { 'data-testid': 'cellInnerDiv', 'data-post': post.name },
    article,
    post.focal && PAGE.replies && replyBox(),
  );
}

function column() {
  const pill = button(
    { class: 'pill more', 'data-recycle': '', ...free('recycle', 'click') },
    'Posting lain',
  );
  return h(
    'div',
    { 'data-testid': 'primaryColumn' },
    h('h1', {}, PAGE.title),
    PAGE.profile && profileHeader(PAGE.profile),
    PAGE.composer && ownComposer(),
    PAGE.recycle && h('div', { 'data-post': 'unlisted-pill' }, pill),
    PAGE.article && focusedArticle(PAGE.article),
    PAGE.grouped && groupedNotification(PAGE.grouped),
    PAGE.people && h('ul', { role: 'list' }, PAGE.people.map(userRow)),
    (PAGE.posts ?? []).map(timelineRow),
  );
}

function sidebar() {
  return h(
    'aside',
    { 'data-testid': 'sidebarColumn' },
    h('h2', {}, 'Untuk diikuti'),
    h('ul', { role: 'list' }, (PAGE.rows ?? []).map(userRow)),
  );
}

function navigation() {
  const places = ['Beranda', 'Jelajahi', 'Notifikasi', 'Markah', 'Profil'];
  return h(
    'nav',
    {},
    places.map((place) => h('a', { href: '/home', role: 'link' }, place)),
  );
}

// ---- acting ----------------------------------------------------------------------------------

/** The element whose keydown has acted: the click that the browser adds must not act again. */
let pressedByKey = null;

/** Acts as X's press handler does: on click, and on keydown of Enter and Space. */
function onPress(selector, act) {
  site.on('click', selector, (event, element) => {
    event.preventDefault();
    event.stopPropagation();
    const echo = event.isTrusted && event.detail === 0 && pressedByKey === element;
    pressedByKey = null;
    if (!echo) act(event, element);
  });
  site.on('keydown', selector, (event, element) => {
    if (event.repeat || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    event.stopPropagation();
    pressedByKey = element;
    act(event, element);
  });
}

function nameOf(element) {
  return element.closest('[data-post]')?.dataset.post;
}

function postOf(element) {
  return posts.get(nameOf(element));
}

/** The same node changes its state in place, as React updates it; what is in it is made anew. */
function update(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.replaceChildren(...children);
}

function barsOf(post) {
  return [...document.querySelectorAll('[role="group"]')].filter((bar) => postOf(bar) === post);
}

function toggleLike(event, element) {
  const post = postOf(element);
  takeEffect(post.liked ? 'unlike' : 'like', element, event);
  post.liked = !post.liked;
  for (const bar of barsOf(post)) {
    const control = bar.querySelector('[data-testid="like"], [data-testid="unlike"]');
    if (control) update(control, likeState(post), likeFace(post));
  }
  if (element.matches('[role="menuitem"]')) closeLayer();
}

function toggleRepost(event, item) {
  const post = postOf(item);
  takeEffect(post.reposted ? 'unrepost' : 'repost', item, event);
  post.reposted = !post.reposted;
  for (const bar of barsOf(post)) {
    const control = bar.querySelector('[data-testid="retweet"], [data-testid="unretweet"]');
    if (control) update(control, repostState(post), [icon('repost'), count(COUNTS.repost)]);
  }
  closeLayer();
}

function followHost(event, element) {
  takeEffect('follow', element, event);
  element.remove();
}

/** Following takes effect at once, X asks back before it unfollows. */
function toggleFollow(event, element) {
  const followed = element.dataset.testid.endsWith('-unfollow');
  takeEffect(followed ? 'open-unfollow' : 'follow', element, event);
  if (followed) openSheet(nameOf(element), 'Berhenti mengikuti', free('unfollow'));
  else update(element, followState(element.dataset.handle, true), ['Mengikuti']);
}

function vote(event, option) {
  takeEffect('vote', option, event);
  const post = postOf(option);
  post.voted = true;
  option.closest('.poll').replaceWith(poll(post));
}

// ---- layers ----------------------------------------------------------------------------------

let releaseFocus = () => {};

function closeLayer() {
  releaseFocus();
  releaseFocus = () => {};
  layers.replaceChildren();
  for (const trigger of document.querySelectorAll('[aria-expanded="true"]')) {
    trigger.setAttribute('aria-expanded', 'false');
  }
}

function openLayer(content, name) {
  closeLayer();
  layers.append(
    h('div', { 'data-post': name, class: 'layer' }, h('div', { 'data-testid': 'mask' }), content),
  );
}

function menuItem({ text, shape, testid, href, what }) {
  return h(
    href ? 'a' : 'div',
    { role: 'menuitem', tabindex: 0, 'data-testid': testid, href, ...what },
    icon(shape),
    h('span', {}, text),
  );
}

const MENUS = {
  repost: ({ reposted }) => [
    reposted
      ? {
          text: 'Batalkan posting ulang',
          shape: 'repost',
          testid: 'unretweetConfirm',
          what: free('unrepost'),
        }
      : { text: 'Posting ulang', shape: 'repost', testid: 'retweetConfirm', what: does('repost') },
    {
      text: 'Kutip',
      shape: 'quote',
      href: '/compose/post',
      what: does('quote', PRESS_OR_TAP, 'open-quote'),
    },
  ],
  share: ({ video }) => [
    { text: 'Kirim lewat Obrolan', shape: 'chat', what: does('share') },
    { text: 'Salin tautan', shape: 'link', what: free('copy-link') },
    { text: 'Bagikan posting lewat …', shape: 'share', what: does('share') },
    ...(video
      ? [
          { text: 'Post Video', shape: 'quote', what: does('share', PRESS_OR_TAP, 'post-video') },
          { text: 'Download video', shape: 'download', what: free('download') },
        ]
      : []),
  ],
  // Where X wants to ask back, the like button opens a menu whose item has its test id.
  like: () => [{ text: 'Suka', shape: 'like', testid: 'like', what: does('like') }],
  more: ({ author }) => [
    { text: 'Tidak tertarik dengan posting ini', shape: 'face', what: free('not-interested') },
    { text: `Ikuti @${author}`, shape: 'follow', what: does('follow') },
    { text: 'Bisukan', shape: 'mute', testid: 'mute', what: free('mute') },
    { text: `Blokir @${author}`, shape: 'close', testid: 'block', what: free('block') },
  ],
  profile: () => [
    { text: 'Salin tautan ke profil', shape: 'link', what: free('copy-link') },
    { text: 'Bisukan', shape: 'mute', testid: 'mute', what: free('mute') },
  ],
};

/** Menus are drawn over their trigger, at the end of `#layers`. */
function openMenu(kind, trigger) {
  const name = trigger.closest('[data-post]').dataset.post;
  const items = MENUS[kind](posts.get(name) ?? {}).map(menuItem);
  const menu = PAGE.narrow
    ? h('div', { 'data-testid': 'sheetDialog' }, items)
    : h('div', { role: 'menu', 'data-testid': 'Dropdown' }, items);
  openLayer(menu, name);
  trigger.setAttribute('aria-expanded', 'true');
  if (PAGE.narrow) return items[0].focus();
  const { top, right } = trigger.getBoundingClientRect();
  menu.style.top = `${Math.min(top, innerHeight - menu.offsetHeight - 8)}px`;
  menu.style.left = `${Math.max(8, right - menu.offsetWidth)}px`;
  items[0].focus();
}

function openDialog(name, label, ...children) {
  const close = button({ 'data-testid': 'app-bar-close', 'aria-label': 'Tutup' }, icon('close'));
  const dialog = h(
    'div',
    { role: 'dialog', 'aria-modal': true, 'aria-label': label, tabindex: -1 },
    h('div', { class: 'head' }, close),
    ...children,
  );
  openLayer(dialog, name);
  releaseFocus = trapFocus(dialog);
  return dialog;
}

const COMPOSER_LABELS = { reply: 'Balas', quote: 'Posting', post: 'Posting' };

/** What stands in the compose dialog: a reply shows its parent, a quote the quoted post. */
function composerParts(kind, post) {
  const attributes = { 'data-testid': 'tweetButton', class: 'pill', ...does(kind) };
  const writing = h(
    'div',
    { class: 'composer' },
    avatar('saya_asn'),
    editor(does(kind, 'type-ctrl-enter')),
    button(attributes, COMPOSER_LABELS[kind]),
  );
  if (kind === 'reply') return [drawPost(post, { bar: false }), writing];
  return kind === 'quote' ? [writing, quoteCard(post)] : [writing];
}

/** A post of one's own stands in no other post: `name` says whether its words concern anybody. */
function openComposer(kind, post, { name = post.name, text = '' } = {}) {
  const parts = composerParts(kind, post);
  const dialog = PAGE.narrow ? openPage(name, parts) : openDialog(name, 'Tulis', ...parts);
  const box = boxIn(dialog);
  write(box, text);
  box.focus();
}

/** Below 500 px the composer is the page; what was there before is kept below for its mark. */
function openPage(name, parts) {
  const main = document.querySelector('main');
  main.after(...main.childNodes);
  main.append(h('div', { 'data-post': name }, parts));
  return main;
}

function boxIn(element) {
  return element.querySelector('[role="textbox"], textarea');
}

function write(box, text) {
  if (box.matches('textarea')) box.value = text;
  else box.textContent = text;
}

/** The bar below the picture stands in no post; the post stands beside it. */
function openPhoto(post) {
  openDialog(
    post.name,
    'Foto',
    h(
      'div',
      { class: 'viewer' },
      h(
        'div',
        { class: 'pane' },
        h('div', { 'data-testid': 'swipe-to-dismiss', class: 'photo' }),
        actionBar(post),
      ),
      h('div', { class: 'side' }, timelineRow({ ...post, focal: true })),
    ),
  ).focus();
}

function openSheet(name, label, what) {
  const attributes = { 'data-testid': 'confirmationSheetConfirm', class: 'pill', ...what };
  openDialog(name, label, button(attributes, label));
}

// ---- what presses do -------------------------------------------------------------------------

/** A control that only opens something, logged as such. */
function opening(effect, open) {
  return (event, element) => {
    takeEffect(effect, element, event);
    open(element);
  };
}

/** A control whose effect is only logged. */
function logged(effect, after = () => {}) {
  return (event, element) => {
    takeEffect(effect, element, event);
    after(element);
  };
}

function send(event, element) {
  const box = element.closest('.composer');
  const dialog = element.closest('[role="dialog"]');
  takeEffect(box.querySelector('[data-does]').dataset.effect, element, event);
  if (dialog?.querySelector('[data-testid="tweetButton"]')) closeLayer();
  else write(boxIn(box), '');
}

const openReply = opening('open-comment', (element) => openComposer('reply', postOf(element)));
const openRepost = opening('open-repost', (element) => openMenu('repost', element));
const openShare = opening('open-share', (element) => openMenu('share', element));

onPress('[data-testid="like"], [data-testid="unlike"]', toggleLike);
onPress('[data-host]', followHost);
onPress('[data-testid="reply"]', openReply);
onPress('[data-testid="retweet"], [data-testid="unretweet"]', openRepost);
onPress('[role="group"] [aria-haspopup="menu"]:not([data-testid])', openShare);
onPress(
  '[data-testid="caret"]',
  opening('open-menu', (element) => openMenu('more', element)),
);
onPress(
  '[data-testid="userActions"]',
  opening('open-menu', (element) => openMenu('profile', element)),
);
onPress('[data-testid="bookmark"]', logged('save'));
onPress('[role="radio"]', vote);
onPress('[data-testid$="-follow"], [data-testid$="-unfollow"]', toggleFollow);
onPress('[data-testid$="-subscribe"]', logged('open-payment'));
onPress('[data-testid="confirmationSheetConfirm"]', (event, element) => {
  takeEffect(element.dataset.effect, element, event);
  closeLayer();
});
onPress('[data-testid="tweetButton"], [data-testid="tweetButtonInline"]', send);
onPress('[data-testid="retweetConfirm"], [data-testid="unretweetConfirm"]', toggleRepost);
onPress(
  '[role="menuitem"][href]',
  opening('open-quote', (item) => openComposer('quote', postOf(item))),
);
onPress(
  '[role="menuitem"]:not([href], [data-testid$="tweetConfirm"], [data-testid="like"])',
  (event, item) => {
    takeEffect(item.dataset.effect, item, event);
    closeLayer();
  },
);
onPress('[data-testid="mask"], [data-testid="app-bar-close"]', closeLayer);
onPress('[data-recycle]', logged('recycle', recycle));
onPress('a[href]:not([role="menuitem"])', logged('navigate'));

site.on('keydown', '[role="textbox"], textarea', (event, box) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    send(event, box);
  }
});
site.on('keydown', '.layer', (event) => {
  if (event.key === 'Escape') closeLayer();
  if (event.key === 'ArrowDown') document.activeElement.nextElementSibling?.focus();
  if (event.key === 'ArrowUp') document.activeElement.previousElementSibling?.focus();
});

const SHORTCUTS = {
  l: ['[data-testid="like"], [data-testid="unlike"]', toggleLike],
  r: ['[data-testid="reply"]', openReply],
  t: ['[data-testid="retweet"], [data-testid="unretweet"]', openRepost],
  s: ['[role="group"] [aria-haspopup="menu"]:not([data-testid])', openShare],
};

document.addEventListener('keypress', (event) => {
  const shortcut = SHORTCUTS[event.key];
  const writing = event.target.isContentEditable || event.target.matches('textarea');
  if (!shortcut || event.ctrlKey || event.metaKey || writing) return;
  const post = event.target.closest('article') ?? document.querySelector('article[tabindex="-1"]');
  const [selector, act] = shortcut;
  const control = post?.querySelector(selector);
  if (!control) return;
  event.preventDefault();
  event.stopPropagation();
  act(event, control);
});

// ---- the virtual list ------------------------------------------------------------------------

/** The nodes of one post become another post, of another account, without being made anew. */
function recycle() {
  const [from, to] = PAGE.recycle;
  const row = document.querySelector(`[data-testid="cellInnerDiv"][data-post="${from.name}"]`);
  const pairs = [
    [from.name, to.name],
    [from.author, to.author],
    [PEOPLE[from.author].name, PEOPLE[to.author].name],
    [from.id, to.id],
    [from.text, to.text],
  ];
  const swap = (text) => pairs.reduce((swapped, [old, now]) => swapped.replaceAll(old, now), text);
  for (const element of [row, ...row.querySelectorAll('*')]) {
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

/** Draws a post anew, as X does when it comes back into view; for tests. */
window.rerender = (name) => {
  for (const article of document.querySelectorAll(`article[data-post="${name}"]`)) {
    article.replaceWith(drawPost(posts.get(name)));
  }
};

// ---- start -----------------------------------------------------------------------------------

const OPEN = {
  menu: ({ menu, post }) =>
    openMenu(menu, document.querySelector(`[data-post="${post}"] ${TRIGGERS[menu]}`)),
  composer: ({ composer, post, name, text }) =>
    openComposer(composer, posts.get(post), { name, text }),
  // `/intent/…` pages ask once; the sheet is inferred from the routes of X's bundle.
  confirm: ({ name, label, act }) => openSheet(name, label, does(act)),
  videos: ({ videos }) =>
    openLayer(h('div', { 'data-testid': 'vss-scroll-view' }, videos.map(video)), 'unlisted-videos'),
  photo: ({ post }) => openPhoto(posts.get(post)),
  cards: ({ cards }) =>
    openLayer(h('div', { class: 'cards' }, cards.map(hoverCard)), 'unlisted-cards'),
};

const TRIGGERS = {
  like: '[data-testid="like"]',
  repost: '[data-testid="retweet"], [data-testid="unretweet"]',
  share: '[role="group"] [aria-haspopup="menu"]:not([data-testid])',
  more: '[data-testid="caret"]',
  profile: '[data-testid="userActions"]',
};

/** One post of a kind is walked in full, of the others the acts that the page is there for. */
function thinOut(control) {
  const walk = postOf(control)?.walk;
  if (walk && !control.matches('article') && !walk.includes(control.dataset.does)) {
    control.removeAttribute('data-does');
  }
}

document.body.classList.toggle('narrow', PAGE.narrow === true);
app.append(navigation(), h('main', { role: 'main' }, column(), !PAGE.narrow && sidebar()));
for (const box of document.querySelectorAll('.composer [role="textbox"]')) {
  if (PAGE.draft) write(box, PAGE.draft);
}
if (PAGE.open) {
  // What lies behind a layer cannot be pressed.
  for (const control of app.querySelectorAll('[data-does]')) control.removeAttribute('data-does');
  OPEN[PAGE.open.kind](PAGE.open);
}
for (const control of document.querySelectorAll('[data-does]')) thinOut(control);
