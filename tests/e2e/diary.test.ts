/** The diary of warnings is kept only where the person wants it, and says what they decided. */
import { expect, test } from 'vitest';
import { inBothBrowsers, type Setting } from './support/both-browsers';
import {
  cancel,
  proceed,
  type TestPage,
  until,
  waitForNoWarning,
  waitForWarning,
} from './support/driver';

const PAGE = 'src/pages/diary/index.html';
const LIKE = '[data-post="listed-1"] [data-testid="like"]';

async function openDiary({ browser }: Setting): Promise<TestPage> {
  const page = await browser().openExtensionPage(PAGE);
  await until('the diary', () => page.evaluate(() => document.querySelector('.card') !== null));
  return page;
}

/** The lines of the diary without their time, newest first. */
async function linesIn(setting: Setting): Promise<string[]> {
  const page = await openDiary(setting);
  const lines = await page.evaluate(() =>
    [...document.querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('td')]
        .slice(1)
        .map((cell) => cell.textContent)
        .join(' | '),
    ),
  );
  await page.close();
  return lines;
}

async function like(setting: Setting): Promise<TestPage> {
  const page = await setting.openReplica('x', 'home');
  await page.click(LIKE);
  await waitForWarning(page);
  return page;
}

inBothBrowsers('The diary', (setting) => {
  test('holds nothing until it is turned on, then every warning with its decision', async () => {
    const unasked = await like(setting);
    await cancel(unasked);
    await unasked.close();

    const diary = await openDiary(setting);
    expect(await diary.evaluate(() => document.querySelector('tbody'))).toBeNull();
    await diary.click('input[name="diary"]');
    await until('the switch', () =>
      diary.evaluate(() => document.querySelector('.outcome')?.textContent !== ''),
    );
    await diary.close();

    const left = await like(setting);
    await left.close();
    const cancelled = await like(setting);
    await cancel(cancelled);
    await cancelled.close();
    const proceeded = await like(setting);
    await proceed(proceeded);
    await waitForNoWarning(proceeded);
    await proceeded.close();

    const account = 'Suka | Budi Santosa XBudi Santosa';
    await until('the decisions', async () => {
      const [last] = await linesIn(setting);
      return last?.endsWith('Diteruskan');
    });
    expect(await linesIn(setting)).toEqual([
      `${account} | Diteruskan`,
      `${account} | Dibatalkan`,
      `${account} | Belum diputuskan`,
    ]);
  });

  test('is erased after a question, and stays empty once it is off', async () => {
    const diary = await openDiary(setting);
    await diary.click('.card .buttons > button:nth-of-type(2)');
    await diary.press('Enter');
    expect(await diary.evaluate(() => document.querySelectorAll('tbody tr').length)).toBe(3);
    await diary.click('.card .buttons > button:nth-of-type(2)');
    await diary.click('dialog button:nth-of-type(2)');
    await until('the diary to be empty', () =>
      diary.evaluate(() => document.querySelector('tbody') === null),
    );
    await diary.click('input[name="diary"]');
    await until('the switch', () =>
      diary.evaluate(() => document.querySelector('.outcome')?.textContent?.includes('Tersimpan')),
    );
    await diary.close();
    const page = await like(setting);
    await cancel(page);
    await page.close();
    expect(await linesIn(setting)).toEqual([]);
  });
});
