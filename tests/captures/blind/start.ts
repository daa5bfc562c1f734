/** A content script whose site reader sees nothing: what the fallback alone can do. */
import type { Site } from '../../../src/domain/account/key';
import { startInPage } from '../../../src/guard/entry/start';
import { blindReader } from '../../support/blind-reader';

/** Starts the guard with no marker of `site` left. */
export function startBlind(site: Site): void {
  startInPage(site, { markers: {}, make: () => blindReader(site) });
}
