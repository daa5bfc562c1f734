/**
 * Facebook's desktop site as far as acts go: posts that render from empty shells, presses by click
 * and Enter/Space delegated to the roots, the reaction picker on hovering, dialogs and menus drawn
 * outside the post, comments sent by Enter, letters on the selected post.
 */

const mount = document.querySelector('#mount_0_0_aB');
const layers = document.querySelector('#layers');
const roots = [delegate(mount), delegate(layers)];

const PEOPLE = {
  'budi.calon': 'Budi Calon',
  'citra.bakal': 'Citra Bakal',
  partaimaju: 'Partai Maju',
  'tetangga.kita': 'Tetangga Kita',
  'warung.bu.sri': 'Warung Bu Sri',
  'groups/relawan.budi': 'Relawan Budi',
  'groups/warga.desa': 'Warga Desa',
  'groups/relawan.budi/user/100000000000101': 'Budi Calon',
  'groups/relawan.budi/user/100000000000777': 'Wati Tetangga',
  'groups/warga.desa/user/100000000000101': 'Budi Calon',
  'groups/warga.desa/user/100000000000777': 'Wati Tetangga',
};

const REACTIONS = ['Suka', 'Super', 'Peduli', 'Haha', 'Wow', 'Sedih', 'Marah'];

const ICONS = {
  like: 'M3 9h3v9H3zM8 18h7l3-7v-2h-6l1-5-2-1-3 6z',
  liked: 'M2 8h5v11H2zM8 19h8l3-8V8h-6l1-5-3-1-3 6z',
  comment: 'M3 4h14v10H9l-4 4v-4H3z',
  share: 'M11 3l7 6-7 6v-4c-4 0-7 1-9 5 0-6 3-9 9-9z',
  send: 'M2 10L18 3l-4 14-4-5z',
  more: 'M3 9h3v3H3zM9 9h3v3H9zM15 9h3v3h-3z',
};

/* Elements */

function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null) element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
}

/** A link as the site writes them: `__tn__` names its function, `__cft__[0]` its story. */
function link(path, place, token, ...children) {
  const url = new URL(`/${path}`, location.origin);
  url.searchParams.set('__cft__[0]', token);
  if (place !== '') url.searchParams.set('__tn__', place);
  return h('a', { role: 'link', tabindex: '0', href: url.pathname + url.search }, ...children);
}

function nameLink(path, place, token) {
  return link(path, place, token, h('b', {}, h('span', {}, PEOPLE[path])));
}

/** A control; `does` and `effect` say what pressing it does. */
function control(press, { label, does = press, effect, role = 'button', type = '' }, ...children) {
  return h(
    'div',
    {
      role,
      tabindex: '0',
      'aria-label': label,
      class: `control ${type}`,
      'data-press': press,
      'data-does': does,
      'data-effect': effect,
      'data-gestures': 'click',
    },
    ...children,
  );
}

function avatar(path) {
  return h('span', { class: 'avatar', 'aria-hidden': 'true' }, PEOPLE[path][0]);
}

/* The like button and its picker opener */

function likeButtons(marked) {
  const like = control('like', { label: 'Suka', type: 'like' });
  const opener = control(
    'open-react',
    {
      label: 'Beri reaksi',
      does: 'react',
      effect: 'open-react',
      type: 'opener',
    },
    '☺',
  );
  like.dataset.marked = marked ? 'yes' : '';
  drawLike(like, null);
  return h('span', { class: 'pair' }, like, opener);
}

/** Draws the button anew, as React does on a change of state. */
function drawLike(like, reaction) {
  const words = reaction ?? 'Suka';
  like.setAttribute('aria-label', reaction === null ? 'Suka' : `Hapus ${words}`);
  like.dataset.press = reaction === null ? 'like' : 'unlike';
  like.dataset.does = reaction === null ? 'like' : 'free';
  if (reaction === null) delete like.dataset.effect;
  else like.dataset.effect = 'unlike';
  const marker = like.dataset.marked ? [h('div', { 'data-ad-rendering-role': 'like_button' })] : [];
  like.replaceChildren(icon(reaction === null ? 'like' : 'liked'), h('span', {}, words), ...marker);
}

