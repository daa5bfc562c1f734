/** The watch over the network sees the extension wherever it would ask for something. */
import { appendFile, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { extensionWith } from '../support/extension';
import { openReplica } from './support/both-browsers';
import { startChromium } from './support/chromium';
import { until } from './support/driver';
import { startFirefox } from './support/firefox';
import { BROWSER_MAKERS } from './support/network';
import { testRegister } from './support/people';

const POPUP = 'src/pages/popup/index.html';

/** What each part of the spoilt build asks for. */
const LEAKS = {
  worker: 'https://worker.example/',
  page: 'https://page.example/',
  // In Firefox the policy of the replicas lets nothing go elsewhere.
  guard: 'https://x.com/seen?name=budi_calon',
} as const;

async function scriptsOf(folder: string): Promise<Record<keyof typeof LEAKS, string>> {
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  const popup = await readFile(join(folder, POPUP), 'utf8');
  const { service_worker: worker, scripts } = manifest.background;
  return {
    worker: worker ?? scripts[0],
    page: /<script[^>]* src="([^"]+)"/.exec(popup)?.[1] ?? '',
    guard: manifest.content_scripts[0].js[0],
  };
}

describe.each([
  { name: 'Chromium', build: 'chrome', start: startChromium },
  { name: 'Firefox', build: 'firefox', start: startFirefox },
] as const)('A build that tells others what it sees: $name', ({ build, start }) => {
  test('is noticed in worker, page and guard, and fails its test file', async () => {
    const folder = await extensionWith(build, testRegister());
    for (const [part, file] of Object.entries(await scriptsOf(folder))) {
      const leak = LEAKS[part as keyof typeof LEAKS];
      await appendFile(join(folder, file), `\nfetch(${JSON.stringify(leak)}).catch(() => {});\n`);
    }
    const browser = await start(folder);
    await openReplica(browser, 'x', 'home');
    await browser.openExtensionPage(POPUP);
    const noticed = ['https://worker.example:443/', 'https://page.example:443/', LEAKS.guard];
    await until('all three', async () => browser.strayRequests().length >= noticed.length);
    expect(new Set(browser.strayRequests())).toEqual(new Set(noticed));
    await expect(browser.close()).rejects.toThrow(LEAKS.guard);
  });
});

test.each(['chrome', 'firefox'])('%s: the build names no maker of browsers', async (build) => {
  const folder = join('dist', build);
  const scripts = (await readdir(folder, { recursive: true })).filter((file) =>
    file.endsWith('.js'),
  );
  for (const file of scripts) {
    expect(await readFile(join(folder, file), 'utf8'), file).not.toMatch(BROWSER_MAKERS);
  }
});
