/**
 * Published registers on their way into the browser. Whatever a host, a network or a thief sends,
 * the last good edition stays in force, and that is asserted by what a like on the page does.
 */
import { gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Holder } from '../../src/domain/register/types';
import { STATEMENT_PATH } from '../../src/domain/register/statement';
import { extensionWith } from '../support/extension';
import {
  type Edition,
  gzipped,
  instantFromNow,
  KEY,
  OTHER_KEY,
  type Publication,
  publicKey,
  publish,
} from '../support/publication';
import { candidate, registerOf } from '../support/register';
import { openReplica } from './support/both-browsers';
import { type ChromiumBrowser, startChromium } from './support/chromium';
import { cancel, marks, openWarning, until, waitForMarks, waitForWarning } from './support/driver';
import { actsOf } from './support/effects';
import { damageShards } from './support/kept-shards';
import { type Bend, type RegisterHost, startHost } from './support/register-host';

const BUDI = candidate('Budi Santosa', ['x:name:budi_calon']);
/** Somebody else whom the replicas show, listed only in editions that must not come in force. */
const NEIGHBOUR = candidate('Tetangga', ['x:name:tetangga_kita']);

const LIKE_BUDI = '[data-post="listed-1"] [data-testid="like"]';
const LIKE_NEIGHBOUR = '[data-post="unlisted-1"] [data-testid="like"]';

/** Sixteen times what a shard may unpack to, of which a wire sees little. */
const BOMB_BYTES = 128_000_000;

interface Faults {
  [register: string]: { text: { id: string; en: string } };
}

let browser: ChromiumBrowser;
let host: RegisterHost;

async function begin(): Promise<void> {
  host = await startHost();
  browser = await startChromium(await extensionWith('chrome', registerOf([])));
  // An update that is asked for while the one of the installation runs makes it run twice.
  await update();
}

async function end(): Promise<void> {
  await browser.close();
  await host.close();
}

/** Follows these registers from now on, as if the person had added them. */
async function follow(...urls: string[]): Promise<void> {
  const worker = await browser.background();
  await worker.evaluate(
    (registers) =>
      (
        globalThis as unknown as {
          chrome: { storage: { local: { set(values: object): Promise<void> } } };
        }
      ).chrome.storage.local.set({ registers }),
    urls.map((url) => ({ url, keys: [publicKey(KEY)] })),
  );
}

/** Asks for an update, as the button does, and waits until it has ended. */
async function update(): Promise<void> {
  const page = await browser.openExtensionPage('src/pages/options/index.html');
  await page.evaluate(() =>
    (
      globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
      }
    ).chrome.runtime.sendMessage({ kind: 'update' }),
  );
  await page.close();
}

/** What the extension's database holds under `key` of `store`, as a page of its own reads it. */
async function stored<T>(store: string, key: string): Promise<T | undefined> {
  const page = await browser.openExtensionPage('src/pages/options/index.html');
  const value = await page.evaluate(
    (name, wanted) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('jaga-netral');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction(name).objectStore(name).get(wanted);
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result);
          };
        };
      }),
    store,
    key,
  );
  await page.close();
  return value as T | undefined;
}

async function faultOf(url: string): Promise<string | undefined> {
  const worker = await browser.background();
  const { registerFaults } = await worker.evaluate(() =>
    (
      globalThis as unknown as {
        chrome: { storage: { local: { get(key: string): Promise<{ registerFaults?: Faults }> } } };
      }
    ).chrome.storage.local.get('registerFaults'),
  );
  return registerFaults?.[url]?.text.id;
}

async function sequenceOf(url: string): Promise<number | undefined> {
  return (await stored<{ sequence: number }>('registers', url))?.sequence;
}

/** Presses like on a post; whether it was held. */
async function isHeld(selector: string): Promise<boolean> {
  const page = await openReplica(browser, 'x', 'home');
  await until('the index', isReady);
  await page.click(selector);
  const held = await until('a warning or an act', async () => {
    if ((await openWarning(page)) !== null) return { held: true };
    return (await actsOf(page)).length > 0 && { held: false };
  });
  if (held.held) {
    expect(await actsOf(page)).toEqual([]);
    await cancel(page);
  }
  await page.close();
  return held.held;
}

