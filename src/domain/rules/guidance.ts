/**
 * What a person asks beside the rules: what is not forbidden, what is often quoted wrongly, and
 * whom to ask. Only pages read it, so here the schema itself is the type.
 */
import * as z from 'zod';
import conductFile from '../../data/conduct.json' with { type: 'json' };
import misquotationsFile from '../../data/misquotations.json' with { type: 'json' };
import supervisorsFile from '../../data/supervisors.json' with { type: 'json' };
import type { Day } from '../register/types';
import { day, id, localText, provenance, repeated } from './fields';
import { loadRules } from './schema';

/** `forbidden` is what people often take for free although a rule reaches it. */
export const STANDINGS = ['free', 'unclear', 'forbidden'] as const;

const conduct = z.strictObject({
  id,
  standing: z.enum(STANDINGS),
  conduct: localText,
  explanation: localText,
  /** Ids of the rules that the explanation speaks of. */
  rules: z.array(id),
  ...provenance,
});

const misquotation = z.strictObject({
  id,
  /** What is said or printed. */
  claim: localText,
  correct: localText,
  rules: z.array(id),
  ...provenance,
});

const supervisor = z.strictObject({
  id,
  name: localText,
  task: localText,
  /** First and last day, both included; null: none is known. */
  from: day.nullable(),
  until: day.nullable(),
  ...provenance,
});

const parts = z.strictObject({
  conduct: z.array(conduct),
  misquotations: z.array(misquotation),
  supervisors: z.array(supervisor),
});

const guidance = parts.superRefine((input, context) => {
  for (const message of inconsistencies(input)) context.addIssue({ code: 'custom', message });
});

export type Conduct = z.infer<typeof conduct>;
export type Misquotation = z.infer<typeof misquotation>;
export type Supervisor = z.infer<typeof supervisor>;
export type Guidance = z.infer<typeof parts>;

/**
 * Checks guidance completely, also that the rules it names are those that ship.
 * @throws {z.ZodError} naming every fault, when it has any
 */
export function parseGuidance(input: unknown): Guidance {
  return guidance.parse(input);
}

let shipped: Guidance | undefined;

/** The guidance that ships inside, checked once. */
export function loadGuidance(): Guidance {
  shipped ??= parseGuidance({
    conduct: conductFile,
    misquotations: misquotationsFile,
    supervisors: supervisorsFile,
  });
  return shipped;
}

/** Whether a supervisor is there on `today`, is there no more, or is only to come. */
export function tenureOn({ from, until }: Supervisor, today: Day): 'past' | 'present' | 'future' {
  if (until !== null && until < today) return 'past';
  return from !== null && today < from ? 'future' : 'present';
}

function inconsistencies(input: Guidance): string[] {
  const known = new Set(loadRules().rules.map((rule) => rule.id));
  const unknown = [...input.conduct, ...input.misquotations].flatMap((each) =>
    each.rules.filter((rule) => !known.has(rule)).map((rule) => `${each.id}: unknown rule ${rule}`),
  );
  return [
    ...repeated('conduct', input.conduct),
    ...repeated('misquotation', input.misquotations),
    ...repeated('supervisor', input.supervisors),
    ...unknown,
  ];
}
