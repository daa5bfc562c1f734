/** What is put down of a warning, and where nothing is said or put down at all. */
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { DiaryLine } from '../../../src/background/diary/diary';
import type { JudgeReply, JudgeRequest } from '../../../src/platform/messages';
import { entryOf } from '../judge/entries';

const { storage, lines } = await vi.hoisted(async () => ({
  storage: (await import('../../support/fake-storage')).fakeStorage(),
  lines: [] as DiaryLine[],
}));

vi.mock('../../../src/platform/browser', () => ({
  browser: { storage },
}));
vi.mock('../../../src/background/registers/find', async (original) => ({
  ...(await original<object>()),
  findEntries: (keys: string[]) => Promise.resolve(new Map(keys.map((key) => [key, [PARTY]]))),
}));
vi.mock('../../../src/background/diary/diary', async (original) => ({
  ...(await original<object>()),
  writeLine: (line: DiaryLine) => Promise.resolve(void lines.push(line)),
}));
vi.stubGlobal('navigator', {
  locks: { request: (_: string, work: () => Promise<void>) => work() },
});

const { answer } = await import('../../../src/background/answers');

/** A party is warned of in every stage, so on whatever day this runs. */
const PARTY = entryOf('partai');
const [KEY] = PARTY.account.keys;
const TAB = { id: 7, incognito: false };

const LIKE: JudgeRequest = {
  kind: 'judge',
  site: 'x',
  act: 'like',
  subjects: [{ role: 'author', keys: PARTY.account.keys }],
};

const judge = (request = LIKE, tab = TAB) => answer(request, tab) as Promise<JudgeReply>;

/** Expects so many warnings to be counted once there is time: nobody who is warned waits for it. */
async function counted(count: number): Promise<void> {
  await vi.runAllTimersAsync();
  expect(storage.stored.get('warningsToday')).toMatchObject({ count, accounts: [KEY] });
}

beforeAll(() => void vi.useFakeTimers({ toFake: ['setTimeout'] }));

beforeEach(async () => {
  await vi.runAllTimersAsync();
  storage.clear();
  lines.length = 0;
});

test('a warning is counted, and a second one of the same account is put otherwise', async () => {
  const { warning } = await judge();
  await counted(1);
  const again = await judge();
  expect(again.warning).not.toEqual(warning);
  await counted(2);
});

test('the diary is written where the person has turned it on, and the guard knows the line', async () => {
  expect((await judge()).line).toBeUndefined();
  await storage.local.set({ diary: true });
  const { line } = await judge();
  expect(lines).toEqual([
    {
      id: line,
      at: line?.split(' ')[0],
      act: 'like',
      key: KEY,
      label: PARTY.account.label,
      holder: PARTY.holder.name,
      decision: 'open',
    },
  ]);
});

test('no policy turns it on or off', async () => {
  await storage.local.set({ policy: { diary: true, locked: ['diary'] } });
  expect((await judge()).line).toBeUndefined();
  await storage.local.set({ diary: true, policy: { diary: false, locked: ['diary'] } });
  expect((await judge()).line).toBeDefined();
});

test.each([
  ['a private window', LIKE, { ...TAB, incognito: true }],
  ['a frame that has no room', { ...LIKE, small: true }, TAB],
])('of %s nothing is put down', async (_, request, tab) => {
  await storage.local.set({ diary: true });
  const { warning, line } = await judge(request, tab);
  expect(warning).not.toBeNull();
  expect(line).toBeUndefined();
  expect(lines).toEqual([]);
  await judge();
  await counted(1);
});

test('in a paused tab nothing is said, in another one it is', async () => {
  await storage.session.set({ pausedTabs: [TAB.id] });
  expect(await judge()).toEqual({ verdict: null, warning: null });
  expect((await judge(LIKE, { ...TAB, id: 8 })).warning).not.toBeNull();
});

test.each([{ mode: 'block' }, { mode: 'pause', locked: ['mode'] }])(
  'a pause does not stand against the policy %j',
  async (policy) => {
    await storage.session.set({ pausedTabs: [TAB.id] });
    await storage.local.set({ policy });
    expect((await judge()).warning).not.toBeNull();
  },
);
