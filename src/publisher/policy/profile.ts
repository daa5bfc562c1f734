/** The policy as a configuration profile for macOS. */
import { createHash } from 'node:crypto';
import { type PolicyBrowser, takesUpdateUrl } from './browsers';
import { installation, type KitContents, policyFile } from './json';
import { type Element, element, render } from './xml';

const DOCTYPE =
  '<?xml version="1.0" encoding="UTF-8"?>\n' +
  '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n';

const IDENTIFIER = 'jaga-netral.policy';

/** The profile of one browser; a newer one with the same identifier replaces it. */
export function configurationProfile(browser: PolicyBrowser, kit: KitContents): string {
  const identifier = `${IDENTIFIER}.${browser.name}`;
  const profile = {
    ...payload('Configuration', identifier, `Jaga Netral: ${browser.title}`),
    PayloadScope: 'System',
    PayloadContent: preferences(browser, kit).map(([domain, settings]) =>
      Object.assign(
        payload(domain, `${identifier}.${domain}`, `Jaga Netral: ${browser.title}`),
        settings,
      ),
    ),
  };
  const plist = element('plist', { version: '1.0' }, valueOf(profile));
  return `${DOCTYPE}${render(plist)}\n`;
}

/** Preference domains and what is set in them. */
function preferences(browser: PolicyBrowser, kit: KitContents): [string, object][] {
  const { domain, extensionId } = browser;
  if (browser.name === 'firefox') {
    const { policies } = policyFile(browser, kit) as { policies: object };
    return [[domain, { EnterprisePoliciesEnabled: true, ...policies }]];
  }
  const own: [string, object] = [`${domain}.extensions.${extensionId}`, kit.policy];
  if (kit.updateUrl === null || !takesUpdateUrl(browser)) return [own];
  return [own, [domain, { ExtensionSettings: { [extensionId]: installation(kit.updateUrl) } }]];
}

function payload(type: string, identifier: string, name: string) {
  return {
    PayloadType: type,
    PayloadIdentifier: identifier,
    PayloadUUID: uuidOf(identifier),
    PayloadDisplayName: name,
    PayloadVersion: 1,
  };
}

/** The same for the same name (UUID version 8), so that a kit made anew replaces the old one. */
function uuidOf(name: string): string {
  const hash = createHash('sha256').update(name).digest('hex').toUpperCase();
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(12, 15)}`];
  return [...parts, `8${hash.slice(15, 18)}`, hash.slice(18, 30)].join('-');
}

function valueOf(value: unknown): Element {
  if (typeof value === 'boolean') return element(value ? 'true' : 'false');
  if (typeof value === 'number') return element('integer', {}, String(value));
  if (Array.isArray(value)) return element('array', {}, ...value.map(valueOf));
  if (typeof value !== 'object' || value === null) return element('string', {}, String(value));
  const entries = Object.entries(value).filter(([, held]) => held !== undefined);
  return element(
    'dict',
    {},
    ...entries.flatMap(([key, held]) => [element('key', {}, key), valueOf(held)]),
  );
}
