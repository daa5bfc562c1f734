/** Every file of the kit, read back by other means than it was written with, is the same policy. */
import { mkdtemp, readFile, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DOMParser, type Element } from '@xmldom/xmldom';
import { parse as parsePlist } from 'plist';
import { beforeAll, describe, expect, test } from 'vitest';
import { parsePolicy } from '../../../src/domain/policy/parse';
import { managedSchema } from '../../../src/domain/policy/schema';
import { POLICY_WORDS } from '../../../src/domain/policy/words';
import { runTool } from '../../../src/publisher/main';
import { EVERYTHING, KEY } from './sample';

/** The id that Chromium gives to the built extension; read from the browser. */
const CHROMIUM_ID = 'idoabmbnpcfcpihfeajjcfnfnhigekdc';
const FIREFOX_ID = '{6f0e6a0e-5c0b-4d6e-9f0a-2d4b6a1c7e35}';
const UPDATES = 'https://kota.example/pembaruan.xml?a=1&b=2';

const POLICY_PATHS = {
  chrome: `SOFTWARE\\Policies\\Google\\Chrome\\3rdparty\\extensions\\${CHROMIUM_ID}\\policy`,
  edge: `SOFTWARE\\Policies\\Microsoft\\Edge\\3rdparty\\extensions\\${CHROMIUM_ID}\\policy`,
  firefox: `SOFTWARE\\Policies\\Mozilla\\Firefox\\3rdparty\\Extensions\\${FIREFOX_ID}`,
} as const;
const BROWSERS = Object.keys(POLICY_PATHS) as (keyof typeof POLICY_PATHS)[];

const OPTIONS = {
  url: EVERYTHING.registerUrl,
  key: EVERYTHING.registerKeys?.join(' '),
  mode: 'block',
  'outside-stages': 'remind',
  parties: 'note',
  marks: 'false',
  language: 'en',
  'contact-name': EVERYTHING.contactName,
  'contact-url': EVERYTHING.contactUrl,
  locked: 'mode,registers,marks',
} as const;

async function makeKit(options: Readonly<Record<string, string | undefined>>) {
  const out = await mkdtemp(join(tmpdir(), 'jaga-netral-kit-'));
  const lines: string[] = [];
  const args = Object.entries({ ...options, out }).flatMap(([name, value = '']) => [
    `--${name}`,
    value,
  ]);
  const terminal = {
    print: (line: string) => lines.push(line),
    printError: (line: string) => lines.push(line),
  };
  const code = await runTool(['policy', ...args], terminal);
  return { code, said: lines.join('\n'), read: (path: string) => readFile(join(out, path)), out };
}

let kit: Awaited<ReturnType<typeof makeKit>>;
const text = async (path: string) => (await kit.read(path)).toString('utf8');

beforeAll(async () => {
  kit = await makeKit({ ...OPTIONS, 'update-url': UPDATES });
  expect(kit.code, kit.said).toBe(0);
});

type Registry = Record<string, Record<string, string | number>>;

/** What the registry holds after the file was imported into an empty one, and what it removes. */
function importRegistry(bytes: Buffer): { keys: Registry; removed: string[] } {
  expect([...bytes.subarray(0, 2)]).toEqual([0xff, 0xfe]);
  const lines = bytes.subarray(2).toString('utf16le').split('\r\n');
  expect(lines.shift()).toBe('Windows Registry Editor Version 5.00');
  const keys: Registry = {};
  const removed: string[] = [];
  let open: Record<string, string | number> = {};
  for (const line of lines) {
    const [, minus, path] = /^\[(-?)HKEY_LOCAL_MACHINE\\(.+)\]$/.exec(line) ?? [];
    const [, name, string, dword] =
      /^"((?:[^"\\]|\\.)*)"=(?:"((?:[^"\\]|\\.)*)"|dword:([0-9a-f]{8}))$/.exec(line) ?? [];
    const plain = (quoted: string) => quoted.replace(/\\(.)/g, '$1');
    if (minus === '-' && path !== undefined) removed.push(path);
    else if (path !== undefined) open = keys[path] ??= {};
    else if (name === undefined) expect(line).toBe('');
    else open[plain(name)] = dword ? Number.parseInt(dword, 16) : plain(string ?? '');
  }
  return { keys, removed };
}

