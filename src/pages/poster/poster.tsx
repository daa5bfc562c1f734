import { useLayoutEffect } from 'preact/hooks';
import { rulesPage } from '../../background/pages';
import type { Day } from '../../domain/register/types';
import type { Rule, RuleBook, Sanction } from '../../domain/rules/types';
import type { Language } from '../../domain/settings';
import { dayInWords, fill } from '../../domain/wording/texts';
import { Brand } from '../shared/brand';
import { describeDocument } from '../shared/mount';
import { textsIn } from '../shared/texts';
import type { Summary, Threat } from './summary';
import { type PosterTexts, posterTextsIn } from './texts';

interface Props {
  readonly language: Language;
  readonly book: RuleBook;
  readonly summary: Summary;
  readonly today: Day;
  /** Of the extension. */
  readonly version: string;
}

/** One sheet of A4 for an office wall, with the way to print it. */
export function Poster(props: Props) {
  const { language } = props;
  const texts = posterTextsIn(language);

  useLayoutEffect(() => {
    describeDocument(language, `${texts.title} – ${textsIn(language).brand}`);
  }, []);

  return (
    <div class="sheet">
      <header>
        <Brand>{texts.heading}</Brand>
        <div class="buttons">
          <a class="button" href={rulesPage()}>
            {texts.back}
          </a>
          <button type="button" class="button strong" onClick={() => print()}>
            {texts.print}
          </button>
        </div>
      </header>
      <main>
        <Paper {...props} />
      </main>
    </div>
  );
}

function Paper({ language, book, summary, today, version }: Props) {
  const texts = posterTextsIn(language);
  return (
    <article class="paper">
      <h2>{texts.title}</h2>
      <p>{texts.intro}</p>
      <ol class="donts">
        {summary.donts.map((dont) => (
          <li key={dont}>
            <strong>{texts.donts[dont].words}</strong>
            <span>{texts.donts[dont].note}</span>
          </li>
        ))}
      </ol>
      <Threats texts={texts} language={language} threats={summary.threats} />
      <div class="halves">
        <Free texts={texts} language={language} summary={summary} />
        <Ask texts={texts} language={language} summary={summary} />
      </div>
      <Imprint {...{ language, book, summary, today, version }} />
    </article>
  );
}

interface ThreatsProps {
  readonly texts: PosterTexts;
  readonly language: Language;
  readonly threats: readonly Threat[];
}

function Threats({ texts, language, threats }: ThreatsProps) {
  const list = new Intl.ListFormat(language);
  return (
    <section>
      <h3>{texts.sanctions}</h3>
      <dl class="threats">
        {threats.map(({ sanction, employments, accounts }) => (
          <div key={sanction.id}>
            <dt>
              {fill(texts.sanctionLine, {
                who: list.format(employments.map((each) => each.toUpperCase())),
                accounts: list.format(accounts.map((each) => texts.accounts[each])),
              })}
            </dt>
            <dd>
              <strong>{sanction.short[language]}</strong>
              {contentOf(sanction, language)}
            </dd>
          </div>
        ))}
      </dl>
      <p class="small">{texts.due}</p>
    </section>
  );
}

/** The text of a sanction without its name, where it begins with it. */
function contentOf({ short, text }: Sanction, language: Language): string {
  const [name = '', content] = text[language].split(': ');
  return content !== undefined && short[language].endsWith(name) ? content : text[language];
}

interface PartProps {
  readonly texts: PosterTexts;
  readonly language: Language;
  readonly summary: Summary;
}

function Free({ texts, language, summary }: PartProps) {
  return (
    <section>
      <h3>{texts.free}</h3>
      <ul class="free">
        {summary.free.map(({ id, conduct }) => (
          <li key={id}>{conduct[language]}</li>
        ))}
      </ul>
      <p class="small">{texts.parties}</p>
    </section>
  );
}

function Ask({ texts, language, summary }: PartProps) {
  return (
    <section>
      <h3>{texts.ask}</h3>
      <dl>
        {summary.ask.map(({ id, name, task }) => (
          <div key={id}>
            <dt>{name[language]}</dt>
            <dd>{task[language]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** What it rests on, how well that is known, and when it was made. */
function Imprint({ language, book, summary, today, version }: Props) {
  const texts = posterTextsIn(language);
  const checked = dayInWords(summary.checked, language);
  return (
    <footer class="small">
      <p>{fill(texts.basis, { rules: citations(book, summary.basis).join('; ') })}</p>
      <p>{fill(summary.isVerified ? texts.verified : texts.unverified, { checked })}</p>
      <p>{fill(texts.edition, { today: dayInWords(today, language), version })}</p>
    </footer>
  );
}

/** Every instrument of `rules` once, with its articles. */
function citations({ instruments }: RuleBook, rules: readonly Rule[]): string[] {
  return instruments.flatMap(({ id, shortName }) => {
    const articles = rules.filter(({ instrument }) => instrument === id).map(({ pasal }) => pasal);
    return articles.length === 0 ? [] : [`${shortName} (${articles.join('; ')})`];
  });
}
