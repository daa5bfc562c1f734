import type { Vitals } from '../../platform/messages';

/**
 * What the person may copy for whoever mends the reader: numbers and names of elements. It holds no
 * address, no name and no text of the page.
 */
export function diagnosisOf(vitals: Vitals, version: string): string {
  const { site, acts, unreadable, guessed, markers, census } = vitals;
  const { posts, authors, controls, unknown, signs, structure } = census;
  const counted = { markers, posts, authors, controls, unknown, acts, unreadable, guessed };
  return JSON.stringify({ 'jaga-netral': version, site, signs, ...counted, structure }, null, 2);
}
