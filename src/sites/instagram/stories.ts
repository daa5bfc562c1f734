/**
 * The stories viewer, known from bundles of 2026 only. The address names the owner; previews of
 * neighbours stand beside the player, so no link on the page does.
 */
import { INSTAGRAM_NAMING } from '../../domain/account/naming/instagram';
import { keyOfPage } from '../../domain/account/naming/naming';
import type { PageView, Playback, Target } from '../site';
import { CONTROL, type Controls } from './controls';
import { firstIn, profileOf, segmentsOf } from './links';

/** The story shown around `element`, or null outside the viewer. */
export function storyAt(element: Element, page: PageView): Target | null {
  const path = segmentsOf(page.url.pathname);
  const root = path[0] === 'stories' ? element.closest('section') : null;
  if (root === null) return null;
  // `/stories/highlights/ID/`: the header shows the title, but links to the owner.
  const key = keyOfPage(INSTAGRAM_NAMING, page.url) ?? firstIn(root, profileOf);
  const id = path.slice(0, 3).join('/');
  return { id, root, subjects: key === null ? [] : [{ role: 'author', keys: [key] }] };
}

/** Stories go on to the next account by themselves; only the player has a Pause or Play button. */
export function playbackOf({ iconOf }: Controls, { url, document }: PageView): Playback | null {
  if (segmentsOf(url.pathname)[0] !== 'stories') return null;
  for (const svg of document.querySelectorAll('section svg')) {
    const icon = iconOf(svg);
    const control = icon === 'pause' || icon === 'play' ? svg.closest(CONTROL) : null;
    if (control !== null) return { control, running: icon === 'pause' };
  }
  return null;
}