/** Before its index has arrived a guard holds everything; then a harmless press passes at once. */
async function isReady(): Promise<boolean> {
  const worker = await browser.background();
  const replies = await worker.evaluate(async () => {
    const { tabs } = (
      globalThis as unknown as {
        chrome: {
          tabs: {
            query(o: object): Promise<{ id: number }[]>;
            sendMessage(id: number, message: object): Promise<{ ready?: boolean }>;
          };
        };
      }
    ).chrome;
    const asked = (await tabs.query({})).map(({ id }) =>
      tabs.sendMessage(id, { kind: 'vitals' }).catch(() => null),
    );
    return Promise.all(asked);
  });
  return replies.some((reply) => reply?.ready === true);
}

async function expectFirst(): Promise<void> {
  expect(await sequenceOf(host.url)).toBe(FIRST);
  expect(await isHeld(LIKE_BUDI)).toBe(true);
  expect(await isHeld(LIKE_NEIGHBOUR)).toBe(false);
}

async function expectSecond(): Promise<void> {
  expect(await sequenceOf(host.url)).toBe(SECOND);
  expect(await isHeld(LIKE_BUDI)).toBe(false);
  expect(await isHeld(LIKE_NEIGHBOUR)).toBe(true);
}

/** Numbers of the edition in force and of the one that is sent after it. */
const FIRST = 5;
const SECOND = 6;

const first = (holders: readonly Holder[] = [BUDI]) =>
  publish({ holders, statement: { sequence: FIRST } });

/** An edition that would free Budi and hold the neighbour. */
const second = (more: Partial<Edition> = {}) =>
  publish({ holders: [NEIGHBOUR], ...more, statement: { sequence: SECOND, ...more.statement } });

/** `publication` with `bytes` in the place of its statement. */
function withStatement(publication: Publication, bytes: Uint8Array<ArrayBuffer>): Publication {
  return new Map([...publication, [STATEMENT_PATH, bytes]]);
}

function statementIn(publication: Publication): Uint8Array<ArrayBuffer> {
  const bytes = publication.get(STATEMENT_PATH);
  if (bytes === undefined) throw new Error('no statement');
  return bytes;
}

/** The payload of statement `two` under the signature of `one`. */
function spliced(
  one: Uint8Array<ArrayBuffer>,
  two: Uint8Array<ArrayBuffer>,
): Uint8Array<ArrayBuffer> {
  const [header = '', , signature = ''] = gunzipSync(one).toString().split('.');
  const [, payload = ''] = gunzipSync(two).toString().split('.');
  return gzipped([header, payload, signature].join('.'));
}

/** What was asked for, by its path. */
function kindOfFile(request: string): string {
  if (request.startsWith(STATEMENT_PATH)) return 'statement';
  if (request.includes('.shards ')) return 'bundle';
  return request.startsWith('sections/') ? 'section' : 'shard';
}

const isShard = (path: string) => path.startsWith('shards/');

const answerShard =
  (status: number, headers: Record<string, string>, body: string | Uint8Array = ''): Bend =>
  (path, response) => {
    if (!isShard(path)) return false;
    response.writeHead(status, { 'Access-Control-Allow-Origin': '*', ...headers }).end(body);
    return true;
  };

interface Fault {
  readonly publication: () => Promise<Publication>;
  readonly bend?: Bend;
  /** What the person is told. */
  readonly told: string;
}

