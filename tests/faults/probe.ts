/** A person's acts on the home page of X: on a candidate, and on a neighbour who is not listed. */
import { openReplica } from '../e2e/support/both-browsers';
import type { ChromiumBrowser } from '../e2e/support/chromium';
import {
  openWarning,
  cancel,
  popupText,
  type TestPage,
  until,
  waitForMarks,
} from '../e2e/support/driver';
import { actsOf, effectsOf } from '../e2e/support/effects';
import { findNode, hasClass } from '../e2e/support/shadow';
import type { Found } from './found';

export const LIKE = '[data-post="listed-1"] [data-testid="like"]';
const LIKE_NEIGHBOUR = '[data-post="unlisted-1"] [data-testid="like"]';
const UNLIKE_NEIGHBOUR = '[data-post="unlisted-1"] [data-testid="unlike"]';

/** What the warning says of the candidate. */
export const WARNED = 'Budi Santosa';

export type Probed = Omit<Found, 'fault'>;

/** Opens the home page and waits until its guard knows who is listed. */
export async function openHome(browser: ChromiumBrowser): Promise<TestPage> {
  const page = await openReplica(browser, 'x', 'home');
  await waitForMarks(page);
  return page;
}

/** Opens the home page and waits until its guard has been told who is listed, if it ever is. */
export async function openReady(browser: ChromiumBrowser): Promise<TestPage> {
  const page = await openReplica(browser, 'x', 'home');
  await until('the index', () => isReady(browser)).catch(() => undefined);
  return page;
}

/** Whether a guard of any tab knows who is listed. */
async function isReady(browser: ChromiumBrowser): Promise<boolean> {
  const worker = await browser.background();
  const replies = await worker.evaluate(async () => {
    const { tabs } = (
      globalThis as unknown as {
        chrome: {
          tabs: {
            query(about: object): Promise<{ id: number; active: boolean }[]>;
            sendMessage(id: number, message: object): Promise<{ ready?: boolean }>;
          };
        };
      }
    ).chrome;
    const asked = (await tabs.query({ active: true })).map(({ id }) =>
      tabs.sendMessage(id, { kind: 'vitals' }).catch(() => null),
    );
    return Promise.all(asked);
  });
  return replies.some((reply) => reply?.ready === true);
}

/** Likes a post of the candidate, then one of the neighbour; `tells` must be said of the first. */
export async function probe(page: TestPage, tells = WARNED): Promise<Probed> {
  const since = (await actsOf(page)).length;
  await page.click(LIKE);
  return settle(page, since, tells);
}

/** The same after the candidate's post has been liked already, when `since` acts had been done. */
export async function settle(page: TestPage, since: number, tells = WARNED): Promise<Probed> {
  const said = await answerTo(page, since);
  const held = (await actsOf(page)).length === since;
  if ((await openWarning(page)) !== null) await cancel(page);
  const stillHeld = (await actsOf(page)).length === since;
  return {
    held: held && stillHeld,
    untouched: await passes(page),
    told: said.includes(tells) ? tells : null,
  };
}

/** The same, where it is the popup that has to say so. */
export async function probeWithPopup(
  browser: ChromiumBrowser,
  page: TestPage,
  { warns = WARNED, tells }: { readonly warns?: string; readonly tells: string },
): Promise<Probed> {
  const probed = await probe(page, warns);
  const popup = await popupText(browser);
  return { ...probed, told: probed.told !== null && popup.includes(tells) ? tells : null };
}

/** The text of the warning or notice that comes; empty when the act takes effect or none comes. */
function answerTo(page: TestPage, since: number): Promise<string> {
  return until('an answer', async () => {
    const roots = await page.closedRoots();
    const said =
      findNode(roots, (node) => node.tag === 'dialog' && 'open' in node.attributes) ??
      findNode(roots, hasClass('notice'));
    if (said !== null) return { text: said.text };
    return (await actsOf(page)).length > since && { text: '' };
  }).then(
    ({ text }) => text,
    () => '',
  );
}

/** Likes and takes it back, both of which has to happen within the gesture. */
export async function passes(page: TestPage): Promise<boolean> {
  const since = (await effectsOf(page)).length;
  await page.click(LIKE_NEIGHBOUR);
  const liked = (await effectsOf(page)).length === since + 1;
  if (!liked) return false;
  await page.click(UNLIKE_NEIGHBOUR);
  const effects = (await effectsOf(page)).slice(since);
  const own = effects.filter(({ post, trusted }) => post === 'unlisted-1' && trusted);
  return effects.length === 2 && own.length === 2;
}
