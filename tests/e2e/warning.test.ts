/** How the warning is answered, and how it is not. */
import { expect, test } from 'vitest';
import { inBothBrowsers } from './support/both-browsers';
import {
  cancel,
  goButton,
  openWarning,
  proceed,
  type TestPage,
  until,
  waitForNoWarning,
  waitForWarning,
} from './support/driver';
import { actsOf, effectsOf } from './support/effects';
import { allNodes, findNode, hasClass, type ShadowNode } from './support/shadow';

const LIKE = '[data-post="listed-1"] [data-testid="like"]';
const LIKE_NEIGHBOUR = '[data-post="unlisted-1"] [data-testid="like"]';

const wordsIn = (text: string) => text.split(/\s+/).filter((word) => /\p{L}|\d/u.test(word)).length;

function focusedPost(page: TestPage): Promise<string | null> {
  return page.evaluate(
    () =>
      document.activeElement?.closest<HTMLElement>('[data-post]')?.dataset['post'] ??
      document.activeElement?.tagName ??
      null,
  );
}

inBothBrowsers('The warning', ({ browser, openReplica }) => {
  test('says what, to whom, which rule, what may follow, and that nothing was sent', async () => {
    const page = await openReplica('x', 'home');
    await page.click(LIKE);
    const warning = await waitForWarning(page);
    expect(warning.attributes).toMatchObject({
      role: 'alertdialog',
      lang: 'id',
      'aria-labelledby': 'heading',
      'aria-describedby': 'summary',
    });
    const summary = findNode([warning], ({ attributes }) => attributes['id'] === 'summary');
    const heading = findNode([warning], ({ tag }) => tag === 'h1');
    expect(summary?.text).toContain('Budi Santosa');
    expect(summary?.text).toContain('SKB');
    expect(summary?.text).toContain('Tindakan Anda belum terkirim.');
    expect(summary?.text).not.toMatch(/akan dikenai/i);
    expect(wordsIn(`${heading?.text} ${summary?.text}`)).toBeLessThanOrEqual(40);
    const details = findNode([warning], ({ tag }) => tag === 'details');
    expect(details?.text).toContain('Membuat posting, comment, share, like');
    expect('open' in (details?.attributes ?? {})).toBe(false);
    await page.close();
  });

  test('opens the verbatim rule inside itself', async () => {
    const page = await openReplica('x', 'home');
    await page.click(LIKE);
    const summary = findNode([await waitForWarning(page)], ({ tag }) => tag === 'summary');
    if (summary === null) throw new Error('no "Lihat aturan lengkap"');
    await page.clickNode(summary);
    await until('the rule to open', async () => {
      const warning = await openWarning(page);
      const details = warning && findNode([warning], ({ tag }) => tag === 'details');
      return details && 'open' in details.attributes;
    });
    expect(await actsOf(page)).toEqual([]);
    await page.close();
  });

  test('Escape cancels, and the focus returns to the control', async () => {
    const page = await openReplica('x', 'home');
    await page.focus(LIKE);
    await page.press('Enter');
    await waitForWarning(page);
    await page.press('Escape');
    await waitForNoWarning(page);
    expect(await focusedPost(page)).toBe('listed-1');
    expect(await actsOf(page)).toEqual([]);
    await page.close();
  });

  test('a press beside it cancels', async () => {
    const page = await openReplica('x', 'home');
    await page.click(LIKE);
    await waitForWarning(page);
    // The first moments belong to the gesture that was held.
    await until('the warning to close', async () => {
      await page.clickAt(5, 5);
      return (await openWarning(page)) === null;
    });
    expect(await actsOf(page)).toEqual([]);
    await page.close();
  });

  test('has the focus on "Batalkan"', async () => {
    const page = await openReplica('x', 'home');
    await page.click(LIKE);
    await waitForWarning(page);
    await page.press('Enter');
    await waitForNoWarning(page);
    expect(await actsOf(page)).toEqual([]);
    await page.close();
  });

  test('closed by a key, it does not come back by the release of that key', async () => {
    const page = await openReplica('x', 'home');
    await page.click(LIKE);
    await waitForWarning(page);
    await page.evaluate(() => {
      const seen: string[] = [];
      window.addEventListener('keyup', () => seen.push('keyup'), true);
      Object.assign(window, { seen });
    });
    await page.keyDown('Enter');
    await waitForNoWarning(page);
    await page.keyUp('Enter');
    expect(await actsOf(page)).toEqual([]);
    expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([]);
    await page.click(LIKE_NEIGHBOUR);
    expect(await actsOf(page)).toEqual(['like unlisted-1']);
    expect(await openWarning(page)).toBeNull();
    await page.close();
  });

  test('works by keyboard alone', async () => {
    const page = await openReplica('x', 'home');
    await page.focus(LIKE);
    await page.press(' ');
    await waitForWarning(page);
    await goButton(page);
    await page.press('Tab');
    await page.press('Enter');
    await waitForNoWarning(page);
    expect(await actsOf(page)).toEqual(['like listed-1']);
    await page.close();
  });

  test('opens its details and leads to a rule by keyboard alone', async () => {
    const page = await openReplica('x', 'home');
    await page.focus(LIKE);
    await page.press('Enter');
    await waitForWarning(page);
    await back(page, 2);
    await page.press('Enter');
    await until('the details', async () => {
      const warning = await openWarning(page);
      const details = warning && findNode([warning], ({ tag }) => tag === 'details');
      return details && 'open' in details.attributes;
    });
    await back(page, 1);
    await page.press('Enter');
    const rule = 'src/pages/rules/index.html?rule=SKB2022-B6';
    await until('the rule', async () =>
      (await browser().addresses()).some((address) => address.endsWith(rule)),
    );
    expect(await actsOf(page)).toEqual([]);
    expect(await openWarning(page)).not.toBeNull();
    await page.press('Escape');
    await waitForNoWarning(page);
    await page.close();
  });

  test('is not answered by the second press of a double click', async () => {
    const page = await openReplica('x', 'home');
    await page.doubleClick(LIKE);
    await waitForWarning(page);
    expect(await actsOf(page)).toEqual([]);
    expect(await openWarning(page)).not.toBeNull();
    await cancel(page);
    await page.close();
  });

  test('cannot be pressed through before it has been on screen for a while', async () => {
    const page = await openReplica('x', 'home');
    await page.click(LIKE);
    const go = findNode([await waitForWarning(page)], hasClass('go'));
    expect(go?.attributes).toHaveProperty('disabled');
    if (go !== null) await page.clickNode(go);
    expect(await actsOf(page)).toEqual([]);
    expect(await openWarning(page)).not.toBeNull();
    await page.close();
  });

  test('takes no answer from the page', async () => {
    const page = await openReplica('x', 'home');
    await page.click(LIKE);
    await waitForWarning(page);
    await goButton(page);
    await page.evaluate(() => {
      const init = { bubbles: true, composed: true, detail: 1 };
      for (const host of document.querySelectorAll('html > div')) {
        const { left, top, width, height } = host.getBoundingClientRect();
        const at = { clientX: left + width / 2, clientY: top + height / 2 };
        host.dispatchEvent(new MouseEvent('click', { ...init, ...at }));
        host.dispatchEvent(new KeyboardEvent('keydown', { ...init, key: 'Enter' }));
        (host as HTMLElement).click();
      }
    });
    expect(await actsOf(page)).toEqual([]);
    expect(await openWarning(page)).not.toBeNull();
    await page.close();
  });

  test('keeps what is pressed in it from the page', async () => {
    const page = await openReplica('x', 'home');
    await page.evaluate(() => {
      const seen: string[] = [];
      for (const type of ['keydown', 'keyup', 'click', 'mousedown', 'pointerdown']) {
        window.addEventListener(type, (event) => seen.push(event.type), true);
      }
      Object.assign(window, { seen });
    });
    await page.click(LIKE);
    await waitForWarning(page);
    await page.press('l');
    await cancel(page);
    const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
    expect(seen).toEqual([]);
    await page.close();
  });

  test('asks once for a post and a kind of act', async () => {
    const page = await openReplica('x', 'home');
    await page.click(LIKE);
    await proceed(page);
    await waitForNoWarning(page);
    await page.click('[data-post="listed-1"] [data-testid="unlike"]');
    await page.click(LIKE);
    expect(await actsOf(page)).toEqual(['like listed-1', 'unlike listed-1', 'like listed-1']);
    expect((await effectsOf(page)).at(-1)?.trusted).toBe(true);
    await page.click('[data-post="listed-1"] [data-testid="reply"]');
    await waitForWarning(page);
    await page.close();
  });

  test('does not disturb a press on somebody else afterwards', async () => {
    const page = await openReplica('x', 'home');
    await page.click(LIKE);
    await cancel(page);
    await page.click(LIKE_NEIGHBOUR);
    expect(await effectsOf(page)).toEqual([{ act: 'like', post: 'unlisted-1', trusted: true }]);
    expect(await openWarning(page)).toBeNull();
    await page.close();
  });

  test('is alone: no second warning while one is open', async () => {
    const page = await openReplica('x', 'home');
    await page.click(LIKE);
    await waitForWarning(page);
    await page.evaluate(
      (selector) => document.querySelector<HTMLElement>(selector)?.click(),
      '[data-post="listed-2"] [data-testid="like"]',
    );
    const dialogs = allNodes(await page.closedRoots(), ({ tag }) => tag === 'dialog');
    expect(dialogs).toHaveLength(1);
    expect(await actsOf(page)).toEqual([]);
    await page.close();
  });

  test('survives its host being torn out: the act is dropped and the next one asked', async () => {
    const page = await openReplica('x', 'home');
    await page.click(LIKE);
    await waitForWarning(page);
    await page.evaluate(() => document.querySelector('html > div')?.remove());
    await until('a warning again', async () => {
      await page.evaluate((s) => document.querySelector<HTMLElement>(s)?.click(), LIKE);
      return openWarning(page);
    });
    expect(await actsOf(page)).toEqual([]);
    await page.close();
  });

  test('asks twice where the person wants to pause, the second time in another dialog', async () => {
    const settings = await browser().openExtensionPage('src/pages/options/index.html');
    await settings.click('input[name="mode"][value="pause"]');
    const page = await openReplica('x', 'home');
    await until('the first step', async () => {
      await page.click(LIKE);
      if (heads(await waitForWarning(page)) === 'Langkah 1 dari 2') return true;
      await cancel(page);
      return false;
    });
    await page.clickNode(await goButton(page), { count: 2 });
    const second = await until('the second step', async () => {
      const warning = await openWarning(page);
      return warning && heads(warning) === 'Langkah 2 dari 2' && warning;
    });
    expect(findNode([second], ({ tag }) => tag === 'h1')?.text).toBe('Tetap menyukai?');
    expect(await actsOf(page)).toEqual([]);
    await page.press('Enter');
    await waitForNoWarning(page);
    expect(await actsOf(page)).toEqual([]);
    await page.click(LIKE);
    await proceed(page);
    await until('the second step', async () => {
      const warning = await openWarning(page);
      return warning && heads(warning) === 'Langkah 2 dari 2';
    });
    await proceed(page);
    await waitForNoWarning(page);
    expect(await actsOf(page)).toEqual(['like listed-1']);
    await settings.click('input[name="mode"][value="remind"]');
    await settings.close();
    await page.close();
  });
});

/** "Langkah 1 dari 2" */
function heads(warning: ShadowNode): string | undefined {
  return findNode([warning], hasClass('count'))?.text;
}

/** Moves the focus so many places back. */
async function back(page: TestPage, places: number): Promise<void> {
  for (let i = 0; i < places; i++) await page.press('Shift+Tab');
}
