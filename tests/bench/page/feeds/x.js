/** A timeline of X: an article of some 200 elements in a row; structure as of 2025 and 2026. */

const BOX = 'css-175oi2r r-1iusvr4 r-16y2uox r-1777fci r-kzbkwu';
const TEXT = 'css-1jxf684 r-bcqeeo r-1ttztb7 r-qvutc0 r-poiln3';

const SHAPES = {
  reply: 'M1.751 10c0-4.42 3.584-8 8.005-8h4.366c4.49 0 8.129 3.64 8.129 8.13',
  retweet: 'M4.5 3.88l4.432 4.14-1.364 1.46L5.5 7.55V16c0 1.1.896 2 2 2H13v2H7.5',
  like: 'M16.697 5.5c-1.222-.06-2.679.51-3.89 2.16l-.805 1.09-.806-1.09C9.984',
  bookmark: 'M4 4.5C4 3.12 5.119 2 6.5 2h11C18.881 2 20 3.12 20 4.5v18.44l-8-5.71',
  share: 'M12 2.59l5.7 5.7-1.41 1.42L13 6.41V16h-2V6.41l-3.3 3.3-1.41-1.42L12',
  more: 'M3 12c0-1.1.9-2 2-2s2 .9 2 2-.9 2-2 2-2-.9-2-2zm9 2c1.1 0 2-.9 2-2',
};

const addressOf = ({ author, number }) => `/${author.handle}/status/18${String(100000 + number)}`;

function text(content, className = TEXT) {
  return make('span', { class: className }, make('span', { class: TEXT }, content));
}

function avatar({ handle }, linked) {
  const face = wrapped(5, BOX, picture(''));
  const link = { href: `/${handle}`, 'aria-hidden': 'true', role: 'link', tabindex: '-1' };
  return make(
    'div',
    { 'data-testid': 'Tweet-User-Avatar', class: BOX },
    wrapped(
      3,
      BOX,
      make(
        'div',
        { 'data-testid': `UserAvatar-Container-${handle}`, class: BOX },
        wrapped(4, BOX, linked ? make('a', link, face) : face),
      ),
    ),
  );
}

function names(post, { handle, name }, linked) {
  const link = linked ? 'a' : 'div';
  const href = linked ? { href: `/${handle}`, role: 'link' } : {};
  const time = make('time', { datetime: '2026-11-22T03:04:05.000Z' }, '2j');
  const stamp = linked ? make('a', { href: addressOf(post), role: 'link' }, time) : time;
  return make(
    'div',
    { 'data-testid': 'User-Name', class: BOX },
    wrapped(
      2,
      BOX,
      make(
        link,
        { ...href, class: BOX },
        wrapped(2, BOX, make('div', { dir: 'ltr', class: BOX }, text(name))),
      ),
    ),
    wrapped(
      2,
      BOX,
      make(
        link,
        { ...href, class: BOX, tabindex: '-1' },
        make('div', { dir: 'ltr', class: BOX }, text(`@${handle}`)),
      ),
      make('div', { dir: 'ltr', 'aria-hidden': 'true', class: BOX }, text('·')),
      wrapped(1, BOX, stamp),
    ),
  );
}

function pressable(testId, label, shape, count) {
  const looks = make(
    'div',
    { dir: 'ltr', class: BOX },
    wrapped(1, BOX, make('div', { class: BOX }), icon(shape)),
    wrapped(1, BOX, make('span', { 'data-testid': 'app-text-transition-container' }, text(count))),
  );
  const id =
    testId === null
      ? { 'aria-haspopup': 'menu', 'aria-expanded': 'false' }
      : { 'data-testid': testId };
  return wrapped(
    1,
    BOX,
    make(
      'button',
      { ...id, 'aria-label': label, role: 'button', type: 'button', class: BOX },
      looks,
    ),
  );
}

function bar({ likes }) {
  return make(
    'div',
    { role: 'group', 'aria-label': `12 balasan, 40 posting ulang, ${likes} suka`, class: BOX },
    pressable('reply', '12 Balasan. Balas', SHAPES.reply, '12'),
    pressable('retweet', '40 posting ulang. Posting ulang', SHAPES.retweet, '40'),
    pressable('like', `${likes} Suka. Suka`, SHAPES.like, String(likes)),
    wrapped(
      2,
      BOX,
      make(
        'a',
        { href: '/i/analytics', role: 'link', class: BOX },
        wrapped(3, BOX, icon(SHAPES.more), text('9 rb')),
      ),
    ),
    pressable('bookmark', 'Markah', SHAPES.bookmark, ''),
    pressable(null, 'Bagikan post', SHAPES.share, ''),
  );
}

