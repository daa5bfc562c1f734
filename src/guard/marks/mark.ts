import type { MarkView } from '../../domain/wording/types';
import { build } from '../markup';
import { sheetOf } from '../sheet';

/**
 * The tag itself. It stands inline and brings its own style, so it takes nothing from the page and
 * gives nothing to it; the explanation is drawn in the top layer where no container can clip it.
 */
export function createMark(
  document: Document,
  view: MarkView,
  css: string,
  report: () => void,
): HTMLElement {
  const host = document.createElement('span');
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [sheetOf(css)];
  const why = build(document, [
    'div',
    { class: 'why', id: 'why', popover: 'manual', role: 'tooltip' },
    view.title,
  ]);
  const tag = build(document, [
    'button',
    { class: 'tag', type: 'button', lang: view.lang, 'aria-describedby': 'why' },
    view.text,
  ]);
  root.append(tag, why);

  const show = () => {
    const { left, bottom } = tag.getBoundingClientRect();
    why.showPopover();
    const room = document.documentElement.clientWidth - why.offsetWidth - 8;
    why.style.left = `${Math.max(8, Math.min(left, room))}px`;
    why.style.top = `${bottom + 6}px`;
  };
  const hide = () => why.hidePopover();
  tag.addEventListener('pointerenter', show);
  tag.addEventListener('focus', show);
  tag.addEventListener('pointerleave', hide);
  tag.addEventListener('blur', hide);
  // A press on the tag is not one on the post, or the link, in which the name stands.
  host.addEventListener('click', (event) => {
    event.preventDefault();
    event.stopPropagation();
    if (event.isTrusted) report();
  });
  host.addEventListener('keydown', (event) => event.stopPropagation());
  return host;
}