/** Both families of browsers read a sub-key with the values 1, 2, 3 … as a list. */
function policyInRegistry(keys: Registry, path: string): object {
  const { [path]: values = {}, ...others } = keys;
  const lists = Object.entries(others)
    .filter(([other]) => other.startsWith(`${path}\\`))
    .map(([other, list]) => {
      expect(Object.keys(list)).toEqual(Object.keys(list).map((_, index) => String(index + 1)));
      return [other.slice(path.length + 1), Object.values(list)];
    });
  return { ...values, ...Object.fromEntries(lists) };
}

const expected = parsePolicy(EVERYTHING).policy;

describe('Windows', () => {
  test.each(BROWSERS)('%s: the registry gives the policy', async (browser) => {
    const path = POLICY_PATHS[browser];
    const { keys, removed } = importRegistry(await kit.read(`windows/${browser}.reg`));
    expect(removed).toEqual([path]);
    const raw = policyInRegistry(keys, path);
    expect(raw).toEqual({ ...EVERYTHING, marks: 0 });
    expect(parsePolicy(raw).policy).toEqual(expected);
  });

  test.each(BROWSERS)('%s: the removal takes back all that was set', async (browser) => {
    const { keys } = importRegistry(await kit.read(`windows/${browser}.reg`));
    const { keys: none, removed } = importRegistry(await kit.read(`windows/${browser}-remove.reg`));
    expect(none).toEqual({});
    const left = Object.keys(keys).filter(
      (path) => !removed.some((gone) => path === gone || path.startsWith(`${gone}\\`)),
    );
    expect(left).toEqual([]);
    for (const path of removed) expect(path).toMatch(/idoabmbn|6f0e6a0e/);
  });

  test.each(['chrome', 'edge'] as const)('%s: installs by force', async (browser) => {
    const { keys } = importRegistry(await kit.read(`windows/${browser}.reg`));
    const [, values] =
      Object.entries(keys).find(([path]) => path.endsWith(`\\ExtensionSettings\\${CHROMIUM_ID}`)) ??
      [];
    expect(values).toEqual({ installation_mode: 'force_installed', update_url: UPDATES });
  });
});

function xml(source: string): Element {
  const faults: string[] = [];
  const parser = new DOMParser({ onError: (_, message) => faults.push(message) });
  const { documentElement } = parser.parseFromString(source, 'text/xml');
  expect(faults).toEqual([]);
  if (documentElement === null) throw new Error('no document');
  return documentElement;
}

const all = (root: Element, name: string) => Array.from(root.getElementsByTagName(name));

