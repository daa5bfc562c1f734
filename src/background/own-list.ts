/** The person's own list: read by everybody, changed only where policy leaves it to the person. */
import type { Holder } from '../domain/register/types';
import { loadPolicy } from '../platform/policy-store';
import { readOwn, replaceOwn } from './registers/own';

/** Everybody whom the person has listed. */
export function ownHolders(): Promise<readonly Holder[]> {
  return readOwn();
}

/**
 * Puts `holders` in place of the whole list.
 * @throws {Error} where policy forbids it
 */
export async function saveOwnHolders(holders: readonly Holder[]): Promise<void> {
  const { policy } = await loadPolicy();
  if (policy.locked.has('ownList')) throw new Error('[jaga-netral] policy locks the own list');
  await replaceOwn(holders, new Date());
}
