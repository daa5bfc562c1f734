/** The replicas show exactly what the matrix says is guarded; the walk then holds the guard to it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SITES, type Site } from '../../src/domain/account/key';
import { type Gesture, MATRIX } from '../matrix/matrix';
import { type ChromiumBrowser, startChromium } from './support/chromium';
import { replicaPage } from './support/replicas';
import { stepsOf } from './support/walk';

describe.each(SITES)('The matrix of %s', (site) => {
  let browser: ChromiumBrowser;
  /** `act by gesture` of everything that must be held, by page. */
  const shown = new Map<string, ReadonlySet<string>>();
  beforeAll(async () => {
    browser = await startChromium(null);
    for (const name of pagesOf(site)) {
      const steps = await stepsOf(browser, replicaPage(site, name));
      const held = steps.filter(({ guarded }) => guarded);
      shown.set(name, new Set(held.map(({ does, gesture }) => `${does} by ${gestureOf(gesture)}`)));
    }
  });
  afterAll(() => browser.close());

  test.each(Object.keys(MATRIX[site].surfaces))('%s', (name) => {
    const surface = MATRIX[site].surfaces[name];
    const claimed = Object.entries(surface?.guarded ?? {}).flatMap(([act, gestures]) =>
      gestures.map((gesture) => `${act} by ${gesture}`),
    );
    const found = new Set(
      (surface?.pages ?? []).flatMap((page) => Array.from(shown.get(page) ?? [])),
    );
    expect(claimed.filter((cell) => !found.has(cell))).toEqual([]);
  });

  test('knows everything that the replicas show', () => {
    const unknown = [...shown].flatMap(([page, held]) => {
      const surfaces = Object.values(MATRIX[site].surfaces).filter(({ pages }) =>
        pages.includes(page),
      );
      const known = new Set(
        surfaces.flatMap(({ guarded }) =>
          Object.entries(guarded).flatMap(([act, gestures]) =>
            gestures.map((gesture) => `${act} by ${gesture}`),
          ),
        ),
      );
      return [...held].filter((cell) => !known.has(cell)).map((cell) => `${page}: ${cell}`);
    });
    expect(unknown).toEqual([]);
  });
});

function pagesOf(site: Site): string[] {
  return [...new Set(Object.values(MATRIX[site].surfaces).flatMap(({ pages }) => pages))];
}

/** `key:l` is one of the keys. */
function gestureOf(gesture: string): Gesture {
  return gesture.startsWith('key:') ? 'key' : (gesture as Gesture);
}