describe('the templates for group policies', () => {
  test('write to the very places that the registry files write to', async () => {
    const admx = xml(await text('windows/admx/jaga-netral.admx'));
    const policies = all(admx, 'policy');
    expect(policies).toHaveLength(BROWSERS.length * Object.keys(POLICY_WORDS).length);
    for (const policy of policies) {
      const [browser = '', key = ''] = policy.getAttribute('name')?.split('_') ?? [];
      const path = POLICY_PATHS[browser as keyof typeof POLICY_PATHS];
      expect(policy.getAttribute('key')).toBe(path);
      const { type, enum: values } = managedSchema().properties[key as keyof typeof POLICY_WORDS];
      if (type === 'boolean') {
        expect(policy.getAttribute('valueName')).toBe(key);
        expect(all(policy, 'decimal').map((value) => value.getAttribute('value'))).toEqual([
          '1',
          '0',
        ]);
      } else if (type === 'array') {
        const [list] = all(policy, 'list');
        expect(list?.getAttribute('key')).toBe(`${path}\\${key}`);
        expect(list?.getAttribute('valuePrefix')).toBe('');
      } else {
        const [field] = all(policy, values ? 'enum' : 'text');
        expect(field?.getAttribute('valueName')).toBe(key);
        if (values) {
          expect(all(policy, 'string').map(({ textContent }) => textContent)).toEqual(values);
        }
      }
    }
  });

  test.each([
    ['id-ID', 'id'],
    ['en-US', 'en'],
  ] as const)('%s: every text and field of the template is there', async (culture, language) => {
    const admx = await text('windows/admx/jaga-netral.admx');
    const adml = xml(await text(`windows/admx/${culture}/jaga-netral.adml`));
    const strings = new Map(
      all(adml, 'string').map((string) => [string.getAttribute('id'), string.textContent ?? '']),
    );
    const presentations = all(adml, 'presentation').map((field) => field.getAttribute('id'));
    const used = (kind: string) =>
      [...admx.matchAll(new RegExp(`\\$\\(${kind}\\.([^)]+)\\)`, 'g'))].map(([, id]) => id);
    expect([...strings.keys()].sort()).toEqual([...new Set(used('string'))].sort());
    expect([...presentations].sort()).toEqual([...new Set(used('presentation'))].sort());
    for (const [key, { title, description }] of Object.entries(POLICY_WORDS)) {
      expect(strings.get(key)).toBe(title[language]);
      expect(strings.get(`${key}_explain`)).toContain(description[language]);
      const value = EVERYTHING[key as keyof typeof POLICY_WORDS];
      const written = Array.isArray(value) ? value.join(', ') : String(value);
      expect(strings.get(`${key}_explain`)).toContain(written);
    }
  });

  test('propose the values of this kit where a field can', async () => {
    const adml = xml(await text('windows/admx/id-ID/jaga-netral.adml'));
    const proposed = Object.fromEntries(
      all(adml, 'textBox').map((box) => [
        box.getAttribute('refId'),
        all(box, 'defaultValue')[0]?.textContent,
      ]),
    );
    const { registerUrl, contactName, contactUrl } = EVERYTHING;
    expect(proposed).toEqual({ registerUrl, contactName, contactUrl });
    const chosen = all(adml, 'dropdownList').map((box) => [
      box.getAttribute('refId'),
      box.getAttribute('defaultItem'),
    ]);
    expect(Object.fromEntries(chosen)).toEqual({
      mode: '2',
      outsideStages: '1',
      parties: '1',
      language: '1',
    });
  });
});

type Dictionary = Record<string, unknown>;

async function profile(browser: string): Promise<{ payloads: Dictionary[]; uuids: unknown[] }> {
  const read = parsePlist(await text(`macos/${browser}.mobileconfig`)) as Dictionary;
  expect(read).toMatchObject({ PayloadType: 'Configuration', PayloadVersion: 1 });
  const payloads = read['PayloadContent'] as Dictionary[];
  return { payloads, uuids: [read, ...payloads].map(({ PayloadUUID }) => PayloadUUID) };
}

const withoutHead = (payload: Dictionary = {}) =>
  Object.fromEntries(Object.entries(payload).filter(([key]) => !key.startsWith('Payload')));

describe('macOS', () => {
  test.each([
    ['chrome', 'com.google.Chrome'],
    ['edge', 'com.microsoft.Edge'],
  ])('%s: the profile gives the policy and installs by force', async (browser, domain) => {
    const { payloads } = await profile(browser);
    expect(payloads.map(({ PayloadType }) => PayloadType)).toEqual([
      `${domain}.extensions.${CHROMIUM_ID}`,
      domain,
    ]);
    expect(withoutHead(payloads[0])).toEqual(EVERYTHING);
    expect(withoutHead(payloads[1])).toEqual({
      ExtensionSettings: {
        [CHROMIUM_ID]: { installation_mode: 'force_installed', update_url: UPDATES },
      },
    });
  });

  test('firefox: the profile gives the policy', async () => {
    const { payloads } = await profile('firefox');
    expect(payloads.map(withoutHead)).toEqual([
      {
        EnterprisePoliciesEnabled: true,
        '3rdparty': { Extensions: { [FIREFOX_ID]: EVERYTHING } },
      },
    ]);
  });

  test('every payload has an identifier of its own that stays', async () => {
    const uuids = (await Promise.all(BROWSERS.map(profile))).flatMap((made) => made.uuids);
    expect(new Set(uuids).size).toBe(uuids.length);
    for (const uuid of uuids) expect(uuid).toMatch(/^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$/);
    const again = await makeKit(OPTIONS);
    const read = parsePlist((await again.read('macos/chrome.mobileconfig')).toString());
    expect(uuids).toContain((read as Dictionary)['PayloadUUID']);
  });
});

