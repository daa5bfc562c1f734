import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { TestPage } from './driver';

export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Has the person choose these files in the only file picker of `page`. */
export async function choose(page: TestPage, ...files: ChosenFile[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'jaga-netral-files-'));
  // The browser reads them whenever the page does.
  onTestFinished(() => rm(folder, { recursive: true }));
  const written = files.map(async ({ name, bytes }) => {
    const path = join(folder, name);
    await writeFile(path, bytes);
    return path;
  });
  await page.chooseFiles(...(await Promise.all(written)));
}
