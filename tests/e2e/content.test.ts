/** Words about a candidate, in what the person writes and on pictures of anybody's post. */
import { expect, test } from 'vitest';
import { inBothBrowsers } from './support/both-browsers';
import {
  cancel,
  openWarning,
  proceed,
  type TestPage,
  until,
  waitForWarning,
} from './support/driver';
import { actsOf, effectsOf } from './support/effects';

const EDITOR = '[data-post^="unlisted"] [contenteditable="true"]';
const LIKE_NEIGHBOUR = '[data-post="unlisted-1"] [data-testid="like"]';

function addPicture(page: TestPage, alt: string): Promise<void> {
  return page.evaluate((words) => {
    const image = document.createElement('img');
    image.alt = words;
    document.querySelector('article[data-post="unlisted-1"]')?.append(image);
  }, alt);
}

inBothBrowsers('Words about a candidate', ({ openReplica }) => {
  test('a post with a campaign hashtag is held, and sent once when the person goes on', async () => {
    const page = await openReplica('x', 'compose-own-unlisted');
    await page.click(EDITOR);
    await page.press('End');
    await page.type(' #budimaju');
    await page.press('Control+Enter');
    const { text } = await waitForWarning(page);
    expect(text).toContain('Mengirim tulisan bertanda kampanye calon bupati?');
    expect(text).toMatch(/Budi Santosa[^]*#BudiMaju/);
    expect(text).not.toContain('Dapat dikenai');
    expect(await actsOf(page)).toEqual([]);
    await proceed(page);
    await until('the post', async () => (await actsOf(page)).length > 0);
    expect(await actsOf(page)).toEqual(['post unlisted-own']);
    await page.close();
  });

  test('a post about something else is nobody’s business', async () => {
    const page = await openReplica('x', 'compose-own-unlisted');
    await page.click(EDITOR);
    await page.press('Control+Enter');
    expect(await effectsOf(page)).toEqual([{ act: 'post', post: 'unlisted-own', trusted: true }]);
    expect(await openWarning(page)).toBeNull();
    await page.close();
  });

  test("a campaign's slogan on a picture is a reason for caution on anybody's post", async () => {
    const page = await openReplica('x', 'home');
    await addPicture(page, 'Mungkin gambar 2 orang dan teks yang berbunyi: BUDI MAJU');
    await page.click(LIKE_NEIGHBOUR);
    const { text } = await waitForWarning(page);
    expect(text).toContain('Menyukai unggahan bergambar kampanye calon bupati?');
    expect(text).toMatch(/Budi Santosa[^]*#BudiMaju/);
    expect(text).not.toContain('Dapat dikenai');
    expect(await actsOf(page)).toEqual([]);
    await cancel(page);
    await page.close();
  });

  test('a picture of something else is not', async () => {
    const page = await openReplica('x', 'home');
    await addPicture(page, 'Mungkin gambar 1 orang dan teks yang berbunyi: Budi sudah maju');
    await page.click(LIKE_NEIGHBOUR);
    expect(await effectsOf(page)).toEqual([{ act: 'like', post: 'unlisted-1', trusted: true }]);
    await page.close();
  });
});
