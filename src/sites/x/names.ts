/** Where a mark can stand beside an account's name. */
import { X_NAMING } from '../../domain/account/naming/x';
import { keyOfPlainAddress } from '../../domain/account/naming/naming';
import type { AccountKey } from '../../domain/account/key';
import type { NameSpot, Subject } from '../site';
import {
  keyOfByline,
  keyOfCard,
  keyOfWrittenHandle,
  quoteCardOf,
  subject,
  subjectsOf,
} from './authors';
import type { XMarkers } from './markers';
import { profileOf } from './targets';
import type { XView } from './view';

/** The name spot of a post's author, a quoted account or a profile header, or null. */
export function nameSpotAt(element: Element, view: XView): NameSpot | null {
  // Name and badge stand in one row; a mark after the name's text joins that row.
  const anchor = element.querySelector(view.markers.nameText);
  const named = element.matches(view.markers.profileName)
    ? namedInHeader(element, view)
    : namedInPost(element, view);
  return anchor && named && { anchor, subject: named };
}

/** Whom a name names, by its first link or, in a quote card, by the handle that is written there. */
export function hintOf(name: Element, markers: XMarkers): AccountKey | null {
  // In the header of a profile the only links are those of badges.
  if (name.matches(markers.profileName)) return null;
  const href = name.querySelector('a[href]')?.getAttribute('href');
  return href == null ? keyOfWrittenHandle(name, markers) : keyOfPlainAddress(X_NAMING, href);
}

/** A dialog over the profile may have changed the address: what the header writes counts. */
function namedInHeader(header: Element, view: XView): Subject | null {
  const written = keyOfByline(header, view);
  const profile = profileOf(view);
  if (written === null || profile?.keys.includes(written)) return profile;
  return subject('profile', written)[0] ?? null;
}

function namedInPost(byline: Element, view: XView): Subject | null {
  const post = byline.closest(view.markers.post);
  if (post === null) return null;
  const card = quoteCardOf(byline, post, view);
  if (card !== null) return subject('quoted', keyOfCard(card, view))[0] ?? null;
  return subjectsOf(post, view).find(({ role }) => role === 'author') ?? null;
}
