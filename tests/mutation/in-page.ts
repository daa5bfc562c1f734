/** Runs inside a page: reads it with the markers as they are and with every mutant of them. */
import type { AccountKey, Site } from '../../src/domain/account/key';
import { exchangeable } from '../../src/guard/repair';
import { takeCensus } from '../../src/guard/vitals/census';
import { isCertain } from '../../src/guard/vitals/vitals';
import { FACEBOOK_MARKERS } from '../../src/sites/facebook/markers';
import { createFacebookReader } from '../../src/sites/facebook/reader';
import { withFallback } from '../../src/sites/fallback/fallback';
import { INSTAGRAM_MARKERS } from '../../src/sites/instagram/markers';
import { createInstagramReader } from '../../src/sites/instagram/reader';
import type { Intent, PageView, SiteReader } from '../../src/sites/site';
import { X_MARKERS } from '../../src/sites/x/markers';
import { createXReader } from '../../src/sites/x/reader';
import { mutantsOf } from './mutants';

interface Kit {
  readonly markers: object;
  make(markers: never): SiteReader;
}

const KITS: Readonly<Record<Site, Kit>> = {
  x: { markers: X_MARKERS, make: createXReader },
  facebook: { markers: FACEBOOK_MARKERS, make: createFacebookReader },
  instagram: { markers: INSTAGRAM_MARKERS, make: createInstagramReader },
};

/** Something on the page that must be held, and how it is acted on. */
export interface Probe {
  /** Selector of the element. */
  readonly at: string;
  readonly gesture: 'press' | 'dblclick' | 'enter' | 'ctrl-enter';
}

export interface PageProbes {
  readonly site: Site;
  readonly url: string;
  readonly listed: readonly AccountKey[];
  readonly probes: readonly Probe[];
}

/** What becomes of a page's probes under one mutant. */
export interface MutantResult {
  readonly marker: string;
  /** How many probes came to each state. */
  readonly states: Readonly<Record<ProbeState, number>>;
  /** Whether the vital signs of this page have turned. */
  readonly signalled: boolean;
  /** The first probe that is no longer held, as a person would describe it. */
  readonly example: string;
}

/**
 * Held by the site's own reader; held by the fallback; let through and counted as unreadable, which
 * turns the sign; taken for harmless; taken for an act on others alone.
 */
export type ProbeState = 'own' | 'guessed' | 'unreadable' | 'missed' | 'misread';

/** The unharmed markers first, under the name `none`. */
export function mutatePage({ site, url, listed, probes }: PageProbes): MutantResult[] {
  const { markers, make } = KITS[site];
  const mutants = [{ marker: 'none', markers }, ...mutantsOf(markers)];
  const bare: PageView = { url: new URL(url), document, opener: null };
  const trigger = document.querySelector('[aria-haspopup][aria-expanded="true"]');
  const listedKeys = new Set(listed);
  const elements = probes.map(({ at, gesture }) => ({
    element: document.querySelector(at),
    gesture,
  }));
  let targets = elements;
  return mutants.map(({ marker, markers: changed }) => {
    const { reader } = exchangeable(make(changed as never));
    const both = withFallback(reader, (key) => listedKeys.has(key));
    // What is open was opened by somebody, under the very same markers.
    const page = { ...bare, opener: trigger && both.opens(trigger, bare) };
    const states = targets.map(({ element, gesture }) =>
      element === null ? 'missed' : stateOf(read(both, element, gesture, page), listedKeys),
    );
    // What is not held with all markers in place is no probe for what becomes of it without one.
    if (marker === 'none') targets = targets.filter((_, index) => states[index] === 'own');
    const counts = { own: 0, guessed: 0, unreadable: 0, missed: 0, misread: 0 };
    for (const state of states) counts[state] += 1;
    // What a hover has opened is not known here: unreadable at first says nothing.
    const unreadable = marker !== 'none' && counts.unreadable > 0;
    const signalled = unreadable || takeCensus(reader, page).signs.length > 0;
    const lost = states.findIndex((state) => state === 'missed' || state === 'misread');
    const example = describe(targets[lost]?.element ?? null);
    return { marker, states: counts, signalled, example };
  });
}

function describe(element: Element | null): string {
  if (element === null) return '';
  const words = element.getAttribute('aria-label') ?? element.textContent ?? '';
  return `${element.localName} "${words.trim().slice(0, 40)}"`;
}

function stateOf(intent: Intent | null, listed: ReadonlySet<AccountKey>): ProbeState {
  if (intent === null) return 'missed';
  const { subjects } = intent.target;
  // A post of one's own concerns whom it names, not whom it stands under.
  if (subjects.length === 0 && intent.act === 'post') return 'missed';
  if (subjects.length === 0) {
    return isCertain(intent.act, intent.control) || !intent.guessed ? 'unreadable' : 'missed';
  }
  if (!subjects.some(({ keys }) => keys.some((key) => listed.has(key)))) return 'misread';
  return intent.guessed === true ? 'guessed' : 'own';
}

function read(
  reader: SiteReader,
  element: Element,
  gesture: Probe['gesture'],
  page: PageView,
): Intent | null {
  if (gesture === 'dblclick') return reader.doublePressed(element, page);
  if (gesture === 'press') return reader.pressed(innermost(element), page);
  return pressEnter(reader, element, gesture === 'ctrl-enter', page);
}

function innermost(element: Element): Element {
  let deepest = element;
  while (deepest.firstElementChild !== null) deepest = deepest.firstElementChild;
  return deepest;
}

/** Asks at a real event: the readers look at its target. */
function pressEnter(reader: SiteReader, element: Element, ctrlKey: boolean, page: PageView) {
  let intent: Intent | null = null;
  const ask = (event: Event) => {
    event.stopImmediatePropagation();
    intent ??= reader.keyed(event as KeyboardEvent, page);
  };
  for (const type of ['keydown', 'keypress']) {
    window.addEventListener(type, ask, { capture: true, once: true });
    element.dispatchEvent(new KeyboardEvent(type, { key: 'Enter', ctrlKey, bubbles: true }));
  }
  return intent;
}

Object.assign(window, { jagaMutatePage: mutatePage });
