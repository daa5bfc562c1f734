/** The page tries to answer the warning itself, or to make the person answer what they cannot see. */
import {
  cancel,
  goButton,
  openWarning,
  proceed,
  type TestPage,
  until,
  waitForNoWarning,
} from '../e2e/support/driver';
import { actsOf } from '../e2e/support/effects';
import { allNodes, findNode, hasClass, type ShadowNode } from '../e2e/support/shadow';
import { type Aim, type Attack, LIKE, openAnew } from './attack';

export const ANSWER: Aim = {
  name: 'answers the warning',
  attacks: [
    {
      name: 'presses the host by script, with every event there is',
      defeat: 'still asked, nothing sent',
      async attempt(page) {
        await asked(page);
        await page.evaluate(() => {
          const host = document.querySelector<HTMLElement>('html > div');
          const { innerWidth, innerHeight } = window;
          for (let y = 4; y < innerHeight; y += 8) {
            for (const x of [0.3, 0.4, 0.5, 0.6, 0.7]) {
              const init = { bubbles: true, composed: true, detail: 1, clientY: y };
              const at = { ...init, clientX: x * innerWidth };
              host?.dispatchEvent(new PointerEvent('pointerdown', at));
              host?.dispatchEvent(new MouseEvent('mousedown', at));
              host?.dispatchEvent(new PointerEvent('click', at));
            }
          }
          for (const key of ['Enter', ' ', 'Escape', 'Tab']) {
            host?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
            host?.dispatchEvent(new KeyboardEvent('keyup', { key, bubbles: true }));
          }
          for (const type of ['cancel', 'close', 'submit', 'toggle', 'beforetoggle']) {
            host?.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
          }
          host?.click();
        });
        return (await openWarning(page)) === null ? 'the warning is gone' : null;
      },
    },
    {
      name: 'opens the closed shadow root, by every door there is',
      defeat: 'no root, no dialog',
      before: () => {
        const caught: unknown[] = [];
        const { attachShadow } = Element.prototype;
        Element.prototype.attachShadow = function (init) {
          const root = attachShadow.call(this, { ...init, mode: 'open' });
          caught.push(root);
          return root;
        };
        const { showModal } = HTMLDialogElement.prototype;
        HTMLDialogElement.prototype.showModal = function () {
          caught.push(this);
          showModal.call(this);
        };
        HTMLDialogElement.prototype.close = () => caught.push('close');
        Document.prototype.createElement = new Proxy(Document.prototype.createElement, {
          apply(make, document, [tag]: [string]) {
            if (tag === 'dialog') caught.push(tag);
            return Reflect.apply(make, document, [tag]) as unknown;
          },
        });
        Object.assign(window, { caught });
      },
      async attempt(page) {
        await asked(page);
        const caught = await page.evaluate(() => {
          const host = document.querySelector('html > div');
          const found = host?.shadowRoot ?? (window as unknown as { caught: unknown[] }).caught[0];
          return found === undefined || found === null ? null : 'something of the warning';
        });
        await cancel(page);
        return caught;
      },
    },
    {
      name: 'makes every event look trusted',
      defeat: 'still asked, nothing sent',
      before: () => {
        Object.defineProperty(Event.prototype, 'isTrusted', { get: () => true });
        Object.defineProperty(UIEvent.prototype, 'detail', { get: () => 0 });
      },
      async attempt(page) {
        await asked(page);
        await page.evaluate(() => document.querySelector<HTMLElement>('html > div')?.click());
        return (await openWarning(page)) === null ? 'the warning is gone' : null;
      },
    },
    {
      name: 'tears the host out',
      defeat: 'nothing is sent, and it stands there again with the next press',
      async attempt(page) {
        await asked(page);
        await page.evaluate(() => document.querySelector('html > div')?.remove());
        await page.click(LIKE);
        await cancel(page);
        return null;
      },
    },
    {
      name: 'tears the host out whenever it appears',
      defeat: 'the question counts as cancelled, and the next press asks again',
      before: () => {
        new MutationObserver(() => document.querySelector('html > div')?.remove()).observe(
          document,
          { childList: true, subtree: true },
        );
      },
      async attempt(page) {
        for (let press = 0; press < 3; press++) await page.click(LIKE);
        return null;
      },
    },
    {
      name: 'puts the host into a box that nobody sees, under the pointer',
      always: true,
      defeat: 'the press is not taken, the warning stands where it was',
      async attempt(page) {
        const go = await asked(page);
        await page.evaluate(() => {
          const box = document.createElement('div');
          box.setAttribute('style', 'position:fixed;inset:0;opacity:0;z-index:9');
          const host = document.querySelector('html > div');
          document.body.append(box);
          if (host !== null) box.append(host);
        });
        await pressIfThere(page, go);
        await cancel(page);
        return null;
      },
    },
    {
      name: 'puts the host into a box that is not drawn, whenever it appears',
      defeat: 'the question counts as cancelled, and the next press asks again',
      before: () => {
        new MutationObserver(() => {
          const host = document.querySelector('html > div');
          if (host === null) return;
          const box = document.createElement('div');
          box.hidden = true;
          document.body.append(box);
          box.append(host);
        }).observe(document, { childList: true, subtree: true });
      },
      async attempt(page) {
        for (let press = 0; press < 3; press++) await page.click(LIKE);
        return null;
      },
    },
    {
      name: 'puts a copy of the host in its place',
      defeat: 'the copy is empty, the warning comes back with the next press',
      async attempt(page) {
        await asked(page);
        await page.evaluate(() => {
          const host = document.querySelector('html > div');
          host?.replaceWith(host.cloneNode(true));
        });
        await page.click(LIKE);
        await cancel(page);
        return null;
      },
    },
    {
      name: 'makes everything inert',
      defeat: 'it can still be answered',
      async attempt(page) {
        await asked(page);
        await page.evaluate(() => {
          const host = document.querySelector('html > div');
          for (const element of [document.documentElement, document.body, host]) {
            element?.setAttribute('inert', '');
            element?.setAttribute('aria-hidden', 'true');
          }
        });
        await cancel(page);
        return null;
      },
    },
    {
      name: 'lays a picture of "Batalkan" over "Tetap …" that lets presses through',
      always: true,
      defeat: 'the warning comes on top, and the press is not taken',
      attempt: (page) => covered(page, layOver),
    },
    {
      name: 'the same after it has opened the document anew',
      defeat: 'the warning comes on top, and the press is not taken',
      lawless: true,
      async attempt(page) {
        await page.evaluate(openAnew, LIKE);
        return covered(page, layOver);
      },
    },
    {
      name: 'the same from a shadow root of its own',
      defeat: 'the warning comes on top',
      attempt: (page) => covered(page, openInShadow, { hidden: true }),
    },
    {
      name: 'the same from a shadow root that was there before',
      defeat: 'the warning comes on top',
      async attempt(page) {
        await page.evaluate(openInShadow);
        return covered(page, () => {
          dispatchEvent(new Event('cover'));
        });
      },
    },
    {
      name: 'has something of its own open in a shadow root from before',
      defeat: 'it lies below, and the person goes on',
      wanted: ['like listed-1'],
      async attempt(page) {
        await page.evaluate(openInShadow);
        return goOn(page);
      },
    },
    {
      name: 'opens a modal dialog of its own over it',
      defeat: 'the warning comes on top',
      attempt: (page) =>
        covered(page, () => {
          const cover = document.createElement('dialog');
          cover.style.cssText = 'width:100vw;height:100vh;max-width:none;max-height:none;inset:0';
          document.body.append(cover);
          cover.showModal();
        }),
    },
    {
      name: 'goes full screen with what covers it',
      defeat: 'the warning comes on top',
      attempt: (page) =>
        covered(page, () => {
          const cover = document.createElement('div');
          cover.style.cssText = 'background:#fff';
          document.body.append(cover);
          void cover.requestFullscreen().catch(() => undefined);
        }),
    },
    {
      name: 'styles it away: host, page, backdrop, colours',
      defeat: 'it is as visible as before',
      async attempt(page) {
        await asked(page);
        await page.evaluate(() => {
          const away =
            'opacity:0!important;visibility:hidden!important;display:none!important;clip-path:inset(50%)!important;' +
            'filter:opacity(0)!important;pointer-events:none!important;color-scheme:dark!important;' +
            'transform:scale(0)!important;content-visibility:hidden!important;all:unset!important';
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(
            `html > div, html > div::backdrop, dialog, *::backdrop { ${away} }
             html { opacity: 0 !important; filter: blur(9px) !important; transform: translateX(200vw) !important }`,
          );
          document.adoptedStyleSheets = [sheet];
          document.querySelector('html > div')?.setAttribute('style', away);
        });
        // It can be pressed only where it has been seen.
        await cancel(page);
        return null;
      },
    },
    {
      name: 'moves "Tetap …" under the pointer at the moment of the press',
      defeat: 'a press counts only where it began, and where it was read',
      async attempt(page) {
        const go = await asked(page);
        await page.evaluate(() => {
          document.documentElement.style.setProperty('zoom', '0.8');
        });
        await pressIfThere(page, go);
        return null;
      },
    },
    {
      name: 'steals the focus and puts it on the button of the post',
      defeat: 'Enter answers nothing that was not seen, Escape cancels',
      async attempt(page) {
        await asked(page);
        await page.evaluate((like) => {
          window.setInterval(() => {
            document.querySelector<HTMLElement>(like)?.focus();
            document.querySelector<HTMLElement>('html > div')?.blur();
          }, 1);
        }, LIKE);
        for (const key of ['Enter', ' ', 'Tab', 'Escape']) await page.press(key);
        await waitForNoWarning(page);
        return null;
      },
    },
    {
      name: 'opens dialogs for ever',
      defeat: 'the question counts as cancelled in the end',
      async attempt(page) {
        await asked(page);
        await page.evaluate(() => {
          window.setInterval(() => {
            const cover = document.createElement('div');
            cover.popover = 'manual';
            document.body.append(cover);
            cover.showPopover();
          }, 5);
        });
        await waitForNoWarning(page);
        return null;
      },
    },
    {
      name: 'does nothing at all',
      defeat: 'the person goes on, and it is sent once',
      wanted: ['like listed-1'],
      attempt: goOn,
    },
  ],
};

