/** Marks tell who is listed, follow recycled posts, and go when the setting says so. */
import { expect, test } from 'vitest';
import { inBothBrowsers } from './support/both-browsers';
import { cancel, marks, openWarning, type TestPage, until, waitForWarning } from './support/driver';
import { actsOf } from './support/effects';

const RECYCLED_LIKE = '[data-post$="-recycled"] [data-testid="like"]';

async function waitForMarksThatRead(page: TestPage, text: string): Promise<void> {
  await until(`marks that read ${text}`, async () => (await marks(page)).includes(text));
}

inBothBrowsers('Marks', ({ browser, openReplica }) => {
  test('stand beside listed accounts, with what they are', async () => {
    const page = await openReplica('x', 'home');
    expect(new Set(await marks(page))).toEqual(new Set(['calon']));
    await page.close();
  });

  test('a post re-used for somebody else loses its mark, and is no longer guarded', async () => {
    const page = await openReplica('x', 'home');
    const before = (await marks(page)).length;
    await page.click(RECYCLED_LIKE);
    await waitForWarning(page);
    await cancel(page);
    await page.click('[data-recycle]');
    await until('the mark to go', async () => (await marks(page)).length < before);
    await page.click(RECYCLED_LIKE);
    expect(await actsOf(page)).toContain('like unlisted-recycled');
    expect(await openWarning(page)).toBeNull();
    await page.close();
  });

  test('are not drawn when they are switched off; acts are held all the same', async () => {
    const options = await browser().openExtensionPage('src/pages/options/index.html');
    const page = await openReplica('x', 'home');
    const box = 'input[type="checkbox"]';
    await options.click(box);
    await until('the marks to go', async () => (await marks(page)).length === 0);
    await page.click('[data-post="listed-1"] [data-testid="like"]');
    await waitForWarning(page);
    await cancel(page);
    await options.click(box);
    await until('the marks to come back', async () => (await marks(page)).length > 0);
    await page.close();
    await options.close();
  });

  test('follow the language of the settings without a reload, as warnings do', async () => {
    const options = await browser().openExtensionPage('src/pages/options/index.html');
    const page = await openReplica('x', 'home');
    const choice = (language: string) => `input[name="language"][value="${language}"]`;
    await options.click(choice('en'));
    await waitForMarksThatRead(page, 'candidate');
    await page.click('[data-post="listed-1"] [data-testid="like"]');
    expect((await waitForWarning(page)).attributes['lang']).toBe('en');
    await cancel(page);
    await options.click(choice('id'));
    await waitForMarksThatRead(page, 'calon');
    await page.close();
    await options.close();
  });
});
