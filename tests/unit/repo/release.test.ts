/** What stores are told agrees with the manifest, and all that has a version with each other. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import manifest from '../../../manifest.json' with { type: 'json' };
import pkg from '../../../package.json' with { type: 'json' };
import { type Language, LANGUAGES } from '../../../src/domain/settings';

/** Limits of the stores: characters, and pictures. */
const LONGEST_TITLE = 45;
const LONGEST_SUMMARY = 132;
const LONGEST_DESCRIPTION = 16_000;
const MOST_PICTURES = 5;

const SECTIONS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  id: {
    title: 'Judul',
    summary: 'Ringkasan',
    description: 'Deskripsi',
    purpose: 'Tujuan tunggal',
    permissions: 'Alasan izin',
    data: 'Penggunaan data',
  },
  en: {
    title: 'Title',
    summary: 'Summary',
    description: 'Description',
    purpose: 'Single purpose',
    permissions: 'Permission reasons',
    data: 'Data use',
  },
};

const read = (file: string) => readFileSync(file, 'utf8');

/** The text under a heading; empty when there is none. */
function sectionOf(file: string, heading: string): string {
  const parts = read(file).split(/^## /m);
  const part = parts.find((text) => text.startsWith(`${heading}\n`)) ?? '';
  return part.slice(heading.length).trim();
}

const store = (shop: string, language: Language, section: string) =>
  sectionOf(`docs/store/${shop}.${language}.md`, SECTIONS[language][section] ?? '');

/** The names in the first column of all tables of a text. */
function firstColumn(text: string): string[] {
  return [...text.matchAll(/^\| `([^`]+)`/gm)].map(([, name = '']) => name);
}

function localized(language: Language): { readonly name: string; readonly description: string } {
  const file = `public/_locales/${language}/messages.json`;
  const { extensionName, extensionDescription } = JSON.parse(read(file));
  return { name: extensionName.message, description: extensionDescription.message };
}

describe('the version', () => {
  test('is the same in manifest, package and the newest heading of the changelog', () => {
    const [, newest] =
      /^## (\S+) – (?:unreleased|\d{4}-\d\d-\d\d)$/m.exec(read('CHANGELOG.md')) ?? [];
    expect([manifest.version, pkg.version, newest]).toEqual(Array(3).fill(manifest.version));
  });

  test('is what the privacy statements speak of', () => {
    const minor = manifest.version.split('.').slice(0, 2).join('.');
    expect(read('docs/privacy.id.md')).toContain(`versi ${minor} `);
    expect(read('docs/privacy.en.md')).toContain(`version ${minor},`);
  });

  test('comes under the MIT licence', () => {
    expect(pkg.license).toBe('MIT');
    expect(read('LICENSE')).toMatch(/^MIT License\n\nCopyright \(c\) \d{4} /);
  });
});

describe('both Firefoxes', () => {
  test('are told that no data is collected', () => {
    const { gecko } = manifest.browser_specific_settings;
    expect(gecko.data_collection_permissions).toEqual({ required: ['none'] });
  });

  test('are new enough to read that: 140 on a computer, 142 on Android', () => {
    const { gecko, gecko_android: android } = manifest.browser_specific_settings;
    expect(Number.parseInt(gecko.strict_min_version, 10)).toBeGreaterThanOrEqual(140);
    expect(Number.parseInt(android.strict_min_version, 10)).toBeGreaterThanOrEqual(142);
  });
});

describe.each(LANGUAGES)('the stores’ texts (%s)', (language) => {
  test.each(['chrome', 'amo'])('%s: title and summary are those of the manifest', (shop) => {
    const { name, description } = localized(language);
    expect(store(shop, language, 'title')).toBe(name);
    expect(name.length).toBeLessThanOrEqual(LONGEST_TITLE);
    expect(store(shop, language, 'summary')).toBe(description);
    expect(description.length).toBeLessThanOrEqual(LONGEST_SUMMARY);
  });

  test('description, single purpose and data use are there and not too long', () => {
    const description = store('chrome', language, 'description');
    expect(description.length).toBeGreaterThan(500);
    expect(description.length).toBeLessThanOrEqual(LONGEST_DESCRIPTION);
    expect(store('chrome', language, 'purpose')).not.toBe('');
    expect(store('chrome', language, 'data')).toContain(`docs/privacy.${language}.md`);
  });

  test('every permission has its reason and no other is named', () => {
    expect(firstColumn(store('chrome', language, 'permissions')).toSorted()).toEqual(
      manifest.permissions.toSorted(),
    );
  });

  test('no text threatens with certainty', () => {
    const said = read(`docs/store/chrome.${language}.md`) + read('docs/trainers.id.md');
    expect(said).not.toMatch(/akan dikenai|akan dikenakan|will be (sanctioned|punished)/i);
  });

  test('there are as many pictures as stores show, of the size that they ask for', () => {
    const pictures = readdirSync('docs/store/screens').filter((name) =>
      name.startsWith(`${language}-`),
    );
    expect(pictures).toHaveLength(MOST_PICTURES);
    for (const name of pictures) {
      const png = readFileSync(`docs/store/screens/${name}`);
      expect([png.readUInt32BE(16), png.readUInt32BE(20)], name).toEqual([1280, 800]);
    }
  });
});

describe('permissions', () => {
  test('are those that docs/permissions.md explains', () => {
    expect(firstColumn(read('docs/permissions.md')).toSorted()).toEqual(
      manifest.permissions.toSorted(),
    );
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('optional_permissions');
  });
});
