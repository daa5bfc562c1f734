/** The law as entries on shelves: what the page of rules draws, links to and searches. */
import { type Employment, EMPLOYMENTS } from '../../domain/employment';
import type { Day } from '../../domain/register/types';
import {
  type Conduct,
  type Guidance,
  type Misquotation,
  STANDINGS,
  type Supervisor,
  tenureOn,
} from '../../domain/rules/guidance';
import type {
  AllOr,
  Confidence,
  Instrument,
  LawAct,
  Rule,
  RuleBook,
  Sanction,
} from '../../domain/rules/types';
import type { Language } from '../../domain/settings';
import { citationView } from '../../domain/wording/details';
import { dayInWords, fill, textsFor } from '../../domain/wording/texts';
import { textsIn } from '../shared/texts';
import { type RulesTexts, rulesTextsIn } from './texts';

/** An entry of this page, by the id under which it stands. */
export interface Link {
  readonly id: string;
  readonly words: string;
}

export interface Fact {
  readonly term: string;
  readonly words: string | readonly Link[];
}

export interface Entry {
  /** Its anchor: the id that it has in the data. */
  readonly id: string;
  readonly title: string;
  /** What kind of entry it is; null: its shelf says it. */
  readonly label: string | null;
  readonly plain: string;
  /** Words of the law, which stay Indonesian. */
  readonly verbatim: string | null;
  readonly facts: readonly Fact[];
  /** The acts that it speaks of. */
  readonly acts: AllOr<LawAct>;
}

export interface Shelf {
  readonly id: keyof RulesTexts['shelves'];
  readonly entries: readonly Entry[];
}

/** What the law is put into words with. */
interface Desk {
  readonly book: RuleBook;
  readonly language: Language;
  readonly texts: RulesTexts;
  readonly today: Day;
}

/** Every shelf with all its entries, in the order in which they are read. */
export function shelvesOf(
  book: RuleBook,
  guidance: Guidance,
  language: Language,
  today: Day,
): Shelf[] {
  const desk: Desk = { book, language, texts: rulesTextsIn(language), today };
  const { conduct, misquotations, supervisors } = guidance;
  const cited = book.rules.filter(({ use }) => use === 'warning').sort(byWeight);
  const known = book.rules.filter(({ use }) => use === 'library');
  return [
    { id: 'warning', entries: cited.map((rule) => ruleEntry(rule, desk)) },
    { id: 'library', entries: known.map((rule) => ruleEntry(rule, desk)) },
    ...STANDINGS.map((standing) => ({
      id: standing,
      entries: conduct
        .filter((each) => each.standing === standing)
        .map((each) => conductEntry(each, desk)),
    })),
    { id: 'sanctions', entries: book.sanctions.map((sanction) => sanctionEntry(sanction, desk)) },
    { id: 'misquotations', entries: misquotations.map((each) => misquotationEntry(each, desk)) },
    { id: 'supervisors', entries: supervisors.map((each) => supervisorEntry(each, desk)) },
    {
      id: 'instruments',
      entries: book.instruments.map((instrument) => instrumentEntry(instrument, desk)),
    },
  ];
}

/** Instrument and article of `rule`, as they are cited. */
function titleOf(rule: Rule, { book, language }: Desk): string {
  const instrument = book.instruments.find(({ id }) => id === rule.instrument);
  if (instrument === undefined) return rule.pasal;
  return citationView({ rule, instrument, reading: null }, language).text;
}

/** Bans before duties, duties before what is only their basis. */
function byWeight(one: Rule, other: Rule): number {
  const weights = ['prohibited', 'caution', null];
  return weights.indexOf(one.verdict) - weights.indexOf(other.verdict);
}

function ruleEntry(rule: Rule, desk: Desk): Entry {
  const { uses, facts } = desk.texts;
  return {
    id: rule.id,
    title: titleOf(rule, desk),
    label: rule.use === 'library' ? uses.library : uses[rule.verdict ?? 'basis'],
    plain: rule.summary[desk.language],
    verbatim: rule.verbatim,
    facts: [
      ...scopeFacts(rule, desk),
      { term: facts.sanction, words: sanctionLinks(rule, desk) },
      ...ruleFacts(facts.basis, rule.basis, desk),
      ...readingFacts(rule, desk),
      ...noteFacts(rule.notes?.[desk.language], desk),
      ...provenanceFacts(rule, desk),
      { term: facts.official, words: desk.texts.officialText[rule.officialText ? 'yes' : 'no'] },
    ],
    acts: rule.acts,
  };
}

/** Which acts, accounts, offices, stages and employees a rule speaks of. */
function scopeFacts(rule: Rule, { language, texts }: Desk): Fact[] {
  const { facts, all, nobody, acts, accounts, outside } = texts;
  const pages = textsIn(language);
  const stages = { ...pages.stages, di_luar_tahapan: outside };
  const { offices } = pages.ownList;
  return [
    { term: facts.acts, words: listed(rule.acts, acts, all.acts, nobody.acts) },
    { term: facts.accounts, words: listed(rule.accounts, accounts, all.accounts, '') },
    { term: facts.offices, words: listed(rule.offices, offices, all.offices, nobody.offices) },
    { term: facts.stages, words: listed(rule.stages, stages, all.stages, '') },
    { term: facts.employment, words: named(rule.employment) || nobody.employment },
  ];
}

