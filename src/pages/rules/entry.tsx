import { Fact } from '../shared/fact';
import type { Entry, Fact as FactOfEntry } from './library';
import type { RulesTexts } from './texts';

interface Props {
  readonly texts: RulesTexts;
  readonly entry: Entry;
  /** Whether the address of the page names it. */
  readonly isAsked: boolean;
}

/** One entry of a shelf; one that is asked for is open and stands out. */
export function EntryView({ texts, entry, isAsked }: Props) {
  const { id, title, label, plain, verbatim, facts } = entry;
  return (
    <article id={id} class={isAsked ? 'asked' : ''} tabIndex={-1}>
      {label !== null && <p class="label">{label}</p>}
      <h3>{title}</h3>
      <p>{plain}</p>
      {verbatim !== null && <blockquote lang="id">{breakable(verbatim)}</blockquote>}
      <details open={isAsked}>
        <summary>{texts.details}</summary>
        <dl class="facts">
          {facts.map(({ term, words }, index) => (
            <Fact key={index} term={term}>
              <Words words={words} />
            </Fact>
          ))}
        </dl>
      </details>
    </article>
  );
}

/** Lists like `Gubernur/Wakil Gubernur` may break after a stroke, and are copied as they are. */
function breakable(text: string) {
  return text.split(/(?<=\/)/).map((part, index) => [index > 0 && <wbr key={index} />, part]);
}

function Words({ words }: Pick<FactOfEntry, 'words'>) {
  if (typeof words === 'string') return words;
  return (
    <ul>
      {words.map((link) => (
        <li key={link.id}>
          <a href={`#${link.id}`}>{link.words}</a>
        </li>
      ))}
    </ul>
  );
}
