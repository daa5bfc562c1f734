/** Site readers on fixture pages whose structure was harmed by chance, the same chance every time. */
import { readFile, readdir } from 'node:fs/promises';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserPath } from '../../scripts/lib/browsers.mjs';
import { bundleScript } from '../support/bundle';

const SEED = 20241127;
const ROUNDS = 4;

/** Of all fixture pages every third: harming them all takes minutes. */
const STRIDE = 3;
const FIXTURES = new URL('fixtures/', import.meta.url);

declare const jagaReadHarmed: (
  site: string,
  href: string,
  seed: number,
  rounds: number,
) => string[];

let browser: Browser;
let readers: string;
beforeAll(async () => {
  readers = await bundleScript(new URL('support/harmed-in-page.ts', import.meta.url));
  browser = await chromium.launch({ executablePath: browserPath('chromium') });
});
afterAll(() => browser.close());

test.each(['x', 'facebook', 'instagram', 'fallback'])(
  '%s: nothing throws, and nobody is read who is not there',
  async (site) => {
    const folder = new URL(`${site}/`, FIXTURES);
    const all = (await readdir(folder)).filter((name) => name.endsWith('.html')).sort();
    const names = all.filter((_, index) => index % STRIDE === 0);
    const page = await browser.newPage();
    const faults: string[] = [];
    for (const [index, name] of names.entries()) {
      const html = await readFile(new URL(name, folder), 'utf8');
      const found = await readHarmed(page, site, html, SEED + index);
      faults.push(...found.map((fault) => `${name}: ${fault}`));
    }
    await page.close();
    expect(names.length).toBeGreaterThan(0);
    expect(faults.slice(0, 20)).toEqual([]);
  },
);

async function readHarmed(page: Page, site: string, html: string, seed: number): Promise<string[]> {
  const url = /<html[^>]*\sdata-url="([^"]+)"/.exec(html)?.[1] ?? '';
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.goto(url);
  await page.evaluate(readers);
  const faults = await page.evaluate(
    ([name, href, from, rounds]) => jagaReadHarmed(name, href, from, rounds),
    [site, url, seed, ROUNDS] as const,
  );
  await page.unrouteAll();
  return faults;
}
