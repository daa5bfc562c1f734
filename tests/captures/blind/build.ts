import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Site } from '../../../src/domain/account/key';
import { bundleScript } from '../../support/bundle';

/** Puts the blind content script in place of the one of `site` in a copy of the built extension. */
export async function blindExtension(extension: string, site: Site): Promise<void> {
  const script = await bundleScript(new URL(`./${site}.ts`, import.meta.url));
  await writeFile(join(extension, `src/guard/entry/${site}.js`), script);
}
