import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { backgroundOffice } from '../../../src/platform/guard-office';

const REPLY = { prefixes: '', mode: 'remind', marks: true, notices: {} };

let sendMessage: ReturnType<typeof vi.fn>;
let runtime: { id: string | undefined; sendMessage: typeof sendMessage };

/** The module takes the browser's API when it is loaded, so it is loaded anew for each test. */
async function office(): Promise<ReturnType<typeof backgroundOffice>> {
  vi.resetModules();
  const { backgroundOffice: make } = await import('../../../src/platform/guard-office');
  return make('x');
}

beforeEach(() => {
  sendMessage = vi.fn();
  runtime = { id: 'this extension', sendMessage };
  vi.stubGlobal('browser', { runtime });
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('asks again when the background ended with the message in its hands', async () => {
  sendMessage.mockRejectedValueOnce(new Error('message port closed')).mockResolvedValueOnce(REPLY);
  expect(await (await office()).index()).toEqual(REPLY);
});

test('asks again when no answer comes at all', async () => {
  sendMessage.mockReturnValueOnce(new Promise(() => undefined)).mockResolvedValueOnce(REPLY);
  const answer = (await office()).index();
  await vi.runAllTimersAsync();
  expect(await answer).toEqual(REPLY);
});

test('gives up after three attempts, naming the request', async () => {
  sendMessage.mockResolvedValue(undefined);
  await expect((await office()).index()).rejects.toThrow('no answer to "index"');
  expect(sendMessage).toHaveBeenCalledTimes(3);
});

test('does not ask on behalf of an extension that was updated meanwhile', async () => {
  sendMessage.mockImplementation(() => {
    runtime.id = undefined;
    return Promise.reject(new Error('context invalidated'));
  });
  await expect((await office()).index()).rejects.toThrow('no answer');
  expect(sendMessage).toHaveBeenCalledTimes(1);
});
