import { browser } from './browser';

/** Keys that the next question to the browser asks for, and its answer. */
let wanted: string[] = [];
let answer: Promise<Record<string, unknown>> | null = null;

/** What this context has read before, or has been told since. */
const known = new Map<string, Promise<unknown>>();

// Before everybody else listens: who is told of a change recalls what has changed.
browser.storage.onChanged.addListener((changes, area) => {
  if (area !== 'local') return;
  for (const [key, { newValue }] of Object.entries(changes)) {
    if (known.has(key)) known.set(key, Promise.resolve(newValue));
  }
});

/**
 * The value of `key` in local storage, undefined when there is none. What is asked for in one turn
 * costs one question: the browser keeps this storage in another process.
 */
export async function readLocal(key: string): Promise<unknown> {
  wanted.push(key);
  answer ??= Promise.resolve().then(ask);
  return (await answer)[key];
}

/**
 * The same from memory, for what is asked again and again while somebody waits. A change that
 * another context has just made may be told a moment later: who writes what they read must not use
 * this.
 */
export function recallLocal(key: string): Promise<unknown> {
  const recalled = known.get(key) ?? readLocal(key);
  known.set(key, recalled);
  recalled.catch(() => known.delete(key));
  return recalled;
}

/** Recalls `key` as what `read` makes of it, which is made anew only when the value has changed. */
export function recalledAs<Value>(
  key: string,
  read: (stored: unknown) => Value,
): () => Promise<Value> {
  let stored: Promise<unknown> | null = null;
  let value: Promise<Value> | null = null;
  return () => {
    const recalled = recallLocal(key);
    if (recalled !== stored || value === null) value = recalled.then(read);
    stored = recalled;
    return value;
  };
}

/** Writes `values`; from now on this context recalls them. */
export async function writeLocal(values: Readonly<Record<string, unknown>>): Promise<void> {
  await browser.storage.local.set(values);
  for (const key of Object.keys(values)) known.delete(key);
}

function ask(): Promise<Record<string, unknown>> {
  const keys = wanted;
  wanted = [];
  answer = null;
  return browser.storage.local.get(keys);
}
