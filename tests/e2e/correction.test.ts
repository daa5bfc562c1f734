/** Whoever doubts an entry learns who answers for it, and can have it silent for themselves. */
import { expect, test } from 'vitest';
import { inBothBrowsers } from './support/both-browsers';
import { cancel, openWarning, type TestPage, until, waitForWarning } from './support/driver';
import { actsOf, isHeld } from './support/effects';
import { allNodes, findNode, hasClass } from './support/shadow';

const LIKE = '[data-post="listed-1"] [data-testid="like"]';
const PAGE = 'src/pages/correction/index.html';

const textOf = (page: TestPage, selector: string) =>
  page.evaluate((where) => document.querySelector(where)?.textContent ?? '', selector);

inBothBrowsers('Corrections', ({ browser, openReplica }) => {
  const corrections = async () =>
    (await browser().addresses()).filter((address) => address.includes(PAGE));
  const waitForCorrections = (count: number) =>
    until(`${count} correction pages`, async () => (await corrections()).length === count);

  test('the warning leads to the entry, and nothing is sent', async () => {
    const page = await openReplica('x', 'home');
    await page.click(LIKE);
    const report = findNode([await waitForWarning(page)], hasClass('report'));
    expect(report?.text).toBe('Bukan akun calon? Laporkan');
    await until('the page to open', async () => {
      if (report !== null) await page.clickNode(report);
      return (await corrections()).length > 0;
    });
    expect((await corrections())[0]).toContain(encodeURIComponent('x:name:budi_calon'));
    expect(await actsOf(page)).toEqual([]);
    expect(await openWarning(page)).not.toBeNull();
    await page.close();
  });

  test('a mark says who lists the account, and leads there too', async () => {
    const page = await openReplica('x', 'home');
    const before = (await corrections()).length;
    const roots = await page.closedRoots();
    const [tag] = allNodes(roots, hasClass('tag'));
    const why = findNode(roots, hasClass('why'));
    expect(why?.text).toContain('Register uji, dari Penerbit Uji');
    expect(why?.text).toContain('dibaca 1 November 2026');
    if (tag === undefined) throw new Error('no mark');
    await page.clickNode(tag);
    await waitForCorrections(before + 1);
    expect(await actsOf(page)).toEqual([]);
    await page.close();
  });

  test('a page cannot press a mark', async () => {
    const page = await openReplica('x', 'home');
    const before = (await corrections()).length;
    await page.evaluate(() => {
      for (const element of document.querySelectorAll<HTMLElement>('span')) element.click();
    });
    await page.click(LIKE);
    await waitForWarning(page);
    expect(await corrections()).toHaveLength(before);
    await page.close();
  });

  test('the page says whose entry it is, with a text for the publisher', async () => {
    const page = await browser().openExtensionPage(`${PAGE}?key=x:name:budi_calon`);
    const facts = await until('the entry', () => textOf(page, '.facts'));
    for (const said of ['Budi Santosa', 'data uji', 'Register uji', 'Penerbit Uji']) {
      expect(facts).toContain(said);
    }
    const letter = await page.evaluate(() => document.querySelector('textarea')?.value);
    expect(letter).toContain('https://x.com/budi_calon');
    const href = await page.evaluate(
      () => document.querySelector('a.button')?.getAttribute('href') ?? '',
    );
    expect(href).toMatch(/^mailto:uji@example\.invalid\?subject=/);
    await page.close();
  });

  test.each(['?key=x:name:tidak_ada', '?key=<b>', ''])('"%s" has a sentence', async (query) => {
    const page = await browser().openExtensionPage(`${PAGE}${query}`);
    await until('a sentence', () => textOf(page, '.hint'));
    await page.close();
  });

  test('a silenced entry lets acts pass and has no mark, until it speaks again', async () => {
    const page = await openReplica('x', 'home');
    const correction = await browser().openExtensionPage(`${PAGE}?key=x:name:budi_calon`);
    const silent = 'Anda tidak diingatkan lagi untuk akun ini.';
    for (const answer of [silent, 'Anda diingatkan lagi untuk akun ini.', silent]) {
      await correction.click('.silence button');
      await until(answer, async () => (await textOf(correction, '.silence')).includes(answer));
    }
    await correction.close();
    const likeIs = (held: boolean) =>
      until(`the like to be ${held ? 'held' : 'free'}`, async () => {
        await page.reload();
        await page.click(LIKE);
        return (await isHeld(page)) === held;
      });
    await likeIs(false);
    expect(await actsOf(page)).toEqual(['like listed-1']);

    const list = await browser().openExtensionPage('src/pages/own-list/index.html');
    expect(await until('the entry', () => textOf(list, '.silenced'))).toContain('Budi Santosa');
    await list.click('.silenced button');
    await until('it to speak', async () => (await textOf(list, '.silenced')) === '');
    await list.close();
    await likeIs(true);
    await cancel(page);
    await page.close();
  });
});