describe('Linux', () => {
  test.each(['chrome', 'edge'])('%s: the file gives the policy', async (browser) => {
    const read = JSON.parse(await text(`linux/${browser}/jaga-netral.json`));
    expect(read['3rdparty'].extensions[CHROMIUM_ID]).toEqual(EVERYTHING);
    expect(read.ExtensionSettings[CHROMIUM_ID].update_url).toBe(UPDATES);
  });

  test('firefox: the file gives the policy', async () => {
    const read = JSON.parse(await text('linux/firefox/policies.json'));
    expect(read.policies['3rdparty'].Extensions[FIREFOX_ID]).toEqual(EVERYTHING);
  });
});

describe('the page for the administrator', () => {
  test('names every file, every key and value, the ids, and what a policy never does', async () => {
    const page = await text('README.html');
    const [id = '', en = ''] = page.split('lang="en"');
    for (const part of [id, en]) {
      for (const key of Object.keys(POLICY_WORDS)) expect(part).toContain(`<code>${key}</code>`);
      for (const known of [CHROMIUM_ID, FIREFOX_ID, KEY, 'windows/admx/', 'about:policies']) {
        expect(part).toContain(known);
      }
    }
    expect(id).toContain('Membaca apa yang dilakukan pegawai.');
    expect(en).toContain('Read what a person did.');
    expect(page).toContain('&lt;Contoh&gt; &amp; \\Rekan');
    expect(page).not.toContain('<Contoh>');
    expect(page).toContain('pembaruan.xml?a=1&amp;b=2');
  });

  test('says without an update address that nothing installs the extension', async () => {
    const plain = await makeKit(OPTIONS);
    expect((await plain.read('README.html')).toString()).toContain('--update-url');
    const files = await readdir(plain.out, { recursive: true, withFileTypes: true });
    for (const file of files.filter((entry) => entry.isFile() && entry.name !== 'README.html')) {
      const bytes = await readFile(join(file.parentPath, file.name));
      const content = bytes.toString(file.name.endsWith('.reg') ? 'utf16le' : 'utf8');
      expect(content, file.name).not.toMatch(/ExtensionSettings|force_installed/);
    }
  });
});

describe('a wrong option', () => {
  test.each([
    [{ mode: 'blok' }, '--mode "blok": tulis remind, pause, atau block.'],
    [{ marks: 'ya' }, '--marks "ya": tulis true atau false.'],
    [{ locked: 'mode,warna' }, '--locked "mode,warna": tulis daftar nama dari:'],
    [{ url: 'http://kota.example/' }, '--url "http://kota.example/": tulis alamat https'],
    [{ key: 'rahasia' }, '--key "rahasia": tulis daftar kunci publik'],
    [{ 'update-url': 'kota.example' }, '--update-url "kota.example": tulis alamat https.'],
    [{ url: '' }, 'Tambahkan opsi --url.'],
  ])('%j is refused with what to write', async (change, sentence) => {
    const { code, said, out } = await makeKit({ ...OPTIONS, ...change });
    expect(code).toBe(1);
    expect(said).toContain(sentence);
    expect(await readdir(out)).toEqual([]);
  });

  test('is refused in English as well', async () => {
    const { said } = await makeKit({ ...OPTIONS, mode: 'blok', lang: 'en' });
    expect(said).toBe('--mode "blok": write remind, pause or block.');
  });
});
