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
  type Sign,
  type Vitals,
  type VitalsRequest,
} from './messages';

declare const browser: Browser | undefined;
declare const chrome: Browser;

const api = typeof browser === 'undefined' ? chrome : browser;

/**
 * A browser may end the background while it holds a message: then the message is lost, or is never
 * answered. Every request can be repeated without harm, and the next one wakes it again.
 */
const ATTEMPTS = 3;

/** How long one attempt may take: the slowest machine starts the background well within it. */
const PATIENCE_MS = 5000;

/**
 * Sends a request to the background and wakes it if it sleeps.
 * Rejects when the background cannot be reached or does not understand.
 */
async function ask<R extends GuardRequest>(request: R, attempts = ATTEMPTS): Promise<ReplyTo<R>> {
  try {
    return await askOnce(request);
  } catch (error) {
    if (attempts === 1 || !alive()) throw error;
    return ask(request, attempts - 1);
  }
}

function askOnce<R extends GuardRequest>(request: R): Promise<ReplyTo<R>> {
  return new Promise((resolve, reject) => {
    const refuse = () => reject(new Error(`[jaga-netral] no answer to "${request.kind}"`));
    const timer = setTimeout(refuse, PATIENCE_MS);
    const settle = (reply: unknown) => {
      clearTimeout(timer);
      if (typeof reply === 'object' && reply !== null) resolve(reply as ReplyTo<R>);
      else refuse();
    };
    api.runtime.sendMessage(request).then(settle, () => settle(null));
  });
}

/** For what nobody waits for. */
function tell(request: GuardRequest): void {
  ask(request).catch(() => {});
}

/** The id disappears when the extension is updated, reloaded or removed under an open page. */
function alive(): boolean {
  return api.runtime?.id !== undefined;
}

/** The office of a guard that runs in a page of `site`; the contract is `guard/office.ts`. */
export function backgroundOffice(site: Site) {
  return {
    index: () => ask({ kind: 'index', site }),
    judge: (request: Omit<JudgeRequest, 'kind' | 'site'>) =>
      ask<JudgeRequest>({ kind: 'judge', site, ...request }),
    marks: (keys: readonly AccountKey[]) => ask({ kind: 'marks', keys }),
    report: (signs: readonly Sign[]) => ask({ kind: 'signs', signs }),
    enlarge: () => ask({ kind: 'enlarge' }),
    correct: (key: AccountKey) => tell({ kind: 'correct', key }),
    rule: (rule: string) => tell({ kind: 'rule', rule }),
    decided: (line: string, went: boolean) => tell({ kind: 'decided', line, went }),
    tried: (version: number, fault: string | null) => ask({ kind: 'tried', site, version, fault }),
    onIndexChange,
    alive,
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
    if ((message as Partial<VitalsRequest> | null)?.kind === 'vitals') answer(vitals());
    return true;
  };
  api.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => api.runtime.onMessage.removeListener(listener));
}
