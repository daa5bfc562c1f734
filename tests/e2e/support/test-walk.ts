import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserName } from '../../../scripts/lib/manifest';
import { SITES } from '../../../src/domain/account/key';
import { extensionWith } from '../../support/extension';
import type { TestBrowser } from './driver';
import { testRegister } from './people';
import { replicaPages } from './replicas';
import { type Extent, walk } from './walk';

/** Every control of every replica in one browser takes minutes, not seconds. */
const PATIENCE_MS = 300_000;

/** Declares the walk over all replicas: one test for each page. */
export function testWalk(
  title: string,
  start: (extension: string | null) => Promise<TestBrowser>,
  build: BrowserName,
  extent: Extent,
): void {
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

    for (const replica of SITES.flatMap(replicaPages)) {
      test(
        `${replica.site}/${replica.name}`,
        async () => {
          expect(await walk({ bare, guarded, replica }, extent)).toEqual([]);
        },
        PATIENCE_MS,
      );
    }
  });
}
