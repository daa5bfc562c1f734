/**
 * How words on the page are compared with those of labels. Folded words are in lower case, with
 * straight apostrophe and single spaces, and no full stop at the end.
 */

/** Longer texts are contents, never the name of a control. */
const LONGEST = 120;

/** `words` folded; nothing when they are too long to name anything. */
export function fold(words: string): string {
  if (words.length > LONGEST) return '';
  return words
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.…]+$/, '');
}

/**
 * Whether folded `words` match one of `patterns`: with `*` at the end they begin so (` *`: with
 * this word), with `*` at the beginning they end so.
 */
export function matches(words: string, patterns: readonly string[]): boolean {
  return words !== '' && patterns.some((pattern) => matchesOne(words, pattern));
}

function matchesOne(words: string, pattern: string): boolean {
  if (pattern.endsWith('*')) return `${words} `.startsWith(pattern.slice(0, -1));
  if (pattern.startsWith('*')) return words.endsWith(pattern.slice(1));
  return words === pattern;
}

/** What something is called, as for `matches`, but with `*` only at the end. */
export type Names<Thing extends string> = Readonly<Partial<Record<Thing, readonly string[]>>>;

/**
 * Tells what folded words are a name of, or null: asked for each control of a page, it must not go
 * through all names. No two things share a name in `lists`.
 */
export function vocabulary<Thing extends string>(
  ...lists: readonly Names<Thing>[]
): (words: string) => Thing | null {
  const things = new Map<string, Thing>();
  const beginnings: string[] = [];
  const learn = (names: Names<Thing>) => {
    for (const thing in names) {
      names[thing]?.forEach((name) => {
        things.set(name, thing);
        if (name.endsWith('*')) beginnings.push(name);
      });
    }
  };
  return (words) => {
    // Not before somebody asks: a page waits for the start of everything.
    if (things.size === 0) lists.forEach(learn);
    const name = things.has(words) ? words : beginnings.find((it) => matchesOne(words, it));
    return things.get(name ?? '') ?? null;
  };
}

/** What an empty box asks for, folded; its text is what somebody has written. */
export function promptOf(box: Element): string {
  const names = ['aria-label', 'aria-placeholder', 'placeholder'];
  return fold(names.map((name) => box.getAttribute(name)).find((words) => words !== null) ?? '');
}