const FAULTS: Readonly<Record<string, Fault>> = {
  'an expired edition': {
    publication: () =>
      second({ statement: { issued: instantFromNow(-48), expires: instantFromNow(-1) } }),
    told: 'kedaluwarsa',
  },
  'an edition of next week': {
    publication: () => second({ statement: { issued: instantFromNow(24 * 7) } }),
    told: 'Periksa jam komputer',
  },
  'an older edition': {
    publication: () => second({ statement: { sequence: FIRST - 1 } }),
    told: 'lebih lama dari edisi 5',
  },
  'an unknown key': {
    publication: () => second({ key: OTHER_KEY }),
    told: 'tidak dipercaya',
  },
  'a statement changed after it was signed': {
    async publication() {
      const one = await second();
      const two = await second({ statement: { title: 'Lain' } });
      return withStatement(one, spliced(statementIn(one), statementIn(two)));
    },
    told: 'Tanda tangan tidak cocok',
  },
  'a statement cut off': {
    async publication() {
      const whole = await second();
      return withStatement(whole, statementIn(whole).slice(0, -20));
    },
    told: 'rusak atau terpotong',
  },
  'a statement too long': {
    publication: async () => withStatement(await second(), new Uint8Array(8_000_001)),
    told: 'lebih besar',
  },
  'a statement that unpacks without end': {
    publication: async () => withStatement(await second(), gzipped(' '.repeat(BOMB_BYTES))),
    told: 'rusak atau terpotong',
  },
  'no statement at all': { publication: async () => new Map(), told: 'menjawab 404' },
  'a missing shard': { publication: second, bend: answerShard(404, {}), told: 'menjawab 404' },
  'a shard cut off': {
    publication: second,
    bend: answerShard(200, {}, new Uint8Array(9)),
    told: 'panjangnya 9',
  },
  'a shard longer than promised': {
    publication: second,
    bend: answerShard(200, {}, new Uint8Array(9000)),
    told: 'lebih besar',
  },
  'another shard of the same length': {
    async publication() {
      const files = await second();
      return new Map(
        [...files].map(([path, file]) => [path, isShard(path) ? garbled(file) : file]),
      );
    },
    told: 'sidik',
  },
  'a signed shard that unpacks without end': {
    publication: () => second({ bend: { shard: () => gzipped(' '.repeat(BOMB_BYTES)) } }),
    told: 'tidak dapat dibuka',
  },
  'a signed shard with something else in it': {
    publication: () => second({ bend: { shard: () => gzipped(`${SHARD_HEAD}\n{"id":"x"}\n`) } }),
    told: 'baris 2',
  },
  'a web page': {
    publication: second,
    bend: answerShard(200, { 'Content-Type': 'text/html; charset=utf-8' }, '<!doctype html>'),
    told: 'halaman web',
  },
  'a redirection elsewhere': {
    publication: second,
    bend: answerShard(302, { Location: 'http://127.0.0.1:9/' }),
    told: 'tidak dapat dihubungi',
  },
  'an answer that the browser may not read': {
    publication: second,
    bend: answerShard(200, { 'Access-Control-Allow-Origin': 'https://example.invalid' }, 'x'),
    told: 'tidak dapat dihubungi',
  },
  'a connection that breaks': {
    publication: second,
    bend(path, response) {
      if (isShard(path)) response.destroy();
      return isShard(path);
    },
    told: 'tidak dapat dihubungi',
  },
  'a server that falls silent': {
    publication: second,
    bend(path, response) {
      if (!isShard(path)) return false;
      response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).write('x');
      return true;
    },
    told: 'tidak menjawab',
  },
};

const SHARD_HEAD = JSON.stringify({
  format: 'jaga-netral-shard/1',
  name: 'pilkada-kampanye/kabupaten-contoh',
});

function garbled(file: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return file.map((byte, index) => (index === file.length - 1 ? byte ^ 1 : byte));
}

describe('A published register', () => {
  beforeAll(begin);
  afterAll(end);

  test('comes into force, and is not fetched again while it has not changed', async () => {
    host.publish(await first());
    await follow(host.url);
    await update();
    await expectFirst();
    expect(host.requests).toHaveLength(3);
    await update();
    expect(host.requests.slice(3)).toEqual([`${STATEMENT_PATH} 304`]);
    expect(await faultOf(host.url)).toBeUndefined();
  });

  test.each(Object.entries(FAULTS))(
    '%s: refused in one sentence, the last good edition stays',
    async (_, { publication, bend, told }) => {
      host.publish(await publication(), bend);
      await update();
      expect(await faultOf(host.url)).toContain(told);
      await expectFirst();
    },
  );

  test('storage that is full: told, the last good edition stays', async () => {
    host.publish(await second());
    await browser.limitStorage(1);
    await update();
    await browser.limitStorage(null);
    expect(await faultOf(host.url)).toContain('Ruang simpan');
    await expectFirst();
  });

  test('a good edition after all that comes into force and takes the fault away', async () => {
    host.publish(await second());
    await update();
    expect(await faultOf(host.url)).toBeUndefined();
    await expectSecond();
  });

  test('reaches a page that is open, without a reload', async () => {
    const page = await openReplica(browser, 'x', 'home');
    const { length } = await waitForMarks(page);
    host.publish(await publish({ holders: [BUDI], statement: { sequence: SECOND + 1 } }));
    await update();
    await until('other names to be marked', async () => (await marks(page)).length !== length);
    await page.click(LIKE_BUDI);
    await waitForWarning(page);
    await page.close();
  });

  test('goes with the decision not to follow it any more', async () => {
    await follow();
    await update();
    expect(await sequenceOf(host.url)).toBeUndefined();
    expect(await isHeld(LIKE_BUDI)).toBe(false);
  });
});

