import * as z from 'zod';
import { EMPLOYMENTS } from '../domain/employment';
import {
  DEFAULT_SETTINGS,
  LANGUAGES,
  MODES,
  OUTSIDE_STAGES,
  PARTIES,
  type Settings,
} from '../domain/settings';
import { browser } from './browser';
import { announceIndexChange } from './index-version';

z.config({ jitless: true });

const KEY = 'settings';

/** A value that cannot be read falls back to its own default; the others stay. */
const settingsSchema = z.object({
  employment: z.enum(EMPLOYMENTS).nullable().catch(DEFAULT_SETTINGS.employment),
  mode: z.enum(MODES).catch(DEFAULT_SETTINGS.mode),
  outsideStages: z.enum(OUTSIDE_STAGES).catch(DEFAULT_SETTINGS.outsideStages),
  parties: z.enum(PARTIES).catch(DEFAULT_SETTINGS.parties),
  language: z.enum(LANGUAGES).catch(DEFAULT_SETTINGS.language),
  marks: z.boolean().catch(DEFAULT_SETTINGS.marks),
  repairs: z.boolean().catch(DEFAULT_SETTINGS.repairs),
});

/** The person's settings; whatever is missing or damaged has its default value. */
export async function loadSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  const parsed = settingsSchema.safeParse(stored[KEY] ?? {});
  return parsed.success ? parsed.data : DEFAULT_SETTINGS;
}

/** Changes some settings and tells every open page. */
export async function saveSettings(change: Partial<Settings>): Promise<Settings> {
  const settings = { ...(await loadSettings()), ...change };
  await browser.storage.local.set({ [KEY]: settings });
  await announceIndexChange();
  return settings;
}
