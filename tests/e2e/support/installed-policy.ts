/**
 * Policy files at the places where the browsers of this machine really look. They hold for every
 * browser that runs here, so these tests run alone, never touch a file that is not theirs, and
 * leave nothing behind.
 */
import { mkdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CHROMIUM_ID, FIREFOX_ID } from '../../../src/publisher/policy/browsers';
import type { BrowserName } from './driver';

const FILES: Readonly<Record<BrowserName, string>> = {
  chromium: '/etc/chromium/policies/managed/jaga-netral-test.json',
  firefox: '/etc/firefox/policies/policies.json',
};

/** A file of the kit at its place; `content` may be replaced while a browser runs. */
export interface InstalledPolicy {
  replace(content: string): Promise<void>;
  /** Also leaves out the folders that were made for it. */
  remove(): Promise<void>;
}

/** @throws {Error} when there is a policy of somebody else, or no right to write one */
export async function installPolicy(
  browser: BrowserName,
  content: string,
): Promise<InstalledPolicy> {
  const file = FILES[browser];
  const found = await readFile(file, 'utf8').catch(() => null);
  if (found !== null && !isOurs(browser, found)) {
    throw new Error(`${file} belongs to this machine; these tests need one without it`);
  }
  const made = await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
  return {
    replace: (newer) => writeFile(file, newer),
    async remove() {
      await rm(file, { force: true });
      if (made !== undefined) await removeEmpty(dirname(file), made);
    },
  };
}

/** What an interrupted run of these tests has left names our extension and nothing else. */
function isOurs(browser: BrowserName, content: string): boolean {
  try {
    const parsed = JSON.parse(content);
    const policies = browser === 'firefox' ? parsed.policies : parsed;
    const extensions = policies['3rdparty'].Extensions ?? policies['3rdparty'].extensions;
    const names = [...Object.keys(policies), ...Object.keys(extensions)];
    return names.join() === `3rdparty,${browser === 'firefox' ? FIREFOX_ID : CHROMIUM_ID}`;
  } catch {
    return false;
  }
}

async function removeEmpty(folder: string, last: string): Promise<void> {
  await rmdir(folder).catch(() => undefined);
  if (folder !== last) await removeEmpty(dirname(folder), last);
}