function likeOf(element) {
  return element.closest('.pair')?.querySelector('.like') ?? null;
}

/* Stories */

/** Fills an empty shell with the story that its attributes describe. */
function drawStory(shell) {
  const {
    author,
    group,
    shared,
    sharers,
    text = '',
    media,
    suggested,
    poll,
    draft,
    box,
  } = shell.dataset;
  const thorough = shell.dataset.thorough !== undefined;
  const id = `t-${shell.dataset.post}`;
  const token = `AZ${shell.dataset.post}`;
  const title = h('h4', { id }, nameLink(group ?? author, '-UC,P-R', token));
  if (suggested !== undefined) title.append(group === undefined ? followButton() : joinButton());
  shell.setAttribute('aria-labelledby', id);
  const comments = (shell.dataset.comments ?? '').split(' ').filter(Boolean);
  shell.replaceChildren(
    h(
      'div',
      { 'data-virtualized': 'false' },
      decoy(),
      h(
        'div',
        { class: 'head' },
        avatar(group ?? author),
        h(
          'div',
          { class: 'who', ...(thorough && keyStop('c', 'comment')) },
          h('div', { 'data-ad-rendering-role': 'profile_name' }, title),
          group === undefined ? '' : link(author, '<,P-R', token, PEOPLE[author]),
          link('', ',O,P-R', token, '3 jam'),
        ),
        moreButton(),
      ),
      h(
        'div',
        {
          class: 'text',
          'data-ad-rendering-role': 'story_message',
          ...(thorough && keyStop('s', 'share')),
        },
        text,
      ),
      shared === undefined ? '' : attachedStory(shared, token),
      poll === undefined ? '' : pollAnswers(),
      mediaLink(media, token),
      counts(),
      ...(sharers === undefined ? [actionBar(true)] : sharers.split(' ').map(sharedStory)),
      ...comments.map((comment, index) => drawComment(comment, shell.dataset.post, index)),
      box === undefined ? '' : composer('comment', 'Komentari sebagai Wati Saya', draft),
    ),
  );
}

/** A part of a story from which a letter is tried. */
function keyStop(letter, act) {
  return {
    tabindex: '0',
    'data-does': act,
    'data-effect': `open-${act}`,
    'data-gestures': `key:${letter}`,
  };
}

/** Only the posts marked as thorough answer to the keyboard too, and show what is free. */
function drawGestures(root, thorough) {
  for (const element of root.querySelectorAll('[data-gestures="click"]')) {
    const { does, effect = '', press } = element.dataset;
    if (does !== 'free') {
      const touched = press === 'like' ? ' tap' : '';
      if (thorough) element.dataset.gestures = `click enter space${touched}`;
    } else if (!thorough && /^(open|close)/.test(effect)) {
      delete element.dataset.does;
    }
  }
}

/** Leaves only these presses to the walk, and boxes. */
function drawOnly(root, presses) {
  for (const element of root.querySelectorAll('[data-does][data-press]')) {
    if (!presses.split(' ').includes(element.dataset.press)) delete element.dataset.does;
  }
}

/** Every post since 2024 begins with invisible buttons. */
function decoy() {
  return h(
    'div',
    { 'aria-hidden': 'true', 'data-0': '0', class: 'decoy' },
    h('div', { role: 'button', tabindex: '-1', 'aria-hidden': 'true' }),
  );
}

function attachedStory(path, token) {
  return h(
    'div',
    { class: 'attached' },
    h(
      'div',
      { 'data-ad-rendering-role': 'profile_name' },
      h('h5', {}, nameLink(path, '-UC,P-y-R', token)),
    ),
    h('p', {}, 'Kiriman yang dibagikan.'),
  );
}

/** `author=post`: one of several who share the story above, with a bar of their own (2022). */
function sharedStory(description) {
  const [author, post] = description.split('=');
  const name = nameLink(author, '-UC,P-y0.g-R', `AZ${post}`);
  return h('div', { class: 'attached', 'data-post': post }, h('h5', {}, name), actionBar(false));
}

