/**
 * Opens a browser with the built extension, in a fresh profile, on the practice page. Without a
 * display it takes the tour by itself instead.
 */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import { browserPath } from './lib/browsers.mjs';
import { PRACTICE_PAGE } from '../src/pages/shared/addresses';
import { tour, TOUR_FOLDER } from './lib/tour';

const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

if (hasDisplay) await openForPerson();
else await takeTour();

async function takeTour(): Promise<void> {
  const stops = await tour((act) => console.log(`[jaga-netral] ${act}`));
  console.table(stops);
  console.log(`[jaga-netral] ${stops.length} acts practised; pictures in ${TOUR_FOLDER}/`);
}

async function openForPerson(): Promise<void> {
  const asRoot = process.getuid?.() === 0;
  const browser = await puppeteer.launch({
    executablePath: browserPath('chromium'),
    headless: false,
    // Chrome no longer takes extensions from its command line; this goes through the debugging pipe.
    pipe: true,
    enableExtensions: [resolve('dist/chrome')],
    userDataDir: await mkdtemp(join(tmpdir(), 'jaga-netral-profile-')),
    defaultViewport: null,
    args: asRoot ? ['--no-sandbox'] : [],
  });
  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
  const [page = await browser.newPage()] = await browser.pages();
  await page.goto(new URL(PRACTICE_PAGE, worker.url()).href);
  console.log('[jaga-netral] The practice page is open. Close the browser to end.');
  await new Promise((closed) => browser.on('disconnected', closed));
}
