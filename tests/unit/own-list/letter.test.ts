import { describe, expect, test, vi } from 'vitest';
import { contactLink, letterOf } from '../../../src/pages/correction/letter';
import { textsIn } from '../../../src/pages/shared/texts';
import { entryOf } from '../judge/entries';

vi.mock('../../../src/platform/browser', () => ({ browser: {} }));

const LETTER = { subject: 'Koreksi "A"', body: 'Baris satu\n\nBaris & dua' };

describe('a contact becomes a link', () => {
  test.each([
    ['koreksi@kpu.example.id', 'mail'],
    ['mailto:koreksi@kpu.example.id', 'mail'],
    ['https://kpu.example.id/koreksi', 'site'],
  ])('%s: %s', (contact, kind) => {
    expect(contactLink(contact, LETTER)?.kind).toBe(kind);
  });

  test.each([
    'http://kpu.example.id',
    'javascript:alert(1)',
    'https:',
    'data:text/html,x',
    'halaman Daftar saya',
    'telepon 021-1234',
    'a@b.id?bcc=c@d.id',
    'a@b.id, c@d.id',
    '',
  ])('"%s" does not', (contact) => {
    expect(contactLink(contact, LETTER)).toBeNull();
  });

  test('the letter goes with it, escaped', () => {
    const { href = '' } = contactLink('koreksi@kpu.example.id', LETTER) ?? {};
    const { searchParams } = new URL(href);
    expect(Object.fromEntries(searchParams)).toEqual(LETTER);
  });
});

test.each(['id', 'en'] as const)('the letter names everything (%s)', (language) => {
  const entry = entryOf('calon');
  const words = textsIn(language).correction.letter;
  const { subject, body } = letterOf(entry, 'x:name:sri_tanjung', words, language);
  const { account, holder, register } = entry;
  for (const said of [
    register.publisher.name,
    register.title,
    account.label,
    'https://x.com/sri_tanjung',
    holder.name,
    account.source.text,
  ]) {
    expect(body).toContain(said);
  }
  expect(subject).toContain(account.label);
  expect(`${subject}${body}`).not.toMatch(/[{}]/);
});
