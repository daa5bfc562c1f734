/** What a page of the extension does about published registers; each runs in such a page. */

interface Chrome {
  readonly chrome: {
    readonly runtime: { sendMessage(message: object): Promise<unknown> };
    readonly storage: { readonly local: { set(values: object): Promise<void> } };
  };
}

/** Follows a published register and waits until it has been fetched. */
export async function follow(url: string, key: string): Promise<void> {
  const { storage, runtime } = (globalThis as unknown as Chrome).chrome;
  await storage.local.set({ registers: [{ url, keys: [key] }] });
  await runtime.sendMessage({ kind: 'update' });
}

/** Asks for newer editions and waits until that has ended, well or badly. */
export async function renew(): Promise<void> {
  await (globalThis as unknown as Chrome).chrome.runtime.sendMessage({ kind: 'update' });
}
