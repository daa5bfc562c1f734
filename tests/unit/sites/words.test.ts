import { describe, expect, test } from 'vitest';
import { FACEBOOK_WORDS } from '../../../src/sites/facebook/words';
import { INSTAGRAM_WORDS } from '../../../src/sites/instagram/words';
import { LABELS } from '../../../src/sites/labels';
import { vocabulary } from '../../../src/sites/wording';
import { X_WORDS } from '../../../src/sites/x/words';

const SITES = { x: X_WORDS, facebook: FACEBOOK_WORDS, instagram: INSTAGRAM_WORDS };

describe('A vocabulary', () => {
  const thingOf = vocabulary<'pen' | 'book'>(
    { pen: ['pena', 'tulis *'], book: ['buku', 'baca*'] },
    { book: ['kitab'] },
  );

  test.each([
    ['pena', 'pen'],
    ['buku', 'book'],
    ['kitab', 'book'],
    ['tulis', 'pen'],
    ['tulis surat', 'pen'],
    ['bacaan', 'book'],
  ])('knows %j as a %s', (words, thing) => {
    expect(thingOf(words)).toBe(thing);
  });

  test.each(['', 'pensil', 'tulisan', 'buku baru'])('does not know %j', (words) => {
    expect(thingOf(words)).toBeNull();
  });
});

describe.each(Object.entries(SITES))('The words of %s', (_, words) => {
  const named = Object.entries(LABELS).flatMap(([act, names]) =>
    names.map((name) => [name.replace(/ ?\*$/, ''), act] as const),
  );

  test.each(named)('tell that %j does %s', (name, act) => {
    expect(words.actOf(name)).toBe(act);
  });
});
