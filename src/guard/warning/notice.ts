import { element } from './element';

/** A short sentence at the lower edge, above everything of the page, with at most one button. */
export function createNotice(
  document: Document,
  sentence: string,
  reloadLabel?: string,
): HTMLElement {
  const notice = element(document, 'div', 'notice', element(document, 'p', '', sentence));
  notice.setAttribute('role', 'status');
  notice.popover = 'manual';
  if (reloadLabel !== undefined) notice.append(button(document, reloadLabel, 'reload'));
  const close = button(document, '×', 'dismiss');
  close.setAttribute('aria-label', 'Tutup / Close');
  notice.append(close);
  return notice;
}

function button(document: Document, label: string, press: string): HTMLButtonElement {
  const made = element(document, 'button', press, label);
  made.type = 'button';
  made.dataset['press'] = press;
  return made;
}
