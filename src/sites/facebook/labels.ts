/** Reading the words on a control: its label, or its text where it has none. */
import { fold } from '../wording';

/** The words of `element` as the markers spell them. */
export function wordsOf(element: Element): string {
  const label = element.getAttribute('aria-label') ?? '';
  return fold(label === '' ? element.textContent : label);
}

/** The title of a dialog: its label, the element that labels it, or its first heading. */
export function titleOf(dialog: Element): string {
  const label = dialog.getAttribute('aria-label');
  if (label !== null) return fold(label);
  const id = dialog.getAttribute('aria-labelledby') ?? '';
  const title = dialog.ownerDocument.getElementById(id) ?? dialog.querySelector('h1, h2');
  return title === null ? '' : fold(title.textContent);
}
