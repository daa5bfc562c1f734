import type { MarkView } from '../../domain/wording/types';
import { element } from '../warning/element';

const CSS = `
:host { all: initial; display: inline-block; vertical-align: middle }
.tag {
  display: inline-block; margin-inline: .375em; padding: .0625em .4375em;
  font: 600 .6875rem/1.35 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  color: #7c3a06; background: #fdf3e1; border: 1px solid #d9a962; border-radius: 1em;
  white-space: nowrap; cursor: help;
}
.tag:focus-visible { outline: 2px solid #b45309; outline-offset: 1px }
.why {
  position: fixed; inset: auto; width: max-content; max-width: min(20rem, 100vw - 1rem);
  margin: 0; padding: .625rem .75rem;
  font: 400 .8125rem/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  color: #1c1f23; background: #fff; border: 1px solid #d9a962; border-radius: .5rem;
  box-shadow: 0 .25rem 1rem rgb(0 0 0 / .25); white-space: pre-line;
}
@media (prefers-color-scheme: dark) {
  .tag { color: #fcd9a0; background: #33291a; border-color: #8a6a35 }
  .why { color: #f1f3f5; background: #1d2126; border-color: #8a6a35 }
}
`;

let sheet: CSSStyleSheet | null = null;

function styles(): CSSStyleSheet {
  if (sheet === null) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS);
  }
  return sheet;
}

/**
 * The tag itself. It stands inline and brings its own style, so it takes nothing from the page and
 * gives nothing to it; the explanation is drawn in the top layer where no container can clip it.
 */
export function createMark(document: Document, view: MarkView): HTMLElement {
  const host = document.createElement('span');
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [styles()];
  const why = element(document, 'div', 'why', view.title);
  why.id = 'why';
  why.popover = 'manual';
  why.setAttribute('role', 'tooltip');
  const tag = element(document, 'span', 'tag', view.text);
  tag.tabIndex = 0;
  tag.lang = view.lang;
  tag.setAttribute('role', 'note');
  tag.setAttribute('aria-describedby', 'why');
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
  });
  return host;
}
