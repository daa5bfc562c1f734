import type { TestBrowser } from './driver';

/** Overwrites every kept shard with nonsense, as a failing disk may. */
export async function damageShards(browser: TestBrowser): Promise<void> {
  const page = await browser.openExtensionPage('src/pages/options/index.html');
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('jaga-netral');
        opening.onsuccess = () => {
          const { result: db } = opening;
          const transaction = db.transaction('files', 'readwrite');
          const store = transaction.objectStore('files');
          store.getAllKeys().onsuccess = ({ target }) => {
            const { result } = target as IDBRequest<IDBValidKey[]>;
            for (const key of result) store.put(new Uint8Array(7), key);
          };
          transaction.oncomplete = () => {
            db.close();
            resolve();
          };
        };
      }),
  );
  await page.close();
}
