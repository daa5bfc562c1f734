import { cp, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from '../../scripts/lib/manifest';

/**
 * A copy of the finished build whose embedded register is another one: everything else is exactly
 * what people install. `register` may be anything, also something that must be refused.
 */
export async function extensionWith(browser: BrowserName, register: unknown): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `jaga-netral-${browser}-`));
  await cp(`dist/${browser}`, folder, { recursive: true });
  const content = typeof register === 'string' ? register : JSON.stringify(register);
  await writeFile(join(folder, 'register.json'), content);
  return folder;
}
