/** What is kept between two starts of the browser is full, damaged, gone, or taken by another tab. */
import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extensionWith } from '../support/extension';
import type { ChromiumBrowser } from '../e2e/support/chromium';
import { damageShards } from '../e2e/support/kept-shards';
import { testRegister } from '../e2e/support/people';
import { type Probed, openHome, openReady, probe, probeWithPopup } from './probe';
import { inBrowser, inOwnPage, type Scenario, subjectOf } from './scenarios';

/** Folders of a profile in which Chromium keeps what extensions store. */
const KEPT_IN = [['IndexedDB'], ['Local Extension Settings']];

const STORES = ['registers', 'files', 'hashes', 'prefixes', 'places', 'notes'];

const INACTIVE = 'Perlindungan tidak aktif';

const SCENARIOS: readonly Scenario[] = [
  {
    fault: 'nothing can be written before the register that ships inside was kept',
    short: true,
    inflict: () =>
      inBrowser(async (browser) => {
        await inOwnPage(browser, deleteDatabase);
        await (await browser.background()).evaluate(refuseWrites);
        return probeWithPopup(browser, await openReady(browser), { tells: INACTIVE });
      }),
  },
  {
    fault: 'the disk becomes full',
    inflict: () =>
      inBrowser(async (browser) => {
        const page = await openHome(browser);
        await inOwnPage(browser, turnDiaryOn);
        await browser.limitStorage(1);
        return probe(page);
      }),
  },
  {
    fault: 'local storage is full',
    inflict: () =>
      inBrowser(async (browser) => {
        const page = await openHome(browser);
        await inOwnPage(browser, fillLocalStorage);
        return probe(page);
      }),
  },
  ...KEPT_IN.map(([folder = '']) => ({
    fault: `the files in ${folder} are damaged`,
    inflict: () => startDamaged(folder),
  })),
  {
    fault: 'every kept shard is damaged',
    inflict: () => afterwards(damageShards),
  },
  {
    fault: 'local storage is cleared',
    inflict: () => afterwards((browser) => inOwnPage(browser, clearLocalStorage)),
  },
  {
    fault: 'the database is deleted',
    short: true,
    inflict: () => afterwards((browser) => inOwnPage(browser, deleteDatabase)),
  },
  ...STORES.map((store) => ({
    fault: `the store ${store} is emptied`,
    inflict: () => afterwards((browser) => inOwnPage(browser, emptyStore, store)),
  })),
  {
    fault: 'another tab holds the database while it is to be deleted',
    short: true,
    inflict: () =>
      inBrowser(async (browser) => {
        const other = await browser.openExtensionPage('src/pages/options/index.html');
        await other.evaluate(holdDatabase);
        return probeWithPopup(browser, await openReady(browser), { tells: INACTIVE });
      }),
  },
  {
    fault: 'a newer version of the extension has changed the database',
    inflict: () =>
      inBrowser(async (browser) => {
        await inOwnPage(browser, raiseVersion);
        return probeWithPopup(browser, await openReady(browser), { tells: INACTIVE });
      }),
  },
];

export const STORAGE = subjectOf('storage', SCENARIOS);

/** In a page that was open before, and in one that is opened after it has happened. */
async function afterwards(happens: (browser: ChromiumBrowser) => Promise<unknown>) {
  return inBrowser(async (browser) => {
    const open = await openHome(browser);
    await happens(browser);
    const before = await probe(open);
    await browser.stopBackground();
    return both(before, await probe(await openReady(browser)));
  });
}

function both(one: Probed, other: Probed): Probed {
  return {
    held: one.held && other.held,
    untouched: one.untouched && other.untouched,
    told: one.told && other.told,
  };
}

async function startDamaged(folder: string): Promise<Probed> {
  const profile = await mkdtemp(join(tmpdir(), 'jaga-netral-profile-'));
  const extension = await extensionWith('chrome', testRegister());
  await inBrowser(async (browser) => openHome(browser), { folder: extension, profile });
  await damage(join(profile, 'Default', folder));
  return inBrowser(async (browser) => probe(await openReady(browser)), {
    folder: extension,
    profile,
  });
}

/** Overwrites every file of a folder's databases. */
async function damage(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  if (files.length === 0) throw new Error(`nothing is kept in ${folder}`);
  for (const { parentPath, name } of files) await writeFile(join(parentPath, name), 'x'.repeat(99));
}

interface Chrome {
  readonly chrome: {
    readonly storage: {
      readonly local: {
        set(values: object): Promise<void>;
        clear(): Promise<void>;
      };
    };
  };
}

function turnDiaryOn(): Promise<void> {
  return (globalThis as unknown as Chrome).chrome.storage.local.set({ diary: true });
}

function clearLocalStorage(): Promise<void> {
  return (globalThis as unknown as Chrome).chrome.storage.local.clear();
}

async function fillLocalStorage(): Promise<void> {
  const { local } = (globalThis as unknown as Chrome).chrome.storage;
  for (let bytes = 2 ** 22; bytes >= 1; bytes /= 2) {
    await local.set({ [`filler${bytes}`]: 'x'.repeat(bytes) }).catch(() => undefined);
    await local.set({ [`filled${bytes}`]: 'x'.repeat(bytes) }).catch(() => undefined);
  }
}

/** Runs in the worker: a full disk, as the database tells of it. */
function refuseWrites(): void {
  IDBObjectStore.prototype.put = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
}

function deleteDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase('jaga-netral');
    deleting.onsuccess = () => resolve();
    deleting.onerror = () => reject(deleting.error);
  });
}

function emptyStore(store: string): Promise<void> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('jaga-netral');
    opening.onsuccess = () => {
      const { result: db } = opening;
      const transaction = db.transaction(store, 'readwrite');
      transaction.objectStore(store).clear();
      transaction.oncomplete = () => {
        db.close();
        resolve();
      };
    };
  });
}

/** Opens the database, does not let go when asked to, and asks for it to be deleted. */
function holdDatabase(): Promise<void> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('jaga-netral');
    opening.onsuccess = () => {
      // Or it is collected as garbage, and lets go.
      Object.assign(window, { held: opening.result });
      indexedDB.deleteDatabase('jaga-netral').onblocked = () => resolve();
    };
  });
}

function raiseVersion(): Promise<void> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('jaga-netral', 1000);
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  });
}