function mediaLink(media, token) {
  if (media === undefined) return '';
  return link(`photo/?fbid=${media}`, 'EH-R', token, h('div', { class: 'media' }));
}

function pollAnswers() {
  return h(
    'div',
    { class: 'poll' },
    ...['Pagi', 'Sore'].map((answer) => {
      const item = control('vote', { label: answer, role: 'radio' }, answer);
      item.setAttribute('aria-checked', 'false');
      return item;
    }),
  );
}

function counts() {
  return h(
    'div',
    { class: 'counts' },
    h(
      'span',
      { role: 'toolbar', 'aria-label': 'Lihat siapa yang menanggapi ini' },
      control(
        'open-reactions',
        { label: 'Suka: 30 orang', does: 'free', effect: 'open-reactions', type: 'count' },
        icon('liked'),
        '30',
      ),
    ),
    control(
      'open-comments',
      { does: 'free', effect: 'open-comments', type: 'count' },
      '4 komentar',
    ),
  );
}

function actionBar(marked) {
  const mark = (role) => (marked ? [h('div', { 'data-ad-rendering-role': role })] : []);
  return h(
    'div',
    { class: 'bar', 'data-marked': marked ? 'yes' : '' },
    likeButtons(marked),
    h(
      'span',
      {},
      control(
        'open-comment',
        { label: 'Beri komentar', does: 'comment', effect: 'open-comment' },
        icon('comment'),
        h('span', {}, 'Komentari'),
        ...mark('comment_button'),
      ),
    ),
    h(
      'span',
      {},
      control(
        'open-share',
        { does: 'share', effect: 'open-share' },
        icon('send'),
        h('span', {}, 'Kirim'),
      ),
    ),
    h(
      'span',
      {},
      control(
        'open-share',
        {
          label: 'Kirim ini ke teman atau posting di profil Anda.',
          does: 'share',
          effect: 'open-share',
          type: 'share',
        },
        icon('share'),
        h('span', {}, 'Bagikan'),
        ...mark('share_button'),
      ),
    ),
  );
}

function moreButton() {
  const more = control(
    'open-menu',
    { label: 'Tindakan untuk postingan ini', does: 'free', effect: 'open-menu', type: 'more' },
    icon('more'),
  );
  more.setAttribute('aria-haspopup', 'menu');
  more.setAttribute('aria-expanded', 'false');
  return more;
}

function followButton() {
  return control('follow', { type: 'small' }, h('span', {}, 'Ikuti'));
}

function joinButton() {
  return control('join', { type: 'small' }, h('span', {}, 'Gabung'));
}

/** `author=post`: a comment, and the name under which its effects are logged. */
function drawComment(description, post, index) {
  const [author, name = post] = description.split('=');
  const number = `${index + 1}`;
  const id = btoa(`comment:1_${number}`);
  const commentLink = (place) =>
    link(`${author}?comment_id=${id}`, place, `AZ${post}`, PEOPLE[author]);
  const reply = control(
    'open-reply',
    { does: 'reply', effect: 'open-reply', type: 'small' },
    'Balas',
  );
  const article = h(
    'div',
    { role: 'article', tabindex: '-1', 'aria-label': `Komentar oleh ${PEOPLE[author]} 2 jam` },
    commentLink('R]-R'),
    h('p', {}, 'Semoga lancar acaranya.'),
    h('ul', {}, h('li', {}, likeButtons(false)), h('li', {}, reply)),
  );
  return h('div', { class: 'comment', 'data-commentid': number, 'data-post': name }, article);
}

/* Boxes for comments and replies: Lexical listens at its own element */

function composer(does, label, draft = '') {
  const box = h('div', {
    role: 'textbox',
    contenteditable: 'true',
    'data-lexical-editor': 'true',
    'aria-label': label,
    'data-does': does,
    'data-gestures': 'type-enter',
  });
  box.textContent = draft;
  const form = h('form', { role: 'presentation', class: 'composer' }, box, composerActions());
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send(form, event);
  });
  box.addEventListener('input', () => drawSender(form));
  drawSender(form);
  return form;
}

