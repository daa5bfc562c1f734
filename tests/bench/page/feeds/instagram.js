/** A home feed of Instagram: some 200 elements a post; structure as of 2026. */

const BOX = 'x9f619 xjbqb8w x78zum5 x15mokao x1ga7v0g x16uus16 xbiv7yw x1n2onr6';
const TEXT = 'x1lliihq x1plvlek xryxfnj x1n2onr6 xyejjpt x15dsfln x193iq5w';

/** Beginnings of the icons by which the buttons of a post are known. */
const SHAPES = {
  Like: 'M16.792 3.904A4.989 4.989 0 0 1 21.5 9.122c0 3.072-2.652 4.959-5.197 7.222',
  Comment: 'M20.656 17.008a9.993 9.993 0 1 0-3.59 3.615L22 22Z',
  Share: 'M13.973 20.046 21.77 6.928C22.8 5.195 21.55 3 19.535 3H4.466C2.138 3',
  Save: 'M20 21 12 13.44 4 21 4 3 20 3 20 21',
  More: 'M12 12a1.5 1.5 0 1 0 0 .01',
};

const nameOf = ({ handle }) => handle.replace('_', '.');
const codeOf = ({ number }) => `D${String(100000 + number)}x`;

function text(content) {
  return make('span', { class: TEXT, dir: 'auto' }, make('span', { class: TEXT }, content));
}

function labelled(label, height = '24') {
  return make(
    'svg',
    { 'aria-label': label, role: 'img', height, width: height, viewBox: '0 0 24 24' },
    make('path', { d: SHAPES[label] }),
  );
}

function pressable(label, height) {
  return make(
    'div',
    { role: 'button', tabindex: '0', class: BOX },
    wrapped(2, BOX, make('span', {}, labelled(label, height))),
  );
}

const count = (content) =>
  make('span', { role: 'button', tabindex: '0', class: BOX }, text(content));

function nameLink(person) {
  return make(
    'a',
    { href: `/${nameOf(person)}/`, role: 'link', tabindex: '0', class: BOX },
    wrapped(3, BOX, make('span', { dir: 'auto', class: TEXT }, nameOf(person))),
  );
}

function head(post) {
  const stamp = make(
    'a',
    { href: `/p/${codeOf(post)}/`, role: 'link', tabindex: '0' },
    make('time', { datetime: '2026-11-22T03:04:05.000Z' }, '2j'),
  );
  return wrapped(
    2,
    BOX,
    wrapped(
      2,
      BOX,
      make(
        'div',
        { role: 'button', tabindex: '0' },
        make('canvas', { height: '42', width: '42' }),
        make(
          'span',
          { role: 'link', tabindex: '-1' },
          picture(`Foto profil ${nameOf(post.author)}`),
        ),
      ),
    ),
    wrapped(
      4,
      BOX,
      make('div', { class: BOX }, wrapped(3, BOX, nameLink(post.author)), wrapped(2, BOX, stamp)),
      wrapped(2, BOX, make('a', { href: '/reels/audio/123/', role: 'link' }, text('Audio asli'))),
    ),
    wrapped(
      2,
      BOX,
      make(
        'div',
        { role: 'button', tabindex: '0', 'aria-haspopup': 'dialog' },
        wrapped(2, BOX, labelled('More')),
      ),
    ),
  );
}

function media(post) {
  return wrapped(
    5,
    BOX,
    make(
      'div',
      { tabindex: '-1', role: 'presentation' },
      wrapped(8, BOX, picture(`Foto oleh ${post.author.name}. ${post.text.slice(0, 40)}`)),
      wrapped(3, BOX, make('div', { class: BOX })),
    ),
  );
}

function bar({ likes }) {
  return make(
    'section',
    { class: BOX },
    make(
      'div',
      { class: BOX },
      make(
        'span',
        {},
        make('div', { 'data-visualcompletion': 'ignore-dynamic' }, pressable('Like')),
      ),
      count(String(likes)),
      make('span', {}, pressable('Comment')),
      count('7'),
      pressable('Share'),
    ),
    wrapped(
      1,
      BOX,
      make(
        'div',
        { 'data-visualcompletion': 'ignore-dynamic' },
        make('div', { role: 'button', 'aria-disabled': 'false' }, pressable('Save')),
      ),
    ),
  );
}

function caption(post) {
  const tags = ['#kabardesa', '#gotongroyong'].map((tag) =>
    make('a', { href: `/explore/tags/${tag.slice(1)}/`, role: 'link' }, tag),
  );
  return wrapped(
    3,
    BOX,
    make(
      'span',
      { dir: 'auto', class: TEXT },
      nameLink(post.author),
      make('span', { class: TEXT }, post.text, ...tags),
    ),
    wrapped(2, BOX, make('div', { role: 'button', tabindex: '0' }, text('selengkapnya'))),
  );
}

window.site = {
  parts: {
    text: 'span[dir="auto"] > span',
    picture: '[role="presentation"] img',
    like: '[data-visualcompletion] > [role="button"]:has([aria-label="Like"])',
  },

  list() {
    const list = make('div', { class: BOX });
    document
      .querySelector('#mount')
      .append(wrapped(8, BOX, make('main', { role: 'main' }, wrapped(6, BOX, list))));
    site.list = () => list;
    return list;
  },

  draw: (post) =>
    make(
      'article',
      { class: BOX },
      wrapped(3, BOX, head(post), media(post), wrapped(2, BOX, bar(post), caption(post))),
    ),

  /** A counter that arrives, the time that passes, a picture that was loaded. */
  change(row, post) {
    row.querySelector('section span[role="button"]').replaceChildren(text(String(post.likes + 1)));
    row.querySelector('time').firstChild.nodeValue = '3j';
    row.querySelector('[role="presentation"] img').setAttribute('style', 'object-fit: cover');
    row.querySelector('[role="presentation"]').append(make('div', { class: BOX }));
  },

  /** Another post in the same nodes. */
  recycle(row, post) {
    const name = nameOf(post.author);
    for (const link of row.querySelectorAll('a[role="link"]:has(span[dir="auto"])')) {
      link.setAttribute('href', `/${name}/`);
      link.querySelector('span[dir="auto"]').firstChild.nodeValue = name;
    }
    row.querySelector('a:has(time)').setAttribute('href', `/p/${codeOf(post)}/`);
    row.querySelector('canvas + span img').setAttribute('alt', `Foto profil ${name}`);
    row.querySelector('section').replaceWith(bar(post));
    row
      .querySelector('[role="presentation"]')
      .replaceWith(media(post).querySelector('[role="presentation"]'));
  },
};
