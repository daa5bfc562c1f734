/**
 * Fixture pages carry their own expectations. They are parsed by a real browser at the address in
 * `<html data-url>`, and the site's reader is asked about every element with `data-expect…`.
 */
import { readFile, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserPath } from '../../../scripts/lib/browsers.mjs';
import type { Reading } from './readers-in-page';

const FIXTURES = new URL('../fixtures/', import.meta.url);

async function bundleReaders(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL('./readers-in-page.ts', import.meta.url)),
        formats: ['iife'],
        name: 'jaga',
      },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (output === undefined || !('output' in output)) throw new Error('the readers did not build');
  return output.output[0].code;
}

/** Declares one test for each fixture page of `site`. */
export async function testFixtures(site: string): Promise<void> {
  const folder = new URL(`${site}/`, FIXTURES);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.html')).sort();

  describe(`${site}: fixture pages`, () => {
    let browser: Browser;
    let readers: string;
    beforeAll(async () => {
      readers = await bundleReaders();
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
