import { useLayoutEffect } from 'preact/hooks';
import { rulesPage } from '../../background/pages';
import type { RegisterRecord } from '../../background/registers/registers';
import type { EffectiveSettings } from '../../domain/policy/types';
import { dayIn } from '../../domain/register/stage';
import { generalDuties } from '../../domain/rules/matrix';
import { loadRules } from '../../domain/rules/schema';
import { dayInWords, fill } from '../../domain/wording/texts';
import { browser } from '../../platform/browser';
import { Brand } from '../shared/brand';
import { describeDocument } from '../shared/mount';
import { textsIn } from '../shared/texts';
import { ElectionCard } from './election-card';
import { calendarOf, type Listed } from './elections';
import { OutcomeList } from './outcome-list';
import { outcomesAt } from './outlook';
import { type CalendarTexts, calendarTextsIn } from './texts';

interface Props {
  readonly settings: EffectiveSettings;
  /** Null: they cannot be read. */
  readonly registers: readonly RegisterRecord[] | null;
  readonly now: Date;
}

/** The elections of the registers on a time line, and what changes for the person when. */
export function CalendarPage({ settings, registers, now }: Props) {
  const { language } = settings;
  const texts = calendarTextsIn(language);
  const { running, ahead, over } = calendarOf(registers ?? [], now);
  const today = dayInWords(dayIn('Asia/Jakarta', now), language);

  useLayoutEffect(() => {
    describeDocument(language, `${texts.heading} – ${textsIn(language).brand}`);
  }, []);

  return (
    <div class="sheet wide">
      <header>
        <Brand>{texts.heading}</Brand>
      </header>
      <main>
        <p class="intro">{texts.intro}</p>
        <p>
          <strong>{fill(texts.today, { today })}</strong>
        </p>
        <Employment texts={texts} settings={settings} />
        {registers === null && <p class="hint amber">{texts.unreadable}</p>}
        {running.length === 0 && <Outside heading="none" settings={settings} now={now} />}
        <Cards listed={[...running, ...ahead]} settings={settings} now={now} />
        {running.length > 0 && <Outside heading="heading" settings={settings} now={now} />}
        {over.length > 0 && (
          <details class="past">
            <summary>{fill(texts.past, { count: String(over.length) })}</summary>
            <Cards listed={over} settings={settings} now={now} />
          </details>
        )}
      </main>
    </div>
  );
}

interface EmploymentProps {
  readonly texts: CalendarTexts;
  readonly settings: EffectiveSettings;
}

/** For whom the sanctions are named. */
function Employment({ texts, settings: { employment } }: EmploymentProps) {
  const { known, unknown, choose } = texts.employment;
  if (employment !== null) {
    return <p class="hint">{fill(known, { employment: employment.toUpperCase() })}</p>;
  }
  return (
    <p class="hint amber">
      {unknown}{' '}
      <button type="button" class="link" onClick={() => void browser.runtime.openOptionsPage()}>
        {choose}
      </button>
    </p>
  );
}

interface CardsProps {
  readonly listed: readonly Listed[];
  readonly settings: EffectiveSettings;
  readonly now: Date;
}

function Cards({ listed, settings, now }: CardsProps) {
  return listed.map((each, index) => (
    <ElectionCard key={index} listed={each} settings={settings} now={now} />
  ));
}

interface OutsideProps {
  /** Whether this is what counts today, or beside an election that is running. */
  readonly heading: 'none' | 'heading';
  readonly settings: EffectiveSettings;
  readonly now: Date;
}

/** What counts while no election is in any stage. */
function Outside({ heading, settings, now }: OutsideProps) {
  const { language } = settings;
  const { outside } = calendarTextsIn(language);
  return (
    <section class="card">
      <h2>{outside[heading]}</h2>
      <p>{heading === 'none' ? outside.noneNote : outside.note}</p>
      <OutcomeList language={language} outcomes={outcomesAt(null, settings, now)} isCited />
      <p>{outside.duties}</p>
      <ul class="duties">
        {generalDuties(loadRules()).map(({ id, summary }) => (
          <li key={id}>
            <a href={rulesPage(id)}>{summary[language]}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