/** The field below a story has no label. */
function storyField(draft) {
  const form = composer('reply', undefined, draft);
  form.querySelector('[role="textbox"]').setAttribute('aria-placeholder', 'Kirim pesan...');
  return form;
}

function composerActions() {
  const emoji = control(
    'open-emoji',
    { label: 'Sisipkan emoji', does: 'free', effect: 'open-emoji', type: 'small' },
    '☺',
  );
  const stickers = control('open-stickers', {
    label: 'Komentari dengan stiker avatar',
    type: 'small',
  });
  delete stickers.dataset.does;
  return h('ul', {}, h('li', {}, emoji), h('li', {}, stickers));
}

/** The arrow stands there only while something is written. */
function drawSender(form) {
  const box = form.querySelector('[role="textbox"]');
  const sender = form.querySelector('[data-press="send"]');
  if (box.textContent.trim() === '') sender?.remove();
  else if (sender === null) {
    form.append(
      control(
        'send',
        {
          label: box.hasAttribute('aria-label') ? 'Posting komentar' : 'Kirim',
          does: box.dataset.does,
          type: 'small',
        },
        icon('send'),
      ),
    );
  }
}

function send(form, event) {
  const box = form.querySelector('[role="textbox"]');
  if (box.textContent.trim() === '') return;
  takeEffect(box.dataset.does, form, event);
  box.textContent = '';
  drawSender(form);
}

/* Portals */

function postOf(element) {
  return element.closest('[data-post]')?.dataset.post ?? null;
}

function storyOf(element) {
  return element.closest('.story');
}

/** Set where a page begins with an open picker, which then stays. */
let isPinned = false;
let openLike = null;

function openPicker(like) {
  if (isPinned) return;
  closePicker();
  openLike = like;
  const items = REACTIONS.map((name) => control('react', { label: name, type: 'reaction' }, name));
  const picker = h(
    'div',
    {
      role: 'dialog',
      'aria-label': 'Tanggapan',
      'data-visualcompletion': 'ignore-dynamic',
      class: 'picker',
      'data-post': postOf(like),
    },
    h('div', { role: 'toolbar' }, ...items),
  );
  const { left, top } = like.getBoundingClientRect();
  picker.style.left = `${left}px`;
  picker.style.top = `${Math.max(60, top - 54)}px`;
  layers.append(picker);
}

function closePicker() {
  if (isPinned) return;
  layers.querySelector('.picker')?.remove();
}

/** A modal dialog with the site's focus trap. */
function openDialog(title, post, ...children) {
  closeDialogs();
  const id = `title-${title}`;
  const close = control(
    'close',
    { label: 'Tutup', does: 'free', effect: 'close', type: 'more' },
    '×',
  );
  const dialog = h(
    'div',
    { role: 'dialog', tabindex: '-1', 'aria-labelledby': id, class: 'dialog', 'data-post': post },
    h('header', {}, h('h2', {}, h('span', { id }, title)), close),
    ...children,
  );
  layers.append(h('div', { class: 'backdrop' }, dialog));
  trapFocus(dialog);
  dialog.focus();
  return dialog;
}

function closeDialogs() {
  layers.querySelector('.backdrop')?.remove();
}

function closeMenu() {
  layers.querySelector('[role="menu"]')?.remove();
  mount
    .querySelector('[aria-haspopup][aria-expanded="true"]')
    ?.setAttribute('aria-expanded', 'false');
}

function openPostDialog(story) {
  const { author, group, shared, poll, post, media } = story.dataset;
  const token = `AZ${post}`;
  const title = h('h3', {}, nameLink(group ?? author, '-UC,P-R', token));
  openDialog(
    `Postingan ${PEOPLE[group ?? author]}`,
    post,
    h(
      'div',
      { class: 'head' },
      avatar(group ?? author),
      title,
      group === undefined ? '' : link(author, '<,P-R', token, PEOPLE[author]),
    ),
    shared === undefined ? '' : attachedStory(shared, token),
    poll === undefined ? '' : pollAnswers(),
    mediaLink(media, token),
    actionBar(true),
    composer('comment', 'Komentari sebagai Wati Saya'),
  );
}

