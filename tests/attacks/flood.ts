/** The page floods the guard with what it guards. */
import { cancel, type TestPage, until, waitForMarks, waitForWarning } from '../e2e/support/driver';
import { allNodes } from '../e2e/support/shadow';
import { type Aim, LIKE, LIKE_NEIGHBOUR } from './attack';

const PRESSES = 2_000;
const POSTS = 100_000;

export const FLOOD: Aim = {
  name: 'floods',
  attacks: [
    {
      name: `presses ${PRESSES} times in one tick`,
      defeat: 'one warning, every press held',
      async attempt(page) {
        await page.evaluate(
          (like, times) => {
            for (let i = 0; i < times; i++) document.querySelector<HTMLElement>(like)?.click();
          },
          LIKE,
          PRESSES,
        );
        await waitForWarning(page);
        const warnings = await dialogs(page);
        await cancel(page);
        return warnings === 1 ? null : `${warnings} warnings`;
      },
    },
    {
      name: `draws ${POSTS} names of a listed account`,
      defeat: 'presses are decided as ever, and a mark is drawn once for each name',
      wanted: ['like unlisted-1'],
      async attempt(page) {
        await page.evaluate((posts) => {
          const name = document.querySelector('[data-post="listed-1"] .byline a');
          const all = document.createDocumentFragment();
          for (let i = 0; i < posts; i++) {
            const post = document.createElement('article');
            post.hidden = true;
            post.append(name?.cloneNode(true) ?? '');
            all.append(post);
          }
          document.body.append(all);
        }, POSTS);
        await page.click(LIKE_NEIGHBOUR);
        await page.click(LIKE);
        await until('the question', () =>
          page.evaluate(() => document.querySelector('html > div') !== null),
        );
        await page.press('Escape');
        await until('the answer', () =>
          page.evaluate(() => document.querySelector('html > div') === null),
        );
        return null;
      },
    },
    {
      name: 'changes names without end, each change after a mark was drawn',
      defeat: 'a change is answered once: the marks come to rest',
      async attempt(page) {
        await page.evaluate(() => {
          let changes = 0;
          new MutationObserver(() => {
            const name = document.querySelector('[data-post="listed-1"] .byline a');
            changes += 1;
            if (changes < 1000) name?.setAttribute('href', `/budi_calon?${changes}`);
            Object.assign(window, { changes });
          }).observe(document, { childList: true, subtree: true });
          document.querySelector('[data-post="listed-1"] .byline')?.append('!');
        });
        await waitForMarks(page);
        await page.click(LIKE);
        await waitForWarning(page);
        await cancel(page);
        const changes = await page.evaluate(
          () => (window as unknown as { changes: number }).changes,
        );
        return changes < 1000 ? null : 'the page and the marks drove each other on';
      },
    },
  ],
};

async function dialogs(page: TestPage): Promise<number> {
  return allNodes(await page.closedRoots(), ({ tag }) => tag === 'dialog').length;
}
