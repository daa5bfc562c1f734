/** Where each browser looks for a policy that is meant for an extension. */
import { createHash } from 'node:crypto';
import manifest from '../../../manifest.json' with { type: 'json' };

export interface PolicyBrowser {
  /** Name of its files, and of its category in the group policy editor. */
  readonly name: 'chrome' | 'edge' | 'firefox';
  readonly title: string;
  readonly extensionId: string;
  /** Below `HKEY_LOCAL_MACHINE`. */
  readonly registry: {
    /** Where the browser's own policies are. */
    readonly root: string;
    /** Where the policy of the extension is. */
    readonly extension: string;
  };
  /** Preference domain on macOS. */
  readonly domain: string;
  /** Full paths on Linux. */
  readonly linux: readonly string[];
  /** Address of the page on which the browser itself shows its policies. */
  readonly page: string;
}

/** Chromium names an extension by the hash of its public key, in the letters a to p. */
function chromiumId(publicKey: string): string {
  const hash = createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex');
  return hash
    .slice(0, 32)
    .replace(/./g, (digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16)));
}

export const CHROMIUM_ID = chromiumId(manifest.key);
export const FIREFOX_ID = manifest.browser_specific_settings.gecko.id;

const CHROMIUM_VERSION = manifest.minimum_chrome_version;
const FIREFOX_VERSION = Number.parseInt(
  manifest.browser_specific_settings.gecko.strict_min_version,
  10,
);

/** The oldest versions in which the extension runs. */
export const OLDEST_BROWSERS = `Google Chrome ${CHROMIUM_VERSION}, Microsoft Edge ${CHROMIUM_VERSION}, Mozilla Firefox ${FIREFOX_VERSION}`;

function chromiumBrowser(
  browser: Pick<PolicyBrowser, 'name' | 'title' | 'domain' | 'linux' | 'page'>,
  root: string,
): PolicyBrowser {
  const extension = `${root}\\3rdparty\\extensions\\${CHROMIUM_ID}\\policy`;
  return { ...browser, extensionId: CHROMIUM_ID, registry: { root, extension } };
}

const FIREFOX_ROOT = 'SOFTWARE\\Policies\\Mozilla\\Firefox';

export const BROWSERS: readonly PolicyBrowser[] = [
  chromiumBrowser(
    {
      name: 'chrome',
      title: 'Google Chrome',
      domain: 'com.google.Chrome',
      linux: [
        '/etc/opt/chrome/policies/managed/jaga-netral.json',
        '/etc/chromium/policies/managed/jaga-netral.json',
      ],
      page: 'chrome://policy',
    },
    'SOFTWARE\\Policies\\Google\\Chrome',
  ),
  chromiumBrowser(
    {
      name: 'edge',
      title: 'Microsoft Edge',
      domain: 'com.microsoft.Edge',
      linux: ['/etc/opt/edge/policies/managed/jaga-netral.json'],
      page: 'edge://policy',
    },
    'SOFTWARE\\Policies\\Microsoft\\Edge',
  ),
  {
    name: 'firefox',
    title: 'Mozilla Firefox',
    extensionId: FIREFOX_ID,
    registry: {
      root: FIREFOX_ROOT,
      extension: `${FIREFOX_ROOT}\\3rdparty\\Extensions\\${FIREFOX_ID}`,
    },
    domain: 'org.mozilla.firefox',
    linux: ['/etc/firefox/policies/policies.json'],
    page: 'about:policies',
  },
];

/** Whether `browser` is told by `ExtensionSettings` with an update address what to install. */
export function takesUpdateUrl({ name }: PolicyBrowser): boolean {
  return name !== 'firefox';
}