function openShareDialog(post) {
  openDialog(
    'Bagikan',
    post,
    h('div', {
      role: 'textbox',
      contenteditable: 'true',
      class: 'box',
      'aria-label': 'Katakan sesuatu tentang ini…',
    }),
    control('share', { label: 'Bagikan sekarang' }, 'Bagikan sekarang'),
    control('share', { type: 'item' }, 'Kirim di Messenger'),
    control('copy', { does: 'free', effect: 'copy', type: 'item' }, 'Salin tautan'),
  );
}

/** A post of one's own, or one that is shared with words of one's own. */
function openComposer({ post, compose, draws }) {
  const box = h('div', { role: 'textbox', contenteditable: 'true', 'aria-label': compose });
  const does = draws === undefined ? 'post' : 'share';
  openDialog(
    'Buat postingan',
    post,
    h('form', { method: 'POST' }, box),
    draws === undefined ? '' : h('h4', {}, nameLink(draws, '-UC,P-R', `AZ${post}`)),
    control(does, { label: 'Posting' }, 'Posting'),
  );
}

/** What is chosen here is posted at once. */
function openStickers(form) {
  const sticker = control(
    'comment',
    { label: 'Jempol' },
    h('img', { alt: '', width: '32', height: '32' }),
  );
  const attributes = { role: 'dialog', 'aria-label': 'Stiker', class: 'tray' };
  layers.append(h('div', { ...attributes, 'data-post': postOf(form) }, sticker));
}

function menuItem(press, text, does, effect) {
  return control(press, { role: 'menuitem', does, effect, type: 'item' }, text);
}

function openMenu(more) {
  closeMenu();
  more.setAttribute('aria-expanded', 'true');
  const story = storyOf(more);
  const author = PEOPLE[story.dataset.group ?? story.dataset.author];
  const menu = h(
    'div',
    { role: 'menu', class: 'menu', 'data-post': postOf(more) },
    menuItem('save', 'Simpan postingan', 'free', 'save'),
    menuItem('follow-item', `Ikuti ${author}`, 'follow', 'follow'),
    menuItem('share', 'Bagikan sekarang (Publik)', 'share'),
    menuItem('report', 'Laporkan postingan', 'free', 'report'),
  );
  const { right, bottom } = more.getBoundingClientRect();
  menu.style.left = `${right - 220}px`;
  menu.style.top = `${bottom}px`;
  layers.append(menu);
}

/* What presses do */

