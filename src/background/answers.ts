/** Answers the guards: which accounts may be listed, what the rules say, what a mark reads. */
import type { AccountKey, Site } from '../domain/account/key';
import type { Settings } from '../domain/settings';
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
import { ensureRegister, readEmbedded } from './embedded';
import { newerMarkers } from './markers';
import { DamagedRegister, findEntries, registerStatus } from './register-store';
import { judgeReply, marksReply } from './replies';

/** No account of any site: nothing is held, and the popup says that nothing is protected. */
const NOBODY = '';

/** What the guards ask; what they report has its own places. */
export type Asked = Exclude<GuardRequest, { kind: 'signs' | 'tried' | 'enlarge' }>;

export async function answer(request: Asked): Promise<IndexReply | JudgeReply | MarksReply> {
  await ensureRegister();
  const settings = await loadSettings();
  switch (request.kind) {
    case 'index':
      return index(request.site, settings);
    case 'judge':
      return verdict(request, settings);
    case 'marks':
      return marksReply(await entriesOf(request.keys), settings, new Date());
  }
}

async function index(
  site: Site,
  { mode, marks, language, repairs }: Settings,
): Promise<IndexReply> {
  const { register } = await registerStatus();
  const prefixes = register?.prefixes[site] ?? NOBODY;
  const markers = repairs ? await newerMarkers(site) : null;
  return { prefixes, mode, marks, notices: noticesFor(language), styles: STYLES, markers };
}

async function verdict(request: JudgeRequest, settings: Settings): Promise<JudgeReply> {
  const entries = await entriesOf(request.subjects.flatMap(({ keys }) => keys));
  const { register } = await registerStatus();
  if (register === null) return { verdict: null, warning: null };
  return judgeReply(request, { register, entries }, settings, new Date());
}

/** Exact records; a damaged one makes the embedded register be read in again, once. */
async function entriesOf(keys: readonly AccountKey[]) {
  try {
    return await findEntries(keys);
  } catch (error) {
    if (!(error instanceof DamagedRegister)) throw error;
    console.error(`[jaga-netral] ${error.message}`);
    await readEmbedded();
    return findEntries(keys);
  }
}
