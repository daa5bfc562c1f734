/** Draws the icons and the store's tile from `src/pages/shared/icon.svg`: `npm run icons`. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { browserPath } from './lib/browsers.mjs';

interface Drawing {
  readonly file: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly body: string;
}

const svg = await readFile(join('src', 'pages', 'shared', 'icon.svg'), 'utf8');

const TILE = `<style>
  body { display: flex; align-items: center; gap: 24px; padding: 0 36px; box-sizing: border-box;
    height: 100vh; background: #e4eff0; color: #1b2325; font: 22px/1.35 sans-serif }
  svg { flex: none; width: 104px }
  b { display: block; margin-bottom: 6px; font-size: 34px; line-height: 1.1 }
</style>${svg}<div><b>Jaga Netral</b>Pikir sejenak sebelum menyukai</div>`;

const DRAWINGS: readonly Drawing[] = [
  ...[16, 32, 48, 128].map((size) => ({
    file: `public/icons/${size}.png`,
    width: size,
    height: size,
    body: svg,
  })),
  // The store of Chrome asks for 96 pixels of drawing in 128 of picture.
  {
    file: 'docs/store/screens/icon.png',
    width: 128,
    height: 128,
    body: `<style>svg { margin: 16px }</style>${svg}`,
  },
  { file: 'docs/store/screens/tile.png', width: 440, height: 280, body: TILE },
];

const browser = await chromium.launch({ executablePath: browserPath('chromium') });
try {
  const page = await browser.newPage();
  for (const { file, width, height, body } of DRAWINGS) {
    await page.setViewportSize({ width, height });
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${body}`);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, await page.screenshot({ omitBackground: true }));
  }
} finally {
  await browser.close();
}
