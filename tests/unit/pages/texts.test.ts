import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../src/domain/settings';
import { type Texts, textsIn } from '../../../src/pages/shared/texts';
import { fold, matches } from '../../../src/sites/wording';
import { FACEBOOK_MARKERS } from '../../../src/sites/facebook/markers';
import { INSTAGRAM_MARKERS } from '../../../src/sites/instagram/markers';

const catalogues = LANGUAGES.map((language) => [language, textsIn(language)] as const);

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
