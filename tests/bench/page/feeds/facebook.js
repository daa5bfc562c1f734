/** A feed of Facebook: some 400 elements a post, half of them decoys; structure as of 2025 and 2026. */

const BOX = 'x1yztbdb x1n2onr6 xh8yej3 x1ja2u2z x78zum5 xdt5ytf xz62fqu x16ldp7u';
const TEXT = 'x193iq5w xeuugli x13faqbe x1vvkbs x1xmvt09 x1lliihq x1s928wv';

/** Between 22 and 44 stand in every post of 2024 and later. */
const DECOYS = 30;

/** What addresses carry: one token a story, then what the link is for. */
const TOKEN = 'AZ'.padEnd(200, 'WqXk3vTnB7dLm');
const tracked = (path, { number }, place) =>
  `${path}${path.includes('?') ? '&' : '?'}__cft__[0]=${number}${TOKEN}&__tn__=${place}`;
const pathOf = ({ handle }) => `/${handle.replaceAll('_', '')}`;

function decoy() {
  return make(
    'div',
    { 'aria-hidden': 'true', 'data-0': '0' },
    make(
      'div',
      { class: BOX },
      make('blockquote', {}, make('span', { class: TEXT }, 'Facebook')),
      make('div', { role: 'button', tabindex: '-1' }, make('span', {}, 'Facebook')),
    ),
  );
}

function text(content) {
  return make('span', { dir: 'auto', class: TEXT }, make('span', { class: TEXT }, content));
}

function avatar(post) {
  const inner = make(
    'a',
    {
      'aria-label': post.author.name,
      href: tracked(pathOf(post.author), post, '%3C'),
      role: 'link',
      tabindex: '0',
      class: BOX,
    },
    wrapped(2, BOX, icon('M0 0h40v40H0z'), make('div', { role: 'none', class: BOX })),
  );
  return wrapped(3, BOX, make('span', { class: TEXT }, inner));
}

function heading(post, person, level, place) {
  const link = make(
    'a',
    { href: tracked(pathOf(person), post, place), role: 'link', tabindex: '0', class: BOX },
    make('b', {}, make('span', { class: TEXT }, person.name)),
  );
  return make(
    'div',
    { 'data-ad-rendering-role': 'profile_name', class: BOX },
    make(
      level,
      { id: `_r_${post.number}_${level}`, class: TEXT },
      wrapped(1, BOX, make('span', {}, make('span', { class: TEXT }, link))),
    ),
  );
}

function stamp(post) {
  const link = {
    href: tracked('', post, '%2CO%2CP-R'),
    role: 'link',
    tabindex: '0',
    class: BOX,
    'aria-label': '2 jam',
  };
  return wrapped(
    3,
    BOX,
    make('span', { dir: 'auto' }, make('a', link, wrapped(2, BOX, make('span', {}, '2 jam')))),
    make('span', {}, icon('M8 0a8 8 0 1 0 0 16')),
  );
}

function story(post, person, level, place) {
  return make(
    'div',
    { class: BOX },
    wrapped(2, BOX, heading(post, person, level, place)),
    stamp(post),
  );
}

function media(post) {
  if (post.shape === 'words') return make('div', { class: BOX });
  if (post.shape === 'quote')
    return wrapped(
      5,
      BOX,
      story(post, post.other, 'h5', '-UC%2CP-y-R'),
      wrapped(2, BOX, text(post.text.slice(0, 80))),
    );
  const href = tracked(`/photo/?fbid=9${100000 + post.number}&set=a.1`, post, 'EH-R');
  return wrapped(
    5,
    BOX,
    make(
      'a',
      { href, role: 'link', tabindex: '0' },
      wrapped(4, BOX, picture('Mungkin gambar 3 orang')),
    ),
  );
}

function pressable(kind, label) {
  return wrapped(
    2,
    BOX,
    make(
      'div',
      { 'aria-label': label, role: 'button', tabindex: '0', class: BOX },
      wrapped(
        1,
        BOX,
        wrapped(
          1,
          BOX,
          make('i', { 'data-visualcompletion': 'css-img' }),
          make('div', { 'data-ad-rendering-role': `${kind}_button` }),
          text(label),
        ),
      ),
      make('div', { role: 'none', class: BOX }),
    ),
  );
}

