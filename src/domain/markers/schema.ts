/** Proves that data from outside is a `MarkerPack`: its shape, its size, and that it only marks up. */
import * as z from 'zod';
import { id as indonesian } from 'zod/locales';
import { isAccountKey, type AccountKey, SITES } from '../account/key';
import { ACTS } from '../act';
import type { Markup } from '../markup';
import { firstFault } from '../schema-proof';
import type { MarkerChanges, MarkerPack } from './types';

z.config({ jitless: true });

/** Characters of a pack as JSON; the built-in markers of all sites are a third of it. */
const LARGEST_PACK = 100_000;
const DEEPEST_MARKUP = 40;

const text = z.string().max(2000);

const changes: z.ZodType<MarkerChanges> = z.lazy(() =>
  z.record(text, z.union([text, z.array(text), changes])),
);

/** Only what a page is made of: no script, no style, nothing that loads or runs. */
const tag = z.string().regex(/^(?!script$|style$|link$|iframe$|object$|embed$)[a-z][a-z0-9-]*$/);
const attribute = z.string().regex(/^(?!on|style$|src$|srcset$)[a-z][a-z0-9-]*$/);

const markup: z.ZodType<Markup> = z.lazy(() =>
  z.tuple([tag, z.record(attribute, text)], z.union([text, markup])),
);

const example = z.object({
  url: z.url({ protocol: /^https$/ }),
  page: markup,
  presses: z
    .array(
      z.object({
        at: text,
        act: z.enum(ACTS).nullable(),
        accounts: z.array(
          z.custom<AccountKey>((value) => typeof value === 'string' && isAccountKey(value)),
        ),
      }),
    )
    .min(1),
});

const packSchema = z.object({
  format: z.literal('jaga-netral-markers/1'),
  version: z.int().positive(),
  sites: z.partialRecord(
    z.enum(SITES),
    z.object({ changes, examples: z.array(example).min(1, 'harus membawa contoh') }),
  ),
});

export type ParsedPack =
  { readonly ok: true; readonly pack: MarkerPack } | { readonly ok: false; readonly fault: string };

/** Reads a pack from parsed JSON, or says in one Indonesian sentence why it cannot be used. */
export function parseMarkerPack(json: unknown): ParsedPack {
  if (JSON.stringify(json).length > LARGEST_PACK || depthOf(json) > DEEPEST_MARKUP) {
    return { ok: false, fault: 'Penanda tata letak ini terlalu besar, jadi tidak dipakai.' };
  }
  const parsed = packSchema.safeParse(json, { error: indonesian().localeError });
  if (parsed.success) return { ok: true, pack: parsed.data };
  const fault = firstFault(parsed.error);
  return { ok: false, fault: `Penanda tata letak ini tidak dapat dipakai. ${fault}.` };
}

function depthOf(json: unknown): number {
  if (typeof json !== 'object' || json === null) return 0;
  return 1 + Math.max(0, ...Object.values(json).map(depthOf));
}
