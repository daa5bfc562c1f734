/** A finding in words, once for the screen and for the table. */
import type { Entry } from '../../domain/register/types';
import type { SubjectRole } from '../../domain/subject';
import type { Finding, PastAct } from '../../domain/trace/types';
import type { Language } from '../../domain/settings';
import { type Texts as SharedTexts, textsIn } from '../shared/texts';
import { type Texts, traceTexts } from './texts';

/** What the page says, and what it has in common with others. */
export interface Words {
  readonly language: Language;
  readonly own: Texts;
  readonly shared: SharedTexts;
}

export function wordsIn(language: Language): Words {
  return { language, own: traceTexts(language), shared: textsIn(language) };
}

/** On what the act was done, where that is not simply the account's post or profile. */
export function roleInWords({ role }: PastAct, { own }: Words): string {
  const said: Partial<Record<SubjectRole, string>> = own.roles;
  return said[role] ?? '';
}

/** Empty where the act has no date, or the account no election. */
export function stageInWords({ stage }: Finding, { own, shared }: Words): string {
  if (stage === null) return '';
  return stage === 'di_luar_tahapan' ? own.findings.outside : shared.stages[stage];
}

/** Who holds the account, as what, and where. */
export function holderInWords({ holder }: Entry, { shared }: Words) {
  const { kinds, offices } = shared.ownList;
  return {
    name: holder.name,
    kind: kinds[holder.kind],
    office: holder.office === undefined ? '' : offices[holder.office],
    region: holder.region ?? '',
  };
}
