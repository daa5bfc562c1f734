import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Site } from '../../../src/domain/account/key';

/** Puts the blind content script in place of the one of `site` in a copy of the built extension. */
export async function blindExtension(extension: string, site: Site): Promise<void> {
  const entry = fileURLToPath(new URL(`./${site}.ts`, import.meta.url));
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'jaga' } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (output === undefined || !('output' in output)) throw new Error('the script did not build');
  await writeFile(join(extension, `src/guard/entry/${site}.js`), output.output[0].code);
}
