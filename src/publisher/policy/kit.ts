/** All files of a policy kit. */
import { LANGUAGES, type Language } from '../../domain/settings';
import { adml, admx } from './admx';
import { BROWSERS } from './browsers';
import { type KitContents, policyFile } from './json';
import { administratorPage, linuxFile } from './page';
import { configurationProfile } from './profile';
import { registryBytes, registryFile, removalFile } from './registry';

/** The folders of the group policy editor. */
const CULTURES: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-US' };

/** The files by their paths in the kit. */
export function kitFiles(kit: KitContents): ReadonlyMap<string, string | Uint8Array> {
  const files = new Map<string, string | Uint8Array>([
    ['README.html', administratorPage(kit)],
    ['windows/admx/jaga-netral.admx', admx()],
  ]);
  for (const language of LANGUAGES) {
    const path = `windows/admx/${CULTURES[language]}/jaga-netral.adml`;
    files.set(path, adml(language, kit.policy));
  }
  for (const browser of BROWSERS) {
    const { name } = browser;
    files.set(`windows/${name}.reg`, registryBytes(registryFile(browser, kit)));
    files.set(`windows/${name}-remove.reg`, registryBytes(removalFile(browser, kit)));
    files.set(`macos/${name}.mobileconfig`, configurationProfile(browser, kit));
    files.set(linuxFile(browser), `${JSON.stringify(policyFile(browser, kit), null, 2)}\n`);
  }
  return files;
}