describe('A register of several regions', () => {
  beforeEach(begin);
  afterEach(end);

  const both = () => publish({ holders: [BUDI, { ...NEIGHBOUR, region: 'Kabupaten Lain' }] });

  test('is fetched at once by a browser that has nothing of it', async () => {
    host.publish(await both());
    await follow(host.url);
    await update();
    expect(host.requests.map(kindOfFile)).toEqual(['statement', 'section', 'bundle']);
    expect(await isHeld(LIKE_BUDI)).toBe(true);
    expect(await isHeld(LIKE_NEIGHBOUR)).toBe(true);
  });

  test('is fetched file by file where there is no bundle', async () => {
    const files = await both();
    host.publish(new Map([...files].filter(([path]) => !path.endsWith('.shards'))));
    await follow(host.url);
    await update();
    const asked = ['statement', 'section', 'bundle', 'shard', 'shard'];
    expect(host.requests.map(kindOfFile)).toEqual(asked);
    expect(await isHeld(LIKE_BUDI)).toBe(true);
    expect(await isHeld(LIKE_NEIGHBOUR)).toBe(true);
  });
});

describe('A worker that is ended in the middle of an update', () => {
  beforeEach(begin);
  afterEach(end);

  test.each([STATEMENT_PATH, 'sections/', 'shards/'])(
    'while it waits for %s: the last edition stays, and the next update goes on',
    async (prefix) => {
      host.publish(await first());
      await follow(host.url);
      await update();
      let asked = false;
      host.publish(await second(), (path) => {
        asked ||= path.startsWith(prefix);
        return path.startsWith(prefix);
      });
      const broken = update().catch(() => undefined);
      await until('the request', async () => asked);
      await browser.stopBackground();
      await broken;
      host.publish(await second());
      await expectFirst();
      await update();
      await expectSecond();
    },
  );

  test('once it has everything: one edition is in force, and a whole one', async () => {
    host.publish(await first());
    await follow(host.url);
    await update();
    let sent = false;
    host.publish(await second(), (path, response) => {
      response.on('finish', () => (sent ||= isShard(path)));
      return false;
    });
    const broken = update().catch(() => undefined);
    await until('the last file', async () => sent);
    await browser.stopBackground();
    await broken;
    await ((await sequenceOf(host.url)) === FIRST ? expectFirst() : expectSecond());
    await update();
    await expectSecond();
  });
});

describe('Several registers', () => {
  beforeAll(begin);
  afterAll(end);

  test('all count; of one account the first speaks alone', async () => {
    const other = await startHost();
    host.publish(await first([{ ...BUDI, status: 'dibatalkan' }]));
    other.publish(await publish({ holders: [BUDI, NEIGHBOUR] }));
    await follow(host.url, other.url);
    await update();
    expect(await isHeld(LIKE_BUDI)).toBe(false);
    expect(await isHeld(LIKE_NEIGHBOUR)).toBe(true);
    await follow(other.url, host.url);
    await update();
    expect(await isHeld(LIKE_BUDI)).toBe(true);
    await other.close();
    await update();
    expect(await faultOf(other.url)).toContain('tidak dapat dihubungi');
    expect(await isHeld(LIKE_NEIGHBOUR)).toBe(true);
  });

  test('a kept shard that is damaged is fetched again before anybody is let through', async () => {
    host.publish(await first());
    await follow(host.url);
    await update();
    await damageShards(browser);
    expect(await isHeld(LIKE_BUDI)).toBe(true);
  });
});
