/** Reads x.com and twitter.com, layouts of 2023 to 2026, wide and below 500 px. */
import { X_NAMING } from '../../domain/account/naming/x';
import type { PageView, SiteReader } from '../site';
import { findControl, intentAt } from './controls';
import { doubtsOf } from './doubts';
import { intentOfKey } from './keys';
import { type XMarkers, X_MARKERS } from './markers';
import { hintOf, nameSpotAt } from './names';
import { openedBy, profileOf } from './targets';
import type { XView } from './view';
import { X_WORDS } from './words';

/** A reader of X that recognises the page by `markers`. */
export function createXReader(markers: XMarkers = X_MARKERS): SiteReader {
  const anyControl = Object.values(markers.controls).join();
  const pressable = `:is(${markers.noted}):is(${anyControl}, ${markers.opener})`;
  const look = (page: PageView): XView => ({ page, markers, anyControl });
  return {
    naming: X_NAMING,
    words: X_WORDS,
    pressable,
    pressed: (element, page) => intentAt(element, look(page)),
    // X's web client likes on single presses only.
    doublePressed: () => null,
    undoes: (element) => element.closest(markers.undo) !== null,
    keyed: (event, page) => intentOfKey(event, look(page)),
    opens: (element, page) => openedBy(element, look(page)),
    find: (intent, page) => findControl(intent, look(page)),
    nameSelector: () => markers.names,
    nameAt: (element, page) => nameSpotAt(element, look(page)),
    nameKey: (element) => hintOf(element, markers),
    profile: (page) => profileOf(look(page)),
    doubts: (page) => doubtsOf(look(page)),
  };
}
