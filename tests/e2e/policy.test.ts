/** The administrator's files, really read by the browsers, and what they do to the extension. */
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parsePolicy } from '../../src/domain/policy/parse';
import { CHROMIUM_ID, FIREFOX_ID } from '../../src/publisher/policy/browsers';
import { runTool } from '../../src/publisher/main';
import { extensionWith } from '../support/extension';
import { openReplica } from './support/both-browsers';
import { startChromium } from './support/chromium';
import {
  openWarning,
  proceed,
  type TestBrowser,
  type TestPage,
  until,
  waitForMarks,
  waitForNoWarning,
  waitForWarning,
} from './support/driver';
import { actsOf } from './support/effects';
import { startFirefox } from './support/firefox';
import { installPolicy, type InstalledPolicy } from './support/installed-policy';
import { testRegister } from './support/people';
import { allNodes, findNode, hasClass } from './support/shadow';

const OPTIONS_PAGE = 'src/pages/options/index.html';
const CONTACT = 'Inspektorat "Kota" Contoh';
const ASK = 'https://kota.example/tanya?a=1&b=2';
const REGISTER = 'https://daftar.kota.example/';
const KEY = `ed25519:${'A-_9'.repeat(10)}abc`;

const BROWSERS = [
  {
    name: 'Chromium',
    build: 'chrome',
    start: startChromium,
    browser: 'chromium',
    file: 'linux/chrome/jaga-netral.json',
  },
  {
    name: 'Firefox',
    build: 'firefox',
    start: startFirefox,
    browser: 'firefox',
    file: 'linux/firefox/policies.json',
  },
] as const;
type Setup = (typeof BROWSERS)[number];

/** A file of the kit that the publisher tool makes. */
async function kitFile(file: string, options: Readonly<Record<string, string>>): Promise<string> {
  const out = await mkdtemp(join(tmpdir(), 'jaga-netral-policy-'));
  const given = { url: REGISTER, key: KEY, out, ...options };
  const args = Object.entries(given).flatMap(([name, value]) => [`--${name}`, value]);
  const faults: string[] = [];
  const code = await runTool(['policy', ...args], {
    print: () => undefined,
    printError: (line) => faults.push(line),
  });
  expect(code, faults.join('\n')).toBe(0);
  return readFile(join(out, file), 'utf8');
}

/** The part of a policy file that is the extension's. */
function policyIn(content: string): Record<string, unknown> {
  const parsed = JSON.parse(content);
  return (
    parsed['3rdparty']?.extensions[CHROMIUM_ID] ??
    parsed.policies['3rdparty'].Extensions[FIREFOX_ID]
  );
}

/** The same file with another policy for the extension. */
function withPolicy(content: string, policy: object): string {
  return JSON.stringify(replaceIn(JSON.parse(content), policy));
}

function replaceIn(value: unknown, policy: object): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, held]) => [
      key,
      key === CHROMIUM_ID || key === FIREFOX_ID ? policy : replaceIn(held, policy),
    ]),
  );
}

interface ExtensionStorage {
  readonly managed: { get(keys: null): Promise<unknown> };
  readonly local: { get(key: string): Promise<Record<string, unknown>> };
}
declare const chrome: { readonly storage: ExtensionStorage };

/** What the browser itself hands to the extension. */
function readManaged(page: TestPage): Promise<unknown> {
  return page.evaluate(() => chrome.storage.managed.get(null));
}

/** Waits until the worker has taken over what the browser hands out. */
async function takenOver(page: TestPage, expected: unknown): Promise<void> {
  await until('the policy in the extension', async () => {
    const { policy } = await page.evaluate(() => chrome.storage.local.get('policy'));
    return JSON.stringify(sorted(policy)) === JSON.stringify(sorted(expected));
  });
}

function sorted(value: unknown): unknown {
  return Object.entries(Object(value)).sort(([a], [b]) => a.localeCompare(b));
}

/** Runs `tests` in a browser that has found the file when it started. */
function managed(
  { build, start, browser: name, file }: Setup,
  make: (content: string) => string,
  options: Readonly<Record<string, string>>,
  tests: (setting: {
    browser(): TestBrowser;
    installed(): InstalledPolicy;
    raw(): Record<string, unknown>;
    content(): string;
  }) => void,
): void {
  let browser: TestBrowser | undefined;
  let installed: InstalledPolicy | undefined;
  let content = '';
  beforeAll(async () => {
    content = make(await kitFile(file, options));
    installed = await installPolicy(name, content);
    browser = await start(await extensionWith(build, testRegister()));
    browser.mayReach(new URL(REGISTER).hostname, new URL(ASK).hostname);
  });
  afterAll(async () => {
    await installed?.remove();
    await browser?.close();
  });
  const there = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('the browser has not started');
    return value;
  };
  tests({
    browser: () => there(browser),
    installed: () => there(installed),
    raw: () => policyIn(content),
    content: () => content,
  });
}

const REGISTER_LINK = '[name="register-link"]';

