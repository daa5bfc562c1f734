/**
 * The JSON that came with the page. It names accounts that no link names: all but one co-author of
 * a post, every co-author of a reel, the author of a post whose comments stand on a page of their
 * own. What was loaded later is not in the document.
 */
import type { AccountKey } from '../../domain/account/key';
import { INSTAGRAM_NAMING } from '../../domain/account/naming/instagram';
import { keyOfName } from '../../domain/account/naming/naming';

/** Author first, then co-authors, of the post with this code; empty when the data lack it. */
export function accountsBehind(code: string, scripts: Iterable<Element>): AccountKey[] {
  for (const { textContent: text } of scripts) {
    // Parsing all of it would take long: it is a megabyte or more.
    const mayTell = text.includes(`"${code}"`) && text.includes('coauthor_producers');
    const names = mayTell ? namesIn(parse(text), code) : null;
    if (names === null) continue;
    return names.map((name) => keyOfName(INSTAGRAM_NAMING, name)).filter((key) => key !== null);
  }
  return [];
}

function namesIn(value: unknown, code: string): string[] | null {
  if (!isRecord(value)) return null;
  if (value['code'] === code && 'coauthor_producers' in value) {
    return [value['user'], value['coauthor_producers']].flat().flatMap(nameOf);
  }
  for (const inner of Object.values(value)) {
    const names = namesIn(inner, code);
    if (names !== null) return names;
  }
  return null;
}

function nameOf(user: unknown): string[] {
  const name = isRecord(user) ? user['username'] : null;
  return typeof name === 'string' ? [name] : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
