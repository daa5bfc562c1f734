/**
 * A section of a published register lists some of its shards, so that a change in one regency costs
 * a browser the statement, one section and one shard, and not the list of all shards.
 */
import * as z from 'zod';
import { type Frozen, type Same, errorInBoth, firstFaultInBoth } from '../schema-proof';
import { openFile, type RefusedFile, refuseFile } from './promised';
import { text } from './schema';
import {
  MOST_SHARDS,
  namesDiffer,
  type SectionReference,
  type ShardReference,
  shardReferenceSchema,
} from './statement';

/** Characters of a section when unpacked; a shard takes some 200 of them. */
const LONGEST_SECTION = 8_000_000;

export interface Section {
  readonly format: 'jaga-netral-section/1';
  readonly name: string;
  readonly shards: readonly ShardReference[];
}

export const sectionSchema = z.object({
  format: z.literal('jaga-netral-section/1'),
  name: text,
  shards: z.array(shardReferenceSchema).max(MOST_SHARDS).check(namesDiffer),
});

// This does not compile when the schema and the type drift apart.
true satisfies Same<Frozen<z.output<typeof sectionSchema>>, Frozen<Section>>;

export type ParsedSection = { readonly ok: true; readonly section: Section } | RefusedFile;

/** Path of a section below the address of the register. */
export function sectionPath(hash: string): string {
  return `sections/${hash}.json.gz`;
}

/** Bytes of a bundle; of a section with more, the shards are fetched one by one. */
const LARGEST_BUNDLE = 16_000_000;

/**
 * Path of the bundle of a section: the files of all its shards, one after the other, for browsers that
 * have few of them. It need not be there, and its pieces are proved like the single files.
 */
export function bundlePath(hash: string): string {
  return `sections/${hash}.shards`;
}

/** Length of the bundle of these shards; null when there is none. */
export function bundleBytes(shards: readonly ShardReference[]): number | null {
  const bytes = shards.reduce((sum, shard) => sum + shard.bytes, 0);
  return shards.length > 1 && bytes <= LARGEST_BUNDLE ? bytes : null;
}

/** The files in a bundle of these shards, by their SHA-256. */
export function filesInBundle(
  bundle: Uint8Array<ArrayBuffer>,
  shards: readonly ShardReference[],
): Map<string, Uint8Array<ArrayBuffer>> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  let at = 0;
  for (const { sha256, bytes } of shards) {
    files.set(sha256, bundle.slice(at, at + bytes));
    at += bytes;
  }
  return files;
}

/** Reads the compressed file of a section, if it is exactly the one that the statement promises. */
export async function readSection(
  file: Uint8Array<ArrayBuffer>,
  reference: SectionReference,
): Promise<ParsedSection> {
  const opened = await openFile(file, reference, LONGEST_SECTION);
  if (!opened.ok) return opened;
  const parsed = parseSection(opened.text, reference);
  return parsed.ok ? againstPromise(parsed, reference) : parsed;
}

function parseSection(json: string, reference: SectionReference): ParsedSection {
  let content: unknown;
  try {
    content = JSON.parse(json);
  } catch {
    return refuseFile('shape', reference, { id: 'isinya bukan JSON', en: 'it is no JSON' });
  }
  const parsed = sectionSchema.safeParse(content, { error: errorInBoth });
  if (parsed.success) return { ok: true, section: parsed.data };
  return refuseFile('shape', reference, firstFaultInBoth(parsed.error));
}

function againstPromise(
  parsed: ParsedSection & { ok: true },
  reference: SectionReference,
): ParsedSection {
  const { name, shards } = parsed.section;
  const accounts = shards.reduce((sum, shard) => sum + shard.accounts, 0);
  const { name: promised, shards: count, accounts: total } = reference;
  if (name === promised && shards.length === count && accounts === total) return parsed;
  return refuseFile('shape', reference, {
    id: `isinya "${name}" dengan ${shards.length} bagian dan ${accounts} akun, bukan ${count} bagian dan ${total} akun`,
    en: `it is "${name}" with ${shards.length} shards and ${accounts} accounts, not ${count} shards and ${total} accounts`,
  });
}
