/** Answers the guards: which accounts may be listed, what the rules say, what a mark reads. */
import type { AccountKey, Site } from '../domain/account/key';
import type { Entry } from '../domain/register/types';
import { noticesFor } from '../domain/wording/notices';
import { STYLES } from '../domain/wording/styles';
import type { GuardRequest, IndexReply, JudgeReply, MarksReply } from '../platform/messages';
import { loadSettings } from '../platform/settings-store';
import { newerMarkers } from './markers';
import { ensureEmbedded } from './registers/embedded';
import { DamagedRegister, findEntries } from './registers/find';
import { heal } from './registers/heal';
import { prefixesOf } from './registers/registers';
import { judgeReply, marksReply } from './replies';
import { entryId, silenced } from './silenced';

/** What the guards ask; what they report has its own places. */
export type Asked = Extract<GuardRequest, { kind: 'index' | 'judge' | 'marks' }>;

export async function answer(request: Asked): Promise<IndexReply | JudgeReply | MarksReply> {
  switch (request.kind) {
    case 'index':
      return index(request.site);
    case 'judge': {
      const keys = request.subjects.flatMap((subject) => subject.keys);
      const [settings, entries] = await Promise.all([loadSettings(), spokenEntries(keys)]);
      return judgeReply(request, entries, settings, new Date());
    }
    case 'marks': {
      const [settings, entries] = await Promise.all([loadSettings(), spokenEntries(request.keys)]);
      return marksReply(entries, settings, new Date());
    }
  }
}

async function index(site: Site): Promise<IndexReply> {
  await ensureEmbedded();
  const { mode, marks, language, repairs } = await loadSettings();
  const prefixes = await prefixesOf(site);
  const markers = repairs ? await newerMarkers(site) : null;
  return { prefixes, mode, marks, notices: noticesFor(language), styles: STYLES, markers };
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

/** Exact records; a damaged register is read in anew, once. */
async function soundEntries(keys: readonly AccountKey[]) {
  try {
    return await findEntries(keys);
  } catch (error) {
    if (!(error instanceof DamagedRegister)) throw error;
    console.error(error.message);
    await heal(error);
    return findEntries(keys);
  }
}
