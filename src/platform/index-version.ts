import { browser } from './browser';
import { writeLocal } from './local-storage';
import { INDEX_VERSION_KEY } from './messages';

/**
 * Tells the guards of all open pages to fetch their index anew. A storage change reaches them
 * without host permissions and without the worker having to stay awake.
 */
export async function announceIndexChange(): Promise<void> {
  await writeLocal({ [INDEX_VERSION_KEY]: crypto.randomUUID() });
}

/** Calls `listener` whenever any context of the extension has announced a change. */
export function onIndexChange(listener: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && INDEX_VERSION_KEY in changes) listener();
  });
}
