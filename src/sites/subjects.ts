import type { AccountKey } from '../domain/account/key';
import type { Subject } from './site';

/** All names of all `subjects`. */
export function keysOf(subjects: readonly Subject[]): AccountKey[] {
  return subjects.flatMap(({ keys }) => keys);
}

/** Whether two readings are of the same accounts in the same order. */
export function areSame(some: readonly Subject[], others: readonly Subject[]): boolean {
  return keysOf(some).join() === keysOf(others).join();
}
