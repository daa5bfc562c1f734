/**
 * Whether the browser lets us read the sites. Firefox takes the matches of content scripts for
 * permissions that a person may withhold or take back; without them no guard runs.
 */
import { browser } from './browser';

/** Whether every address of the manifest's content scripts may be read. */
export function hasSiteAccess(): Promise<boolean> {
  return browser.permissions.contains({ origins: sites() });
}

/**
 * Has the browser ask the person for the sites; the result says whether they may be read now.
 * Must be called inside a press, and not in the popup: Firefox shows its question beneath it.
 */
export function askForSiteAccess(): Promise<boolean> {
  return browser.permissions.request({ origins: sites() });
}

/** Calls back each time that the person gives or takes a permission. */
export function onSiteAccessChange(callback: () => void): void {
  browser.permissions.onAdded.addListener(callback);
  browser.permissions.onRemoved.addListener(callback);
}

function sites(): string[] {
  const { content_scripts: scripts = [] } = browser.runtime.getManifest();
  return scripts.flatMap(({ matches }) => matches);
}
