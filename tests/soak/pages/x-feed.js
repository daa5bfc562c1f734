/** The endless timeline of X, drawn with the builders of the replica. */

const listed = ['budi_calon', 'citra_bakal', 'timbudi'];
const unlisted = ['tetangga_kita', 'warung_bu_sri'];

for (let number = 10; number < 30; number++) {
  PEOPLE[`warga_rt${number}`] = { name: `Warga RT ${number}`, id: `80000000${number}` };
  unlisted.push(`warga_rt${number}`);
}

/** What makes a post concern somebody: its author, whom it quotes, or who reposted it. */
const SHAPES = {
  plain: (concerned) => ({ author: concerned }),
  old: (concerned) => ({ author: concerned, old: true }),
  poll: (concerned) => ({ author: concerned, poll: ['Jalan', 'Air bersih'] }),
  quote: (concerned, other) => ({
    author: other,
    quote: { author: concerned, text: 'Kabar dari desa.' },
  }),
  reposted: (concerned, other) => ({ author: other, reposter: concerned }),
};

function show(content) {
  Object.assign(PAGE, { profile: undefined, composer: false, replies: false }, content);
  PAGE.rows = [
    { name: 'listed-row-citra', account: 'citra_bakal' },
    { name: 'unlisted-row-sri', account: 'warung_bu_sri' },
  ];
  document.querySelector('main').replaceChildren(column(), sidebar());
}

function account(control) {
  return control.dataset.handle ?? postOf(control)?.author ?? null;
}

window.feed = {
  listed,
  unlisted,
  homePath: '/home',
  profilePath: (account) => `/${account}`,
  postPath: ({ author, id }) => `/${author}/status/${id}`,

  makePost({ name, number, listed: concerns, author }, chance) {
    const concerned = author ?? chance.among(concerns ? listed : unlisted);
    const others = unlisted.filter((account) => account !== concerned);
    const shape = author === undefined ? chance.among(Object.keys(SHAPES)) : 'plain';
    return {
      name,
      shape,
      id: `17${number}`,
      text: `Kabar ke-${number} hari ini.`,
      key: chance.among(['l', 'r', 't', 's']),
      ...SHAPES[shape](concerned, chance.among(others)),
    };
  },

  list: () => document.querySelector('[data-testid="primaryColumn"]'),
  drawRow: timelineRow,
  forget: ({ name }) => posts.delete(name),
  remember: (post) => posts.set(post.name, post),

  differences(from, to) {
    const people = (post) =>
      [post.author, post.quote?.author, post.reposter].filter((handle) => handle !== undefined);
    const before = people(from);
    const after = people(to);
    // By way of a word that stands nowhere: the new name of one may be the old name of another.
    const swaps = before.map((handle, index) => [handle, `@${index}@`, after[index]]);
    return [
      [from.name, to.name],
      [from.id, to.id],
      [from.text, to.text],
      ...swaps.flatMap(([old, between]) => [
        [old, `h${between}`],
        [PEOPLE[old].name, `n${between}`],
      ]),
      ...swaps.flatMap(([, between, now]) => [
        [`h${between}`, now],
        [`n${between}`, PEOPLE[now].name],
      ]),
    ];
  },

  showHome: (mounted) => show({ title: 'Beranda', composer: true, posts: mounted }),

  showProfile({ account, listed: isListed, posts: own }) {
    const name = `${isListed ? 'listed' : 'unlisted'}-profile-${account}`;
    show({ title: PEOPLE[account].name, profile: { name, account }, posts: own });
  },

  showPost(post, others) {
    post.focal = true;
    show({ title: 'Posting', replies: true, posts: [post, ...others] });
  },

  layer: () => layers.firstElementChild,
  closeLayer,

  settle() {
    for (const box of document.querySelectorAll('[role="textbox"]')) box.replaceChildren();
  },

  /** Letters do what the button of their post does now. */
  truth(control) {
    const { does, effect, gestures } = control.dataset;
    const key = /^key:(.)$/.exec(gestures)?.[1];
    const button = key && control.querySelector(SHORTCUTS[key][0]);
    return button ? { does: button.dataset.does, effect: button.dataset.effect } : { does, effect };
  },

  part: () => '',
  account,
  followsListed: (control) => listed.includes(account(control)),
};