function listed<T extends string>(
  scope: AllOr<T>,
  words: Readonly<Record<T, string>>,
  all: string,
  none: string,
): string {
  if (scope === 'all') return all;
  return scope.length === 0 ? none : scope.map((each) => words[each]).join(', ');
}

/** What may follow for whom; employments with the same sanction share a line. */
function sanctionLinks(rule: Rule, { book, language, texts }: Desk): string | Link[] {
  if (rule.sanction === null) return texts.nobody.sanction;
  const threatened = book.sanctions.filter(({ id }) =>
    Object.values(rule.sanction ?? {}).includes(id),
  );
  return threatened.map(({ id, short }) => {
    const whom = EMPLOYMENTS.filter((each) => rule.sanction?.[each] === id);
    const who = named(whom);
    return { id, words: fill(texts.sanctionLine, { who, sanction: short[language] }) };
  });
}

function ruleFacts(term: string, ids: readonly string[], desk: Desk): Fact[] {
  const rules = ids.flatMap((id) => desk.book.rules.filter((rule) => rule.id === id));
  if (rules.length === 0) return [];
  const words = rules.map((rule) => ({ id: rule.id, words: titleOf(rule, desk) }));
  return [{ term, words }];
}

/** Why the rule is applied to cases that its words do not name. */
function readingFacts(rule: Rule, { language, texts }: Desk): Fact[] {
  return rule.cases.flatMap(({ acts, accounts, reading }) => {
    if (reading === null) return [];
    const slots = {
      acts: listed(acts, texts.acts, '', ''),
      accounts: listed(accounts, texts.accounts, '', ''),
      reading: reading[language],
    };
    return [{ term: texts.facts.reading, words: fill(texts.readingLine, slots) }];
  });
}

function noteFacts(note: string | undefined, { texts }: Desk): Fact[] {
  return note === undefined ? [] : [{ term: texts.facts.note, words: note }];
}

interface Provenance {
  readonly sources?: readonly string[];
  readonly confidence: Confidence;
  readonly checked: Day;
}

function provenanceFacts({ sources, confidence, checked }: Provenance, desk: Desk): Fact[] {
  const { facts } = desk.texts;
  const { [confidence]: words } = textsFor(desk.language).confidence;
  return [
    { term: facts.confidence, words },
    ...(sources === undefined ? [] : [{ term: facts.sources, words: sources.join('; ') }]),
    { term: facts.checked, words: dayInWords(checked, desk.language) },
  ];
}

function conductEntry(conduct: Conduct, desk: Desk): Entry {
  return {
    id: conduct.id,
    title: conduct.conduct[desk.language],
    label: null,
    plain: conduct.explanation[desk.language],
    verbatim: null,
    facts: [
      ...ruleFacts(desk.texts.facts.related, conduct.rules, desk),
      ...provenanceFacts(conduct, desk),
    ],
    acts: [],
  };
}

function sanctionEntry(sanction: Sanction, desk: Desk): Entry {
  const { language, texts } = desk;
  const who = named(sanction.employment);
  const slots = { who, sanction: sanction.text[language] };
  return {
    id: sanction.id,
    title: capitalised(sanction.short[language]),
    label: null,
    plain: `${fill(texts.sanctionLine, slots)}.`,
    verbatim: null,
    facts: [
      { term: texts.facts.cite, words: sanction.cite },
      ...noteFacts(sanction.note?.[language], desk),
      ...ruleFacts(texts.facts.basis, sanction.basis, desk),
      ...provenanceFacts(sanction, desk),
    ],
    acts: [],
  };
}

function misquotationEntry(misquotation: Misquotation, desk: Desk): Entry {
  return {
    id: misquotation.id,
    title: misquotation.claim[desk.language],
    label: null,
    plain: `${desk.texts.facts.correct}: ${misquotation.correct[desk.language]}`,
    verbatim: null,
    facts: [
      ...ruleFacts(desk.texts.facts.related, misquotation.rules, desk),
      ...provenanceFacts(misquotation, desk),
    ],
    acts: [],
  };
}

function supervisorEntry(supervisor: Supervisor, desk: Desk): Entry {
  const { language, texts, today } = desk;
  const { from, until } = supervisor;
  const dates = [
    ...(from === null ? [] : [fill(texts.tenureFrom, { from: dayInWords(from, language) })]),
    ...(until === null ? [] : [fill(texts.tenureUntil, { until: dayInWords(until, language) })]),
  ];
  return {
    id: supervisor.id,
    title: supervisor.name[language],
    label: texts.tenures[tenureOn(supervisor, today)],
    plain: supervisor.task[language],
    verbatim: null,
    facts: [
      ...dates.map((words) => ({ term: texts.facts.date, words })),
      ...provenanceFacts(supervisor, desk),
    ],
    acts: [],
  };
}

function instrumentEntry(instrument: Instrument, desk: Desk): Entry {
  const { book, language, texts } = desk;
  const { id, shortName, title, date, status, note } = instrument;
  const rules = book.rules.filter((rule) => rule.instrument === id).map((rule) => rule.id);
  const isDay = date.length > 'YYYY'.length;
  return {
    id,
    title: shortName,
    label: texts.statuses[status],
    plain: note[language],
    verbatim: title,
    facts: [
      { term: texts.facts.date, words: isDay ? dayInWords(date, language) : date },
      ...ruleFacts(texts.facts.related, rules, desk),
    ],
    acts: [],
  };
}

/** Their abbreviations are their names in every language. */
function named(employments: readonly Employment[]): string {
  return employments.map((each) => each.toUpperCase()).join(', ');
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
