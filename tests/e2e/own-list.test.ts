/** What a person puts on their own list is held like anything a publisher lists. */
import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { type Setting, inBothBrowsers } from './support/both-browsers';
import { cancel, type TestPage, until, waitForWarning } from './support/driver';
import { actsOf, isHeld } from './support/effects';
import { choose } from './support/files';

const LIKE = '[data-post="unlisted-1"] [data-testid="like"]';
const PAGE = 'src/pages/own-list/index.html';

const CSV =
  '\uFEFFnama;jenis;jabatan;wilayah;x;facebook\r\n' +
  'Tetangga Kita;calon;bupati;Kabupaten Contoh;@tetangga_kita;Nama Tampilan\r\n';

async function fillIn(page: TestPage, name: string, value: string): Promise<void> {
  await page.evaluate(
    (field, text) => {
      const input = document.querySelector<HTMLInputElement>(`[name="${field}"]`);
      if (input === null) throw new Error(`no field ${field}`);
      input.value = text;
      input.dispatchEvent(
        new Event(input.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }),
      );
    },
    name,
    value,
  );
}

const textOf = (page: TestPage, selector: string) =>
  page.evaluate((where) => document.querySelector(where)?.textContent ?? '', selector);

function waitForHolders(page: TestPage, count: number): Promise<unknown> {
  return until(`${count} on the list`, () =>
    page.evaluate((n) => document.querySelectorAll('.holders > li').length === n, count),
  );
}

async function openList({ browser }: Setting, query = ''): Promise<TestPage> {
  const page = await browser().openExtensionPage(`${PAGE}${query}`);
  await until('the list', () => page.evaluate(() => document.querySelector('.holders') !== null));
  return page;
}

/** Presses like until it is held: the open page hears of the new list a moment later. */
async function likeIsHeld(page: TestPage): Promise<string> {
  await until('the like to be held', async () => {
    await page.reload();
    await page.click(LIKE);
    return isHeld(page);
  });
  const { text } = await waitForWarning(page);
  await cancel(page);
  return text;
}

async function likePasses(page: TestPage): Promise<void> {
  await until('the like to pass', async () => {
    await page.reload();
    await page.click(LIKE);
    return !(await isHeld(page));
  });
  expect(await actsOf(page)).toEqual(['like unlisted-1']);
}

inBothBrowsers('The own list', (setting) => {
  test('an account added from its page is held, and free again when it is removed', async () => {
    const list = await openList(setting, '?add=https://x.com/tetangga_kita/status/1002?s=20');
    expect(await textOf(list, '.readings')).toContain('https://x.com/tetangga_kita');
    await list.click('button[type="submit"]');
    expect(await textOf(list, '[role="alert"]')).not.toBe('');
    await fillIn(list, 'name', 'Tetangga Kita');
    await fillIn(list, 'office', 'bupati');
    await list.click('button[type="submit"]');
    await waitForHolders(list, 1);

    const page = await setting.openReplica('x', 'home');
    const warning = await likeIsHeld(page);
    expect(warning).toContain('calon bupati');
    expect(warning).toContain('Tetangga Kita');
    expect(warning).toContain('ditambahkan sendiri');

    await list.close();

    const again = await openList(setting);
    await again.click('.holders > li button:last-child');
    await waitForHolders(again, 0);
    await again.click('.outcome button');
    await waitForHolders(again, 1);
    await again.click('.holders > li button:last-child');
    await waitForHolders(again, 0);
    await again.close();
    await likePasses(page);
    await page.close();
  });

  test.each(['daftar.csv', 'daftar.xlsx'])('%s is shown first, then held', async (name) => {
    const bytes = name.endsWith('csv') ? new TextEncoder().encode(CSV) : await workbook();
    const list = await openList(setting);
    await choose(list, { name, bytes });
    const preview = await until('the preview', () => textOf(list, '.preview'));
    expect(preview).toContain('1 akun milik 1 pemilik siap ditambahkan.');
    expect(preview).toContain('Nama Tampilan');
    expect(preview).toContain('tidak sah');
    expect(preview).toContain('baris 2');

    // Nothing is kept before the person agrees.
    const untouched = await openList(setting);
    await waitForHolders(untouched, 0);
    await untouched.close();

    await list.click('.preview .strong');
    await waitForHolders(list, 1);
    const page = await setting.openReplica('x', 'home');
    expect(await likeIsHeld(page)).toContain(name);
    await page.close();
    await list.close();

    const again = await openList(setting);
    await again.click('.holders > li button:last-child');
    await waitForHolders(again, 0);
    await again.close();
  });

  test.each<[string, Uint8Array, string]>([
    [
      'kosong.csv',
      new TextEncoder().encode('a;b\r\n1;2\r\n'),
      'Tidak ada baris judul yang dikenal',
    ],
    ['rusak.xlsx', Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3]), 'bukan XLSX yang utuh'],
    ['lama.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1]), 'Excel lama'],
    ['pindai.pdf', new TextEncoder().encode('%PDF-1.7'), 'Ini PDF'],
  ])('%s is refused in a sentence', async (name, bytes, sentence) => {
    const list = await openList(setting);
    await choose(list, { name, bytes });
    const preview = await until('the preview', () => textOf(list, '.preview'));
    expect(preview).toContain('Tidak ada akun yang dapat ditambahkan');
    expect(preview).toContain(sentence);
    expect(await textOf(list, '.preview .strong')).toBe('');
    await list.close();
  });
});

/** The table of the CSV as a person has it in Excel. */
async function workbook(): Promise<Uint8Array> {
  const rows = CSV.replace('\uFEFF', '')
    .trim()
    .split('\r\n')
    .map((line) => line.split(';'));
  return writeXlsx({ sheets: [{ name: 'Calon', rows }] });
}
