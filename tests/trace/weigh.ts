/** Reads an archive of gigabytes on the page in Chromium, and looks at what the browser holds meanwhile. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { type MeasuredBrowser, startMeasured } from '../bench/chromium';
import { writeLargeArchive } from './large';

const PAGE = 'src/pages/trace/index.html';
const LOOKED_AT_EVERY_MS = 50;

/** Bytes that a processor's page table calls a kilobyte. */
const KB = 1024;

export interface Weight {
  /** Bytes of memory that the whole browser held before, and at most during the reading. */
  readonly before: number;
  readonly peak: number;
  readonly seconds: number;
  /** How many different values the progress bar showed. */
  readonly steps: number;
  /** What the page says in the end. */
  readonly said: string;
}

export interface Load {
  /** Bytes of the archive. */
  readonly bytes: number;
  /** Entries of its one large file, 2 kB each. */
  readonly likes: number;
}

/** Reads an archive on the page of the extension in the folder `extension`. */
export async function weigh(extension: string, { bytes, likes }: Load): Promise<Weight> {
  const folder = await mkdtemp(join(tmpdir(), 'jaga-netral-trace-'));
  const archive = join(folder, 'unduhan.zip');
  await writeLargeArchive(archive, bytes, await exportWith(extension, likes));
  const browser = await startMeasured(extension);
  try {
    return await weighIn(browser, archive);
  } finally {
    await browser.close();
    await rm(folder, { recursive: true });
  }
}

async function weighIn(browser: MeasuredBrowser, archive: string): Promise<Weight> {
  const page = await browser.openOwnPage();
  await page.goto(new URL(PAGE, page.url().replace(/src\/.*/, '')).href);
  await page.evaluate(watchProgress);
  const before = await bytesOf(browser);
  let peak = before;
  const looking = setInterval(() => {
    void bytesOf(browser).then((bytes) => (peak = Math.max(peak, bytes)));
  }, LOOKED_AT_EVERY_MS);
  const start = performance.now();
  await choose(page, archive);
  await page.waitForSelector('.classes, .hint.amber', { timeout: 300_000 });
  const seconds = (performance.now() - start) / 1000;
  clearInterval(looking);
  const said = await page.$eval('main', (main) => main.innerText.slice(0, 500));
  const steps = Number(await page.evaluate(() => document.documentElement.dataset['steps']));
  return { before, peak, seconds, steps, said };
}

async function choose(page: Page, archive: string): Promise<void> {
  const input = (await page.$('input[type=file]')) as ElementHandle<HTMLInputElement> | null;
  if (input === null) throw new Error('No file can be chosen');
  await input.uploadFile(archive);
}

/** Counts the values that the progress bar shows; runs in the page. */
function watchProgress(): void {
  const seen = new Set<number>();
  new MutationObserver(() => {
    const bar = document.querySelector('progress');
    if (bar?.hasAttribute('value')) seen.add(bar.value);
    document.documentElement.dataset['steps'] = `${seen.size}`;
  }).observe(document.body, { subtree: true, childList: true, attributes: true });
}

/** Memory of all processes of the browser, what they share counted once. */
async function bytesOf(browser: MeasuredBrowser): Promise<number> {
  let kilobytes = 0;
  for (const id of await browser.processes()) {
    const rollup = await readFile(`/proc/${id}/smaps_rollup`, 'utf8').catch(() => '');
    kilobytes += Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0);
  }
  return kilobytes * KB;
}

/** Likes of Instagram in the recent dialect, one in a hundred of somebody listed, and a few follows. */
async function exportWith(extension: string, count: number): Promise<ReadonlyMap<string, string>> {
  const register = await readFile(join(extension, 'register.json'), 'utf8');
  const listed = /"instagram:name:([^"]+)"/.exec(register)?.[1] ?? '';
  const likes = Array.from({ length: count }, (_, index) => likeOf(index, listed));
  const follow = { title: listed, string_list_data: [{ href: '', timestamp: 1_700_000_000 }] };
  return new Map([
    ['your_instagram_activity/likes/liked_posts.json', JSON.stringify(likes, null, 2)],
    [
      'connections/followers_and_following/following.json',
      JSON.stringify({ relationships_following: [follow] }),
    ],
  ]);
}

function likeOf(index: number, listed: string) {
  const userName = index % 100 === 0 ? listed : `akun.${index}`;
  const href = `https://www.instagram.com/reel/D${index}/`;
  const lines = [
    { label: 'URL', value: '' },
    { label: 'Name', value: `Nama ${index}` },
    { label: 'Username', value: userName },
  ];
  const label_values = [
    { label: 'URL', value: href, href },
    { label: 'Caption', value: `Keterangan panjang ke-${index} `.repeat(40) },
    { title: 'Owner', dict: [{ title: '', dict: lines }] },
  ];
  return { timestamp: 1_700_000_000 + index, media: [], fbid: `1800${index}`, label_values };
}
