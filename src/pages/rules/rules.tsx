import { useLayoutEffect, useState } from 'preact/hooks';
import { posterPage } from '../../background/pages';
import type { Rule } from '../../domain/rules/types';
import type { Language } from '../../domain/settings';
import { fill } from '../../domain/wording/texts';
import { Brand } from '../shared/brand';
import { describeDocument } from '../shared/mount';
import { textsIn } from '../shared/texts';
import { EntryView } from './entry';
import type { Shelf } from './library';
import { ACT_GROUPS, type ActGroup, found, type Wish } from './search';
import { type RulesTexts, rulesTextsIn } from './texts';

interface Props {
  readonly language: Language;
  readonly rules: readonly Rule[];
  readonly shelves: readonly Shelf[];
  /** Id of the entry to show first, as the address of the page names it. */
  readonly asked: string | null;
}

const NOTHING: Wish = { query: '', group: null };

/** The whole law as a small library: searched, linked to, and told how well it is known. */
export function Rules({ language, rules, shelves, asked }: Props) {
  const [wish, setWish] = useState(NOTHING);
  // What is asked for is shown, whatever was searched before.
  const target = useTarget(asked, (id) =>
    setWish((before) => (has(found(shelves, before), id) ? before : NOTHING)),
  );
  const texts = rulesTextsIn(language);
  const shown = found(shelves, wish);
  const isUnknown = target !== null && !has(shelves, target);

  useLayoutEffect(() => {
    describeDocument(language, `${texts.heading} – ${textsIn(language).brand}`);
  }, []);

  return (
    <div class="sheet wide">
      <header>
        <Brand>{texts.heading}</Brand>
        <a class="button" href={posterPage()}>
          {texts.print}
        </a>
      </header>
      <div class="library">
        <Contents texts={texts} shelves={shown} />
        <main>
          <p class="intro">{texts.intro}</p>
          <Unverified texts={texts} rules={rules} />
          {isUnknown && (
            <p class="hint" role="alert">
              {fill(texts.unknown, { id: target })}
            </p>
          )}
          <Finder texts={texts} wish={wish} change={setWish} />
          <p class="soft" role="status">
            {wish !== NOTHING && said(texts, shown, shelves)}
          </p>
          {shown.map((shelf) => (
            <ShelfView key={shelf.id} texts={texts} shelf={shelf} target={target} />
          ))}
        </main>
      </div>
    </div>
  );
}

/**
 * The id that the address names, now and whenever a link within the page is followed. It comes
 * into sight and takes the focus; `prepare` may first make room for it.
 */
function useTarget(asked: string | null, prepare: (id: string) => void): string | null {
  const [target, setTarget] = useState(() => anchor() ?? asked);
  useLayoutEffect(() => {
    const turn = () => {
      const id = anchor();
      if (id !== null) prepare(id);
      setTarget(id);
    };
    addEventListener('hashchange', turn);
    return () => removeEventListener('hashchange', turn);
  }, []);
  useLayoutEffect(() => {
    const element = target === null ? null : document.getElementById(target);
    element?.scrollIntoView();
    element?.focus({ preventScroll: true });
  }, [target]);
  return target;
}

function anchor(): string | null {
  return location.hash.slice(1) || null;
}

function has(shelves: readonly Shelf[], id: string): boolean {
  return shelves.some((shelf) => shelf.id === id || shelf.entries.some((each) => each.id === id));
}

function count(shelves: readonly Shelf[]): number {
  return shelves.reduce((sum, { entries }) => sum + entries.length, 0);
}

function said(texts: RulesTexts, shown: readonly Shelf[], all: readonly Shelf[]): string {
  if (shown.length === 0) return texts.none;
  return fill(texts.found, { count: String(count(shown)), all: String(count(all)) });
}

/** How many texts nobody has compared with the official one yet. */
function Unverified({ texts, rules }: { texts: RulesTexts; rules: readonly Rule[] }) {
  const open = rules.filter(({ officialText }) => !officialText).length;
  if (open === 0) return null;
  return (
    <p class="hint amber">
      {fill(texts.unverified, { count: String(open), all: String(rules.length) })}
    </p>
  );
}

interface ContentsProps {
  readonly texts: RulesTexts;
  readonly shelves: readonly Shelf[];
}

function Contents({ texts, shelves }: ContentsProps) {
  return (
    <nav class="contents" aria-label={texts.contents}>
      <ul>
        {shelves.map(({ id, entries }) => (
          <li key={id}>
            <a href={`#${id}`}>
              {texts.shelves[id].heading} <span class="soft">{entries.length}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface FinderProps {
  readonly texts: RulesTexts;
  readonly wish: Wish;
  readonly change: (wish: Wish) => void;
}

function Finder({ texts, wish, change }: FinderProps) {
  const choices: readonly (ActGroup | null)[] = [null, ...ACT_GROUPS];
  return (
    <search class="finder">
      <input
        type="search"
        aria-label={texts.search}
        placeholder={texts.search}
        value={wish.query}
        onInput={({ currentTarget }) => change({ ...wish, query: currentTarget.value })}
      />
      <fieldset>
        <legend class="soft">{texts.filter}</legend>
        {choices.map((group) => (
          <label class="chip" key={group}>
            <input
              type="radio"
              name="group"
              checked={wish.group === group}
              onChange={() => change({ ...wish, group })}
            />
            {group === null ? texts.everything : texts.groups[group]}
          </label>
        ))}
      </fieldset>
    </search>
  );
}

interface ShelfProps {
  readonly texts: RulesTexts;
  readonly shelf: Shelf;
  readonly target: string | null;
}

function ShelfView({ texts, shelf: { id, entries }, target }: ShelfProps) {
  const { heading, note } = texts.shelves[id];
  return (
    <section class="card shelf" id={id} tabIndex={-1} aria-labelledby={`${id}-heading`}>
      <div>
        <h2 id={`${id}-heading`}>{heading}</h2>
        <p class="soft">{note}</p>
      </div>
      {entries.map((entry) => (
        <EntryView key={entry.id} texts={texts} entry={entry} isAsked={entry.id === target} />
      ))}
    </section>
  );
}