const PRESSES = {
  like(like, event) {
    takeEffect('like', like, event);
    drawLike(like, 'Suka');
    closePicker();
  },
  unlike(like, event) {
    takeEffect('unlike', like, event);
    drawLike(like, null);
    closePicker();
  },
  'open-react'(opener, event) {
    takeEffect('open-react', opener, event);
    openPicker(likeOf(opener));
  },
  react(item, event) {
    takeEffect('react', item, event);
    drawLike(openLike, item.getAttribute('aria-label'));
    closePicker();
  },
  'open-comment'(button, event) {
    takeEffect('open-comment', button, event);
    const scope = button.closest('.dialog, .panel, .story');
    const box = scope.querySelector(
      ':scope > form [role="textbox"], :scope > div > form [role="textbox"]',
    );
    if (box === null) openPostDialog(scope);
    else box.focus();
  },
  'open-reply'(button, event) {
    takeEffect('open-reply', button, event);
    const comment = button.closest('.comment');
    comment.querySelector('form')?.remove();
    const form = composer('reply', 'Balas sebagai Wati Saya');
    comment.append(form);
    form.querySelector('[role="textbox"]').focus();
  },
  'open-stickers'(button) {
    openStickers(button.closest('form'));
  },
  /** Of controls that stand in the page's own markup. */
  static(control, event) {
    takeEffect(control.dataset.effect, control, event);
  },
  send(sender, event) {
    send(sender.closest('form'), event);
  },
  'open-share'(button, event) {
    takeEffect('open-share', button, event);
    openShareDialog(postOf(button));
  },
  share(item, event) {
    takeEffect('share', item, event);
    closeDialogs();
  },
  vote(answer, event) {
    takeEffect('vote', answer, event);
    for (const other of answer.parentElement.children)
      other.setAttribute('aria-checked', `${other === answer}`);
  },
  follow(button, event) {
    takeEffect('follow', button, event);
    button.dataset.press = 'unfollow';
    button.dataset.does = 'free';
    button.dataset.effect = 'unfollow';
    if (button.hasAttribute('aria-label')) button.setAttribute('aria-label', 'Mengikuti');
    button.replaceChildren(h('span', {}, 'Mengikuti'));
  },
  unfollow(button, event) {
    takeEffect('unfollow', button, event);
    button.replaceWith(followButton());
  },
  'follow-item'(item, event) {
    takeEffect('follow', item, event);
    closeMenu();
  },
  join(button, event) {
    takeEffect('join', button, event);
    button.setAttribute('aria-label', 'Bergabung');
    button.setAttribute('aria-disabled', 'true');
  },
  'open-menu'(more, event) {
    takeEffect('open-menu', more, event);
    openMenu(more);
  },
  close(button, event) {
    takeEffect('close', button, event);
    closeDialogs();
  },
  /** The same nodes show another story, as virtualised lists do. */
  next(button, event) {
    takeEffect('next', button, event);
    const story = storyOf(button);
    const { author, post, nextAuthor, nextPost } = story.dataset;
    Object.assign(story.dataset, {
      author: nextAuthor,
      post: nextPost,
      nextAuthor: author,
      nextPost: post,
    });
    recycle(story);
  },
  /** All action bars are created anew. */
  refresh(button, event) {
    takeEffect('refresh', button, event);
    for (const bar of document.querySelectorAll('.bar'))
      bar.replaceWith(actionBar(bar.dataset.marked === 'yes'));
  },
};

/** Changes names, links and state of a drawn story and keeps its nodes. */
function recycle(story) {
  const { author, post } = story.dataset;
  const token = `AZ${post}`;
  for (const old of story.querySelectorAll('.head a')) {
    const place = new URL(old.href).searchParams.get('__tn__');
    old.setAttribute(
      'href',
      link(place.startsWith('-UC') ? author : '', place, token).getAttribute('href'),
    );
  }
  story.querySelector('h4 span').textContent = PEOPLE[author];
  story.querySelector('.avatar').textContent = PEOPLE[author][0];
  drawLike(story.querySelector('.bar .like'), null);
}

/* Listening */

function onPress(event, element) {
  if (event.type === 'keydown' && event.key !== 'Enter' && event.key !== ' ') return;
  if (element.getAttribute('aria-disabled') === 'true') return;
  // Links and submit buttons turn Enter into a click.
  if (event.type === 'keydown' && element.matches('a, button, input')) return;
  event.preventDefault();
  event.stopPropagation();
  const { press } = element.dataset;
  if (press in PRESSES) PRESSES[press](element, event);
  else takeEffect(press, element, event);
}

let hovering;

/** The picker opens while the pointer rests on a like button and closes when it rests elsewhere. */
function onPointer(event) {
  clearTimeout(hovering);
  const like = event.target.closest('.like');
  if (like !== null) hovering = setTimeout(() => openPicker(like), 500);
  else if (!event.target.closest('.picker')) hovering = setTimeout(closePicker, 500);
}

/** m.facebook.com sends as soon as the button is pressed down. */
function onMobileSend(event) {
  if (event.target.closest('.textbox-submit-button')) takeEffect('comment', event.target, event);
}

const LETTERS = { l: '.like', c: '[data-press="open-comment"]', s: '.share' };