/** The person likes all the same. */
async function goOn(page: TestPage): Promise<null> {
  await page.click(LIKE);
  await proceed(page);
  await waitForNoWarning(page);
  return null;
}

/** The warning of a like, long enough on the screen to be answered: its "Tetap …". */
async function asked(page: TestPage): Promise<ShadowNode> {
  await page.click(LIKE);
  return goButton(page);
}

/** Presses where "Tetap …" is, if it is anywhere. */
async function pressIfThere(page: TestPage, go: ShadowNode): Promise<void> {
  await page.clickNode(go).catch(() => undefined);
}

/** Runs in the page: opens a popover over everything. */
function layOver(): void {
  const cover = document.createElement('div');
  cover.popover = 'manual';
  cover.style.cssText =
    'position:fixed;inset:0;width:100vw;height:100vh;pointer-events:none;background:#fff';
  document.body.append(cover);
  cover.showPopover();
}

/** Runs in the page: opens a popover in a shadow root, and opens it anew at the event `cover`. */
function openInShadow(): void {
  const host = document.createElement('p');
  document.body.append(host);
  const popover = document.createElement('div');
  popover.popover = 'manual';
  popover.style.cssText =
    'position:fixed;inset:0;width:100vw;height:100vh;pointer-events:none;background:#fff';
  host.attachShadow({ mode: 'closed' }).append(popover);
  popover.showPopover();
  addEventListener('cover', () => {
    popover.hidePopover();
    popover.showPopover();
  });
}

/**
 * Covers the warning, presses through the cover, and answers what can be seen again. A `hidden` cover
 * is one of which only Chromium tells: Firefox looks for it when the answer is pressed.
 */
async function covered(
  page: TestPage,
  cover: () => void,
  { hidden = false } = {},
): ReturnType<Attack['attempt']> {
  const go = await asked(page);
  await page.evaluate(cover);
  const tells = await page.evaluate(() => 'isVisible' in IntersectionObserverEntry.prototype);
  if (hidden && !tells) await pressIfThere(page, go);
  await until('the cover to be noticed', async () => {
    const warning = await openWarning(page);
    const found = warning && findNode([warning], hasClass('go'));
    return found && 'disabled' in found.attributes;
  });
  await pressIfThere(page, go);
  if ((await actsOf(page)).length > 0) return 'a press through the cover was taken';
  const warnings = allNodes(await page.closedRoots(), ({ tag }) => tag === 'dialog');
  if (warnings.length !== 1) return `${warnings.length} warnings`;
  await goButton(page);
  await cancel(page);
  return null;
}
