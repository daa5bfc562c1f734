/** The pages about the law: rules that are linked to and searched, the poster on paper, the calendar. */
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { extensionWith } from '../support/extension';
import { type ChromiumBrowser, startChromium } from './support/chromium';
import { type TestPage, until } from './support/driver';
import { testRegister } from './support/people';

const RULES = 'src/pages/rules/index.html';

/** A4 in points. */
const A4 = { width: 595, height: 842 };

describe('Pages about the law', () => {
  let browser: ChromiumBrowser;
  beforeAll(async () => {
    browser = await startChromium(await extensionWith('chrome', testRegister()));
  });
  afterAll(() => browser.close());

  const choose = async (settings: object) => {
    const worker = await browser.background();
    await worker.evaluate(
      (chosen) =>
        (
          globalThis as unknown as {
            chrome: { storage: { local: { set(v: object): Promise<void> } } };
          }
        ).chrome.storage.local.set({ settings: chosen }),
      settings,
    );
  };
  const shown = (page: TestPage) =>
    page.evaluate(() => [...document.querySelectorAll('article')].map(({ id }) => id));
  /** The entry that is asked for: open, focused, in sight. */
  const asked = (page: TestPage) =>
    page.evaluate(() => {
      const entry = document.activeElement;
      if (entry?.tagName !== 'ARTICLE' || !entry.matches('.asked')) return null;
      const { top } = entry.getBoundingClientRect();
      const inSight = top >= 0 && top < innerHeight / 2;
      return inSight && entry.querySelector('details')?.open ? entry.id : null;
    });

  test('a link leads to its rule, and from there to the rules it rests on', async () => {
    const page = await browser.openExtensionPage(`${RULES}?rule=SKB2022-B6`);
    await until('the rule', async () => (await asked(page)) === 'SKB2022-B6');
    const text = await page.evaluate(() => document.activeElement?.textContent ?? '');
    for (const said of [
      'Dipakai untuk peringatan',
      'Group/Akun pemenangan/calon',
      'dapat dikenai hukuman disiplin berat',
      'Belum dicocokkan dengan PDF resmi',
    ]) {
      expect(text).toContain(said);
    }
    await page.click('.asked a[href="#PP94-5-n-5"]');
    await until('its basis', async () => (await asked(page)) === 'PP94-5-n-5');
    await page.close();
  });

  test('search and act narrow the page at once; a link brings back what it names', async () => {
    const page = await browser.openExtensionPage(RULES);
    const all = await until('the rules', async () => {
      const ids = await shown(page);
      return ids.length > 0 && ids;
    });
    await page.focus('input[type="search"]');
    await page.type('foto');
    await until('fewer', async () => (await shown(page)).length < all.length);
    await page.click('.chip:last-of-type');
    await until('no photos', async () => !(await shown(page)).includes('SKB2022-A5'));
    await page.click('.chip:first-of-type');
    await until('photos', async () => (await shown(page)).includes('SKB2022-A5'));
    expect(await shown(page)).not.toContain('SKB2022-A2');
    await page.evaluate(() => void (location.hash = '#SKB2022-A2'));
    await until('the one named', async () => (await asked(page)) === 'SKB2022-A2');
    expect(await shown(page)).toEqual(all);
    await page.close();
  });

  test('an unknown rule is said to be unknown', async () => {
    const page = await browser.openExtensionPage(`${RULES}?rule=<b>x</b>`);
    const said = await until('a sentence', () =>
      page.evaluate(() => document.querySelector('[role="alert"]')?.textContent ?? ''),
    );
    expect(said).toContain('<b>x</b>');
    await page.close();
  });

  test.each([
    [
      'id',
      [
        'Jangan menyukai',
        'Jangan mengikuti atau bergabung',
        'Dapat dikenai',
        'belum dicocokkan dengan PDF resmi',
      ],
    ],
    [
      'en',
      [
        'Do not like',
        'Do not follow or join',
        'May lead to',
        'not yet compared with the official PDF',
      ],
    ],
  ])('the poster is one sheet of A4 (%s)', async (language, sentences) => {
    await choose({ language });
    const pdf = await getDocumentProxy(await browser.print('src/pages/poster/index.html'));
    expect(pdf.numPages).toBe(1);
    const [left = 0, bottom = 0, right = 0, top = 0] = (await pdf.getPage(1)).view;
    expect(Math.round(right - left)).toBe(A4.width);
    expect(Math.round(top - bottom)).toBe(A4.height);
    const { text } = await extractText(pdf, { mergePages: true });
    for (const said of [...sentences, 'BKN', 'Bawaslu', 'Jaga Netral', 'SKB Netralitas ASN 2022']) {
      expect(text).toContain(said);
    }
    expect(text).not.toMatch(/akan dikenai|will be/);
  });

  test('the calendar shows the stage of today, for the person’s employment, on a phone too', async () => {
    await choose({ language: 'id', employment: 'pns' });
    const page = await browser.openExtensionPage('src/pages/calendar/index.html');
    await page.resize(320, 640);
    const election = await until('the campaign', () =>
      page.evaluate(
        () =>
          [...document.querySelectorAll<HTMLElement>('.election')]
            .map(({ innerText }) => innerText)
            .find((text) => text.includes('Pilkada uji (kampanye)')) ?? null,
      ),
    );
    expect(election).toMatch(/Hari ini: masa kampanye, hari ke-2[12] dari 41\./);
    expect(election).toContain('Dapat dikenai hukuman disiplin berat.');
    const { current, overflow } = await page.evaluate(() => ({
      current: document.querySelectorAll('.line > [aria-current="step"]').length,
      overflow: document.documentElement.scrollWidth - innerWidth,
    }));
    expect(current).toBe(2);
    expect(overflow).toBe(0);
    await page.close();
  });
});
