/**
 * Fixture pages carry their own expectations. They are parsed by a real browser at the address in
 * `<html data-url>`, and the site's reader is asked about every element with `data-expect…`.
 */
import { readFile, readdir } from 'node:fs/promises';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserPath } from '../../../scripts/lib/browsers.mjs';
import { bundleScript } from '../../support/bundle';
import type { Reading } from './readers-in-page';

const FIXTURES = new URL('../fixtures/', import.meta.url);

/** Declares one test for each fixture page of `site`. */
export async function testFixtures(site: string): Promise<void> {
  const folder = new URL(`${site}/`, FIXTURES);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.html')).sort();

  describe(`${site}: fixture pages`, () => {
    let browser: Browser;
    let readers: string;
    beforeAll(async () => {
      readers = await bundleScript(new URL('./readers-in-page.ts', import.meta.url));
      browser = await chromium.launch({ executablePath: browserPath('chromium') });
    });
    afterAll(() => browser.close());

    test.each(names)('%s', async (name) => {
      const html = await readFile(new URL(name, folder), 'utf8');
      const url = /<html[^>]*\sdata-url="([^"]+)"/.exec(html)?.[1];
      if (url === undefined) throw new Error(`${name}: <html> has no data-url`);
      const page = await browser.newPage();
      await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: html }));
      await page.goto(url);
      await page.evaluate(readers);
      const readings = await page.evaluate(
        ([site, url]) =>
          (globalThis as unknown as { jagaReadAll(s: string, u: string): Reading[] }).jagaReadAll(
            site,
            url,
          ),
        [site, url] as const,
      );
      await page.close();
      expect(readings.length).toBeGreaterThan(0);
      expect(readings.filter(({ expected, actual }) => expected !== actual)).toEqual([]);
    });
  });
}
