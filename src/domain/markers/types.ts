/**
 * A pack of markers: by what the sites' controls and authors are recognised, as data, so that a
 * changed layout can be mended without a release. A pack brings examples of its own; no browser
 * switches to it before it has read them rightly.
 */
import type { AccountKey, Site } from '../account/key';
import type { Act } from '../act';
import type { Markup } from '../markup';

/** Changes to a site's markers, in the shape of the built-in ones; what is absent stays. */
export type MarkerChanges = { readonly [name: string]: MarkerValue };
export type MarkerValue = string | readonly string[] | MarkerChanges;

/** A small page and what pressing things on it must mean. */
export interface MarkerExample {
  readonly url: string;
  readonly page: Markup;
  readonly presses: readonly {
    /** Selector of the element that is pressed. */
    readonly at: string;
    /** Null: pressing it is harmless. */
    readonly act: Act | null;
    readonly accounts: readonly AccountKey[];
  }[];
}

export interface SiteMarkers {
  readonly changes: MarkerChanges;
  readonly examples: readonly MarkerExample[];
}

export interface MarkerPack {
  readonly format: 'jaga-netral-markers/1';
  /** Grows with every edition; the built-in markers have the number in `data/markers`. */
  readonly version: number;
  readonly sites: Readonly<Partial<Record<Site, SiteMarkers>>>;
}