function quoteOf(post) {
  return wrapped(
    2,
    BOX,
    make(
      'div',
      { role: 'link', tabindex: '0', class: BOX },
      wrapped(3, BOX, avatar(post.other, false), names(post, post.other, false)),
      wrapped(
        2,
        BOX,
        make(
          'div',
          { 'data-testid': 'tweetText', lang: 'in', dir: 'auto' },
          text(post.text.slice(0, 80)),
        ),
      ),
    ),
  );
}

function media(post) {
  if (post.shape === 'quote') return quoteOf(post);
  if (post.shape === 'words') return make('div', { class: BOX });
  const link = { href: `${addressOf(post)}/photo/1`, role: 'link', class: BOX };
  return wrapped(
    6,
    BOX,
    make(
      'a',
      link,
      wrapped(
        4,
        BOX,
        make('div', { 'data-testid': 'tweetPhoto', 'aria-label': 'Gambar' }, picture('Gambar')),
      ),
    ),
  );
}

function words(post) {
  const mention = make(
    'div',
    { class: BOX },
    make(
      'span',
      {},
      make('a', { href: `/${post.other.handle}`, role: 'link' }, `@${post.other.handle}`),
    ),
  );
  return make(
    'div',
    { 'data-testid': 'tweetText', lang: 'in', dir: 'auto', class: BOX },
    text(post.text),
    mention,
    text(' selengkapnya'),
  );
}

function head(post) {
  return wrapped(
    2,
    BOX,
    wrapped(4, BOX, names(post, post.author, true)),
    wrapped(
      3,
      BOX,
      make(
        'button',
        { 'aria-label': 'Tindakan Grok', role: 'button', type: 'button' },
        wrapped(2, BOX, icon(SHAPES.more)),
      ),
    ),
    wrapped(
      3,
      BOX,
      make(
        'button',
        {
          'data-testid': 'caret',
          'aria-haspopup': 'menu',
          'aria-label': 'Lainnya',
          role: 'button',
          type: 'button',
        },
        wrapped(2, BOX, icon(SHAPES.more)),
      ),
    ),
  );
}

function article(post) {
  return make(
    'article',
    {
      'data-testid': 'tweet',
      role: 'article',
      tabindex: '0',
      'aria-labelledby': 'id__a id__b',
      class: BOX,
    },
    wrapped(
      2,
      BOX,
      wrapped(2, BOX, make('div', { class: BOX })),
      make(
        'div',
        { class: BOX },
        wrapped(1, BOX, avatar(post.author, true), make('div', { class: BOX })),
        make(
          'div',
          { class: BOX },
          head(post),
          make('div', { class: BOX }, words(post)),
          media(post),
          wrapped(2, BOX, bar(post)),
        ),
      ),
    ),
  );
}

const setText = (element, content) => {
  element.querySelector('span span').firstChild.nodeValue = content;
};

window.site = {
  parts: {
    text: '[data-testid="tweetText"] > span',
    picture: '[data-testid="Tweet-User-Avatar"] img',
    like: '[data-testid="like"]',
  },

  list() {
    const list = make('div', { class: BOX });
    const column = make(
      'div',
      { 'data-testid': 'primaryColumn' },
      make(
        'section',
        { role: 'region' },
        make('h1', {}, 'Linimasa'),
        make('div', { 'aria-label': 'Linimasa' }, list),
      ),
    );
    document
      .querySelector('#mount')
      .append(wrapped(6, BOX, make('main', { role: 'main' }, wrapped(4, BOX, column))));
    site.list = () => list;
    return list;
  },

  draw: (post) =>
    make('div', { 'data-testid': 'cellInnerDiv', class: BOX }, wrapped(2, BOX, article(post))),

  /** Counters that arrive, a picture that was loaded, the time that passes. */
  change(row, post) {
    const like = row.querySelector('[data-testid="like"]');
    like.setAttribute('aria-label', `${post.likes + 1} Suka. Suka`);
    like
      .querySelector('[data-testid="app-text-transition-container"]')
      .replaceChildren(text(String(post.likes + 1)));
    row.querySelector('time').firstChild.nodeValue = '3j';
    row.querySelector('img').parentElement.append(picture(''));
    row.style.transform = `translateY(${post.number % 2}px)`;
  },

  /** Another post in the same nodes. */
  recycle(row, post) {
    const { handle, name } = post.author;
    const own = row.querySelector('[data-testid="User-Name"]');
    row
      .querySelector('[data-testid^="UserAvatar-Container-"]')
      .setAttribute('data-testid', `UserAvatar-Container-${handle}`);
    row.querySelector('[data-testid="Tweet-User-Avatar"] a').setAttribute('href', `/${handle}`);
    const [named, written, stamp] = own.querySelectorAll('a');
    named.setAttribute('href', `/${handle}`);
    written.setAttribute('href', `/${handle}`);
    stamp.setAttribute('href', addressOf(post));
    setText(named, name);
    setText(written, `@${handle}`);
    row.querySelector('[data-testid="tweetText"]').replaceWith(words(post));
    row.querySelector('[role="group"]').replaceWith(bar(post));
  },
};
