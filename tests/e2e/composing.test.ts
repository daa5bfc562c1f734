/** Keys that only compose text are not an act; the Enter that sends is. */
import { expect, test } from 'vitest';
import { inBothBrowsers } from './support/both-browsers';
import { cancel, openWarning, waitForWarning } from './support/driver';
import { actsOf } from './support/effects';

inBothBrowsers('Typing a comment', ({ openReplica }) => {
  test('an Enter that ends an IME composition is left alone', async () => {
    const page = await openReplica('instagram', 'permalink');
    const box = '[data-post^="listed"] textarea';
    await page.click(box);
    await page.type('Semangat');
    await page.evaluate((selector) => {
      const area = document.querySelector(selector);
      for (const init of [{ isComposing: true }, { keyCode: 229 }]) {
        area?.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...init }),
        );
      }
    }, box);
    expect(await openWarning(page)).toBeNull();
    await page.press('Enter');
    await waitForWarning(page);
    expect(await actsOf(page)).toEqual([]);
    await cancel(page);
    await page.close();
  });

  test('a new line is left alone', async () => {
    const page = await openReplica('instagram', 'permalink');
    await page.click('[data-post^="listed"] textarea');
    await page.type('Semangat');
    await page.press('Shift+Enter');
    expect(await openWarning(page)).toBeNull();
    expect(await actsOf(page)).toEqual([]);
    await page.close();
  });
});
