import * as z from 'zod';
import { EMPLOYMENTS } from '../domain/employment';
import { effectiveSettings } from '../domain/policy/effective';
import type { EffectiveSettings } from '../domain/policy/types';
import { LANGUAGES, MODES, OUTSIDE_STAGES, type OwnChoices, PARTIES } from '../domain/settings';
import { announceIndexChange } from './index-version';
import { readLocal, recalledAs, writeLocal } from './local-storage';
import { loadPolicy } from './policy-store';

z.config({ jitless: true });

const KEY = 'settings';

const ownSchema = z.object({
  employment: z.enum(EMPLOYMENTS).nullable().exactOptional(),
  mode: z.enum(MODES).exactOptional(),
  outsideStages: z.enum(OUTSIDE_STAGES).exactOptional(),
  parties: z.enum(PARTIES).exactOptional(),
  language: z.enum(LANGUAGES).exactOptional(),
  marks: z.boolean().exactOptional(),
  repairs: z.boolean().exactOptional(),
});

const ownChoices = recalledAs(KEY, readableChoices);

/** The settings in force: the person's own choices, as far as the policy leaves them. */
export async function loadSettings(): Promise<EffectiveSettings> {
  const [own, { policy }] = await Promise.all([ownChoices(), loadPolicy()]);
  return effectiveSettings(own, policy);
}

/** Notes what the person chooses and tells every open page; what they never chose stays open. */
export async function saveSettings(change: OwnChoices): Promise<void> {
  const before = readableChoices(await readLocal(KEY));
  await writeLocal({ [KEY]: { ...before, ...change } });
  await announceIndexChange();
}

/** A value that cannot be read counts as not chosen; the others stay. */
function readableChoices(stored: unknown): OwnChoices {
  const given = new Map<string, unknown>(Object.entries(Object(stored)));
  const readable = Object.entries(ownSchema.shape).filter(
    ([key, schema]) => given.has(key) && schema.safeParse(given.get(key)).success,
  );
  return ownSchema.parse(Object.fromEntries(readable.map(([key]) => [key, given.get(key)])));
}
