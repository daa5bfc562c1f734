/**
 * A reader for the fixtures of the fallback. It sees only what they tell it: `data-reads="comment"`
 * is an act, `data-of="handle"` whose post it is (absent: that cannot be read), `data-writes="#box"`
 * the box it sends, `data-undoes` takes an act back.
 */
import { nameKey } from '../../../src/domain/account/by-site';
import type { Act } from '../../../src/domain/act';
import { withFallback } from '../../../src/sites/fallback/fallback';
import type { Intent, SiteReader } from '../../../src/sites/site';
import { blindReader } from '../../support/blind-reader';

const LISTED: ReadonlySet<string> = new Set([
  'facebook:name:budicalon',
  'facebook:name:citrabakal',
]);

/** The half-blind reader with the fallback beside it, on Facebook, where two accounts are listed. */
export function createFallbackReader(): SiteReader {
  const reader: SiteReader = {
    ...blindReader('facebook'),
    pressable: '[data-reads]',
    pressed: (element) => intentAt(element.closest<HTMLElement>('[data-reads]')),
    opens: (element) => intentAt(element.closest<HTMLElement>('[data-reads]'))?.target ?? null,
    undoes: (element) => element.closest('[data-undoes]') !== null,
  };
  return withFallback(reader, (key) => LISTED.has(key));
}

function intentAt(control: HTMLElement | null): Intent | null {
  if (control === null) return null;
  const { reads, of = '', writes } = control.dataset;
  const author = nameKey('facebook', of);
  const box = writes === undefined ? null : document.querySelector(writes);
  const subjects = author === null ? [] : [{ role: 'author' as const, keys: [author] }];
  const target = { id: null, root: control, subjects };
  return { act: reads as Act, control, target, opens: true, ...(box && { written: [box] }) };
}
