import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { countWarning, forgetWarnings, warningsToday } from '../../../src/background/diary/today';

const storage = await vi.hoisted(async () =>
  (await import('../../support/fake-storage')).fakeStorage(),
);

vi.mock('../../../src/platform/browser', () => ({ browser: { storage } }));
vi.stubGlobal('navigator', {
  locks: { request: (_: string, work: () => Promise<void>) => work() },
});

beforeEach(() => {
  storage.clear();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

/** Counts, and waits until it is written down. */
async function counted(...warnings: Parameters<typeof countWarning>[]): Promise<void> {
  const all = warnings.map((warning) => countWarning(...warning));
  await vi.runAllTimersAsync();
  await Promise.all(all);
}

/** By the clock of the person, whatever its zone. */
const EVENING = new Date(2026, 10, 22, 23, 59);
const MIDNIGHT = new Date(2026, 10, 23, 0, 0);

test('counts every warning, and every account once', async () => {
  await counted(['x:name:budi', EVENING]);
  await counted(['x:name:budi', EVENING], ['facebook:name:citra', EVENING]);
  const accounts = ['x:name:budi', 'facebook:name:citra'];
  expect(await warningsToday(EVENING)).toMatchObject({ count: 3, accounts });
});

test('counts at once, and writes several down together a moment later', async () => {
  const set = vi.spyOn(storage.local, 'set');
  const all = [countWarning('x:name:budi', EVENING), countWarning('x:name:citra', EVENING)];
  const both = { count: 2, accounts: ['x:name:budi', 'x:name:citra'] };
  expect(await warningsToday(EVENING)).toEqual(both);
  expect(set).not.toHaveBeenCalled();
  await vi.runAllTimersAsync();
  await Promise.all(all);
  expect(set).toHaveBeenCalledOnce();
  expect(await warningsToday(EVENING)).toEqual(both);
});

test('a full disk loses no warning', async () => {
  vi.spyOn(storage.local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES'));
  const first = expect(countWarning('x:name:budi', EVENING)).rejects.toThrow('QUOTA_BYTES');
  await vi.runAllTimersAsync();
  await first;
  await counted(['x:name:budi', EVENING]);
  expect(await warningsToday(EVENING)).toMatchObject({ count: 2 });
});

test('is empty on the next day, and then holds nothing of the former', async () => {
  await counted(['x:name:budi', EVENING]);
  expect(await warningsToday(MIDNIGHT)).toEqual({ count: 0, accounts: [] });
  await counted(['x:name:citra', MIDNIGHT]);
  expect(JSON.stringify([...storage.stored])).not.toContain('budi');
});

test('is forgotten when asked', async () => {
  await counted(['x:name:budi', EVENING]);
  await forgetWarnings();
  expect(await warningsToday(EVENING)).toEqual({ count: 0, accounts: [] });
  expect(JSON.stringify([...storage.stored])).not.toContain('budi');
});

test.each([{ day: 3 }, { day: '2026-11-22', count: -1, accounts: [] }, 'x'])(
  'what cannot be read counts as nothing: %j',
  async (stored) => {
    await storage.local.set({ warningsToday: stored });
    expect(await warningsToday(EVENING)).toEqual({ count: 0, accounts: [] });
  },
);