const asIs = (content: string) => content;
const LIKE = '[data-post="listed-1"] [data-testid="like"]';
const LIKE_NEIGHBOUR = '[data-post="unlisted-1"] [data-testid="like"]';

async function openMarked(browser: TestBrowser): Promise<TestPage> {
  const page = await openReplica(browser, 'x', 'home');
  await waitForMarks(page);
  return page;
}

/** Has the warning stand there: a key may have left it, and the next is meant for it. */
async function askByKey(page: TestPage): Promise<void> {
  if ((await openWarning(page)) !== null) return;
  await page.focus(LIKE);
  await page.press('Enter');
  await waitForWarning(page);
}

/** Leaves the warning by Escape, whatever tab a link in it has opened before. */
async function dismiss(page: TestPage): Promise<void> {
  await page.toFront();
  await until('the warning to be left', async () => {
    if ((await openWarning(page)) === null) return true;
    await page.press('Escape');
    return false;
  });
}

/** The options page, opened once the extension has taken over the policy. */
async function openOptions(browser: TestBrowser, expected: unknown): Promise<TestPage> {
  const before = await browser.openExtensionPage(OPTIONS_PAGE);
  await takenOver(before, expected);
  await before.close();
  const page = await browser.openExtensionPage(OPTIONS_PAGE);
  await until('the choices', async () => (await chosen(page, 'mode')) !== undefined);
  return page;
}

/** Fieldsets of the options page that are disabled, by what they say. */
function lockedChoices(page: TestPage): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('fieldset:disabled:has(legend)')].map(
      (choice) =>
        `${choice.querySelector('legend')?.textContent}: ${choice.querySelector('.set-by')?.textContent}`,
    ),
  );
}

function chosen(page: TestPage, name: string): Promise<string | undefined> {
  return page.evaluate(
    (where) => document.querySelector<HTMLInputElement>(`input[name="${where}"]:checked`)?.value,
    name,
  );
}

describe.each(BROWSERS)('A policy that locks: $name', (setup) => {
  const options = {
    mode: 'block',
    parties: 'note',
    marks: 'true',
    'contact-name': CONTACT,
    'contact-url': ASK,
    locked: 'mode,marks,registers',
  };
  managed(setup, asIs, options, ({ browser, raw }) => {
    test('is in the extension what it is in the file', async () => {
      const page = await browser().openExtensionPage(OPTIONS_PAGE);
      expect(await readManaged(page)).toEqual(raw());
      await takenOver(page, raw());
      const { policy, lines } = parsePolicy(await readManaged(page));
      expect(policy).toMatchObject({
        registerUrls: [REGISTER],
        registerKeys: [KEY],
        settings: { mode: 'block', parties: 'note', marks: true },
        contact: { name: CONTACT, url: ASK },
      });
      expect(lines.filter(({ state }) => state === 'refused')).toEqual([]);
      await page.close();
    });

    test('shows in the options page, where the rest can be changed', async () => {
      const page = await openOptions(browser(), raw());
      expect(await lockedChoices(page)).toEqual([
        `Cara mengingatkan: Ditetapkan oleh ${CONTACT}`,
        `Tanda: Ditetapkan oleh ${CONTACT}`,
      ]);
      expect(
        await page.evaluate(
          (where) => document.querySelector(where)?.matches(':disabled'),
          REGISTER_LINK,
        ),
      ).toBe(true);
      expect(await chosen(page, 'mode')).toBe('block');
      expect(await chosen(page, 'parties')).toBe('note');
      await page.click('input[name="mode"][value="remind"]');
      await page.click('input[name="parties"][value="caution"]');
      await until('the choice to be saved', () =>
        page.evaluate(async () => {
          const { settings } = await chrome.storage.local.get('settings');
          return JSON.stringify(settings) === '{"parties":"caution"}';
        }),
      );
      expect(await chosen(page, 'mode')).toBe('block');
      await page.close();
    });

    test('"block" has no way through, by mouse or by keyboard, and says whom to ask', async () => {
      const page = await openMarked(browser());
      await page.click(LIKE);
      const warning = await waitForWarning(page);
      expect(findNode([warning], hasClass('go'))).toBeNull();
      expect(
        allNodes([warning], ({ tag }) => tag === 'button').map(({ text }) => text),
      ).not.toContain('Tetap menyukai');
      expect(findNode([warning], hasClass('blocked'))?.text).toContain(CONTACT);
      const link = findNode([warning], ({ tag }) => tag === 'a');
      expect(link).toMatchObject({ text: ASK, attributes: { href: ASK } });
      // Everything in it that a press can reach; its links open tabs of their own.
      for (const node of allNodes([warning], ({ tag }) => /^(h1|p|div)$/.test(tag))) {
        await page.clickNode(node).catch(() => undefined);
        await page.toFront();
        if ((await openWarning(page)) === null) break;
      }
      await dismiss(page);
      expect(await actsOf(page)).toEqual([]);
      for (const keys of [
        ['Enter'],
        [' '],
        ['Tab', 'Enter'],
        ['Tab', 'Tab', ' '],
        ['Shift+Tab', 'Enter'],
        ['Control+Enter', 'Enter', 'l', 'Escape'],
      ]) {
        for (const key of keys) {
          await askByKey(page);
          await page.press(key);
        }
        await dismiss(page);
        expect(await actsOf(page), keys.join()).toEqual([]);
      }
      await page.click(LIKE_NEIGHBOUR);
      expect(await actsOf(page)).toEqual(['like unlisted-1']);
      await page.close();
    });
  });
});

