/** What every schema of outside data needs: the fault in words, and the proof that types agree. */
import * as z from 'zod';
import { en as english, id as indonesian } from 'zod/locales';
import type { Bilingual } from './bilingual';
import type { Language } from './settings';

/** Stands between the Indonesian and the English of one message: zod carries one text for each. */
const SEPARATOR = '\u001E';

const NOWHERE: Bilingual = { id: 'isi berkas', en: 'the content of the file' };

/** A message for a schema in both languages; `faultsInWords` and `firstFault` take it apart. */
export function inBoth(id: string, en: string): string {
  return [id, en].map((words) => words.replaceAll(SEPARATOR, ' ')).join(SEPARATOR);
}

const indonesianError = indonesian().localeError;
const englishError = english().localeError;

/** Words zod's own faults in both languages: the `error` of a parse. */
export const errorInBoth: z.core.$ZodErrorMap = (issue) =>
  inBoth(messageOf(indonesianError(issue)), messageOf(englishError(issue)));

function messageOf(said: ReturnType<z.core.$ZodErrorMap>): string {
  return typeof said === 'object' ? (said?.message ?? '') : (said ?? '');
}

/** Where a fault is, e.g. `holders[0].accounts[1].keys`. */
function placeOf({ path }: z.core.$ZodIssue, language: Language): string {
  return z.core.toDotPath(path) || NOWHERE[language];
}

function inWords(issue: z.core.$ZodIssue, language: Language): string {
  const [id = '', en = id] = issue.message.split(SEPARATOR);
  return `${placeOf(issue, language)}: ${{ id, en }[language]}`;
}

/** The first `most` faults of data from outside and where they are, then how many more there are. */
export function faultsInWords({ issues }: z.ZodError, most: number): string {
  const shown = issues.slice(0, most).map((issue) => inWords(issue, 'id'));
  const hidden = issues.length - shown.length;
  return shown.join('; ') + (hidden > 0 ? `; dan ${hidden} kesalahan lain` : '');
}

/** The first fault of data from outside and where it is. */
export function firstFault(error: z.ZodError): string {
  return firstFaultInBoth(error).id;
}

/** The first fault of data from outside and where it is; English needs `errorInBoth` in the parse. */
export function firstFaultInBoth({ issues: [issue] }: z.ZodError): Bilingual {
  if (issue === undefined) return NOWHERE;
  return { id: inWords(issue, 'id'), en: inWords(issue, 'en') };
}

export type Frozen<T> = T extends object ? { readonly [Name in keyof T]: Frozen<T[Name]> } : T;

/** True if the types are the same: `true satisfies Same<…>` does not compile once they drift apart. */
export type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
