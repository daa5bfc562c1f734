import { describe, expect, test } from 'vitest';
import { nameKey } from '../../../src/domain/account/by-site';
import { type AccountKey, type Site, SITES } from '../../../src/domain/account/key';
import { EMPLOYMENTS } from '../../../src/domain/employment';
import { decodePrefixes, mayContain } from '../../../src/domain/register/prefixes';
import { parseRegister } from '../../../src/domain/register/schema';
import { stageOf } from '../../../src/domain/register/stage';
import { DEFAULT_SETTINGS, LANGUAGES, type Settings } from '../../../src/domain/settings';
import { PRACTISED_ACTS } from '../../../src/pages/practice/acts';
import { EMPTY_FEED, withEffect } from '../../../src/pages/practice/feed';
import { practiceOffice } from '../../../src/pages/practice/office';
import { LISTED, NEIGHBOUR, type Person } from '../../../src/pages/practice/people';
import { PRACTICE_REGISTER } from '../../../src/pages/practice/register';
import { INSTAGRAM_ICONS } from '../../../src/pages/practice/replicas/icons';
import { INSTAGRAM_MARKERS } from '../../../src/sites/instagram/markers';
import { textAt } from '../../support/markup';

function keyOf(person: Person, site: Site): AccountKey {
  const key = nameKey(site, person.handles[site]);
  if (key === null) throw new Error(`${person.handles[site]} is no name on ${site}`);
  return key;
}

const officeWith = (change: Partial<Settings>) =>
  practiceOffice(
    () => Promise.resolve({ ...DEFAULT_SETTINGS, ...change }),
    () => {},
  );

const likeOf = (person: Person, site: Site) => ({
  act: 'like' as const,
  subjects: [{ role: 'author' as const, keys: [keyOf(person, site)] }],
});

describe.each(SITES)('practice office, %s', (site) => {
  const office = officeWith({ employment: 'pns' });

  test('warns before an act on the listed account', async () => {
    const { verdict, warning } = await office.judge(likeOf(LISTED, site));
    expect(verdict).toBe('prohibited');
    const [question] = warning?.steps ?? [];
    expect(textAt(question, 'who')).toContain('Wira Contoh');
    expect(textAt(question, 'go')).toBe('Tetap menyukai');
  });

  test('says nothing of the neighbour', async () => {
    expect(await office.judge(likeOf(NEIGHBOUR, site))).toEqual({ verdict: null, warning: null });
    const index = decodePrefixes((await office.index()).prefixes);
    expect(mayContain(index, keyOf(LISTED, site))).toBe(true);
    expect(mayContain(index, keyOf(NEIGHBOUR, site))).toBe(false);
  });

  test('marks the listed account only', async () => {
    const keys = [keyOf(LISTED, site), keyOf(NEIGHBOUR, site)];
    const { marks } = await office.marks(keys);
    expect(Object.keys(marks)).toEqual([keyOf(LISTED, site)]);
  });
});

describe('the settings of the person', () => {
  test.each(LANGUAGES)('are followed in the language: %s', async (language) => {
    const office = officeWith({ language });
    const { warning } = await office.judge(likeOf(LISTED, 'x'));
    expect(warning?.steps[0]?.[1]['lang']).toBe(language);
    expect((await office.index()).notices.gone[1]['lang']).toBe(language);
  });

  test('are followed in the employment: every one has its own consequence', async () => {
    const warnings = await Promise.all(
      [...EMPLOYMENTS, null].map((employment) =>
        officeWith({ employment }).judge(likeOf(LISTED, 'x')),
      ),
    );
    const [pns, cpns, pppk, unknown] = warnings.map(({ warning }) =>
      textAt(warning?.steps[0], 'body'),
    );
    expect(pns).toBe(cpns);
    expect(new Set([pns, pppk, unknown]).size).toBe(3);
  });
});

describe('practice register', () => {
  test('passes the check of every register', () => {
    expect(parseRegister(PRACTICE_REGISTER)).toMatchObject({ ok: true });
  });

  test('is in the campaign whatever the day', () => {
    for (const day of ['2026-11-22', '2031-02-28', '2045-07-01']) {
      const [election] = PRACTICE_REGISTER.elections;
      expect(election && stageOf(election, new Date(day))).toBe('kampanye');
    }
  });
});

describe('practised acts', () => {
  test('belong to their site and are told apart', () => {
    const ids = SITES.flatMap((site) => PRACTISED_ACTS[site].map(({ id }) => [site, id] as const));
    for (const [site, id] of ids) expect(id).toMatch(new RegExp(`^${site}:[a-z-]+$`));
    expect(new Set(ids.map(([, id]) => id)).size).toBe(ids.length);
  });

  test.each(['like', 'unlike', 'comment', 'share'] as const)(
    'the Instagram icon "%s" begins as the site draws it',
    (name) => {
      const beginnings = INSTAGRAM_MARKERS.icons[name].shape.matchAll(/path\[d\^="([^"]+)"\]/g);
      const [first = ''] = [...beginnings].map(([, beginning]) => beginning);
      expect(first).not.toBe('');
      expect(INSTAGRAM_ICONS[name].startsWith(first)).toBe(true);
    },
  );

  test('an effect changes its own post and is remembered', () => {
    const liked = withEffect(EMPTY_FEED, { person: 'listed', deed: 'like' });
    expect(liked.posts.listed.liked).toBe(true);
    expect(liked.posts.neighbour).toBe(EMPTY_FEED.posts.neighbour);
    const commented = withEffect(liked, { person: 'listed', deed: 'comment', text: 'Halo' });
    expect(commented.posts.listed).toMatchObject({ liked: true, comments: ['Halo'] });
    expect(commented.effects.map(({ deed }) => deed)).toEqual(['like', 'comment']);
  });
});
