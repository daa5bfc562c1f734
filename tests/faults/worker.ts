/** The browser ends the background worker at every place of what it is doing. */
import { extensionWith } from '../support/extension';
import { openReplica } from '../e2e/support/both-browsers';
import { type ChromiumBrowser, startChromium } from '../e2e/support/chromium';
import {
  goButton,
  openWarning,
  proceed,
  type TestPage,
  until,
  waitForMarks,
} from '../e2e/support/driver';
import { actsOf } from '../e2e/support/effects';
import { testRegister } from '../e2e/support/people';
import type { Extent, Found } from './found';
import { LIKE, openHome, passes, type Probed, probe, settle } from './probe';
import { type Place, standsStill, standStillAt } from './standstill';

/** How far apart the places are at which the slice for `npm test` ends the worker. */
const STRIDE = { all: 1, short: 7 } as const;

/** How many of the works are done; the first are those for which somebody waits. */
const WORKS_OF = { all: undefined, short: 2 } as const;

/** More operations than anything takes that is ended here. */
const MOST_STEPS = 80;

interface Lab {
  readonly browser: ChromiumBrowser;
  /** A page of the extension, to speak to its worker. */
  readonly own: TestPage;
}

/** Something that the worker does for a page. */
interface Work {
  readonly name: string;
  /** Before the worker is prepared to stand still; what it gives is handed on. */
  readonly prepare: (lab: Lab) => Promise<TestPage | null>;
  /** Makes the worker begin; gives the page to look at. */
  readonly begin: (lab: Lab, page: TestPage | null) => Promise<TestPage>;
  readonly isDone: (page: TestPage, lab: Lab) => Promise<boolean>;
  /** What became of the person's acts once the worker has been ended. */
  readonly check: (page: TestPage, lab: Lab) => Promise<Probed>;
}

const WORKS: readonly Work[] = [
  {
    name: 'a question what the rules say',
    prepare: ({ browser }) => openHome(browser),
    async begin(_, page) {
      if (page === null) throw new Error('no page');
      await page.click(LIKE);
      return page;
    },
    isDone: async (page) => (await openWarning(page)) !== null,
    check: (page) => settle(page, 0),
  },
  {
    name: 'a question who is listed',
    prepare: () => Promise.resolve(null),
    begin: ({ browser }) => openReplica(browser, 'x', 'home'),
    isDone: async (page) => (await page.closedRoots()).length > 0,
    check: afterMarks,
  },
  {
    name: 'the register that ships inside being read in',
    async prepare({ own }) {
      await own.evaluate(emptyStores);
      return null;
    },
    begin: ({ browser }) => openReplica(browser, 'x', 'home'),
    isDone: async (page) => (await page.closedRoots()).length > 0,
    check: afterMarks,
  },
  {
    name: 'a decision being noted',
    async prepare({ browser, own }) {
      await own.evaluate(turnDiaryOn);
      const page = await openHome(browser);
      await page.click(LIKE);
      await goButton(page);
      return page;
    },
    async begin(_, page) {
      if (page === null) throw new Error('no page');
      await proceed(page);
      return page;
    },
    isDone: (_, { own }) => own.evaluate(isNoted),
    async check(page, { own }) {
      const held = (await actsOf(page)).join() === 'like listed-1';
      const noted = await until('the diary', () => own.evaluate(isNoted)).catch(() => false);
      await own.evaluate(eraseDiary);
      // The decision covers this post: nothing is asked of it again.
      return { held, untouched: await passes(page), told: noted ? 'in the diary' : null };
    },
  },
];

/** Ends the worker before and after each operation on the browser, for every kind of work. */
export async function* endedWorkers(extent: Extent): AsyncGenerator<Found> {
  const browser = await startChromium(await extensionWith('chrome', testRegister()));
  try {
    const own = await browser.openExtensionPage('src/pages/options/index.html');
    for (const work of WORKS.slice(0, WORKS_OF[extent])) {
      for (let step = 1; step <= MOST_STEPS; step += STRIDE[extent]) {
        const before = await endAt({ browser, own }, work, { step, when: 'before' });
        if (before === null) break;
        yield before;
        const after = await endAt({ browser, own }, work, { step, when: 'after' });
        if (after !== null) yield after;
      }
    }
  } finally {
    await browser.close();
  }
}

/** Null when the work has fewer steps than that. */
async function endAt(lab: Lab, work: Work, place: Place): Promise<Found | null> {
  const prepared = await work.prepare(lab);
  await standStillAt(lab.browser, lab.own, place);
  const page = await work.begin(lab, prepared);
  const stands = await until('a standstill or the end', async () => {
    if (await standsStill(lab.browser)) return { still: true };
    return (await work.isDone(page, lab)) && { still: false };
  });
  // Also one that has not stood still: it may yet, and hold up the next work.
  await lab.browser.stopBackground();
  if (!stands.still) {
    await page.close();
    return null;
  }
  const probed = await work.check(page, lab);
  await page.close();
  return { fault: `worker ended ${place.when} step ${place.step} of ${work.name}`, ...probed };
}

async function afterMarks(page: TestPage): Promise<Probed> {
  await waitForMarks(page);
  return probe(page);
}

/** Runs in a page of the extension. */
function emptyStores(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('jaga-netral');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const { result: db } = opening;
      const transaction = db.transaction(db.objectStoreNames, 'readwrite');
      for (const name of db.objectStoreNames) transaction.objectStore(name).clear();
      transaction.oncomplete = () => {
        db.close();
        resolve();
      };
    };
  });
}

/** Runs in a page of the extension. */
function turnDiaryOn(): Promise<void> {
  const { storage } = (
    globalThis as unknown as {
      chrome: { storage: { local: { set(values: object): Promise<void> } } };
    }
  ).chrome;
  return storage.local.set({ diary: true });
}

/** Runs in a page of the extension. */
function isNoted(): Promise<boolean> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('jaga-netral-diary');
    opening.onsuccess = () => {
      const { result: db } = opening;
      db.transaction('lines').objectStore('lines').getAll().onsuccess = ({ target }) => {
        const { result } = target as IDBRequest<{ decision: string }[]>;
        db.close();
        resolve(result.some(({ decision }) => decision === 'proceeded'));
      };
    };
  });
}

/** Runs in a page of the extension. */
function eraseDiary(): Promise<void> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('jaga-netral-diary');
    opening.onsuccess = () => {
      const { result: db } = opening;
      const transaction = db.transaction('lines', 'readwrite');
      transaction.objectStore('lines').clear();
      transaction.oncomplete = () => {
        db.close();
        resolve();
      };
    };
  });
}
