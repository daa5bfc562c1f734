import type { ParsedAccount } from '../../src/domain/account/parse';

/**
 * A parse in one word, as case files write it: the key, `key!platform-mismatch`, `!foreign`,
 * `!group` or `!reason:detail`.
 */
export function accountNotation(parsed: ParsedAccount): string {
  if (parsed.ok) return parsed.mismatch ? `${parsed.key}!platform-mismatch` : parsed.key;
  const { reason, detail } = parsed;
  return reason === 'foreign' || reason === 'group' ? `!${reason}` : `!${reason}:${detail}`;
}
