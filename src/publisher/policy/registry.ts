/** The policy as files for the Windows registry editor. */
import { type KeySchema, managedSchema } from '../../domain/policy/schema';
import type { PolicyKey } from '../../domain/policy/words';
import { type PolicyBrowser, takesUpdateUrl } from './browsers';
import { installation, type KitContents } from './json';

const HIVE = 'HKEY_LOCAL_MACHINE';
const HEADER = 'Windows Registry Editor Version 5.00';

/** Writes the policy anew: what an earlier file has set and this one does not is gone afterwards. */
export function registryFile(browser: PolicyBrowser, { policy, updateUrl }: KitContents): string {
  const { root, extension } = browser.registry;
  const { properties } = managedSchema();
  const written = Object.entries(properties) as [PolicyKey, KeySchema][];
  const single: string[] = [];
  const lists: string[][] = [];
  for (const [key, { type }] of written) {
    const value = policy[key];
    if (value === undefined) continue;
    if (type === 'array') lists.push(listSection(`${extension}\\${key}`, value));
    else single.push(valueLine(key, value));
  }
  const sections = [[section(extension), ...single], ...lists];
  if (updateUrl !== null && takesUpdateUrl(browser)) {
    const values = Object.entries(installation(updateUrl)).map(([name, value]) =>
      valueLine(name, value),
    );
    sections.push([section(installationPath(browser, root)), ...values]);
  }
  return fileOf([removal(extension)], ...sections);
}

/** Takes everything back that `registryFile` has set. */
export function removalFile(browser: PolicyBrowser, { updateUrl }: KitContents): string {
  const { root, extension } = browser.registry;
  const installs = updateUrl !== null && takesUpdateUrl(browser);
  return fileOf(
    [removal(extension)],
    ...(installs ? [[removal(installationPath(browser, root))]] : []),
  );
}

/** The registry editor reads UTF-16 with a byte order mark; without one it takes an old code page. */
export function registryBytes(text: string): Uint8Array {
  return Buffer.from(`\uFEFF${text}`, 'utf16le');
}

function installationPath({ extensionId }: PolicyBrowser, root: string): string {
  return `${root}\\ExtensionSettings\\${extensionId}`;
}

function listSection(path: string, value: unknown): string[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  return [section(path), ...items.map((item, index) => valueLine(String(index + 1), item))];
}

function valueLine(name: string, value: unknown): string {
  const written = typeof value === 'boolean' ? `dword:0000000${Number(value)}` : quoted(`${value}`);
  return `${quoted(name)}=${written}`;
}

function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}

function section(path: string): string {
  return `[${HIVE}\\${path}]`;
}

function removal(path: string): string {
  return `[-${HIVE}\\${path}]`;
}

function fileOf(...sections: readonly (readonly string[])[]): string {
  return [[HEADER], ...sections].map((lines) => lines.join('\r\n')).join('\r\n\r\n') + '\r\n';
}
