/** What the background takes for a request. */
import { expect, test } from 'vitest';
import { parseRequest } from '../../../src/background/requests';
import { loadRules } from '../../../src/domain/rules/schema';

test('every rule of the book can be asked for', () => {
  for (const { id } of loadRules().rules) {
    const request = { kind: 'rule', rule: id };
    expect(parseRequest(request)).toEqual(request);
  }
});

test.each(['', '../options', 'a b', 'x'.repeat(41), 7, null])('no rule is called %j', (rule) => {
  expect(parseRequest({ kind: 'rule', rule })).toBeNull();
});
