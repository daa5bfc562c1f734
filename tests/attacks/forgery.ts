/** The page forges messages, clobbers the document, and shows names that are meant to deceive. */
import {
  cancel,
  centreOf,
  marks,
  openWarning,
  type TestPage,
  until,
  waitForWarning,
} from '../e2e/support/driver';
import { actsOf } from '../e2e/support/effects';
import { type Aim, LIKE, LIKE_NEIGHBOUR } from './attack';

export const FORGERY: Aim = {
  name: 'forges and deceives',
  attacks: [
    {
      name: 'sends every message of the extension, by every way a page has',
      defeat: 'nobody listens; the next act is asked about',
      async attempt(page) {
        const reached = await page.evaluate(async () => {
          const kinds = [
            'index',
            'judge',
            'marks',
            'signs',
            'decided',
            'tried',
            'vitals',
            'enlarge',
          ];
          const { chrome, browser } = window as unknown as Record<
            string,
            { runtime?: { sendMessage?: (message: object) => Promise<unknown> } } | undefined
          >;
          let answers = 0;
          for (const kind of kinds) {
            const detail = { kind, site: 'x', line: '1', went: true, warning: null };
            window.postMessage(detail, '*');
            for (const target of [window, document, document.documentElement]) {
              target.dispatchEvent(new CustomEvent(kind, { detail, bubbles: true }));
              target.dispatchEvent(new CustomEvent(`jaga-netral-${kind}`, { detail }));
            }
            for (const api of [chrome, browser]) {
              try {
                await api?.runtime?.sendMessage?.(detail);
                if (api?.runtime?.sendMessage) answers += 1;
              } catch {
                // As it should be.
              }
            }
          }
          return answers;
        });
        if (reached > 0) return `${reached} messages were answered`;
        return stillAsked(page);
      },
    },
    {
      name: 'pollutes the prototypes of everything',
      defeat: 'the guard has prototypes of its own',
      before: () => {
        const said = { warning: null, line: null, unsure: true, small: true, prefixes: '' };
        Object.assign(Object.prototype, { ...said, act: null, guessed: true });
      },
      attempt: stillAsked,
    },
    {
      name: 'names pictures and forms after the properties of the document',
      defeat: 'held, asked and answered as ever',
      async attempt(page) {
        // Afterwards nothing can be found on the page by its own scripts either.
        const { x, y } = await centreOf(page, LIKE);
        await page.evaluate(() => {
          const names =
            'body head documentElement createElement createElementNS querySelector querySelectorAll ' +
            'getElementById location defaultView activeElement addEventListener append children ' +
            'elementFromPoint implementation createDocumentFragment nodeType ownerDocument forms';
          const fresh = document.createDocumentFragment();
          for (const name of names.split(' ')) {
            const image = new Image();
            image.name = name;
            image.id = name;
            const form = document.createElement('form');
            form.name = name;
            fresh.append(image, form);
          }
          document.body.append(fresh);
        });
        await page.clickAt(x, y);
        await cancel(page);
        return null;
      },
    },
    {
      name: 'names the fields of forms in and around the post after what a reader asks',
      defeat: 'held, asked and answered as ever',
      async attempt(page) {
        await page.evaluate(() => {
          const names =
            'closest matches querySelector querySelectorAll getAttribute hasAttribute attributes ' +
            'textContent innerText parentElement parentNode children childNodes isConnected contains ' +
            'href dataset ownerDocument click nextElementSibling childElementCount tagName';
          const post = document.querySelector('[data-post="listed-1"]');
          if (post === null) return;
          const form = document.createElement('form');
          for (const { name, value } of post.attributes) form.setAttribute(name, value);
          form.append(...post.childNodes);
          for (const name of names.split(' ')) {
            const field = document.createElement('input');
            field.name = name;
            field.type = 'hidden';
            HTMLFormElement.prototype.appendChild.call(form, field);
          }
          post.replaceWith(form);
        });
        return stillAsked(page);
      },
    },
    {
      name: 'shows a name of 10,000 characters with markup and turned writing',
      defeat: 'the act is asked about with the register’s name, and nothing of it is parsed',
      async attempt(page) {
        await page.evaluate(() => {
          const evil = `\u202e<img src=x onerror=alert(1)>"'\u0000${'W\u200f\ufdfd'.repeat(3500)}`;
          const post = document.querySelector('[data-post="listed-1"]');
          for (const name of post?.querySelectorAll('.name') ?? []) name.textContent = evil;
          const text = post?.querySelector('[data-testid="tweetText"]');
          if (text) text.textContent = evil;
        });
        await page.click(LIKE);
        const { text } = await waitForWarning(page);
        if (text.includes('onerror') || text.includes('\u202e')) return 'its name was believed';
        await cancel(page);
        return null;
      },
    },
    {
      name: 'has a handle that looks like a listed one, or that no site would allow',
      defeat: 'nobody is accused: the act takes effect untouched',
      wanted: ['like unlisted-1'],
      async attempt(page) {
        await page.evaluate(() => {
          const handle = `bud\u0456_calon${'\u200b'.repeat(10_000)}`;
          const post = document.querySelector('[data-post="unlisted-1"]');
          for (const link of post?.querySelectorAll('a:not(:has(time))') ?? []) {
            link.setAttribute('href', `/${handle}`);
            link.textContent = `@${handle}`;
          }
          const avatar = post?.querySelector('[data-testid^="UserAvatar"]');
          avatar?.setAttribute('data-testid', `UserAvatar-Container-${handle}`);
          for (const name of post?.querySelectorAll('.name') ?? [])
            name.textContent = 'Budi Santosa';
        });
        await page.click(LIKE_NEIGHBOUR);
        return (await openWarning(page)) === null ? null : 'somebody else was accused';
      },
    },
    {
      name: 'writes a listed handle in capitals, percent signs and full width',
      defeat: 'it is the same account: asked',
      async attempt(page) {
        await page.evaluate(() => {
          const post = document.querySelector('[data-post="listed-1"]');
          const avatar = post?.querySelector('[data-testid^="UserAvatar"]');
          avatar?.setAttribute('data-testid', 'UserAvatar-Container-BUDI_CALON');
          for (const link of post?.querySelectorAll('a:not(:has(time))') ?? []) {
            link.setAttribute('href', '/%42UDI_calon');
          }
        });
        return stillAsked(page);
      },
    },
    {
      name: 'draws marks of its own beside the names',
      defeat: 'they decide nothing: who is listed is asked about, who is not is left alone',
      wanted: ['like unlisted-1'],
      async attempt(page) {
        await page.evaluate(() => {
          for (const name of document.querySelectorAll('[data-post="unlisted-1"] .name')) {
            const mark = document.createElement('span');
            mark.attachShadow({ mode: 'closed' }).append('Peserta pemilu');
            name.after(mark);
          }
        });
        await page.click(LIKE_NEIGHBOUR);
        await page.click(LIKE);
        await cancel(page);
        return (await marks(page)).length > 0 ? null : 'the real marks are gone';
      },
    },
  ],
};

/** A press on the listed post is asked about and takes no effect. */
async function stillAsked(page: TestPage): Promise<string | null> {
  await until('the question', async () => {
    if ((await actsOf(page)).length > 0) return true;
    if ((await openWarning(page)) !== null) return true;
    await page.click(LIKE);
    return false;
  });
  if ((await actsOf(page)).length === 0) await cancel(page);
  return null;
}
