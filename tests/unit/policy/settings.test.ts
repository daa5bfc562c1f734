/** Whose word counts, and what is kept of it. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings';

let managed: () => Promise<object>;
const storage = await vi.hoisted(async () =>
  (await import('../../support/fake-storage')).fakeStorage(),
);

vi.mock('../../../src/platform/browser', () => ({
  browser: { storage: { ...storage, managed: { get: () => managed() } } },
}));

const { loadSettings, saveSettings } = await import('../../../src/platform/settings-store');
const { loadPolicy, onPolicyChange, refreshPolicy } =
  await import('../../../src/platform/policy-store');

async function setPolicy(raw: object): Promise<boolean> {
  managed = () => Promise.resolve(raw);
  return refreshPolicy();
}

beforeEach(() => {
  storage.clear();
  managed = () => Promise.resolve({});
});

describe('the settings in force', () => {
  test('are the defaults while nobody has said anything', async () => {
    expect(await loadSettings()).toEqual({
      ...DEFAULT_SETTINGS,
      contact: null,
      locked: new Set(),
    });
  });

  test('own choice before policy before default', async () => {
    await setPolicy({ mode: 'block', parties: 'note', contactName: 'Inspektorat' });
    expect(await loadSettings()).toMatchObject({
      mode: 'block',
      parties: 'note',
      outsideStages: 'note',
      contact: { name: 'Inspektorat' },
    });
    await saveSettings({ mode: 'remind' });
    expect(await loadSettings()).toMatchObject({ mode: 'remind', parties: 'note' });
  });

  test('locked policy before own choice, which counts again afterwards', async () => {
    await saveSettings({ mode: 'remind', marks: false, repairs: false });
    await setPolicy({ mode: 'block', locked: ['mode', 'marks', 'repairs'] });
    // A locked setting without a value of the policy has its default.
    expect(await loadSettings()).toMatchObject({ mode: 'block', marks: true, repairs: true });
    await setPolicy({});
    expect(await loadSettings()).toMatchObject({ mode: 'remind', marks: false, repairs: false });
  });

  test('a policy keeps to its own settings', async () => {
    await setPolicy({ employment: 'pns', locked: ['employment'] });
    expect(await loadSettings()).toMatchObject({ employment: null });
  });
});

describe('what is kept', () => {
  test('is only what the person has chosen', async () => {
    await setPolicy({ mode: 'pause' });
    await saveSettings({ language: 'en' });
    await saveSettings({ employment: null });
    expect(storage.stored.get('settings')).toEqual({ language: 'en', employment: null });
  });

  test.each([
    { mode: 'block', marks: false },
    { mode: 7, marks: false, other: 1 },
  ])('does without what cannot be read: %j', async (stored) => {
    await storage.local.set({ settings: stored });
    expect(await loadSettings()).toMatchObject({ mode: 'remind', marks: false });
    await saveSettings({});
    expect(storage.stored.get('settings')).toEqual({ marks: false });
  });

  test.each([null, 'x', 3, [1]])('stands a damaged record: %j', async (stored) => {
    await storage.local.set({ settings: stored });
    expect(await loadSettings()).toMatchObject(DEFAULT_SETTINGS);
  });
});

describe('the copy of the policy', () => {
  test('changes only with the policy, and then tells the open pages', async () => {
    expect(await setPolicy({ mode: 'pause' })).toBe(true);
    const told = storage.stored.get('indexVersion');
    expect(told).toBeDefined();
    expect(await refreshPolicy()).toBe(false);
    expect(storage.stored.get('indexVersion')).toBe(told);
    expect((await loadPolicy()).policy.settings).toEqual({ mode: 'pause' });
  });

  test('is emptied where Firefox has no policy for us', async () => {
    await setPolicy({ mode: 'pause' });
    managed = () => Promise.reject(new Error('Managed storage manifest not found'));
    expect(await refreshPolicy()).toBe(true);
    expect((await loadPolicy()).policy.settings).toEqual({});
  });

  test('stays in force when the browser cannot tell', async () => {
    vi.spyOn(console, 'error').mockImplementationOnce(() => undefined);
    await setPolicy({ mode: 'block', locked: ['mode'] });
    managed = () => Promise.reject(new Error('disk'));
    expect(await refreshPolicy()).toBe(false);
    expect(await loadSettings()).toMatchObject({ mode: 'block' });
  });

  test('is read anew when managed storage changes', async () => {
    const callback = vi.fn();
    onPolicyChange(callback);
    managed = () => Promise.resolve({ language: 'en' });
    storage.tell('local');
    storage.tell('managed');
    await vi.waitFor(() => expect(callback).toHaveBeenCalledTimes(1));
    expect(await loadSettings()).toMatchObject({ language: 'en' });
  });
});
