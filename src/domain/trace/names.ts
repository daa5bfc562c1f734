/** Names as they are compared: as a whole or not at all, never nearly. */

/**
 * `name` in small letters, with one space between its words. Only letters and digits count, so that
 * `Dr. H. Budi Santoso, M.Si` and `dr h budi santoso m si` are one; titles are not taken off.
 */
export function foldedName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
