/**
 * The guard's way to the background worker. Content scripts pay for every kilobyte on every page,
 * so this uses the browser's own promise-based API and not the polyfill.
 */
import type { Browser, Storage } from 'webextension-polyfill';
import type { AccountKey, Site } from '../domain/account/key';
import {
  type GuardRequest,
  INDEX_VERSION_KEY,
  type JudgeRequest,
  type ReplyTo,
  type Vitals,
} from './messages';

declare const browser: Browser | undefined;
declare const chrome: Browser;

const api = typeof browser === 'undefined' ? chrome : browser;

/**
 * Sends a request to the background and wakes it if it sleeps.
 * Rejects when the background cannot be reached or does not understand.
 */
async function ask<R extends GuardRequest>(request: R): Promise<ReplyTo<R>> {
  const reply: unknown = await api.runtime.sendMessage(request);
  if (typeof reply !== 'object' || reply === null) {
    throw new Error(`[jaga-netral] no answer to "${request.kind}"`);
  }
  return reply as ReplyTo<R>;
}

/** The office of a guard that runs in a page of `site`; the contract is `guard/office.ts`. */
export function backgroundOffice(site: Site) {
  return {
    index: () => ask({ kind: 'index', site }),
    judge: (request: Omit<JudgeRequest, 'kind' | 'site'>) =>
      ask<JudgeRequest>({ kind: 'judge', site, ...request }),
    marks: (keys: readonly AccountKey[]) => ask({ kind: 'marks', keys }),
    onIndexChange,
    /** The id disappears when the extension is updated, reloaded or removed under an open page. */
    alive: () => api.runtime?.id !== undefined,
  };
}

function onIndexChange(callback: () => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, Storage.StorageChange>, area: string) => {
    if (area === 'local' && INDEX_VERSION_KEY in changes) callback();
  };
  api.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => api.storage.onChanged.removeListener(listener));
}

/** Answers the popup's question how the guard of this page is doing. */
export function answerVitals(vitals: () => Vitals, signal: AbortSignal): void {
  const listener = (message: unknown, _sender: unknown, answer: (reply: Vitals) => void): true => {
    if (isVitalsRequest(message)) answer(vitals());
    return true;
  };
  api.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => api.runtime.onMessage.removeListener(listener));
}

function isVitalsRequest(message: unknown): boolean {
  return (
    typeof message === 'object' &&
    message !== null &&
    'kind' in message &&
    message.kind === 'vitals'
  );
}
