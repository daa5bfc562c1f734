/** The part of the warning behind "Lihat aturan lengkap": every rule in full, and what this is not. */
import type { Citation, Judgement } from '../judge/types';
import type { Entry } from '../register/types';
import type { Employment } from '../employment';
import type { Language } from '../settings';
import { dayInWords, fill, textsFor } from './texts';
import type { CitationView, RuleView, WarningWords } from './types';

export interface DetailOptions {
  readonly language: Language;
  readonly employment: Employment | null;
}

export function warningDetails(
  judgement: Judgement,
  options: DetailOptions,
): WarningWords['details'] {
  const { details } = textsFor(options.language);
  const unverified = judgement.citations.some(({ rule }) => !rule.officialText);
  return {
    title: details.title,
    items: judgement.citations.map((citation) => ruleView(citation, options.language)),
    footer: [
      ...quietLines(judgement, options.language),
      ...sanctionLines(judgement, options),
      ...accountLines(judgement.subject.entry, options.language),
      ...(unverified ? [details.unverified] : []),
      details.disclaimer,
    ],
  };
}

/** Instrument and article, as they are cited, and where to find the rule. */
export function citationView({ instrument, rule }: Citation, language: Language): CitationView {
  const { id, pasal } = rule;
  const slots = { instrument: instrument.shortName, pasal };
  return { rule: id, text: fill(textsFor(language).warning.citation, slots) };
}

function ruleView(citation: Citation, language: Language): RuleView {
  const { details, confidence } = textsFor(language);
  const { rule, reading } = citation;
  return {
    citation: citationView(citation, language),
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

/** Until when it is masa tenang: a date of the register, and no claim about what follows from it. */
function quietLines({ stage, subject }: Judgement, language: Language): string[] {
  const { election } = subject.entry;
  const span = election?.stages.find((each) => each.stage === 'masa_tenang');
  if (stage !== 'masa_tenang' || !election || !span) return [];
  const until = dayInWords(span.until, language);
  return [fill(textsFor(language).details.quiet, { election: election.name, until })];
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
