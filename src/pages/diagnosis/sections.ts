/** The facts put into words, once for the screen and for the copy. */
import type { PolicyLine } from '../../domain/policy/types';
import type { Language } from '../../domain/settings';
import { dayInWords, fill } from '../../domain/wording/texts';
import { momentInWords } from '../shared/dates';
import type { Texts } from '../shared/texts';
import type { Facts, PublishedRegister } from './facts';

export interface Line {
  readonly term: string;
  readonly words: string;
  /** Whether the person should look at it. */
  readonly isFault?: boolean;
}

export interface Section {
  readonly heading: string;
  /** Groups of lines, each of one thing; a group may have a name. */
  readonly groups: readonly { readonly name?: string; readonly lines: readonly Line[] }[];
  /** What is said where there is nothing. */
  readonly none: string;
}

export function sectionsOf(facts: Facts, texts: Texts, language: Language, now: Date): Section[] {
  const { versions, registers, policy, log } = texts.diagnosis;
  const isSet = facts.policy.filter(({ state }) => state !== 'unset').length > 0;
  return [
    {
      heading: versions.heading,
      groups: [{ lines: versionLines(facts, texts) }],
      none: '',
    },
    {
      heading: registers.heading,
      groups: facts.registers.map((register) => ({
        name: register.title,
        lines: registerLines(register, facts, { texts, language, now }),
      })),
      none: registers.none,
    },
    {
      heading: policy.heading,
      groups: isSet
        ? [{ lines: facts.policy.map((line) => policyLine(line, texts, language)) }]
        : [],
      none: policy.none,
    },
    {
      heading: log.heading,
      groups: facts.log.length > 0 ? [{ lines: logLines(facts, texts, language) }] : [],
      none: log.none,
    },
  ];
}

/** All sections as plain text. */
export function asText(sections: readonly Section[]): string {
  return sections.map(sectionText).join('\n\n');
}

function sectionText({ heading, groups, none }: Section): string {
  const lines = groups.flatMap(({ name, lines: own }) => [
    ...(name === undefined ? [] : [name]),
    ...own.map(({ term, words }) => `  ${term}: ${words}`),
  ]);
  return [heading.toUpperCase(), ...(lines.length > 0 ? lines : [none])].join('\n');
}

function versionLines({ extension, browser, builtInMarkers, newerMarkers }: Facts, texts: Texts) {
  const { versions } = texts.diagnosis;
  const newer = newerMarkers.map(({ site, version }) =>
    fill(versions.newer, { site: texts.sites[site], version: String(version) }),
  );
  const markers = [fill(versions.builtIn, { version: String(builtInMarkers) }), ...newer];
  return [
    { term: versions.extension, words: extension },
    { term: versions.browser, words: browser },
    { term: versions.markers, words: markers.join('; ') },
  ];
}

interface Telling {
  readonly texts: Texts;
  readonly language: Language;
  readonly now: Date;
}

function registerLines(
  register: PublishedRegister,
  { faults }: Facts,
  { texts, language, now }: Telling,
): Line[] {
  const words = texts.diagnosis.registers;
  const { id, origin, publisher, sequence, issued, accounts, expires, readAt, checkedAt } =
    register;
  const fault = faults[id];
  const isOver = expires !== null && new Date(expires) < now;
  const until = expires === null ? words.never : momentInWords(expires, language);
  return [
    { term: words.origin, words: words.origins[origin] },
    { term: words.publisher, words: `${publisher.name} (${publisher.contact})` },
    {
      term: words.edition,
      words: fill(words.editionLine, {
        sequence: String(sequence),
        issued: dayInWords(issued, language),
      }),
    },
    {
      term: words.expires,
      words: isOver ? fill(words.expired, { at: until }) : until,
      isFault: isOver,
    },
    {
      term: words.accounts,
      words: fill(words.accountCount, { count: accounts.toLocaleString(language) }),
    },
    { term: words.readAt, words: momentInWords(readAt, language) },
    { term: words.checkedAt, words: momentInWords(checkedAt, language) },
    ...(register.url === null ? [] : [{ term: words.url, words: register.url }]),
    ...(fault === undefined
      ? []
      : [
          {
            term: words.fault,
            words: `${momentInWords(fault.at, language)}: ${fault.text[language]}`,
            isFault: true,
          },
        ]),
  ];
}

function policyLine(
  { key, value, state, locked, reason }: PolicyLine,
  texts: Texts,
  language: Language,
): Line {
  const words = texts.diagnosis.policy;
  const shown = value === undefined ? words.noValue : JSON.stringify(value);
  const standing = [words.states[state], ...(locked ? [words.locked] : [])].join(', ');
  const why = reason === null ? '' : `: ${reason[language]}`;
  return { term: key, words: `${shown} (${standing}${why})`, isFault: state === 'refused' };
}

function logLines({ log, registers }: Facts, texts: Texts, language: Language): Line[] {
  const { outcomes } = texts.diagnosis.log;
  return log.map(({ at, register, outcome, text }) => {
    const title = registers.find(({ id }) => id === register)?.title ?? register;
    return {
      term: momentInWords(at, language),
      words: `${title}, ${outcomes[outcome]}. ${text[language]}`,
      isFault: outcome === 'refused',
    };
  });
}
