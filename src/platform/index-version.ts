import { writeLocal } from './local-storage';
import { INDEX_VERSION_KEY } from './messages';

/**
 * Tells the guards of all open pages to fetch their index anew. A storage change reaches them
 * without host permissions and without the worker having to stay awake.
 */
export async function announceIndexChange(): Promise<void> {
  await writeLocal({ [INDEX_VERSION_KEY]: crypto.randomUUID() });
}
