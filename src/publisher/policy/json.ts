/** The policy as JSON, for Linux; Firefox reads the same file on every system. */
import type { WrittenPolicy } from '../../domain/policy/schema';
import { type PolicyBrowser, takesUpdateUrl } from './browsers';

/** What the kit is made of. */
export interface KitContents {
  readonly policy: WrittenPolicy;
  /** Where the extension itself is to be installed from; null: people install it themselves. */
  readonly updateUrl: string | null;
}

/** The file of one browser, as data. */
export function policyFile(browser: PolicyBrowser, { policy, updateUrl }: KitContents): object {
  const { name, extensionId } = browser;
  if (name === 'firefox') {
    return { policies: { '3rdparty': { Extensions: { [extensionId]: policy } } } };
  }
  return {
    '3rdparty': { extensions: { [extensionId]: policy } },
    ...(updateUrl !== null &&
      takesUpdateUrl(browser) && {
        ExtensionSettings: { [extensionId]: installation(updateUrl) },
      }),
  };
}

/** That the browser installs the extension, and that nobody but the policy removes it. */
export function installation(updateUrl: string) {
  return { installation_mode: 'force_installed', update_url: updateUrl } as const;
}
