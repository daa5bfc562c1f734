import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../src/domain/settings';
import { type Texts, textsIn } from '../../../src/pages/shared/texts';
import { fold, matches } from '../../../src/sites/wording';
import { FACEBOOK_MARKERS } from '../../../src/sites/facebook/markers';
import { INSTAGRAM_MARKERS } from '../../../src/sites/instagram/markers';

/** Every text under its path, e.g. `popup.page.reload.button`. */
function flatten(texts: object, path = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]: [string, unknown]) => {
    const here = `${path}${key}`;
    if (typeof value === 'string') return [[here, value] as [string, string]];
    return typeof value === 'object' && value !== null ? flatten(value, `${here}.`) : [];
  });
}

const slotsOf = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

const catalogues = LANGUAGES.map((language) => [language, textsIn(language)] as const);

describe('texts of the pages', () => {
  test('both languages have the same texts with the same slots', () => {
    const [id, en] = catalogues.map(([, texts]) =>
      flatten(texts).map(([path, text]) => [path, slotsOf(text)]),
    );
    expect(en).toEqual(id);
  });

  test.each(catalogues)('%s: nothing is empty or padded', (_, texts) => {
    for (const [path, text] of flatten(texts)) {
      expect(text, path).toBe(text.trim());
      expect(text, path).not.toBe('');
    }
  });

  test.each(catalogues)('%s: nothing threatens with certainty', (_, texts) => {
    for (const [path, text] of flatten(texts)) {
      expect(text, path).not.toMatch(/akan dikenai|akan dikenakan|will be (sanctioned|punished)/i);
    }
  });
});

describe.each(catalogues)('controls of the replicas in %s', (_, { practice }) => {
  const { controls } = practice;
  const { labels } = FACEBOOK_MARKERS;
  const facebook: [keyof Texts['practice']['controls'], keyof typeof labels][] = [
    ['like', 'like'],
    ['fbLiked', 'liked'],
    ['fbComment', 'comment'],
    ['share', 'share'],
    ['fbShareNow', 'shareNow'],
    ['fbCommentAs', 'commentBoxes'],
    ['send', 'sendComment'],
    ['follow', 'follow'],
  ];

  test.each(facebook)('Facebook: "%s" is one of the labels "%s"', (key, kind) => {
    expect(matches(fold(controls[key]), labels[kind])).toBe(true);
  });

  test('Instagram: "follow" and "send" are words it is known by', () => {
    expect(INSTAGRAM_MARKERS.words.follow).toContain(fold(controls.follow));
    expect(INSTAGRAM_MARKERS.words.send).toContain(fold(controls.send));
  });
});
