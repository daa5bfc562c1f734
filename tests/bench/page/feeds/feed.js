/**
 * Lets a feed come by as it does under a person's thumb, only faster: in every frame a batch of
 * posts is drawn, the batch before it changes (counters, labels, pictures, addresses), and the
 * oldest ones become other posts.
 */

const BATCH = 20;

/** Posts in the page at one time; what the sites keep around the window is of this order. */
const MOUNTED = 60;

/** From old to new: the row and the post that it shows. */
let rows = [];
let made = 0;

const warnings = { watched: false, painted: false };

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => resolve()));

function insert(list) {
  const post = newPost(made++);
  const row = site.draw(post);
  row.dataset.post = String(post.number);
  list.append(row);
  rows.push({ row, post });
}

function recycle() {
  const oldest = rows.shift();
  const post = newPost(made++);
  oldest.row.dataset.post = String(post.number);
  site.recycle(oldest.row, post, oldest.post);
  rows.push({ row: oldest.row, post });
}

/** Of rows beyond the window the topmost are taken out. */
function trim() {
  for (const { row } of rows.splice(0, rows.length - MOUNTED)) row.remove();
}

window.feed = {
  /** Has `posts` posts inserted, as many changed, and as many nodes given to other posts. */
  async run(posts) {
    const list = site.list();
    for (let batch = 0; batch < posts / BATCH; batch++) {
      for (let nth = 0; nth < BATCH; nth++) insert(list);
      trim();
      await nextFrame();
      for (const { row, post } of rows.slice(-BATCH)) site.change(row, post);
      await nextFrame();
      for (let nth = 0; nth < BATCH; nth++) recycle();
      await nextFrame();
    }
    await feed.rest();
  },

  /** Until everybody has had the time to look at what came; a busy machine never rests. */
  rest: () => new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 1000 })),

  /** Elements of the posts on the page, on average. */
  weight: () =>
    rows.reduce((sum, { row }) => sum + row.querySelectorAll('*').length, 0) / rows.length,

  /** Where to press: the centre of a part of the `nth` post (counted anew from the top) by `whom`. */
  place(nth, part, whom) {
    const fitting = rows.filter(
      ({ row, post }) => post.listed === (whom === 'listed') && row.querySelector(site.parts[part]),
    );
    const target = fitting[nth % fitting.length].row.querySelector(site.parts[part]);
    target.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = target.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  },

  /** Puts a mark into the trace whenever a warning stands on the screen. */
  watchWarning() {
    if (warnings.watched) return;
    warnings.watched = true;
    const seen = new MutationObserver(([{ addedNodes }]) => {
      warnings.painted = false;
      if (addedNodes.length === 0) return;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        // Comes after the frame has been painted.
        port1.onmessage = () => {
          performance.mark('warning painted');
          warnings.painted = true;
        };
        port2.postMessage(null);
      });
    });
    seen.observe(document.documentElement, { childList: true });
  },

  isWarned: () => warnings.painted,
};

/** The sites listen to everything in one place; without that no event of a gesture would be told of. */
for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'keydown', 'keyup']) {
  document.addEventListener(type, () => {});
}

// What is pressed here leads nowhere.
document.addEventListener('click', (event) => event.preventDefault());
