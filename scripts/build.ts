/**
 * Builds the extension for both browsers and checks what was built: every bundle against its size
 * budget, and the promises that only the finished files can break.
 */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { type BrowserName, builtContentScripts } from './lib/manifest';

const BROWSERS: readonly BrowserName[] = ['chrome', 'firefox'];

/** Gzipped bytes. A content script is paid on every page of its site, the rest only when opened. */
const CONTENT_SCRIPT_BUDGET = 20_000;
const OTHER_SCRIPT_BUDGET = 60_000;

async function scriptsIn(folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true });
  return files.filter((file) => file.endsWith('.js'));
}

/** What is wrong with the build in `folder`, one sentence each. */
async function faultsOf(folder: string): Promise<string[]> {
  const faults: string[] = [];
  const inPages = new Set(builtContentScripts());
  for (const file of await scriptsIn(folder)) {
    const code = await readFile(join(folder, file));
    const size = gzipSync(code).length;
    const budget = inPages.has(file) ? CONTENT_SCRIPT_BUDGET : OTHER_SCRIPT_BUDGET;
    console.log(`${folder}/${file}: ${size} of ${budget} bytes gzipped`);
    if (size > budget) faults.push(`${folder}/${file} is ${size - budget} bytes over its budget`);
    if (!inPages.has(file)) continue;
    inPages.delete(file);
    if (/ZodError|\bimport\s*\(|^import /m.test(code.toString())) {
      faults.push(`${folder}/${file} is not one plain script, or contains zod`);
    }
    if (/[^\0-\x7f]/.test(code.toString())) {
      faults.push(`${folder}/${file} has letters that are not ASCII: twice its size in every tab`);
    }
  }
  for (const file of inPages) faults.push(`${folder}/${file} was not built`);
  const manifest: object = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  if ('web_accessible_resources' in manifest) {
    faults.push(`${folder}/manifest.json: a page could detect the extension by its resources`);
  }
  return faults;
}

// Whatever the caller's surroundings are for, what is built is what is given to people.
process.env['NODE_ENV'] = 'production';

const faults: string[] = [];
for (const browser of BROWSERS) {
  await build({ mode: browser === 'firefox' ? 'firefox' : 'production', logLevel: 'warn' });
  faults.push(...(await faultsOf(`dist/${browser}`)));
}
for (const fault of faults) console.error(`[jaga-netral] ${fault}`);
process.exitCode = faults.length === 0 ? 0 : 1;
