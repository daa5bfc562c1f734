/** Runs inside the fixture page: reads every element that carries an expectation. */
import type { Intent, PageView, SiteReader, Target } from '../../../src/sites/site';
import { createFacebookReader } from '../../../src/sites/facebook/reader';
import { createInstagramReader } from '../../../src/sites/instagram/reader';
import { createXReader } from '../../../src/sites/x/reader';
import { createFallbackReader } from './half-blind-reader';
import { unheardAt } from './pressable';

const readers: Record<string, SiteReader> = {
  x: createXReader(),
  facebook: createFacebookReader(),
  instagram: createInstagramReader(),
  fallback: createFallbackReader(),
};

export interface Reading {
  /**
   * What the fixture says, e.g. `like author=budi quoted=citra target=status/1`, then the boxes whose
   * text is sent (`written=#box`) and the event on which the site acts (`on=keypress`).
   */
  readonly expected: string;
  /** What the reader says, in the same words; the last three only where the fixture names them. */
  readonly actual: string;
  readonly where: string;
}

function describe(intent: Intent | null, expected: string, on = ''): string {
  if (intent === null) return 'none';
  const subjects = intent.target.subjects.map(
    ({ role, keys }) => `${role}=${keys.map((key) => key.replace(/^\w+:(name:)?/, '')).join('+')}`,
  );
  const target = expected.includes(' target=') ? [`target=${intent.target.id}`] : [];
  const boxes = (intent.written ?? []).map(({ id }) => `#${id}`).join();
  const written = expected.includes(' written=') ? [`written=${boxes}`] : [];
  const event = expected.includes(' on=') ? [`on=${on}`] : [];
  return [intent.act, ...subjects, ...target, ...written, ...event].join(' ');
}

const KEYS: Record<string, KeyboardEventInit> = {
  Enter: { key: 'Enter' },
  'Ctrl+Enter': { key: 'Enter', ctrlKey: true },
  'Meta+Enter': { key: 'Enter', metaKey: true },
  'Shift+Enter': { key: 'Enter', shiftKey: true },
};

/**
 * Presses nothing: it asks the reader what each expected element would do.
 * `data-opened-by="#id"` on an element names the control that opened the portal it stands in.
 */
export function readAll(site: string, href: string): Reading[] {
  const reader = readers[site];
  if (reader === undefined) throw new Error(`no reader for ${site}`);
  const view = (element: Element): PageView => {
    const openerSelector = element.closest('[data-opened-by]')?.getAttribute('data-opened-by');
    const page: PageView = { url: new URL(href), document, opener: null };
    const opener = openerSelector ? document.querySelector(openerSelector) : null;
    if (opener === null) return page;
    return {
      ...page,
      opener: reader.opens(opener, page) ?? reader.hoverOpens?.(opener, page) ?? null,
    };
  };
  const readings: Reading[] = [];
  const note = (element: Element, expected: string, intent: Intent | null, on = '') =>
    readings.push({ expected, actual: describe(intent, expected, on), where: outline(element) });

  for (const element of document.querySelectorAll('[data-expect]')) {
    const expected = element.getAttribute('data-expect') ?? '';
    const intent = reader.pressed(element, view(element));
    note(element, expected, intent);
    if (intent?.opens) {
      const opened = reader.opens(element, view(element));
      const [actual, same] = [opened, intent.target].map((target) => `opens ${told(target)}`);
      readings.push({ expected: same ?? '', actual: actual ?? '', where: outline(element) });
    }
    const deepest = innermost(element);
    if (deepest !== element) note(deepest, expected, reader.pressed(deepest, view(element)));
  }
  for (const element of document.querySelectorAll('*')) {
    const unheard = unheardAt(element, reader, view(element));
    if (unheard === null) continue;
    readings.push({ expected: 'nothing heard of', actual: unheard, where: outline(element) });
  }
  for (const element of document.querySelectorAll('[data-expect-double]')) {
    const expected = element.getAttribute('data-expect-double') ?? '';
    note(element, expected, reader.doublePressed(element, view(element)));
  }
  for (const element of document.querySelectorAll('[data-expect-key]')) {
    for (const line of (element.getAttribute('data-expect-key') ?? '').split(';')) {
      const [key = '', expected = ''] = line.split(/:(.*)/s).map((part) => part.trim());
      const { intent, on } = pressKey(reader, element, key, view(element));
      note(element, expected, intent, on);
    }
  }
  for (const element of document.querySelectorAll('[data-expect-name]')) {
    const expected = element.getAttribute('data-expect-name') ?? '';
    const spot = element.matches(reader.nameSelector(view(element)))
      ? reader.nameAt(element, view(element))
      : null;
    const actual = spot === null ? 'none' : describeSubject(spot.subject);
    readings.push({ expected, actual, where: outline(element) });
  }
  const playing = document.documentElement.getAttribute('data-expect-playback');
  if (playing !== null) {
    const playback = reader.playback?.({ url: new URL(href), document, opener: null }) ?? null;
    const state = playback?.running ? 'running' : 'halted';
    const actual = playback === null ? 'none' : state;
    readings.push({ expected: playing, actual, where: 'page' });
  }
  const profile = document.documentElement.getAttribute('data-expect-profile');
  if (profile !== null) {
    const subject = reader.profile({ url: new URL(href), document, opener: null });
    const actual = subject === null ? 'none' : describeSubject(subject);
    readings.push({ expected: profile, actual, where: 'page' });
  }
  return readings;
}

function told(target: Target | null): string {
  return target === null
    ? 'nothing'
    : [target.id, ...target.subjects.map(describeSubject)].join(' ');
}

function describeSubject(subject: { role: string; keys: readonly string[] }): string {
  return `${subject.role}=${subject.keys.map((key) => key.replace(/^\w+:(name:)?/, '')).join('+')}`;
}

/** The first answer of keydown and keypress; a site acts on one of them. */
function pressKey(reader: SiteReader, element: Element, key: string, page: PageView) {
  const answer: { intent: Intent | null; on: string } = { intent: null, on: '' };
  const ask = (event: Event) => {
    if (answer.intent !== null) return;
    answer.intent = reader.keyed(event as KeyboardEvent, page);
    if (answer.intent !== null) answer.on = event.type;
  };
  for (const type of ['keydown', 'keypress']) {
    window.addEventListener(type, ask, { capture: true, once: true });
    const init = KEYS[key] ?? { key };
    element.dispatchEvent(
      new KeyboardEvent(type, { ...init, bubbles: true, composed: true, cancelable: true }),
    );
  }
  return answer;
}

function innermost(element: Element): Element {
  let deepest = element;
  while (deepest.firstElementChild !== null) deepest = deepest.firstElementChild;
  return deepest;
}

function outline(element: Element): string {
  return (element.cloneNode(false) as Element).outerHTML.slice(0, 160);
}

Object.assign(window, { jagaReadAll: readAll });
