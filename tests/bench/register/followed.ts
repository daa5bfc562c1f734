/** A browser that follows one register on this computer, and what goes to and fro. */
import type { Page } from 'puppeteer-core';
import { type AccountKey, siteOfKey } from '../../../src/domain/account/key';
import type { Holder } from '../../../src/domain/register/types';
import { until } from '../../e2e/support/driver';
import { replicaPage, replicaServer } from '../../e2e/support/replicas';
import { type RegisterHost, startHost } from '../../e2e/support/register-host';
import { extensionWith } from '../../support/extension';
import { KEY, type Publication, publicKey } from '../../support/publication';
import { candidate, registerOf } from '../../support/register';
import { type MeasuredBrowser, startMeasured } from '../chromium';

declare const chrome: {
  tabs: {
    query(which: object): Promise<{ id: number }[]>;
    sendMessage(tab: number, message: object): Promise<{ ready?: boolean }>;
  };
  runtime: { sendMessage(message: object): Promise<{ verdict?: unknown } | undefined> };
  storage: {
    local: {
      set(values: object): Promise<void>;
      get(key: string): Promise<{ registerFaults?: Record<string, { text: { en: string } }> }>;
    };
  };
};

/** How long answers took, in milliseconds. */
export interface Answers {
  readonly judge: readonly number[];
  readonly index: readonly number[];
}

export interface Follower {
  readonly browser: MeasuredBrowser;
  /** A page of the extension. */
  readonly page: Page;
  /** Puts an edition where the browser looks for it. */
  publish(publication: Publication): void;
  /** Bytes sent since the last `publish`. */
  sent(): number;
  /** Follows the register, as the person does who adds it; nothing is fetched by that. */
  follow(): Promise<void>;
  /** Has all registers updated, as the button does; rejects when that failed. */
  update(): Promise<void>;
  /** The same, while the page asks `judge` and `index` by turns, without a pause. */
  updateWhileAsked(questions: readonly object[]): Promise<Answers>;
  /** Opens a tab of X; resolves when it knows who is listed. */
  openTab(): Promise<Page>;
  /** Asks one question after the other; how long each answer took, in milliseconds. */
  ask(questions: readonly object[]): Promise<number[]>;
  close(): Promise<void>;
}

/** Somebody, so that all tabs search: what they hold more is what the other accounts cost. */
const ONE = candidate('Seorang', ['x:name:seorang']);

export async function startFollower(): Promise<Follower> {
  const host = await startHost();
  const browser = await startMeasured(await extensionWith('chrome', registerOf([ONE])));
  const page = await browser.openOwnPage();
  // The update of the installation is over with this one.
  await updateFrom(page, host);
  let sent = 0;
  return {
    browser,
    page,
    publish(publication) {
      sent = 0;
      host.publish(publication, (path, response) => {
        response.on('finish', () => {
          if (response.statusCode === 200) sent += publication.get(path)?.length ?? 0;
        });
        return false;
      });
    },
    sent: () => sent,
    follow: () =>
      page.evaluate(
        (registers) => chrome.storage.local.set({ registers }),
        [{ url: host.url, keys: [publicKey(KEY)] }],
      ),
    update: () => updateFrom(page, host),
    updateWhileAsked: (questions) => updateWhileAsked(page, questions),
    async openTab() {
      const tab = await browser.open(replicaPage('x', 'home').url, replicaServer('x'));
      await until('the index', () => page.evaluate(isSomeTabReady));
      return tab;
    },
    ask: (questions) => page.evaluate(timeAnswers, questions),
    async close() {
      await browser.close();
      await host.close();
    },
  };
}

async function updateFrom(page: Page, { url }: RegisterHost): Promise<void> {
  const fault = await page.evaluate(async (register) => {
    await chrome.runtime.sendMessage({ kind: 'update' });
    const { registerFaults } = await chrome.storage.local.get('registerFaults');
    return registerFaults?.[register]?.text.en;
  }, url);
  if (fault !== undefined) throw new Error(fault);
}

/** Runs in the page, as the popup asks. */
async function isSomeTabReady(): Promise<boolean> {
  const tabs = await chrome.tabs.query({});
  const vitals = await Promise.all(
    tabs.map(({ id }) => chrome.tabs.sendMessage(id, { kind: 'vitals' }).catch(() => null)),
  );
  return vitals.some((one) => one?.ready === true);
}

/** Runs in the page. */
async function timeAnswers(questions: readonly object[]): Promise<number[]> {
  const times: number[] = [];
  for (const question of questions) {
    const began = performance.now();
    const answer = await chrome.runtime.sendMessage(question);
    times.push(performance.now() - began);
    if (!answer?.verdict) throw new Error(`not listed: ${JSON.stringify(question)}`);
  }
  return times;
}

function updateWhileAsked(page: Page, questions: readonly object[]): Promise<Answers> {
  return page.evaluate(async (judgeQuestions) => {
    const took = { judge: [] as number[], index: [] as number[] };
    const running = { update: true };
    const updating = chrome.runtime
      .sendMessage({ kind: 'update' })
      .finally(() => (running.update = false));
    for (let turn = 0; running.update; turn++) {
      const asked = performance.now();
      await chrome.runtime.sendMessage(judgeQuestions[turn % judgeQuestions.length] ?? {});
      const judged = performance.now();
      await chrome.runtime.sendMessage({ kind: 'index', site: 'x' });
      took.judge.push(judged - asked);
      took.index.push(performance.now() - judged);
    }
    await updating;
    return took;
  }, questions);
}

/** `count` questions about accounts of `holders`, hardly two of them in the same shard. */
export function questionsAbout(holders: readonly Holder[], count: number): object[] {
  const warnedOf = holders.filter(({ status }) => status === 'aktif');
  return Array.from({ length: count }, (_, turn) => {
    const chance = Math.imul(turn + 1, 0x9e3779b1) >>> 0;
    const accounts = warnedOf[chance % warnedOf.length]?.accounts ?? [];
    return questionAbout(accounts[chance % accounts.length]?.keys ?? []);
  });
}

function questionAbout([key = 'x:name:a']: readonly AccountKey[]): object {
  const subjects = [{ role: 'author', keys: [key] }];
  return { kind: 'judge', site: siteOfKey(key), act: 'like', subjects };
}
