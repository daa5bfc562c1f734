/** Reading the words on a control: its label, or its text where it has none. */

/** Longer texts are contents, never the name of a control. */
const LONGEST = 120;

/** The words of `element` as the markers spell them. */
export function wordsOf(element: Element): string {
  const label = element.getAttribute('aria-label') ?? '';
  return fold(label === '' ? (element.textContent ?? '') : label);
}

/** What an empty box asks for; its text is what somebody has written. */
export function promptOf(box: Element): string {
  return fold(box.getAttribute('aria-label') ?? box.getAttribute('aria-placeholder') ?? '');
}

/** The title of a dialog: its label, the element that labels it, or its first heading. */
export function titleOf(dialog: Element): string {
  const label = dialog.getAttribute('aria-label');
  if (label !== null) return fold(label);
  const id = dialog.getAttribute('aria-labelledby') ?? '';
  const title = dialog.ownerDocument.getElementById(id) ?? dialog.querySelector('h1, h2');
  return title === null ? '' : fold(title.textContent ?? '');
}

/** Whether folded `words` match one of `patterns` (`*` at the end or the beginning). */
export function matches(words: string, patterns: readonly string[]): boolean {
  return words !== '' && patterns.some((pattern) => matchesOne(words, pattern));
}

function matchesOne(words: string, pattern: string): boolean {
  if (pattern.endsWith('*')) return `${words} `.startsWith(pattern.slice(0, -1));
  if (pattern.startsWith('*')) return words.endsWith(pattern.slice(1));
  return words === pattern;
}

/** Lower case, straight apostrophe, single spaces, no full stop at the end. */
export function fold(words: string): string {
  if (words.length > LONGEST) return '';
  return words
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.…]+$/, '');
}
