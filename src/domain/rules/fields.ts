/** What the schemas of all files of law have in common. */
import * as z from 'zod';
import { CONFIDENCES } from './types';

// Extension pages forbid the `new Function` with which zod compiles its parsers.
z.config({ jitless: true });

/** No rule may threaten with certainty: whether a sanction follows is for others to decide. */
const CERTAIN_THREAT = /akan dikenai|akan dikenakan|will be sanctioned|will be punished/i;

export const text = z
  .string()
  .trim()
  .min(1)
  .refine((value) => !CERTAIN_THREAT.test(value), 'threatens a sanction as certain');
export const localText = z.strictObject({ id: text, en: text });
export const id = z.string().regex(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/);
export const day = z.iso.date();
export const confidence = z.enum(CONFIDENCES);

/** Where a text comes from and how well it is known. */
export const provenance = {
  sources: z.array(text).min(1),
  confidence,
  checked: day,
};

export type Identified = readonly { readonly id: string }[];

/** Ids that stand twice in `list`, one sentence each. */
export function repeated(what: string, list: Identified): string[] {
  const ids = list.map((each) => each.id);
  return ids.filter((each, at) => ids.indexOf(each) !== at).map((each) => `${what} ${each} twice`);
}