/** Letters act on the selected story, which has the focus, else on the one in view. */
function onLetter(event) {
  const selector = LETTERS[event.key];
  if (selector === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest('[contenteditable], input')) return;
  const inView = [...document.querySelectorAll('[aria-posinset]')].find(
    (story) => story.getBoundingClientRect().bottom > 56,
  );
  const story =
    document.querySelector('.panel') ?? event.target.closest('[aria-posinset]') ?? inView;
  const target = story?.querySelector(`.bar ${selector}`);
  if (target) PRESSES[target.dataset.press](target, event);
}

for (const root of roots) {
  root.on('click keydown', '[data-press]', onPress);
  root.on('click', 'a[href]', (event) => event.preventDefault());
}
document.addEventListener('pointerover', onPointer);
document.addEventListener('mousedown', onMobileSend);
window.addEventListener('keydown', onLetter);
window.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  closePicker();
  closeMenu();
  closeDialogs();
});
window.addEventListener('scroll', closePicker);
document.addEventListener('pointerdown', (event) => {
  if (!event.target.closest('.picker')) closePicker();
  if (!event.target.closest('[role="menu"], [aria-haspopup]')) closeMenu();
});

/* The page */

/** `data-control` is the act (or `free`) of a control that stands in the page's own markup. */
for (const element of document.querySelectorAll('[data-control]')) {
  const { control: does, effect = does, gestures = 'click enter space' } = element.dataset;
  Object.assign(element.dataset, { press: 'static', does, effect, gestures });
  element.classList.add('control');
  if (element.matches('[role="button"]')) element.setAttribute('tabindex', '0');
}
for (const place of document.querySelectorAll('[data-composer]')) {
  const { composer: does, label, draft } = place.dataset;
  place.replaceWith(does === 'story' ? storyField(draft) : composer(does, label, draft));
}

for (const shell of document.querySelectorAll('.story:not([data-opened])')) {
  const thorough = shell.dataset.thorough !== undefined;
  if (shell.hasAttribute('aria-posinset')) shell.setAttribute('tabindex', '0');
  if (thorough) Object.assign(shell.dataset, { does: 'like', gestures: 'key:l' });
  drawStory(shell);
  if (shell.dataset.nextAuthor !== undefined) {
    shell.append(control('next', { does: 'free', effect: 'next', type: 'small' }, 'Berikutnya'));
  }
  drawGestures(shell, thorough);
  if (shell.dataset.only !== undefined) drawOnly(shell, shell.dataset.only);
}

const viewer = document.querySelector('.viewer');
if (viewer !== null) {
  viewer.querySelector('.panel').append(actionBar(false), composer('comment', 'Tulis komentar…'));
  trapFocus(viewer);
  viewer.focus();
}

const opened = document.querySelector('.story[data-opened]');
if (opened !== null) {
  openPostDialog(opened);
  drawGestures(layers, true);
}

const answered = document.querySelector('[data-answered]');
if (answered !== null) {
  for (const comment of answered.querySelectorAll('.comment')) {
    comment.append(composer('reply', 'Balas sebagai Wati Saya', 'Siap'));
  }
}

/** Of each act the first control on a listed post answers to the keyboard, too. */
function drawKeys() {
  const seen = new Set(['free']);
  const controls = '[data-post^="listed"] :is([role="button"], [role="radio"])[data-press]';
  for (const { dataset } of document.querySelectorAll(controls)) {
    if (dataset.does === undefined || seen.has(dataset.does)) continue;
    seen.add(dataset.does);
    if (dataset.gestures === 'click') dataset.gestures = 'click enter space';
  }
}

const composed = document.querySelector('[data-compose]');
if (composed !== null) openComposer(composed.dataset);

const picked = document.querySelector('[data-picker] .like');
if (picked !== null) {
  picked.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
  openPicker(picked);
  isPinned = true;
}

const opener = document.querySelector('[data-menu] .more');
if (opener !== null) openMenu(opener);

document.querySelector('[data-stickers] [data-press="open-stickers"]')?.click();
if (composed ?? picked ?? opener) drawGestures(layers, true);
drawKeys();
