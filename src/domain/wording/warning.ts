/**
 * Puts a judgement into words, ready to be shown: at most forty words before the details, no
 * sentence above twenty, nothing threatened as certain.
 */
import type { Act } from '../act';
import type { Judgement } from '../judge/types';
import type { Contact } from '../policy/types';
import type { SubjectRole } from '../subject';
import { citationInWords, type DetailOptions, warningDetails } from './details';
import { holderInWords } from './holder';
import { fill, type Texts, textsFor } from './texts';
import type { WarningView } from './types';

export interface WarningOptions extends DetailOptions {
  /** True when the person was warned of this account before: the rule is then put differently. */
  readonly repeated?: boolean;
  /** True when the page was not recognised with certainty: the warning then says so. */
  readonly unsure?: boolean;
  /** Set where a policy lets nobody go on: whom to ask, as far as it says. */
  readonly blocked?: { readonly contact: Contact | null } | undefined;
}

interface RoleWords {
  readonly thing: keyof Texts['thing'];
  readonly who: keyof Texts['who'];
}

/** How a post is named, and its listed account, by the part that the account has in it. */
const ROLE_WORDS: Readonly<Record<SubjectRole, RoleWords>> = {
  author: { thing: 'post', who: 'owner' },
  coauthor: { thing: 'post', who: 'owner' },
  profile: { thing: 'post', who: 'owner' },
  'comment-author': { thing: 'comment', who: 'owner' },
  group: { thing: 'groupPost', who: 'listed' },
  quoted: { thing: 'quoting', who: 'listed' },
  'shared-original': { thing: 'quoting', who: 'listed' },
  reposter: { thing: 'reposted', who: 'listed' },
  mentioned: { thing: 'mentioning', who: 'listed' },
  'campaign-tag': { thing: 'tagging', who: 'tag' },
  'shown-tag': { thing: 'picture', who: 'tag' },
};

/** The warning before `act`, in the person's language. */
export function warningView(judgement: Judgement, act: Act, options: WarningOptions): WarningView {
  const { language, repeated = false } = options;
  const texts = textsFor(language);
  const { warning, proceed } = texts;
  const doing = fill(texts.doing[doingKey(judgement, act)], {
    thing: thingInWords(texts, judgement, act),
  });
  const rule = (repeated ? texts.ruleAgain : texts.rule)[ruleKey(judgement)];
  const [lead] = judgement.citations;
  return {
    lang: language,
    verdict: judgement.verdict,
    heading: `${doing.charAt(0).toUpperCase()}${doing.slice(1)}?`,
    body: `${whoInWords(texts, judgement)} ${rule}`,
    citation: lead === undefined ? '' : citationInWords(lead, language),
    consequence: consequence(texts, judgement, options),
    unsent: warning.unsent,
    cancelLabel: warning.cancel,
    proceedLabel: proceed[act],
    confirmation: fill(warning.confirmation, { doing }),
    confirmLabel: fill(warning.confirm, { proceed: proceed[act] }),
    reportLabel: warning.report,
    // No schema lets an account without a key pass.
    key: judgement.subject.entry.account.keys[0]!,
    details: warningDetails(judgement, options),
    ...(options.blocked && blockedWords(texts, options.blocked.contact)),
  };
}

/** What is said otherwise where there is no going on. */
function blockedWords(
  { warning }: Texts,
  contact: Contact | null,
): Pick<WarningView, 'unsent' | 'cancelLabel' | 'blocked'> {
  const { name, url } = contact ?? {};
  const by = name === undefined ? warning.blocked : fill(warning.blockedBy, { name });
  return {
    unsent: warning.blockedUnsent,
    cancelLabel: warning.blockedClose,
    blocked: { text: by, ...(url !== undefined && { url }) },
  };
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
  if (isWritten(role)) return ROLE_WORDS[role].thing;
  if (act === 'follow' || act === 'join' || act === 'post') {
    if (act === 'join' || role === 'group') return about ? 'groupAbout' : 'group';
    return about ? 'accountAbout' : 'account';
  }
  return about ? 'postAbout' : ROLE_WORDS[role].thing;
}

/** Who it is, with their place, so that a wrong entry can be noticed. */
function whoInWords({ who }: Texts, { subject }: Judgement): string {
  const { account, holder } = subject.entry;
  const { name, region } = holder;
  const placed = region === undefined ? name : fill(who.place, { name, region });
  return fill(who[ROLE_WORDS[subject.role].who], { name: placed, tag: account.label });
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
  { language, employment, unsure = false, blocked }: WarningOptions,
): string {
  if (unsure) return warning.unsure;
  // Nothing can follow from what cannot be done; the details have it all the same.
  if (blocked) return '';
  if (sanction !== null) return fill(warning.consequence, { sanction: sanction.short[language] });
  return verdict === 'prohibited' && employment === null ? warning.employmentUnknown : '';
}
