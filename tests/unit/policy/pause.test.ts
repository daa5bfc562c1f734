import { expect, test } from 'vitest';
import { effectiveSettings, mayPause } from '../../../src/domain/policy/effective';
import { parsePolicy } from '../../../src/domain/policy/parse';

test.each<[object, object, boolean]>([
  [{}, {}, true],
  [{ mode: 'pause' }, {}, true],
  [{}, { mode: 'pause' }, true],
  [{}, { mode: 'remind', locked: ['mode'] }, true],
  [{}, { mode: 'pause', locked: ['mode'] }, false],
  [{}, { mode: 'block' }, false],
  [{}, { mode: 'block', locked: ['mode'] }, false],
])('own choice %j, policy %j: a tab may be paused: %s', (own, policy, expected) => {
  expect(mayPause(effectiveSettings(own, parsePolicy(policy).policy))).toBe(expected);
});
