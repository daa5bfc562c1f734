/** Draws the extension's icons from `src/pages/shared/icon.svg`: `npx tsx scripts/icons.ts`. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { browserPath } from './lib/browsers.mjs';

/** Edges in pixels, as the manifest names them. */
const SIZES = [16, 32, 48, 128];
const FOLDER = join('public', 'icons');

const svg = await readFile(join('src', 'pages', 'shared', 'icon.svg'), 'utf8');
const browser = await chromium.launch({ executablePath: browserPath('chromium') });
try {
  await mkdir(FOLDER, { recursive: true });
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
    const png = await page.screenshot({ omitBackground: true });
    await writeFile(join(FOLDER, `${size}.png`), png);
  }
} finally {
  await browser.close();
}
