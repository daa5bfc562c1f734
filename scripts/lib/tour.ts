/**
 * The tour for machines without a display: performs every act of the practice page in a real
 * browser, first cancelled and then gone through with, and shows what the person would have seen.
 */
import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { PRACTICE_PAGE } from '../../src/pages/shared/addresses';
import { startChromium } from '../../tests/e2e/support/chromium';
import {
  cancel,
  proceed,
  type TestPage,
  until,
  waitForMarks,
  waitForWarning,
} from '../../tests/e2e/support/driver';
import { perform } from '../../tests/e2e/support/gestures';
import { findNode, hasClass, type ShadowNode } from '../../tests/e2e/support/shadow';

/** Where the tour leaves its pictures. */
export const TOUR_FOLDER = 'out/tour';

/** The practice page inside the extension. */
const PRACTICE_PATH = PRACTICE_PAGE.slice(1);

/** Acts that are not done by a click on their control. */
const GESTURES: Readonly<Record<string, string>> = {
  'x:like-key': 'key:l',
  'x:reply': 'type-ctrl-enter',
  'facebook:comment': 'type-enter',
  'instagram:double-click': 'dblclick',
  'instagram:comment': 'type-enter',
};

/** Acts that the sites do in two steps: what is pressed in the menu that then opens. */
const SECOND_STEPS: Readonly<Record<string, string>> = {
  'x:repost': '[data-testid="retweetConfirm"]',
  'facebook:share': '[data-practice="facebook"] [role="menuitem"]',
  'instagram:share': '[data-practice="instagram"] .sheet .send',
};

interface Stop {
  readonly act: string;
  readonly account: string;
  readonly verdict: string;
  readonly citation: string;
}

/** Takes the tour over the practice page, tells each act to `practising`, leaves pictures. */
export async function tour(practising: (act: string) => void): Promise<readonly Stop[]> {
  await rm(TOUR_FOLDER, { recursive: true, force: true });
  await mkdir(TOUR_FOLDER, { recursive: true });
  const browser = await startChromium(resolve('dist/chrome'), '', { still: true });
  try {
    const acts = await practisedActs(await browser.openExtensionPage(PRACTICE_PATH));
    const stops: Stop[] = [];
    for (const [i, act] of acts.entries()) {
      const page = await browser.openExtensionPage(PRACTICE_PATH);
      const name = `${String(i + 1).padStart(2, '0')}-${act.replace(':', '-')}.png`;
      practising(act);
      stops.push(await practise(page, act, join(TOUR_FOLDER, name)));
      await page.close();
    }
    return stops;
  } finally {
    await browser.close();
  }
}

async function practisedActs(page: TestPage): Promise<string[]> {
  const acts = await until('the practice page', async () => {
    const found = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-practice-act]')].map(
        (element) => element.dataset['practiceAct'] ?? '',
      ),
    );
    return found.length > 0 && found;
  });
  await page.close();
  return acts;
}

/** Nothing may take effect before "Tetap …", and then exactly one thing. */
async function practise(page: TestPage, act: string, picture: string): Promise<Stop> {
  const [site = '', name = ''] = act.split(':');
  const doIt = () => perform(page, `#${site}-${name}`, GESTURES[act] ?? 'click');
  await until('the tabs', () => page.evaluate(() => document.querySelector('[role=tab]') !== null));
  await page.click(`#tab-${site}`);
  await waitForMarks(page);
  await doIt();
  const warning = await waitForWarning(page);
  await page.screenshot(picture);
  await cancel(page);
  await expectEffects(page, act, 0);
  await doIt();
  await waitForWarning(page);
  await proceed(page);
  const second = SECOND_STEPS[act];
  if (second !== undefined) await page.click(second);
  await until(`${act} to take effect`, async () => (await effects(page)) > 0);
  await expectEffects(page, act, 1);
  return {
    act,
    account: textOf(warning, 'who'),
    verdict: warning.attributes['data-verdict'] ?? '',
    citation: textOf(warning, 'rule'),
  };
}

/** Number of things that took effect, as the practice page logs them. */
function effects(page: TestPage): Promise<number> {
  return page.evaluate(() => document.querySelectorAll('[data-effect]').length);
}

async function expectEffects(page: TestPage, act: string, expected: number): Promise<void> {
  const found = await effects(page);
  if (found !== expected) throw new Error(`${act}: ${found} effects instead of ${expected}`);
}

function textOf(warning: ShadowNode, className: string): string {
  return findNode([warning], hasClass(className))?.text ?? '';
}
