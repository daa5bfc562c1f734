/**
 * Runs inside a fixture page: harms its structure by chance, again and again, and asks the site's
 * reader about everything. Whatever a page has become, reading it may not fail, and nobody may be
 * read who is not there.
 */
import type { AccountKey } from '../../../src/domain/account/key';
import { createFacebookReader } from '../../../src/sites/facebook/reader';
import { createInstagramReader } from '../../../src/sites/instagram/reader';
import type { Intent, PageView, SiteReader } from '../../../src/sites/site';
import { createXReader } from '../../../src/sites/x/reader';
import { type Chances, chancesOf } from '../../support/chances';
import { createFallbackReader } from './half-blind-reader';
import { unheardAt } from './pressable';

const READERS: Readonly<Record<string, () => SiteReader>> = {
  x: createXReader,
  facebook: createFacebookReader,
  instagram: createInstagramReader,
  fallback: createFallbackReader,
};

/** How many things are harmed before everything is read again, and how many elements are asked about. */
const HARMS = 6;
const ASKED = 20;

type Chance = Chances['below'];
type Harm = (element: Element, other: Element, chance: Chance) => void;

const HARM: readonly Harm[] = [
  (element) => element.remove(),
  (element) => element.replaceWith(...element.childNodes),
  (element) => element.replaceChildren(),
  (element, other) => other.contains(element) || element.append(other),
  (element, other) => element.after(other.cloneNode(true)),
  (element, _, chance) => {
    const names = element.getAttributeNames();
    const name = names[chance(names.length)];
    if (name !== undefined) element.removeAttribute(name);
  },
  (element, other, chance) => {
    const names = other.getAttributeNames();
    const name = names[chance(names.length)];
    if (name !== undefined) element.setAttribute(name, other.getAttribute(name) ?? '');
  },
  (element, other) => {
    element.textContent = other.textContent;
  },
];

/** What went wrong in so many rounds of harm, in words. */
function readHarmed(site: string, href: string, seed: number, rounds: number): string[] {
  const reader = READERS[site]?.();
  if (reader === undefined) throw new Error(`no reader for ${site}`);
  const chance = chancesOf(seed).below;
  const page: PageView = { url: new URL(href), document, opener: null };
  const whole = document.body.cloneNode(true);
  const faults: string[] = [];
  for (let round = 0; round < rounds; round++) {
    const body = whole.cloneNode(true);
    document.body.replaceWith(body);
    for (let harm = 0; harm < HARMS; harm++) harmOnce(chance);
    faults.push(...faultsOf(reader, page, chance).map((fault) => `round ${round}: ${fault}`));
  }
  return faults;
}

function harmOnce(chance: Chance): void {
  const all = [...document.body.querySelectorAll('*')];
  const [one, other] = [all[chance(all.length)], all[chance(all.length)]];
  if (one === undefined || other === undefined || one === other || one.contains(other)) return;
  HARM[chance(HARM.length)]?.(one, other, chance);
}

function faultsOf(reader: SiteReader, page: PageView, chance: Chance): string[] {
  const all = [...document.body.querySelectorAll('*')];
  const written = plain(`${page.url.href} ${document.documentElement.outerHTML}`);
  const faults: string[] = [];
  const ask = (what: string, read: () => readonly AccountKey[]) => {
    try {
      const strangers = read().filter((key) => !written.includes(nameOf(key)));
      faults.push(...strangers.map((key) => `${what} reads ${key}, who is not there`));
    } catch (error) {
      faults.push(`${what} throws ${String(error)}`);
    }
  };
  for (let i = 0; i < ASKED && all.length > 0; i++) {
    const element = all[chance(all.length)];
    if (element === undefined) continue;
    ask('a press', () => keysOf(reader.pressed(element, page)));
    ask('a double press', () => keysOf(reader.doublePressed(element, page)));
    ask('an opener', () => keysOf(wrap(reader.opens(element, page), element)));
    ask('a hover', () => keysOf(wrap(reader.hoverOpens?.(element, page) ?? null, element)));
    ask('what is not pressable', () => {
      const unheard = unheardAt(element, reader, page);
      if (unheard !== null) throw new Error(`does something: ${unheard}`);
      return [];
    });
    ask('an undo', () => (reader.undoes(element), []));
    ask('finding again', () => {
      const intent = reader.pressed(element, page);
      return intent && reader.find(intent, page) === null ? [] : keysOf(intent);
    });
    ask('a name', () => {
      const named = element.matches(reader.nameSelector(page))
        ? reader.nameAt(element, page)
        : null;
      return named?.subject.keys ?? [];
    });
  }
  ask('the profile', () => reader.profile(page)?.keys ?? []);
  ask('what runs on', () => (reader.playback?.(page), []));
  ask('a doubt', () => (reader.doubts?.(page), []));
  return faults;
}

function wrap(target: Intent['target'] | null, control: Element): Intent | null {
  return target && { act: 'share', control, target };
}

function keysOf(intent: Intent | null): AccountKey[] {
  return intent?.target.subjects.flatMap(({ keys }) => keys) ?? [];
}

/** What of the key is written wherever the account is. */
function nameOf(key: AccountKey): string {
  return plain(key.slice(key.lastIndexOf(':') + 1));
}

/** Capitals never count, and neither do the dots in names of Facebook. */
function plain(text: string): string {
  return text.toLowerCase().replaceAll('.', '');
}

Object.assign(window, { jagaReadHarmed: readHarmed });
