/** Words and pictures about a candidate, and pages that were not understood: caution at most. */
import { expect, test } from 'vitest';
import type { Act } from '../../../src/domain/act';
import { judge } from '../../../src/domain/judge/judge';
import type { SubjectRole } from '../../../src/domain/subject';
import { entryOf, inStage } from './entries';

function ask(act: Act, role: SubjectRole, unsure = false) {
  const judgement = judge({
    act,
    subjects: [{ role, entry: entryOf('calon') }],
    employment: 'pns',
    now: inStage('kampanye'),
    preferences: { outsideStages: 'note', parties: 'caution' },
    unsure,
  });
  return judgement && [judgement.verdict, judgement.citations[0]?.rule.id, judgement.sanction];
}

test.each<[Act, SubjectRole]>([
  ['post', 'mentioned'],
  ['comment', 'mentioned'],
  ['quote', 'campaign-tag'],
])('a %s in which a calon is %s rests on the rule on posting, without a sanction', (act, role) => {
  expect(ask(act, role)).toEqual(['caution', 'SKB2022-B6', null]);
});

test("a picture with a campaign's slogan is content about a candidate", () => {
  expect(ask('like', 'shown-tag')).toEqual(['caution', 'SKB2022-B2', null]);
});

test('nobody is followed by what one writes or by what a picture shows', () => {
  expect(ask('follow', 'shown-tag')).toBeNull();
  expect(ask('follow', 'mentioned')).toBeNull();
});

test('on a page that was not understood nothing is called prohibited', () => {
  expect(ask('like', 'author')).toEqual(['prohibited', 'SKB2022-B6', expect.anything()]);
  expect(ask('like', 'author', true)).toEqual(['caution', 'SKB2022-B6', null]);
});
