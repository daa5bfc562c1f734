/** A key belongs to the control on which it went down, whatever has the focus when it comes up. */
import { expect, test } from 'vitest';
import { inBothBrowsers } from './support/both-browsers';
import { cancel, openWarning, waitForWarning } from './support/driver';
import { actsOf, effectsOf } from './support/effects';

const LIKE = '[data-post="listed-1"] [data-testid="like"]';
const LIKE_NEIGHBOUR = '[data-post="unlisted-1"] [data-testid="like"]';

inBothBrowsers('Keys', ({ openReplica }) => {
  test('a key that comes up on a listed control after it went down elsewhere asks nothing', async () => {
    const page = await openReplica('x', 'home');
    await page.evaluate((selector) => {
      document.addEventListener('keydown', () =>
        document.querySelector<HTMLElement>(selector)?.focus(),
      );
    }, LIKE);
    await page.focus('[data-post="unlisted-1"] [data-testid="caret"]');
    await page.press('Enter');
    expect(await openWarning(page)).toBeNull();
    expect((await actsOf(page)).filter((act) => act.startsWith('like'))).toEqual([]);
    await page.close();
  });

  test('a key whose act the page draws as done on the way down asks nothing on the way up', async () => {
    const page = await openReplica('x', 'home');
    await page.focus(LIKE_NEIGHBOUR);
    await page.press('Enter');
    expect(await openWarning(page)).toBeNull();
    expect(await effectsOf(page)).toEqual([{ act: 'like', post: 'unlisted-1', trusted: true }]);
    await page.close();
  });

  test('a key that is held down on a listed control brings one warning and no act', async () => {
    const page = await openReplica('x', 'home');
    await page.focus(LIKE);
    await page.keyDown('Enter');
    await waitForWarning(page);
    await page.keyUp('Enter');
    expect(await openWarning(page)).not.toBeNull();
    expect(await actsOf(page)).toEqual([]);
    await page.close();
  });

  test.each([
    ['is forgotten once the window is left', 'window', 1],
    ['is not forgotten when an element loses the focus', 'document.body', 0],
  ])('a key that was held %s', async (_, left, heard) => {
    const page = await openReplica('x', 'home');
    await page.run(
      "window.heard = 0; addEventListener('keyup', ({ key }) => (heard += key === 'Enter'))",
    );
    await page.focus(LIKE);
    await page.keyDown('Enter');
    await waitForWarning(page);
    await page.run(`${left}.dispatchEvent(new Event('blur'))`);
    await cancel(page);
    await page.keyUp('Enter');
    expect(await page.evaluate(() => (window as unknown as { heard: number }).heard)).toBe(heard);
    await page.close();
  });
});
