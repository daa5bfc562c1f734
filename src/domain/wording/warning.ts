/**
 * Puts a judgement into words: at most forty words before the details, no sentence above twenty,
 * nothing threatened as certain.
 */
import type { Act } from '../act';
import type { Judgement } from '../judge/types';
import type { Contact } from '../policy/types';
import type { SubjectRole } from '../subject';
import { citationView, type DetailOptions, warningDetails } from './details';
import { holderInWords } from './holder';
import { layOut } from './layout';
import { fill, type Texts, textsFor } from './texts';
import type { PauseView, WarningView, WarningWords, WhoView } from './types';

export interface WarningOptions extends DetailOptions {
  /** True when the person was warned of this account before, today: the warning is then shorter. */
  readonly repeated?: boolean;
  /** True when going on takes a second deliberate step. */
  readonly pause?: boolean;
  /** True when the page was not recognised with certainty: the warning then says so. */
  readonly unsure?: boolean;
  /** Set where a policy lets nobody go on: whom to ask, as far as it says. */
  readonly blocked?: { readonly contact: Contact | null } | undefined;
}

/** How a post is named by the part that its listed account has in it. */
const THINGS: Readonly<Record<SubjectRole, keyof Texts['thing']>> = {
  author: 'post',
  coauthor: 'post',
  profile: 'post',
  'comment-author': 'comment',
  group: 'groupPost',
  quoted: 'quoting',
  'shared-original': 'quoting',
  reposter: 'reposted',
  mentioned: 'mentioning',
  'campaign-tag': 'tagging',
  'shown-tag': 'picture',
};

/** Acts that bring something before others. */
const SPREADING: ReadonlySet<Act> = new Set(['share', 'repost', 'quote', 'post']);

/** The warning before `act`, in the person's language, ready to be shown. */
export function warningView(judgement: Judgement, act: Act, options: WarningOptions): WarningView {
  return {
    // No schema lets an account without a key pass.
    key: judgement.subject.entry.account.keys[0]!,
    steps: layOut(warningWords(judgement, act, options)),
  };
}

/** The same in words. */
export function warningWords(
  judgement: Judgement,
  act: Act,
  options: WarningOptions,
): WarningWords {
  const { language, repeated = false, pause = false, blocked } = options;
  const texts = textsFor(language);
  const { warning, proceed } = texts;
  const thing = thingInWords(texts, judgement, act);
  const doing = fill(texts.doing[doingKey(judgement, act)], { thing });
  const [lead] = judgement.citations;
  return {
    lang: language,
    verdict: judgement.verdict,
    heading: `${capitalised(doing)}?`,
    who: whoView(judgement),
    rule: (repeated ? texts.ruleAgain : texts.rule)[ruleKey(judgement)],
    consequence: consequence(texts, judgement, options),
    citation: lead === undefined ? null : citationView(lead, language),
    quiet: isQuiet(judgement, act) ? warning.quiet : '',
    unsent: repeated ? '' : warning.unsent,
    cancelLabel: warning.cancel,
    proceedLabel: proceed[act],
    pause: pause ? pauseInWords(texts, doing, proceed[act]) : null,
    reportLabel: judgement.account === 'partai_politik' ? warning.reportParty : warning.report,
    details: warningDetails(judgement, options),
    blocked: null,
    ...(blocked && blockedWords(texts, doing, blocked.contact)),
  };
}

/** The second step puts the question in other words, so that it is not answered from habit. */
function pauseInWords({ warning }: Texts, doing: string, proceed: string): PauseView {
  return {
    steps: [fill(warning.step, { step: '1' }), fill(warning.step, { step: '2' })],
    heading: `${proceed}?`,
    confirmation: fill(warning.confirmation, { doing }),
    confirmLabel: fill(warning.confirm, { proceed: uncapitalised(proceed) }),
  };
}

/** What is said otherwise where there is no going on, and so nothing to ask. */
function blockedWords(
  { warning }: Texts,
  doing: string,
  contact: Contact | null,
): Pick<WarningWords, 'heading' | 'quiet' | 'unsent' | 'cancelLabel' | 'blocked'> {
  const { name, url = null } = contact ?? {};
  const text = name === undefined ? warning.blocked : fill(warning.blockedBy, { name });
  return {
    heading: fill(warning.blockedHeading, { doing }),
    quiet: '',
    unsent: '',
    cancelLabel: warning.blockedClose,
    blocked: { text, url },
  };
}

function isQuiet({ stage, subject }: Judgement, act: Act): boolean {
  return stage === 'masa_tenang' && (SPREADING.has(act) || isWritten(subject.role));
}

/** What a person writes is sent, whether as a comment, a quote or a post. */
function doingKey({ subject }: Judgement, act: Act): keyof Texts['doing'] {
  return isWritten(subject.role) ? 'write' : act;
}

function isWritten(role: SubjectRole): boolean {
  return role === 'mentioned' || role === 'campaign-tag';
}

/** What the act is done to, e.g. "unggahan calon bupati". */
function thingInWords(texts: Texts, { subject, stage }: Judgement, act: Act): string {
  const { holder } = subject.entry;
  const key = thingKey(subject.role, act, holder.kind === 'pihak_ketiga');
  return fill(texts.thing[key], { who: holderInWords(texts, holder, stage) });
}

/** Third parties' content is "about" a candidate; everybody else's is their own. */
function thingKey(role: SubjectRole, act: Act, about: boolean): keyof Texts['thing'] {
  if (isWritten(role)) return THINGS[role];
  if (act === 'follow' || act === 'join' || act === 'post') {
    if (act === 'join' || role === 'group') return about ? 'groupAbout' : 'group';
    return about ? 'accountAbout' : 'account';
  }
  return about ? 'postAbout' : THINGS[role];
}

function whoView({ subject }: Judgement): WhoView {
  const { account, holder } = subject.entry;
  const { name, region = '' } = holder;
  // Some lists write the holder's name in place of the account's.
  return { name, region, account: account.label === name ? '' : account.label };
}

/** Which sentence says what the rule says; a bakal calon's own account is covered by a reading. */
function ruleKey({ verdict, lowered, account, citations }: Judgement): keyof Texts['rule'] {
  const read = (citations[0]?.reading ?? null) !== null;
  if (verdict === 'prohibited') return read && account === 'bakal_calon' ? 'reading' : 'prohibited';
  if (account === 'partai_politik') return 'party';
  return read || lowered ? 'supportive' : 'duty';
}

/** One short sentence: what may follow, or that we are not sure; empty where there is neither. */
function consequence(
  { warning }: Texts,
  { verdict, sanction }: Judgement,
  { language, employment, repeated = false, unsure = false, blocked }: WarningOptions,
): string {
  if (unsure) return warning.unsure;
  // Nothing can follow from what cannot be done, and what was said today is known; the details
  // have it all the same.
  if (blocked || repeated) return '';
  if (sanction !== null) return fill(warning.consequence, { sanction: sanction.short[language] });
  return verdict === 'prohibited' && employment === null ? warning.employmentUnknown : '';
}

function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function uncapitalised(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
