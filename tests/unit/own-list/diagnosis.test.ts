import { expect, test, vi } from 'vitest';
import type { Facts, PublishedRegister } from '../../../src/pages/diagnosis/facts';
import { asText, sectionsOf } from '../../../src/pages/diagnosis/sections';
import { textsIn } from '../../../src/pages/shared/texts';

vi.mock('../../../src/platform/browser', () => ({ browser: {} }));

const NOW = new Date('2026-11-22T05:00:00Z');

const REGISTER: PublishedRegister = {
  id: 'https://register.example.id/',
  origin: 'managed',
  position: 0,
  title: 'Daftar Bawaslu',
  label: 'uji',
  publisher: { name: 'Bawaslu Uji', contact: 'uji@example.id' },
  sequence: 7,
  issued: '2026-11-01',
  elections: [],
  accounts: 1500,
  expires: '2026-11-20T00:00:00Z',
  readAt: '2026-11-02T00:00:00Z',
  checkedAt: '2026-11-22T00:00:00Z',
  url: 'https://register.example.id/',
};

const FACTS: Facts = {
  extension: '0.1.0',
  browser: 'Peramban Uji 1',
  builtInMarkers: 1,
  newerMarkers: [{ site: 'x', version: 3 }],
  registers: [REGISTER],
  faults: {
    [REGISTER.id]: { at: '2026-11-21T00:00:00Z', text: { id: 'Tidak terjangkau.', en: 'Gone.' } },
  },
  policy: [
    { key: 'mode', value: 'block', state: 'in-force', locked: true, reason: null },
    {
      key: 'parties',
      value: 'all',
      state: 'refused',
      locked: false,
      reason: { id: 'Nilai ini tidak dikenal.', en: 'This value is unknown.' },
    },
  ],
  log: [
    {
      at: '2026-11-21T00:00:00Z',
      register: REGISTER.id,
      outcome: 'refused',
      text: { id: 'Tidak terjangkau.', en: 'Gone.' },
    },
  ],
};

test('the copy says all that the screen says', () => {
  const sections = sectionsOf(FACTS, textsIn('id'), 'id', NOW);
  const text = asText(sections);
  for (const { term, words } of sections.flatMap(({ groups }) =>
    groups.flatMap(({ lines }) => lines),
  )) {
    expect(text).toContain(`${term}: ${words}`);
  }
  for (const said of [
    'edisi 3',
    'Bawaslu Uji',
    'sudah lewat',
    'mode: "block" (berlaku, dikunci)',
    'parties: "all" (ditolak: Nilai ini tidak dikenal.)',
    'Daftar Bawaslu, ditolak. Tidak terjangkau.',
  ]) {
    expect(text).toContain(said);
  }
  expect(text).not.toMatch(/undefined|\[object|[{}]/);
});

test('where there is nothing it is said', () => {
  const empty = { ...FACTS, registers: [], policy: [], log: [], faults: {} };
  const texts = textsIn('en');
  const text = asText(sectionsOf(empty, texts, 'en', NOW));
  const { registers, policy, log } = texts.diagnosis;
  for (const { none } of [registers, policy, log]) expect(text).toContain(none);
});
