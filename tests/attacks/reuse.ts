/** The page tries to use a decision, or the click that carries it out, for something else. */
import {
  cancel,
  goButton,
  proceed,
  type TestPage,
  waitForNotice,
  waitForNoWarning,
} from '../e2e/support/driver';
import { type Aim, LIKE, LIKE_OTHER } from './attack';

const SENT = ['like listed-1'];

export const REUSE: Aim = {
  name: 'uses a decision for another post',
  attacks: [
    {
      name: 'changes the author while the warning is open',
      defeat: 'the post is said to be gone, nothing sent',
      attempt: (page) =>
        swapped(page, () => {
          const post = document.querySelector('[data-post="listed-1"]');
          for (const link of post?.querySelectorAll('a') ?? []) {
            link.setAttribute('href', '/citra_bakal');
            link.textContent = '@citra_bakal';
          }
          const avatar = post?.querySelector('[data-testid^="UserAvatar"]');
          avatar?.setAttribute('data-testid', 'UserAvatar-Container-citra_bakal');
        }),
    },
    {
      name: 'changes which post it is while the warning is open',
      defeat: 'the post is said to be gone, nothing sent',
      attempt: (page) =>
        swapped(page, () => {
          const time = document.querySelector('[data-post="listed-1"] a:has(time)');
          time?.setAttribute('href', '/budi_calon/status/4711');
        }),
    },
    {
      name: 'moves the button into another post while the warning is open',
      defeat: 'the post is said to be gone, nothing sent',
      attempt: (page) =>
        swapped(page, () => {
          const like = document.querySelector('[data-post="listed-1"] [data-testid="like"]');
          const other = document.querySelector(
            '[data-post="listed-recycled"] [data-testid="like"]',
          );
          if (like) other?.replaceWith(like);
        }),
    },
    {
      name: 'moves the post’s whole content into another post’s element',
      defeat: 'the post is said to be gone, nothing sent',
      attempt: (page) =>
        swapped(page, () => {
          const post = document.querySelector('[data-post="listed-1"]');
          const other = document.querySelector('[data-post="listed-recycled"]');
          if (post && other) post.replaceChildren(...other.childNodes);
        }),
    },
    {
      name: 'puts the decided post’s address on another listed account’s post',
      defeat: 'asked again',
      wanted: SENT,
      async attempt(page) {
        await goOn(page);
        await page.evaluate(() => {
          const other = document.querySelector('[data-post="listed-recycled"]');
          for (const link of other?.querySelectorAll('a') ?? []) {
            link.setAttribute('href', '/citra_bakal');
          }
          const avatar = other?.querySelector('[data-testid^="UserAvatar"]');
          avatar?.setAttribute('data-testid', 'UserAvatar-Container-citra_bakal');
          other?.querySelector('a:has(time)')?.setAttribute('href', '/citra_bakal/status/1001');
        });
        return asksAgain(page, LIKE_OTHER);
      },
    },
    {
      name: 'uses the released click to press another post',
      defeat: 'the ticket is for one click on one element; the other press is dropped',
      wanted: SENT,
      async attempt(page) {
        await page.evaluate((other) => {
          window.addEventListener(
            'click',
            () => document.querySelector<HTMLElement>(other)?.click(),
            { capture: true, once: true },
          );
        }, LIKE_OTHER);
        await goOn(page);
        return asksAgain(page, LIKE_OTHER);
      },
    },
    {
      name: 'sends the released click a second time',
      defeat: 'the event is not let through twice',
      async attempt(page) {
        await page.evaluate(() => {
          window.addEventListener(
            'click',
            (event) => {
              event.stopImmediatePropagation();
              const other = document.querySelector(
                '[data-post="listed-recycled"] [data-testid="like"]',
              );
              setTimeout(() => other?.dispatchEvent(event));
            },
            { capture: true, once: true },
          );
        });
        await page.click(LIKE);
        await proceed(page);
        await cancel(page);
        return null;
      },
    },
    {
      name: 'draws another post into the elements of the decided one',
      defeat: 'asked again',
      wanted: SENT,
      async attempt(page) {
        await goOn(page);
        await page.evaluate(() => {
          const post = document.querySelector('[data-post="listed-1"]');
          post?.querySelector('[data-testid="unlike"]')?.setAttribute('data-testid', 'like');
          post?.querySelector('a:has(time)')?.setAttribute('href', '/budi_calon/status/4711');
        });
        return asksAgain(page, LIKE);
      },
    },
    {
      name: 'uses the decision to like for a comment',
      defeat: 'asked again',
      wanted: SENT,
      async attempt(page) {
        await goOn(page);
        return asksAgain(page, '[data-post="listed-1"] [data-testid="reply"]');
      },
    },
  ],
};

async function goOn(page: TestPage): Promise<void> {
  await page.click(LIKE);
  await proceed(page);
  await waitForNoWarning(page);
}

async function asksAgain(page: TestPage, control: string): Promise<null> {
  await page.click(control);
  await cancel(page);
  return null;
}

/** Goes on with a like after the page has put something else in its place. */
async function swapped(page: TestPage, swap: () => void): Promise<null> {
  await page.click(LIKE);
  const go = await goButton(page);
  await page.evaluate(swap);
  await page.clickNode(go);
  await waitForNotice(page);
  return null;
}
