/** The part of the warning behind "Lihat aturan lengkap": every rule in full, and what this is not. */
import type { Citation, Judgement } from '../judge/types';
import type { Entry } from '../register/types';
import type { Employment } from '../employment';
import type { Language } from '../settings';
import { dayInWords, fill, textsFor } from './texts';
import type { RuleView, WarningView } from './types';

export interface DetailOptions {
  readonly language: Language;
  readonly employment: Employment | null;
}

export function warningDetails(
  judgement: Judgement,
  options: DetailOptions,
): WarningView['details'] {
  const { details } = textsFor(options.language);
  const unverified = judgement.citations.some(({ rule }) => !rule.officialText);
  return {
    title: details.title,
    items: judgement.citations.map((citation) => ruleView(citation, options.language)),
    footer: [
      ...sanctionLines(judgement, options),
      ...accountLines(judgement.subject.entry, options.language),
      ...(unverified ? [details.unverified] : []),
      details.disclaimer,
    ],
  };
}

/** Instrument and article, as they are cited. */
export function citationInWords({ instrument, rule }: Citation, language: Language): string {
  const { pasal } = rule;
  return fill(textsFor(language).warning.citation, { instrument: instrument.shortName, pasal });
}

function ruleView(citation: Citation, language: Language): RuleView {
  const { details, confidence } = textsFor(language);
  const { rule, reading } = citation;
  return {
    heading: citationInWords(citation, language),
    verbatim: rule.verbatim,
    lines: [
      rule.summary[language],
      ...(reading === null ? [] : [fill(details.reading, { reading: reading[language] })]),
      ...(rule.notes === null ? [] : [fill(details.notes, { notes: rule.notes[language] })]),
      confidence[rule.confidence],
      fill(details.sources, {
        sources: rule.sources.join('; '),
        checked: dayInWords(rule.checked, language),
      }),
    ],
  };
}

/** What may follow, and that neither leave nor marriage is a way out (SE MenPANRB 18/2023). */
function sanctionLines(
  { verdict, sanction }: Judgement,
  { language, employment }: DetailOptions,
): string[] {
  if (verdict !== 'prohibited') return [];
  const { details } = textsFor(language);
  const lines = employment === null ? [details.employmentUnknown] : [];
  if (sanction !== null) {
    const { text, cite, note } = sanction;
    lines.push(fill(details.sanction, { sanction: text[language], cite }));
    if (note !== null) lines.push(note[language]);
  }
  return [...lines, details.leave];
}

/** Where the account is listed, by whom, and how to correct it. */
function accountLines({ account, holder, register }: Entry, language: Language): string[] {
  const { details } = textsFor(language);
  const { source, label } = account;
  const { title, publisher } = register;
  const checked = dayInWords(source.checked, language);
  return [
    fill(details.entry, { account: label, holder: holder.name, source: source.text, checked }),
    fill(details.register, { title, publisher: publisher.name, label: register.label }),
    fill(details.correction, { contact: publisher.contact }),
  ];
}
