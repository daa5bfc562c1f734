/**
 * What the guard is told, from the exact entries of the accounts it asks about. Pure, so that the
 * practice page answers with the very same judgement as the worker does.
 */
import type { AccountKey } from '../domain/account/key';
import { judge } from '../domain/judge/judge';
import type { Judgement } from '../domain/judge/types';
import type { EffectiveSettings } from '../domain/policy/types';
import { isValidOn, stageOf } from '../domain/register/stage';
import type { Entry } from '../domain/register/types';
import type { Settings } from '../domain/settings';
import { markView } from '../domain/wording/mark';
import { warningView } from '../domain/wording/warning';
import type { MarkView } from '../domain/wording/types';
import type { JudgeReply, JudgeRequest, MarksReply } from '../platform/messages';

type Entries = ReadonlyMap<AccountKey, readonly Entry[]>;

/** Settings, and whom to ask where a policy blocks. */
export type Preferences = Settings & Partial<Pick<EffectiveSettings, 'contact'>>;

type Asked = Pick<JudgeRequest, 'act' | 'subjects' | 'unsure'>;

/** The verdict on an act, and the warning unless there is none to give. */
export function judgeReply(
  asked: Asked,
  entries: Entries,
  preferences: Preferences,
  now: Date,
): JudgeReply {
  return replyTo(asked, judgementOf(asked, entries, preferences, now), preferences);
}

/** What the rules say of an act; null when they say nothing of it today. */
export function judgementOf(
  { act, subjects, unsure = false }: Asked,
  entries: Entries,
  { employment, outsideStages, parties }: Preferences,
  now: Date,
): Judgement | null {
  const judged = subjects.flatMap(({ role, keys }) =>
    distinct(keys.flatMap((key) => entries.get(key) ?? [])).map((entry) => ({ role, entry })),
  );
  const preferences = { outsideStages, parties };
  return judge({ act, subjects: judged, employment, now, preferences, unsure });
}

/** A judgement as the guard is told it; `warned`: accounts that were warned of today before. */
export function replyTo(
  { act, unsure = false }: Asked,
  judgement: Judgement | null,
  { employment, language, mode, contact = null }: Preferences,
  warned: readonly AccountKey[] = [],
): JudgeReply {
  if (judgement === null) return { verdict: null, warning: null };
  const { verdict, subject } = judgement;
  if (verdict === 'note') return { verdict, warning: null };
  const blocked = mode === 'block' ? { contact } : undefined;
  const repeated = subject.entry.account.keys.some((key) => warned.includes(key));
  const options = { language, employment, repeated, pause: mode === 'pause', unsure, blocked };
  return { verdict, warning: warningView(judgement, act, options) };
}

/** The marks of those accounts that are listed and valid today. */
export function marksReply(entries: Entries, { language }: Settings, now: Date): MarksReply {
  const marks: Partial<Record<AccountKey, MarkView>> = {};
  for (const [key, listed] of entries) {
    const entry = listed.find((candidate) => isValidOn(candidate, now));
    if (entry === undefined) continue;
    const stage = entry.election ? stageOf(entry.election, now) : 'di_luar_tahapan';
    marks[key] = markView(entry, stage, language);
  }
  return { marks };
}

/** One account under several keys is one entry; two holders of one account are two. */
function distinct(entries: readonly Entry[]): Entry[] {
  const identity = ({ register, holder, account }: Entry) =>
    JSON.stringify([register.id, holder.id, account.label]);
  return [...new Map(entries.map((entry) => [identity(entry), entry])).values()];
}
