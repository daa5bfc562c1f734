/**
 * The one schema of a policy. What the browser hands over is checked by it key by key; the managed
 * schema of Chromium and the administrator's files are made from it.
 */
import * as z from 'zod';
import type { Bilingual } from '../bilingual';
import { registerAddress } from '../register/address';
import { LANGUAGES, OUTSIDE_STAGES, PARTIES, POLICY_MODES } from '../settings';
import { LOCKABLE } from './types';
import { POLICY_WORDS, type PolicyKey } from './words';

/** More would have to be asked for at every update. */
const MOST_REGISTERS = 8;

/** Keys of former years stay beside the new one while editions signed with them are about. */
const MOST_KEYS = 16;

const registerUrl = z
  .string()
  .min(1)
  .refine((text) => {
    const addresses = separateAddresses(text);
    return (
      addresses.length > 0 &&
      addresses.length <= MOST_REGISTERS &&
      addresses.every((address) => registerAddress(address) !== null)
    );
  });

const contactUrl = z.string().min(1).max(200).refine(isContactAddress);

export const policySchema = z.object({
  registerUrl: registerUrl.optional(),
  registerKeys: z
    .array(z.string().regex(/^ed25519:[A-Za-z0-9_-]{43}$/))
    .min(1)
    .max(MOST_KEYS)
    .optional(),
  mode: z.enum(POLICY_MODES).optional(),
  outsideStages: z.enum(OUTSIDE_STAGES).optional(),
  parties: z.enum(PARTIES).optional(),
  marks: z.boolean().optional(),
  language: z.enum(LANGUAGES).optional(),
  contactName: z.string().min(1).max(80).refine(isOneLine).optional(),
  contactUrl: contactUrl.optional(),
  locked: z.array(z.enum(LOCKABLE)).optional(),
} satisfies Record<PolicyKey, z.ZodType>);

/** A policy as it is written, before its keys are weighed against each other. */
export type WrittenPolicy = z.output<typeof policySchema>;

/** The addresses in `text`, in their order, each once. */
export function separateAddresses(text: string): string[] {
  return [...new Set(text.split(/\s+/).filter((address) => address !== ''))];
}

function isContactAddress(address: string): boolean {
  return URL.canParse(address) && ['https:', 'mailto:'].includes(new URL(address).protocol);
}

function isOneLine(text: string): boolean {
  return /\S/.test(text) && !/\p{Cc}/u.test(text);
}

/** What JSON Schema says of one key; the form that Chromium takes and the kit is made from. */
export interface KeySchema {
  readonly type: 'string' | 'boolean' | 'array';
  readonly title: string;
  readonly description: string;
  readonly enum?: readonly string[];
  readonly maxLength?: number;
  readonly items?: { readonly type: 'string'; readonly enum?: readonly string[] };
}

export interface ManagedSchema {
  readonly type: 'object';
  readonly properties: Readonly<Record<PolicyKey, KeySchema>>;
}

/** The schema for `storage.managed_schema` of the manifest (JSON Schema, draft 7). */
export function managedSchema(): ManagedSchema {
  const { type, properties } = z.toJSONSchema(policySchema, {
    target: 'draft-07',
    io: 'input',
  }) as unknown as ManagedSchema;
  const described = Object.entries(properties).map(([key, schema]) => {
    const { title, description } = POLICY_WORDS[key as PolicyKey];
    const both = { title: inBoth(title), description: inBoth(description) };
    return [key, { ...both, ...schema }] as const;
  });
  return { type, properties: Object.fromEntries(described) as ManagedSchema['properties'] };
}

function inBoth({ id, en }: Bilingual): string {
  return `${id} / ${en}`;
}
