/** The endless feed of Facebook, drawn with the builders of the replica. */

const listed = ['budi.calon', 'citra.bakal', 'partaimaju'];
const unlisted = ['tetangga.kita', 'warung.bu.sri'];
const main = mount.querySelector('[role="main"]');
const models = new Map();

for (let number = 10; number < 30; number++) {
  PEOPLE[`warga.rt${number}`] = `Warga RT ${number}`;
  unlisted.push(`warga.rt${number}`);
}

const MEMBER = { true: '100000000000101', false: '100000000000777' };

/** What makes a post concern somebody: its author, whose story it shares, or who is in the group. */
const SHAPES = {
  plain: (concerned) => ({ author: concerned }),
  discussed: (concerned) => ({ author: concerned, comments: 'warung.bu.sri', box: '' }),
  poll: (concerned) => ({ author: concerned, poll: '' }),
  suggested: (concerned) => ({ author: concerned, suggested: '' }),
  shared: (concerned, other) => ({ author: other, shared: concerned }),
  group: (concerned, other, isListed) => ({
    author: `groups/warga.desa/user/${MEMBER[isListed]}`,
    group: 'groups/warga.desa',
  }),
};

let position = 0;

function drawRow(post) {
  models.set(post.name, post);
  const { name, author, text, number, shape } = post;
  const shell = h('div', { class: 'story', 'aria-posinset': ++position, tabindex: 0 });
  Object.assign(shell.dataset, { ...SHAPES[shape](author, author), author, post: name, text });
  for (const part of ['shared', 'group', 'comments']) {
    if (post[part] !== undefined) shell.dataset[part] = post[part];
  }
  Object.assign(shell.dataset, { media: `77${number}`, thorough: '' });
  Object.assign(shell.dataset, { does: 'like', gestures: 'key:l' });
  drawStory(shell);
  drawGestures(shell, true);
  for (const comment of shell.querySelectorAll('.comment')) {
    comment.dataset.commentid = `${number}${comment.dataset.commentid}`;
  }
  return shell;
}

function profileHead(account, isListed) {
  const button = (press, label, does) =>
    control(press, { label, does, effect: press }, h('span', {}, label));
  return h(
    'div',
    { class: 'profile-head', 'data-post': `${isListed ? 'listed' : 'unlisted'}-head-${account}` },
    h('h1', {}, PEOPLE[account]),
    h(
      'div',
      { class: 'actions', 'data-pagelet': 'ProfileActions' },
      button('follow', 'Ikuti', 'follow'),
      button('like-page', 'Suka', 'like'),
    ),
  );
}

function account(element) {
  const { post } = element.closest('[data-post]').dataset;
  return models.get(post)?.author ?? post.replace(/^.*-head-/, '');
}

window.feed = {
  listed,
  unlisted,
  homePath: '/',
  profilePath: (account) => `/${account}`,
  postPath: ({ author, number }) =>
    author.startsWith('groups/')
      ? `/groups/warga.desa/posts/88${number}`
      : `/${author}/posts/pfbid0${number}`,

  makePost({ name, number, listed: concerns, author }, chance) {
    const concerned = author ?? chance.among(concerns ? listed : unlisted);
    const others = unlisted.filter((account) => account !== concerned);
    const shape = author === undefined ? chance.among(Object.keys(SHAPES)) : 'plain';
    const text = `Kabar ke-${number} hari ini.`;
    const parts = SHAPES[shape](concerned, chance.among(others), concerns);
    return { name, number, shape, text, ...parts };
  },

  list: () => main,
  drawRow,
  forget: ({ name }) => models.delete(name),
  remember: (post) => models.set(post.name, post),

  differences(from, to) {
    const people = ({ author, shared }) => [author, shared].filter((path) => path !== undefined);
    const before = people(from);
    const after = people(to);
    // By way of a word that stands nowhere: the new name of one may be the old name of another.
    return [
      [from.name, to.name],
      [from.text, to.text],
      [`fbid=77${from.number}`, `fbid=77${to.number}`],
      [from.number, to.number],
      ...before.flatMap((path, index) => [
        [path, `p@${index}@`],
        [PEOPLE[path], `n@${index}@`],
      ]),
      ...after.flatMap((path, index) => [
        [`p@${index}@`, path],
        [`n@${index}@`, PEOPLE[path]],
      ]),
    ];
  },

  showHome: (mounted) => main.replaceChildren(...mounted.map(drawRow)),

  showProfile({ account, listed: isListed, posts }) {
    main.replaceChildren(profileHead(account, isListed), ...posts.map(drawRow));
  },

  showPost(post, others) {
    const discussed = (each) => ({ ...each, comments: 'warung.bu.sri', box: '' });
    main.replaceChildren(...[post, ...others].map((each) => drawRow(discussed(each))));
  },

  layer: () => layers.lastElementChild,

  closeLayer() {
    closePicker();
    closeMenu();
    closeDialogs();
  },

  /** The picker that opens where the pointer was left must not fall between two turns. */
  settle() {
    clearTimeout(hovering);
    closePicker();
    for (const box of document.querySelectorAll('[role="textbox"]')) {
      box.textContent = '';
      if (box.closest('form')) drawSender(box.closest('form'));
    }
    drawGestures(layers, true);
  },

  /** Letters do what the button of their post does now; a chosen answer is chosen no more. */
  truth(element) {
    const { does, effect, press } = element.dataset;
    if (element.matches('.story')) {
      const like = element.querySelector('.bar .like');
      return { does: like.dataset.does, effect: like.dataset.effect };
    }
    if (press === 'vote' && element.getAttribute('aria-checked') === 'true') return null;
    return { does, effect };
  },

  part: (element) => element.closest('.comment')?.dataset.commentid ?? '',

  account,

  followsListed(element) {
    const path = account(element);
    return listed.includes(path) || path.endsWith(MEMBER.true);
  },
};
