/**
 * Shows the states of the warning in a page of the test, by the very code of the extension. Only
 * here the shadow root is open, and its host stands in the body: axe can measure nothing elsewhere.
 */
import { judge } from '../../../src/domain/judge/judge';
import type { Language } from '../../../src/domain/settings';
import { noticesFor } from '../../../src/domain/wording/notices';
import { STYLES } from '../../../src/domain/wording/styles';
import type { Notices, WarningView } from '../../../src/domain/wording/types';
import { warningView } from '../../../src/domain/wording/warning';
import { Surface } from '../../../src/guard/warning/surface';
import { entryOf, inStage } from '../../unit/judge/entries';
import type { WarningState } from './warning-states';

const attachShadow = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (init) {
  return attachShadow.call(this, { ...init, mode: 'open' });
};

document.documentElement.append = (...nodes) => document.body.append(...nodes);

let shown = new AbortController();

/** What was pressed so far, besides the two answers. */
export const log: string[] = [];

const library = {
  correct: (key: string) => void log.push(`correct ${key}`),
  rule: (id: string) => void log.push(`rule ${id}`),
};

/** Shows the warning in this state, in place of what was shown before. */
export function showWarning(state: WarningState, language: Language): void {
  const view = viewOf(state, language);
  const steps = state.shows === 'again' ? view.steps.slice(1) : view.steps;
  const surface = newSurface();
  void surface.warn({ ...view, steps }, library, () => log.push('proceed'));
  const details = root().querySelector('details');
  if (details !== null) details.open = state.shows === 'details';
}

/** Shows this notice in place of what was shown before. */
export function showNotice(notice: keyof Notices, language: Language): void {
  newSurface().say(noticesFor(language)[notice]);
}

/** Where the surface draws. */
export function root(): ShadowRoot {
  const host = document.body.lastElementChild;
  if (host?.shadowRoot == null) throw new Error('nothing is shown');
  return host.shadowRoot;
}

function newSurface(): Surface {
  shown.abort();
  shown = new AbortController();
  const { signal } = shown;
  const surface = new Surface(window, () => STYLES.warning, signal);
  for (const type of ['pointerdown', 'click', 'keydown'])
    window.addEventListener(type, (event) => surface.takes(event), { capture: true, signal });
  return surface;
}

function viewOf(state: WarningState, language: Language): WarningView {
  const { kind = 'calon', act = 'like', role = 'author', stage = 'kampanye', holder } = state;
  const { employment = 'pns', unsure = false, repeated = false, pause = false, blocked } = state;
  const judgement = judge({
    act,
    subjects: [{ role, entry: entryOf(kind, 'pribadi', holder) }],
    unsure,
    employment,
    now: inStage(stage),
    preferences: { outsideStages: 'remind', parties: 'caution' },
  });
  if (judgement === null) throw new Error(`${state.name}: nothing to warn of`);
  const options = { language, employment, unsure, repeated, pause, blocked };
  return warningView(judgement, act, options);
}
