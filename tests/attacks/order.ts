/** The page tries to see, swallow or send an event before the guard, or to be rid of the guard. */
import {
  cancel,
  centreOf,
  openWarning,
  type TestPage,
  until,
  waitForWarning,
} from '../e2e/support/driver';
import { type Aim, LIKE, LIKE_NEIGHBOUR, openAnew } from './attack';

declare const window: { seen: string[] };

export const ORDER: Aim = {
  name: 'comes before the guard',
  attacks: [
    {
      name: 'listens on window before every other script, and swallows everything',
      defeat: 'it sees nothing of what is held',
      before: () => {
        const seen: string[] = [];
        const types = 'pointerdown mousedown pointerup mouseup click keydown keypress keyup';
        for (const type of types.split(' ')) {
          addEventListener(
            type,
            (event) => {
              seen.push(type);
              event.stopImmediatePropagation();
            },
            true,
          );
        }
        Object.assign(globalThis, { seen });
      },
      async attempt(page) {
        await page.click(LIKE);
        await cancel(page);
        const seen = await page.evaluate(() => window.seen.join());
        return seen === '' ? null : `it saw ${seen}`;
      },
    },
    {
      name: 'takes the listeners away: patched prototypes of events and targets',
      defeat: 'the guard has prototypes of its own',
      before: () => {
        EventTarget.prototype.addEventListener = new Proxy(EventTarget.prototype.addEventListener, {
          apply: (add, target, [type, listener]: [string, never]) =>
            void Reflect.apply(add, target, [type, listener, false]),
        });
        EventTarget.prototype.removeEventListener = () => undefined;
        const nothing = { composedPath: () => [], stopImmediatePropagation: () => undefined };
        Object.assign(Event.prototype, { ...nothing, preventDefault: () => undefined });
        Object.defineProperty(Event.prototype, 'target', { get: () => document.body });
        Object.defineProperty(Event.prototype, 'type', { get: () => 'scroll' });
        const blind = { closest: () => null, matches: () => false, getAttribute: () => null };
        Object.assign(Element.prototype, blind);
        Object.assign(globalThis, { Uint32Array: null, URL: null, MutationObserver: null });
      },
      attempt: asks,
    },
    {
      name: 'opens the document anew, which takes every listener off window',
      always: true,
      defeat: 'the guard listens again before the person can press',
      lawless: true,
      async attempt(page) {
        await page.evaluate(openAnew, LIKE);
        return asks(page);
      },
    },
    {
      name: 'puts another root element in the place of the document’s',
      defeat: 'the guard listens on window',
      async attempt(page) {
        const before = await centreOf(page, LIKE);
        await page.evaluate(() => {
          const root = document.createElement('html');
          root.append(...document.documentElement.childNodes);
          document.documentElement.replaceWith(root);
        });
        // Its style sheet is loaded anew, and until then the button is somewhere else.
        await until('the page to look as before', async () => {
          const { x, y } = await centreOf(page, LIKE);
          return x === before.x && y === before.y;
        });
        return asks(page);
      },
    },
    {
      name: 'catches the pointer for another element',
      defeat: 'the press on the button is held, and the other element gets no click of it',
      async attempt(page) {
        await page.evaluate((other) => {
          const element = document.querySelector(other);
          addEventListener('pointerover', ({ pointerId }) => {
            try {
              element?.setPointerCapture(pointerId);
            } catch {
              // Not pressed yet.
            }
          });
        }, LIKE_NEIGHBOUR);
        return asks(page);
      },
    },
    {
      name: 'moves the post into a shadow root',
      defeat: 'the guard looks into it',
      async attempt(page) {
        await page.evaluate(() => {
          const post = document.querySelector('[data-post="listed-1"]');
          const box = document.createElement('div');
          post?.replaceWith(box);
          const root = box.attachShadow({ mode: 'open' });
          if (post) root.append(post);
          Object.assign(globalThis, { post });
        });
        await page.evaluate(() => {
          const { post } = globalThis as unknown as { post: Element };
          post.querySelector<HTMLElement>('[data-testid="like"]')?.click();
        });
        await waitForWarning(page);
        return null;
      },
    },
    {
      name: 'presses by script, the way a page would that reacts to no person',
      defeat: 'held like any other press',
      async attempt(page) {
        await page.evaluate((like) => document.querySelector<HTMLElement>(like)?.click(), LIKE);
        await waitForWarning(page);
        return null;
      },
    },
  ],
};

/** A press on the listed post is asked about, one on the other takes effect as ever. */
async function asks(page: TestPage): Promise<string | null> {
  await page.click(LIKE);
  await waitForWarning(page);
  await cancel(page);
  return (await openWarning(page)) === null ? null : 'a second warning';
}
