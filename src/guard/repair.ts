/**
 * Tries a newer set of markers before anything is read by it. A set that does not parse, does not
 * fit, or fails one example, the built-in ones included, is refused: so no set can switch the
 * protection off, and the reader in use stays as it is.
 */
import type { MarkerChanges, MarkerExample, MarkerValue } from '../domain/markers/types';
import type { NewerMarkers } from '../platform/messages';
import type { PageView, SiteReader } from '../sites/site';
import { keysOf } from '../sites/subjects';
import { build } from './markup';
import type { Office } from './office';

/** A site's reader, and how it is made from markers. */
export interface ReaderKit<Markers extends object> {
  readonly markers: Markers;
  make(markers: Markers): SiteReader;
}

/** The reader in use: made from the built-in markers, or from newer ones that proved themselves. */
export class Repair<Markers extends object> {
  readonly #current: ReturnType<typeof exchangeable>;
  /** Edition that was tried last; 0: the built-in markers. */
  #tried = 0;
  #version = 0;

  constructor(
    private readonly kit: ReaderKit<Markers>,
    private readonly office: Office,
  ) {
    this.#current = exchangeable(kit.make(kit.markers));
  }

  get reader(): SiteReader {
    return this.#current.reader;
  }

  /** Edition of the markers in use. */
  get version(): number {
    return this.#version;
  }

  /** Goes over to `newer` markers if they are sound; null: back to the built-in ones. */
  follow(newer: NewerMarkers | null): void {
    const version = newer?.version ?? 0;
    if (version === this.#tried) return;
    this.#tried = version;
    const fault = this.#try(newer);
    if (fault === null) this.#version = version;
    if (newer === null) return;
    if (fault !== null) console.warn(`[jaga-netral] markers ${version} refused: ${fault}`);
    void this.office.tried(version, fault).catch(() => {
      // The popup of this page shows the edition in use all the same.
    });
  }

  #try(newer: NewerMarkers | null): string | null {
    const { kit } = this;
    try {
      const next =
        newer === null ? kit.make(kit.markers) : repairedReader(kit, newer.changes, newer.examples);
      this.#current.use(next);
      return null;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }
}

/**
 * A reader that recognises the page by the kit's markers with `changes`.
 * @throws {Error} that names the marker or the example at fault
 */
export function repairedReader<Markers extends object>(
  kit: ReaderKit<Markers>,
  changes: MarkerChanges,
  examples: readonly MarkerExample[],
): SiteReader {
  const reader = kit.make(overlay(kit.markers, changes, '') as Markers);
  for (const example of examples) check(reader, example);
  return reader;
}

/** `builtIn` with `changes`, which may only replace what is there by its like. */
function overlay(builtIn: unknown, changes: MarkerValue, place: string): unknown {
  if (typeof builtIn === 'string' && typeof changes === 'string') {
    if (isSelector(builtIn)) parseSelector(changes, place);
    return changes;
  }
  if (Array.isArray(builtIn) && Array.isArray(changes)) return changes;
  if (!isRecord(builtIn) || !isRecord(changes)) throw new Error(`${place}: is of another kind`);
  const changed = Object.entries(changes).map(([name, value]) => {
    const own = Object.hasOwn(builtIn, name) ? builtIn[name] : undefined;
    if (own === undefined) throw new Error(`${place}.${name}: there is no such marker`);
    return [name, overlay(own, value as MarkerValue, `${place}.${name}`)];
  });
  return { ...builtIn, ...Object.fromEntries(changed) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Of all markers only selectors contain brackets. */
function isSelector(marker: string): boolean {
  return marker.includes('[');
}

function parseSelector(selector: string, place: string): void {
  try {
    document.createDocumentFragment().querySelector(selector);
  } catch {
    throw new Error(`${place}: "${selector}" is no selector`);
  }
}

function check(reader: SiteReader, { url, page: shown, presses }: MarkerExample): void {
  // A document that is shown to nobody: nothing in it loads or runs.
  const inert = document.implementation.createHTMLDocument('');
  inert.body.append(build(inert, shown));
  for (const { at, act, accounts } of presses) {
    const element = inert.querySelector(at);
    if (element === null) throw new Error(`${url}: nothing stands at ${at}`);
    const page: PageView = { url: new URL(url), document: inert, opener: null };
    const isHeard = element.closest(reader.pressable) !== null;
    const intent = isHeard ? reader.pressed(element, page) : null;
    const read = keysOf(intent?.target.subjects ?? []);
    const whole = accounts.every((key) => read.includes(key));
    if ((intent?.act ?? null) !== act || !whole) {
      throw new Error(`${url}: ${at} reads as ${intent?.act ?? 'harmless'} ${read.join()}`);
    }
  }
}

/**
 * A reader that can be exchanged while the guard's listeners stay where they are: listeners set
 * anew would come after the page's own. It never throws: a reader that does has seen nothing, and
 * the fallback takes its place.
 */
export function exchangeable(first: SiteReader) {
  let now = first;
  const reader: SiteReader = {
    naming: first.naming,
    words: first.words,
    get pressable() {
      return now.pressable;
    },
    pressed: (element, page) => calmly(() => now.pressed(element, page)),
    doublePressed: (element, page) => calmly(() => now.doublePressed(element, page)),
    keyed: (event, page) => calmly(() => now.keyed(event, page)),
    undoes: (element) => calmly(() => now.undoes(element)) ?? false,
    opens: (element, page) => calmly(() => now.opens(element, page)),
    actsOnKeyUp: first.actsOnKeyUp ?? false,
    ...(first.hoverOpens && {
      hoverOpens: (element, page) => calmly(() => now.hoverOpens?.(element, page) ?? null),
    }),
    find: (intent, page) => calmly(() => now.find(intent, page)),
    playback: (page) => calmly(() => now.playback?.(page) ?? null),
    nameSelector: (page) => now.nameSelector(page),
    nameAt: (element, page) => calmly(() => now.nameAt(element, page)),
    nameKey: (element) => calmly(() => now.nameKey(element)),
    profile: (page) => calmly(() => now.profile(page)),
    doubts: (page) => calmly(() => now.doubts?.(page) ?? null) ?? [],
  };
  return {
    reader,
    use(next: SiteReader) {
      now = next;
    },
  };
}

function calmly<T>(read: () => T | null): T | null {
  try {
    return read();
  } catch (error) {
    console.warn('[jaga-netral] this page could not be read:', error);
    return null;
  }
}
