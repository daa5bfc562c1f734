/** Where an election stands on a day, and when that changes, in words. */
import type { Day } from '../../domain/register/types';
import type { Language } from '../../domain/settings';
import { dayInWords, fill } from '../../domain/wording/texts';
import { textsIn } from '../shared/texts';
import type { Step } from './outlook';
import { calendarTextsIn } from './texts';

const DAY_MS = 86_400_000;

/** `steps` are those of the election on `today`, a day in its own time zone; empty when it is over. */
export function standingInWords(steps: readonly Step[], today: Day, language: Language): string {
  return [currentInWords(steps, today, language), nextInWords(steps, today, language)]
    .filter(Boolean)
    .join(' ');
}

function currentInWords(steps: readonly Step[], today: Day, language: Language): string {
  const texts = calendarTextsIn(language);
  const current = steps.find(({ state }) => state === 'now');
  if (current === undefined) {
    return steps.some(({ state }) => state === 'future') ? texts.between : '';
  }
  const { stage, from, until } = current.span;
  return fill(texts.now, {
    stage: textsIn(language).stages[stage],
    day: String(daysBetween(from, today) + 1),
    days: String(daysBetween(from, until) + 1),
  });
}

function nextInWords(steps: readonly Step[], today: Day, language: Language): string {
  const texts = calendarTextsIn(language);
  const next = steps.find(({ state }) => state === 'future');
  if (next === undefined) return '';
  const { stage, from } = next.span;
  const count = daysBetween(today, from);
  return fill(count === 1 ? texts.nextTomorrow : texts.next, {
    stage: textsIn(language).stages[stage],
    from: dayInWords(from, language),
    count: String(count),
  });
}

function daysBetween(from: Day, until: Day): number {
  return (Date.parse(until) - Date.parse(from)) / DAY_MS;
}
