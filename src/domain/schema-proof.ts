/** What every schema of outside data needs: the fault in words, and the proof that types agree. */
import * as z from 'zod';

/** Where a fault is, e.g. `holders[0].accounts[1].keys`. */
function placeOf({ path }: z.core.$ZodIssue): string {
  return z.core.toDotPath(path) || 'isi berkas';
}

/** The first `most` faults of data from outside and where they are, then how many more there are. */
export function faultsInWords({ issues }: z.ZodError, most: number): string {
  const shown = issues.slice(0, most).map((issue) => `${placeOf(issue)}: ${issue.message}`);
  const hidden = issues.length - shown.length;
  return shown.join('; ') + (hidden > 0 ? `; dan ${hidden} kesalahan lain` : '');
}

/** The first fault of data from outside and where it is. */
export function firstFault({ issues: [issue] }: z.ZodError): string {
  return issue === undefined ? 'isi berkas: ' : `${placeOf(issue)}: ${issue.message}`;
}

export type Frozen<T> = T extends object ? { readonly [Name in keyof T]: Frozen<T[Name]> } : T;

/** True if the types are the same: `true satisfies Same<…>` does not compile once they drift apart. */
export type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
