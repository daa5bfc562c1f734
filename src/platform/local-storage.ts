import { browser } from './browser';

/** Keys that the next question to the browser asks for, and its answer. */
let wanted: string[] = [];
let answer: Promise<Record<string, unknown>> | null = null;

/**
 * The value of `key` in local storage, undefined when there is none. What is asked for in one turn
 * costs one question: the browser keeps this storage in another process.
 */
export async function readLocal(key: string): Promise<unknown> {
  wanted.push(key);
  answer ??= Promise.resolve().then(ask);
  return (await answer)[key];
}

function ask(): Promise<Record<string, unknown>> {
  const keys = wanted;
  wanted = [];
  answer = null;
  return browser.storage.local.get(keys);
}
