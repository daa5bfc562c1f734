/** `web-ext lint` on the Firefox build; its warnings count as well as its errors. */
import { spawnSync } from 'node:child_process';

interface Finding {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
}

/**
 * The one warning that is understood: preact's `dangerouslySetInnerHTML`, which no page uses, and
 * zip.js' way to load a codec by its address, which it is never given.
 */
const UNDERSTOOD = new Set(['UNSAFE_VAR_ASSIGNMENT']);

const { stdout } = spawnSync(
  'npx',
  ['web-ext', 'lint', '-s', 'dist/firefox', '--output=json', '--no-config-discovery'],
  { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
);
const { errors, warnings }: { errors: Finding[]; warnings: Finding[] } = JSON.parse(stdout);
const faults = [...errors, ...warnings.filter(({ code }) => !UNDERSTOOD.has(code))];
for (const { code, message, file } of faults) {
  console.error(`[jaga-netral] ${file ?? 'manifest.json'}: ${code}: ${message}`);
}
process.exitCode = faults.length === 0 ? 0 : 1;
