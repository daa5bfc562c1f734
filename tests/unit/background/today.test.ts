import { beforeEach, expect, test, vi } from 'vitest';
import { countWarning, forgetWarnings, warningsToday } from '../../../src/background/diary/today';

const storage = await vi.hoisted(async () =>
  (await import('../../support/fake-storage')).fakeStorage(),
);

vi.mock('../../../src/platform/browser', () => ({ browser: { storage } }));
vi.stubGlobal('navigator', {
  locks: { request: (_: string, work: () => Promise<void>) => work() },
});

beforeEach(() => storage.clear());

/** By the clock of the person, whatever its zone. */
const EVENING = new Date(2026, 10, 22, 23, 59);
const MIDNIGHT = new Date(2026, 10, 23, 0, 0);

test('counts every warning, and every account once', async () => {
  await countWarning('x:name:budi', EVENING);
  await countWarning('x:name:budi', EVENING);
  await countWarning('facebook:name:citra', EVENING);
  const accounts = ['x:name:budi', 'facebook:name:citra'];
  expect(await warningsToday(EVENING)).toMatchObject({ count: 3, accounts });
});

test('is empty on the next day, and then holds nothing of the former', async () => {
  await countWarning('x:name:budi', EVENING);
  expect(await warningsToday(MIDNIGHT)).toEqual({ count: 0, accounts: [] });
  await countWarning('x:name:citra', MIDNIGHT);
  expect(JSON.stringify([...storage.stored])).not.toContain('budi');
});

test('is forgotten when asked', async () => {
  await countWarning('x:name:budi', EVENING);
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
