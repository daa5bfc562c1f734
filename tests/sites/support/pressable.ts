import type { PageView, SiteReader } from '../../../src/sites/site';

/**
 * What the guard would never hear of: it asks the reader about presses in `reader.pressable` alone.
 * Null, as it must be, or which question had an answer at `element`.
 */
export function unheardAt(element: Element, reader: SiteReader, page: PageView): string | null {
  if (element.closest(reader.pressable) !== null) return null;
  if (reader.pressed(element, page) !== null) return 'a press';
  if (reader.opens(element, page) !== null) return 'an opener';
  return (reader.hoverOpens?.(element, page) ?? null) === null ? null : 'a hover';
}
