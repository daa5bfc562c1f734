import { beforeEach, describe, expect, test, vi } from 'vitest';
import { offerMenus } from '../../../src/background/menus';
import { keyAt } from '../../../src/pages/popup/active-account';

interface Item {
  readonly id?: string;
  title: string;
  readonly contexts: readonly string[];
}

const storage = await vi.hoisted(async () =>
  (await import('../../support/fake-storage')).fakeStorage(),
);
const fake = vi.hoisted(() => ({
  items: [] as Item[],
  opened: [] as string[],
  listeners: new Map<string, (...args: never[]) => void>(),
}));

vi.mock('../../../src/platform/browser', () => {
  const event = (name: string) => ({
    addListener: (listener: () => void) => fake.listeners.set(name, listener),
  });
  return {
    browser: {
      contextMenus: {
        onClicked: event('clicked'),
        removeAll: () => Promise.resolve(fake.items.splice(0)),
        create: (item: Item) => fake.items.push({ ...item }),
        update: (id: string, { title }: { title: string }) => {
          const item = fake.items.find((one) => one.id === id);
          if (item === undefined) return Promise.reject(new Error('no such item'));
          item.title = title;
          return Promise.resolve();
        },
      },
      runtime: { onInstalled: event('installed'), getURL: (path: string) => `ext:/${path}` },
      storage,
      tabs: {
        create: ({ url }: { url: string }) => {
          fake.opened.push(url);
          return Promise.resolve({});
        },
      },
    },
  };
});

const tell = (name: string, ...args: unknown[]) => fake.listeners.get(name)?.(...(args as never[]));

describe('the context menu', () => {
  beforeEach(() => {
    storage.clear();
    fake.items.length = 0;
    fake.opened.length = 0;
    offerMenus();
  });

  test('has one item for pages and one for links, in the language of the person', async () => {
    tell('installed');
    await vi.waitFor(() => expect(fake.items).toHaveLength(2));
    expect(fake.items.map(({ contexts }) => contexts)).toEqual([['page'], ['link']]);
    expect(new Set(fake.items.map(({ title }) => title))).toEqual(
      new Set(['Tambahkan akun ini ke daftar saya']),
    );
    await storage.local.set({ settings: { language: 'en' }, indexVersion: '2' });
    await vi.waitFor(() =>
      expect(fake.items.map(({ title }) => title)).toEqual([
        'Add this account to my list',
        'Add this account to my list',
      ]),
    );
  });

  test('before it is made there is nothing to name, and no fault', async () => {
    await storage.local.set({ indexVersion: '3' });
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(fake.items).toEqual([]);
  });

  test.each([
    [
      { pageUrl: 'https://x.com/home', linkUrl: 'https://x.com/budi?s=20&t=1' },
      'https://x.com/budi?s=20&t=1',
    ],
    [{ pageUrl: 'https://x.com/budi' }, 'https://x.com/budi'],
  ])('opens the list with the address: %j', async (info, address) => {
    tell('clicked', info);
    await vi.waitFor(() => expect(fake.opened).toHaveLength(1));
    const { pathname, searchParams } = new URL(fake.opened[0] ?? '');
    expect(pathname).toContain('own-list/index.html');
    expect(searchParams.get('add')).toBe(address);
  });
});

describe('the account that a tab shows', () => {
  test.each([
    ['https://x.com/Budi_S/status/12', 'x:name:budi_s'],
    ['https://www.instagram.com/budi.s/', 'instagram:name:budi.s'],
    ['https://www.facebook.com/profile.php?id=100000000000101', 'facebook:id:100000000000101'],
    ['https://www.facebook.com/groups/relawan', 'facebook:group:relawan'],
    ['https://x.com/home', null],
    ['https://www.facebook.com/', null],
    ['https://example.org/budi', null],
    ['chrome-extension://abc/src/pages/popup/index.html', null],
    ['', null],
  ])('%s: %s', (url, key) => {
    expect(keyAt(url)).toBe(key);
  });
});
