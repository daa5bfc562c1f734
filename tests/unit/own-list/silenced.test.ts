import { beforeEach, expect, test, vi } from 'vitest';
import { entryId, parseEntryId, setSilenced, silenced } from '../../../src/background/silenced';
import { entryOf } from '../judge/entries';

const storage = await vi.hoisted(async () =>
  (await import('../../support/fake-storage')).fakeStorage(),
);

vi.mock('../../../src/platform/browser', () => ({ browser: { storage } }));

beforeEach(() => storage.clear());

const ID = entryId(entryOf('calon'));

test('an entry is named by register, holder and account', () => {
  expect(parseEntryId(ID)).toMatchObject({ holder: 'h', key: 'x:name:sri_tanjung' });
  const other = { ...entryOf('calon'), holder: { ...entryOf('calon').holder, id: 'other' } };
  expect(entryId(other)).not.toBe(ID);
});

test.each(['', '{}', '["a","b"]', '["a","b","no key"]', 'x'])('"%s" names none', (id) => {
  expect(parseEntryId(id)).toBeNull();
});

test('is silenced, and speaks again', async () => {
  await setSilenced(ID, true);
  await setSilenced(ID, true);
  expect([...(await silenced())]).toEqual([ID]);
  await setSilenced(ID, false);
  expect([...(await silenced())]).toEqual([]);
});

test('what was stored and cannot be read silences nobody', async () => {
  await storage.local.set({ silenced: { not: 'a list' } });
  expect([...(await silenced())]).toEqual([]);
});

test('open pages are told', async () => {
  await setSilenced(ID, true);
  expect(storage.stored.has('indexVersion')).toBe(true);
});

test('where policy forbids it nothing is silent, and nothing becomes so', async () => {
  await setSilenced(ID, true);
  await storage.local.set({ policy: { locked: ['silence'] } });
  expect([...(await silenced())]).toEqual([]);
  await expect(setSilenced(ID, true)).rejects.toThrow('policy');
});
