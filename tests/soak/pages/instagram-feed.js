/** The endless feed of Instagram, drawn with the builders of the replica. */

const listed = ['budi.calon', 'citra.bakal', 'partai.maju'];
const unlisted = ['tetangga.kita', 'warung.bu.sri'];

for (let number = 10; number < 30; number++) {
  PEOPLE[`warga.rt${number}`] = `Warga RT ${number}`;
  unlisted.push(`warga.rt${number}`);
}

/** What makes a post concern somebody: its author or its co-author. */
const SHAPES = {
  photo: (concerned) => ({ author: concerned }),
  carousel: (concerned) => ({ author: concerned, media: 'carousel' }),
  video: (concerned) => ({ author: concerned, media: 'video' }),
  suggested: (concerned) => ({ author: concerned, follow: true }),
  together: (concerned, other) => ({ author: other, coauthor: concerned }),
};

const list = () => main.querySelector('.feed');

function discussed(post) {
  const { name, number } = post;
  const neighbour = { author: 'warung.bu.sri', id: `18${number}1`, text: 'Siap, saya bawa teh.' };
  const candidate = {
    author: 'budi.calon',
    id: `18${number}2`,
    text: 'Terima kasih semua.',
    name: name.startsWith('listed') ? undefined : `listed-remark-${number}`,
  };
  return { ...post, tags: ['warung.bu.sri'], comments: [neighbour, candidate] };
}

function account(control) {
  const { post } = control.closest('[data-post]').dataset;
  return posts.get(post)?.author ?? post.replace(/^.*-(profile|row)-/, '');
}

window.feed = {
  listed,
  unlisted,
  homePath: '/',
  profilePath: (account) => `/${account}/`,
  postPath: ({ code }) => `/p/${code}/`,

  makePost({ name, number, listed: concerns, author }, chance) {
    const concerned = author ?? chance.among(concerns ? listed : unlisted);
    const others = unlisted.filter((account) => account !== concerned);
    const shape = author === undefined ? chance.among(Object.keys(SHAPES)) : 'photo';
    const text = `Kabar ke-${number} hari ini.`;
    const parts = SHAPES[shape](concerned, chance.among(others));
    return { name, number, shape, code: `DS${number}k`, text, ...parts };
  },

  list,
  drawRow: feedPost,
  forget: ({ name }) => posts.delete(name),
  remember: (post) => posts.set(post.name, post),

  differences(from, to) {
    const people = ({ author, coauthor }) => [author, coauthor].filter((it) => it !== undefined);
    const before = people(from);
    const after = people(to);
    // By way of a word that stands nowhere: the new name of one may be the old name of another.
    return [
      [from.name, to.name],
      [from.code, to.code],
      [from.text, to.text],
      ...before.flatMap((handle, index) => [
        [faceSource(handle), `f@${index}@`],
        [handle, `h@${index}@`],
      ]),
      ...after.flatMap((handle, index) => [
        [`f@${index}@`, faceSource(handle)],
        [`h@${index}@`, handle],
      ]),
    ];
  },

  showHome(mounted) {
    const people = [
      { name: 'listed-row-partai.maju', account: 'partai.maju' },
      { name: 'unlisted-row-warung.bu.sri', account: 'warung.bu.sri' },
    ];
    main.replaceChildren(MAIN.feed(mounted), suggestions(people));
  },

  showProfile({ account, listed: isListed }) {
    const name = `${isListed ? 'listed' : 'unlisted'}-profile-${account}`;
    main.replaceChildren(profile({ name, account, bio: 'Salam.' }), grid(account));
  },

  /** On a page of its own, or over the feed; the replica's modal shows no co-author. */
  showPost(post, [other]) {
    const isAlone = post.coauthor !== undefined || Number(post.number) % 2 === 0;
    if (isAlone) main.replaceChildren(permalink(discussed(post)));
    else {
      main.replaceChildren(MAIN.feed([other]));
      openDialog(modalPost(discussed(post)));
    }
  },

  layer: () => portals.lastElementChild,

  closeLayer() {
    while (portals.lastElementChild) closeLayer();
  },

  /** Two dialogs of the replica would pull the focus from each other for ever. */
  settle() {
    while (portals.childElementCount > 1) portals.firstElementChild.remove();
    for (const box of document.querySelectorAll('form textarea')) {
      box.value = '';
      enableSend(box.closest('form'));
    }
  },

  /** The replica redraws its buttons without renaming what they do. */
  truth(control) {
    const { does, effect, press, tappable } = control.dataset;
    if (tappable !== undefined) {
      const area = tappable === 'comment' ? control : likable(control);
      return area.querySelector('[data-press="like"] .like') === null ? null : { does, effect };
    }
    if (press === 'repost' && control.querySelector('.reposted')) {
      return { does: 'free', effect: 'unrepost' };
    }
    if (press === 'follow' && control.textContent === 'Mengikuti') {
      return { does: 'free', effect: 'open-unfollow' };
    }
    return { does, effect };
  },

  part(control) {
    const remark = control.closest('.remark') ?? control.querySelector('.remark');
    return remark?.querySelector('a[href*="/c/"]')?.getAttribute('href') ?? '';
  },

  account,

  /** The menu of a common post does not say whom it follows. */
  followsListed: (control) => control.closest('[data-post]').dataset.post.startsWith('listed'),
};