describe.each(BROWSERS)('A policy that proposes: $name', (setup) => {
  managed(setup, asIs, { mode: 'block' }, ({ browser, raw }) => {
    test('leaves it to the person to add registers by their links, and to remove them', async () => {
      const page = await openOptions(browser(), raw());
      expect(await registersText(page)).toContain(REGISTER);
      const add = async (link: string) => {
        await page.click(REGISTER_LINK);
        await page.type(link);
        await page.press('Enter');
      };
      await add('http://127.0.0.1:9/');
      await until('the refusal', async () =>
        (await registersText(page)).includes('Ini bukan tautan daftar.'),
      );
      await add(`#${KEY}`);
      const remove = '[aria-label="Hapus http://127.0.0.1:9/"]';
      // The line about the vain first update moves the button.
      await until('the added register, tried once', () =>
        page.evaluate(
          (where) => document.querySelector(where)?.closest('article')?.querySelector('p') === null,
          remove,
        ),
      );
      await page.click(remove);
      await until('its removal', () =>
        page.evaluate((where) => document.querySelector(where) === null, remove),
      );
      await page.close();
    });

    test('blocks until the person chooses otherwise', async () => {
      const settings = await openOptions(browser(), raw());
      expect(await chosen(settings, 'mode')).toBe('block');
      expect(await lockedChoices(settings)).toEqual([]);
      const page = await openMarked(browser());
      await page.click(LIKE);
      const warning = await waitForWarning(page);
      expect(findNode([warning], hasClass('blocked'))?.text).toContain('kebijakan instansi');
      await page.press('Escape');
      await waitForNoWarning(page);
      await settings.click('input[name="mode"][value="remind"]');
      await until('the way through', async () => {
        await page.click(LIKE);
        if (findNode([await waitForWarning(page)], hasClass('go'))) return true;
        await page.press('Escape');
        await waitForNoWarning(page);
        return false;
      });
      await proceed(page);
      await until('the act', async () => (await actsOf(page)).length > 0);
      expect(await actsOf(page)).toEqual(['like listed-1']);
      await settings.close();
      await page.close();
    });
  });
});

/** What the options page says of the registers. */
function registersText(page: TestPage): Promise<string> {
  return page.evaluate(() => document.querySelector('section.card')?.textContent ?? '');
}

describe.each(BROWSERS)('A policy with faults: $name', (setup) => {
  const faulty = {
    registerUrl: 'http://daftar.kota.example/',
    registerKeys: [KEY],
    mode: 'forbid',
    parties: 'note',
    marks: 'yes',
    contactUrl: 'javascript:alert(1)',
    warna: 'merah',
    locked: ['parties'],
  };
  managed(
    setup,
    (content) => withPolicy(content, faulty),
    {},
    ({ browser, installed, content }) => {
      test('is refused value by value, and the rest is in force', async () => {
        const page = await browser().openExtensionPage(OPTIONS_PAGE);
        const raw = await readManaged(page);
        const { policy, lines } = parsePolicy(raw);
        expect(policy).toMatchObject({
          registerUrls: [],
          registerKeys: [KEY],
          settings: { parties: 'note' },
          contact: null,
          locked: new Set(['parties']),
        });
        const states = Object.fromEntries(lines.map(({ key, state }) => [key, state]));
        // Chromium hands over nothing that its schema does not know or that has another form.
        const form = setup.browser === 'chromium' ? 'unset' : 'refused';
        expect(states).toMatchObject({
          registerUrl: 'refused',
          contactUrl: 'refused',
          mode: form,
          marks: form,
          parties: 'in-force',
        });
        expect(states['warna']).toBe(setup.browser === 'chromium' ? undefined : 'refused');
        await page.close();
        const settings = await openOptions(browser(), raw);
        expect(await lockedChoices(settings)).toHaveLength(1);
        expect(await chosen(settings, 'mode')).toBe('remind');
        await settings.close();
      });

      // Firefox reads its policies when it starts, and only then.
      if (setup.browser === 'firefox') return;
      test('is put right while the browser runs', async () => {
        await installed().replace(withPolicy(content(), { mode: 'pause', locked: ['mode'] }));
        const page = await browser().openExtensionPage(OPTIONS_PAGE);
        await takenOver(page, { mode: 'pause', locked: ['mode'] });
        await page.close();
      });
    },
  );
});
