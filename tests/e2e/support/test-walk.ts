import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserName } from '../../../scripts/lib/manifest';
import { SITES } from '../../../src/domain/account/key';
import { extensionWith } from '../../support/extension';
import type { TestBrowser } from './driver';
import { testRegister } from './people';
import { type ReplicaPage, replicaPages } from './replicas';
import { type Extent, walk } from './walk';

/** Every control of every replica in one browser takes minutes, not seconds. */
const PATIENCE_MS = 900_000;

/** `npm run walk` leaves nothing out. */
const EVERYTHING = process.env['WALK'] === 'everything';

/** Declares the walk over the replicas: one test for each page. `slice` is what `npm test` does. */
export function testWalk(
  title: string,
  start: (extension: string | null) => Promise<TestBrowser>,
  build: BrowserName,
  slice: Extent,
): void {
  const extent: Extent = EVERYTHING
    ? { tabs: slice.tabs, pages: 'all', gestures: 'all', controls: 'all' }
    : slice;
  describe(`${title}: what takes effect`, () => {
    let bare: TestBrowser;
    let guarded: TestBrowser;
    beforeAll(async () => {
      bare = await start(null);
      guarded = await start(await extensionWith(build, testRegister()));
    });
    afterAll(async () => {
      await bare.close();
      await guarded.close();
    });

    const chosen = ({ name }: ReplicaPage, index: number) => {
      if (extent.pages === 'all') return true;
      return extent.pages === 'third' ? index % 3 === 0 : extent.pages.includes(name);
    };
    const seen = {
      x: new Set<string>(),
      facebook: new Set<string>(),
      instagram: new Set<string>(),
    };
    for (const replica of SITES.flatMap(replicaPages).filter(chosen)) {
      test(
        `${replica.site}/${replica.name}`,
        async () => {
          expect(await walk({ bare, guarded, replica, seen: seen[replica.site] }, extent)).toEqual(
            [],
          );
        },
        PATIENCE_MS,
      );
    }
  });
}
