import { dayIn } from '../../domain/register/stage';
import type { EffectiveSettings } from '../../domain/policy/types';
import type { Language } from '../../domain/settings';
import { dayInWords, fill } from '../../domain/wording/texts';
import { daysInWords } from '../shared/dates';
import { textsIn } from '../shared/texts';
import type { Listed } from './elections';
import { OutcomeList } from './outcome-list';
import { type Step, stepsOf } from './outlook';
import { standingInWords } from './standing';
import { calendarTextsIn } from './texts';

interface Props {
  readonly listed: Listed;
  readonly settings: EffectiveSettings;
  readonly now: Date;
}

/** One election: where it stands today, its stages on a time line, and where the dates come from. */
export function ElectionCard({ listed: { election, titles }, settings, now }: Props) {
  const { language } = settings;
  const texts = calendarTextsIn(language);
  const { name, timeZone, source } = election;
  const steps = stepsOf(election, settings, now);
  const current = steps.find(({ state }) => state === 'now');
  const checked = dayInWords(source.checked, language);
  return (
    <section class="card election">
      <h2>{name}</h2>
      <p>{standingInWords(steps, dayIn(timeZone, now), language)}</p>
      <ol class="line">
        {steps.map((step) => (
          <StepView key={step.span.from} step={step} language={language} />
        ))}
      </ol>
      {current && (
        <>
          <h3>{texts.forYou}</h3>
          <OutcomeList language={language} outcomes={current.outcomes} isCited />
        </>
      )}
      <details>
        <summary>{texts.about}</summary>
        <p>{fill(texts.zoneNote, { zone: texts.zones[timeZone] })}</p>
        <p>{fill(texts.listedIn, { titles: titles.join('; ') })}</p>
        <p>{fill(texts.source, { source: source.text, checked })}</p>
      </details>
    </section>
  );
}

interface StepProps {
  readonly step: Step;
  readonly language: Language;
}

function StepView({ step, language }: StepProps) {
  const texts = calendarTextsIn(language);
  const { span, state, outcomes, isUnchanged } = step;
  return (
    <li class={state} aria-current={state === 'now' ? 'step' : undefined}>
      <p class="state">{texts.states[state]}</p>
      <h3>{textsIn(language).stages[span.stage]}</h3>
      <p class="soft">{daysInWords(span.from, span.until, language)}</p>
      {isUnchanged && <p class="soft">{texts.unchanged}</p>}
      {state === 'now' && <p class="soft">{texts.below}</p>}
      {!isUnchanged && state !== 'now' && (
        <OutcomeList language={language} outcomes={outcomes} isCited={false} />
      )}
    </li>
  );
}
