/**
 * The agency's policy. The first question to managed storage after the start of a browser can take
 * seconds, so everybody reads the copy in local storage, and the worker keeps that copy fresh.
 */
import { parsePolicy } from '../domain/policy/parse';
import type { ParsedPolicy } from '../domain/policy/types';
import { browser } from './browser';
import { announceIndexChange } from './index-version';
import { readLocal, recalledAs, writeLocal } from './local-storage';

const KEY = 'policy';

/** The policy as it was last read; empty before it ever was. */
export const loadPolicy: () => Promise<ParsedPolicy> = recalledAs(KEY, (stored) =>
  parsePolicy(stored ?? {}),
);

/**
 * Reads the policy anew and tells every open page when it has changed; the result says whether.
 * While the browser cannot tell, the policy that was last read stays in force.
 */
export async function refreshPolicy(): Promise<boolean> {
  const current = await readManaged();
  if (current === null || JSON.stringify(current) === JSON.stringify((await readLocal(KEY)) ?? {}))
    return false;
  await writeLocal({ [KEY]: current });
  await announceIndexChange();
  return true;
}

/** Calls back each time that the policy has changed. */
export function onPolicyChange(callback: () => void): void {
  browser.storage.onChanged.addListener((_, area) => {
    if (area !== 'managed') return;
    void refreshPolicy().then((changed) => {
      if (changed) callback();
    });
  });
}

async function readManaged(): Promise<object | null> {
  try {
    return await browser.storage.managed.get(null);
  } catch (error) {
    // Firefox has no empty managed storage: without a policy for us there is none to read.
    if (String(error).includes('manifest not found')) return {};
    console.error('[jaga-netral] the policy cannot be read', error);
    return null;
  }
}
