import { useState } from 'preact/hooks';
import { forgetWarnings } from '../../background/diary/today';
import { calendarPage, diaryPage } from '../../background/pages';
import { stageOf } from '../../domain/register/stage';
import type { Election } from '../../domain/register/types';
import type { Language } from '../../domain/settings';
import { fill } from '../../domain/wording/texts';
import type { Texts } from '../shared/texts';
import { PageLink } from './page-link';

interface Props {
  readonly texts: Texts;
  readonly language: Language;
  /** Of all registers in force. */
  readonly elections: readonly Election[];
  /** Warnings shown today. */
  readonly warnings: number;
  readonly now: Date;
}

/** The stage of today, and how often the person was warned. */
export function TodayCard({ texts: { popup, stages }, language, elections, warnings, now }: Props) {
  const { stage, warnings: words } = popup;
  const [count, setCount] = useState(warnings);
  const forget = () => void forgetWarnings().then(() => setCount(0));
  return (
    <section class="card">
      <div class="line">
        <h2>{stage.heading}</h2>
        <PageLink address={calendarPage()}>{stage.calendar}</PageLink>
      </div>
      <p>{stagesInWords(stage, stages, elections, now)}</p>
      <div class="line">
        <h2>{words.heading}</h2>
        <span role="status">{count === 0 ? words.none : count.toLocaleString(language)}</span>
        {count > 0 && (
          <button type="button" class="link" aria-label={words.eraseAll} onClick={forget}>
            {words.erase}
          </button>
        )}
        <PageLink address={diaryPage()}>{words.diary}</PageLink>
      </div>
    </section>
  );
}

/** Which elections are under way: the first by name, of the others how many. */
function stagesInWords(
  words: Texts['popup']['stage'],
  names: Texts['stages'],
  elections: readonly Election[],
  now: Date,
): string {
  const [first, ...others] = elections.flatMap((election) => {
    const stage = stageOf(election, now);
    return stage === 'di_luar_tahapan' ? [] : [`${election.name}: ${names[stage]}`];
  });
  if (first === undefined) return words.outside;
  if (others.length === 0) return first;
  return fill(words.more, { stage: first, count: String(others.length) });
}
