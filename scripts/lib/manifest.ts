import type { ManifestV3Export } from '@crxjs/vite-plugin';
import manifest from '../../manifest.json' with { type: 'json' };

export type BrowserName = 'chrome' | 'firefox';

/** The manifest of one browser: each refuses or warns about the other's keys. */
export function manifestFor(browser: BrowserName): ManifestV3Export {
  const { key, minimum_chrome_version, browser_specific_settings, background, ...common } =
    manifest;
  const made =
    browser === 'firefox'
      ? {
          ...common,
          browser_specific_settings,
          background: { scripts: [background.service_worker], type: background.type },
        }
      : { ...common, key, minimum_chrome_version, background };
  // JSON imports widen literals such as "none", which the manifest's type wants narrow.
  return made as unknown as ManifestV3Export;
}

/** The entry files of all content scripts. */
export function contentScripts(): string[] {
  return manifest.content_scripts.flatMap(({ js }) => js);
}

/** What becomes of them in the finished build. */
export function builtContentScripts(): string[] {
  return contentScripts().map((file) => file.replace(/\.ts$/, '.js'));
}