function comment(post) {
  const { other } = post;
  const name = make(
    'a',
    {
      href: tracked(`${pathOf(other)}?comment_id=7${post.number}`, post, 'R-R'),
      role: 'link',
      tabindex: '0',
    },
    make('span', { class: TEXT }, text(other.name)),
  );
  const actions = make(
    'ul',
    { 'aria-hidden': 'false' },
    ...['Suka', 'Balas'].map((label) =>
      make(
        'li',
        {},
        wrapped(1, BOX, make('div', { role: 'button', tabindex: '0', 'aria-label': label }, label)),
      ),
    ),
  );
  return make(
    'div',
    { 'data-commentid': `7${post.number}` },
    make(
      'div',
      { role: 'article', 'aria-label': `Komentar oleh ${other.name} 2 jam lalu`, tabindex: '-1' },
      wrapped(3, BOX, name, wrapped(3, BOX, text(post.text.slice(0, 60)))),
      actions,
    ),
  );
}

function content(post) {
  return make(
    'div',
    { class: BOX, 'data-virtualized': 'false' },
    ...Array.from({ length: DECOYS }, decoy),
    wrapped(
      3,
      BOX,
      make(
        'div',
        { class: BOX },
        avatar(post),
        story(post, post.author, 'h4', '-UC%2CP-R'),
        wrapped(
          3,
          BOX,
          make(
            'div',
            {
              'aria-label': 'Tindakan untuk postingan ini',
              'aria-haspopup': 'menu',
              role: 'button',
              tabindex: '0',
            },
            icon('M0 0h20v20H0z'),
          ),
        ),
      ),
      wrapped(
        2,
        BOX,
        make(
          'div',
          { 'data-ad-rendering-role': 'story_message' },
          wrapped(3, BOX, text(post.text)),
        ),
      ),
      media(post),
      wrapped(
        3,
        BOX,
        make(
          'div',
          {
            role: 'button',
            tabindex: '0',
            'aria-label': `Suka: ${post.likes} orang`,
            'data-count': '',
          },
          wrapped(1, BOX, text(String(post.likes))),
        ),
      ),
      wrapped(
        3,
        BOX,
        make(
          'div',
          { class: BOX },
          pressable('like', 'Suka'),
          pressable('comment', 'Beri komentar'),
          pressable('share', 'Kirim ini ke teman atau posting di profil Anda'),
        ),
      ),
      ...(post.number % 3 === 0 ? [comment(post)] : []),
    ),
  );
}

const rootOf = (row) => row.querySelector('[aria-posinset]');

window.site = {
  parts: {
    text: '[data-ad-rendering-role="story_message"] span',
    picture: 'a svg',
    like: '[role="button"][aria-label="Suka"]:not([role="article"] *)',
  },

  list() {
    const list = make('div', { class: BOX });
    document
      .querySelector('#mount')
      .append(
        wrapped(
          8,
          BOX,
          make(
            'div',
            { role: 'main' },
            wrapped(5, BOX, make('h3', { dir: 'auto' }, 'Postingan Kabar Beranda'), list),
          ),
        ),
      );
    site.list = () => list;
    return list;
  },

  draw: (post) =>
    wrapped(
      2,
      BOX,
      make(
        'div',
        {
          'aria-posinset': String(post.number + 1),
          'aria-labelledby': `_r_${post.number}_h4`,
          class: BOX,
        },
        wrapped(1, BOX, content(post)),
      ),
    ),

  /** A counter that arrives; the addresses that a hovered time stamp gets; what hovering draws. */
  change(row, post) {
    const count = row.querySelector('[data-count]');
    count.setAttribute('aria-label', `Suka: ${post.likes + 1} orang`);
    count.firstElementChild.replaceChildren(text(String(post.likes + 1)));
    row
      .querySelector('a[aria-label="2 jam"]')
      .setAttribute(
        'href',
        tracked(`${pathOf(post.author)}/posts/pfbid0${post.number}`, post, '%2CO%2CP-R'),
      );
    row.querySelector('[role="none"]').setAttribute('style', 'opacity: 0');
    row.querySelector('a svg').append(make('path', { d: 'M1 1h38v38H1z' }));
  },

  /** What is far from the window is emptied, and filled again with another post. */
  recycle(row, post) {
    const root = rootOf(row);
    root.setAttribute('aria-posinset', String(post.number + 1));
    root.setAttribute('aria-labelledby', `_r_${post.number}_h4`);
    root.firstElementChild.replaceChildren(content(post));
  },
};
