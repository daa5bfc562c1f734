import * as z from 'zod';
import { type AccountKey, SITES } from '../domain/account/key';
import { ACTS } from '../domain/act';
import { SUBJECT_ROLES } from '../domain/subject';
import { type GuardRequest, SIGNS } from '../platform/messages';

z.config({ jitless: true });

const accountKey = z.custom<AccountKey>(
  (value) =>
    typeof value === 'string' &&
    /^(x|facebook|instagram):(name|id|group|tag):\S{1,120}$/.test(value),
);

/** A post concerns few accounts; more than this is not a question of our guard. */
const keys = z.array(accountKey).max(50);

const requestSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('index'), site: z.enum(SITES) }),
  z.object({
    kind: z.literal('judge'),
    site: z.enum(SITES),
    act: z.enum(ACTS),
    subjects: z.array(z.object({ role: z.enum(SUBJECT_ROLES), keys })).max(50),
    unsure: z.boolean().optional(),
    small: z.boolean().optional(),
  }),
  z.object({ kind: z.literal('marks'), keys: z.array(accountKey).max(2000) }),
  z.object({
    kind: z.literal('tried'),
    site: z.enum(SITES),
    version: z.int(),
    fault: z.string().max(500).nullable(),
  }),
  z.object({ kind: z.literal('decided'), line: z.string().max(80), went: z.boolean() }),
  z.object({ kind: z.literal('enlarge') }),
  z.object({ kind: z.literal('update') }),
  z.object({ kind: z.literal('correct'), key: accountKey }),
  z.object({ kind: z.literal('rule'), rule: z.string().regex(/^[\w-]{1,40}$/) }),
  z.object({ kind: z.literal('signs'), signs: z.array(z.enum(SIGNS)).max(SIGNS.length) }),
]);

/** The request in a message, or null when it is none that the background answers. */
export function parseRequest(message: unknown): GuardRequest | null {
  const parsed = requestSchema.safeParse(message);
  return parsed.success ? parsed.data : null;
}
