/** Answers the guards: which accounts may be listed, what the rules say, what a mark reads. */
import type { Tabs } from 'webextension-polyfill';
import type { AccountKey, Site } from '../domain/account/key';
import type { Entry } from '../domain/register/types';
import { noticesFor } from '../domain/wording/notices';
import { STYLES } from '../domain/wording/styles';
import type {
  GuardRequest,
  IndexReply,
  JudgeReply,
  JudgeRequest,
  MarksReply,
} from '../platform/messages';
import { loadSettings } from '../platform/settings-store';
import { isDiaryOn } from './diary/diary';
import { beginLine, countShown } from './diary/notes';
import { warningsToday } from './diary/today';
import { newerMarkers } from './markers';
import { isPaused } from './paused-tabs';
import { ensureEmbedded } from './registers/embedded';
import { findEntries } from './registers/find';
import { healing } from './registers/heal';
import { isAnyInForce, prefixesOf } from './registers/registers';
import { renewAll } from './registers/renew';
import { spareEntries, sparePrefixes } from './registers/spare';
import { judgementOf, marksReply, replyTo } from './replies';
import { entryId, silenced } from './silenced';
import { showSigns } from './toolbar';

/** What the guards ask; what they report has its own places. */
export type Asked = Extract<GuardRequest, { kind: 'index' | 'judge' | 'marks' }>;

/** The tab in which a guard asks; pages of the extension ask from none. */
type Asking = Pick<Tabs.Tab, 'id' | 'incognito'> | undefined;

export async function answer(
  request: Asked,
  tab: Asking,
): Promise<IndexReply | JudgeReply | MarksReply> {
  switch (request.kind) {
    case 'index':
      return index(request.site, tab);
    case 'judge':
      return judgeFor(request, tab, new Date());
    case 'marks': {
      const [settings, entries] = await Promise.all([loadSettings(), spokenEntries(request.keys)]);
      return marksReply(entries, settings, new Date());
    }
  }
}

/** In a paused tab nobody is listed: every event then passes in the same tick. */
async function index(site: Site, tab: Asking): Promise<IndexReply> {
  const { marks, language, repairs } = await loadSettings();
  const paused = await isPaused(tab?.id);
  const prefixes = paused ? '' : await soundPrefixes(site);
  if (paused || !(await isAnyInForce())) void showSigns([], tab?.id);
  const markers = repairs ? await newerMarkers(site).catch(() => null) : null;
  return { prefixes, marks, notices: noticesFor(language), styles: STYLES, markers };
}

async function judgeFor(request: JudgeRequest, tab: Asking, now: Date): Promise<JudgeReply> {
  const keys = request.subjects.flatMap((subject) => subject.keys);
  const [settings, entries, { accounts }, diary, paused] = await Promise.all([
    loadSettings(),
    spokenEntries(keys),
    warningsToday(now),
    isDiaryOn(),
    isPaused(tab?.id),
  ]);
  if (paused) return { verdict: null, warning: null };
  const judgement = judgementOf(request, entries, settings, now);
  const reply = replyTo(request, judgement, settings, accounts);
  if (judgement === null || reply.warning === null || request.small) return reply;
  // Of a private window nothing may stay behind.
  if (tab?.incognito) return reply;
  const shown = { key: reply.warning.key, act: request.act, entry: judgement.subject.entry, now };
  countShown(shown);
  return diary ? { ...reply, line: beginLine(shown) } : reply;
}

/** The entries of `keys` but for those that the person has silenced. */
async function spokenEntries(
  keys: readonly AccountKey[],
): Promise<ReadonlyMap<AccountKey, readonly Entry[]>> {
  const [entries, silent] = await Promise.all([soundEntries(keys), silenced()]);
  if (silent.size === 0) return entries;
  const spoken = [...entries].map(
    ([key, listed]) => [key, listed.filter((entry) => !silent.has(entryId(entry)))] as const,
  );
  return new Map(spoken.filter(([, listed]) => listed.length > 0));
}

/** What a tab holds; of what ships inside alone where nothing that is kept can be read. */
async function soundPrefixes(site: Site): Promise<string> {
  try {
    // Then what the other registers list is missing for as long as it takes to fetch them.
    if (await ensureEmbedded()) void renewAll();
    if (await isAnyInForce()) return await healing(() => prefixesOf(site));
  } catch (error) {
    console.error(error);
  }
  // Without even that nobody is listed, and the toolbar says that there is no register.
  return sparePrefixes(site).catch(() => '');
}

/** Exact records; of what ships inside alone where nothing that is kept can be read. */
async function soundEntries(
  keys: readonly AccountKey[],
): Promise<ReadonlyMap<AccountKey, readonly Entry[]>> {
  try {
    const found = await healing(() => findEntries(keys));
    if (found.size > 0 || (await isAnyInForce())) return found;
  } catch (error) {
    console.error(error);
  }
  return spareEntries(keys);
}
