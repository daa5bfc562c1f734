/** The format as JSON Schema, for publishers who do not use this tool. */
import * as z from 'zod';
import { sectionSchema } from '../domain/register/section';
import { shardLineSchema } from '../domain/register/shard';
import { statementSchema } from '../domain/register/statement';

/** Zod knows a key by a function; this says the same as nearly as a pattern can. */
const ACCOUNT_KEY = {
  type: 'string',
  pattern:
    '^(x:name:[a-z0-9_]{1,15}|instagram:name:[a-z0-9._]{1,30}|facebook:name:[a-z0-9]{5,50}|(x|instagram|facebook):id:[1-9][0-9]{0,19}|facebook:group:[a-z0-9._-]{1,100}|(x|instagram|facebook):tag:[^:]{4,60})$',
} as const;

/** The schemas by the names of their files in `docs/`, as JSON. */
export function jsonSchemas(): Readonly<Record<string, string>> {
  return {
    'register-statement.schema.json': render(statementSchema, 'Payload of register.jws.gz'),
    'register-section.schema.json': render(sectionSchema, 'A section when unpacked'),
    'register-shard.schema.json': render(
      shardLineSchema,
      'A line of a shard when unpacked: the first is its head, every other a holder',
    ),
  };
}

function render(schema: z.ZodType, title: string): string {
  const json = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override({ zodSchema, jsonSchema }) {
      if (zodSchema._zod.def.type === 'custom') Object.assign(jsonSchema, ACCOUNT_KEY);
    },
  });
  return JSON.stringify({ title, ...json });
}
