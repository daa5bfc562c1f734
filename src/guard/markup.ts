import type { Markup } from '../domain/markup';

/** Makes the elements that `markup` describes; its text is never parsed as markup. */
export function build<Tag extends keyof HTMLElementTagNameMap>(
  document: Document,
  markup: Markup<Tag>,
): HTMLElementTagNameMap[Tag];
export function build(document: Document, markup: Markup): HTMLElement;
export function build(document: Document, markup: Markup): HTMLElement {
  const element = document.createElement(markup[0]);
  const attributes = markup[1];
  for (const name in attributes) element.setAttribute(name, attributes[name] ?? '');
  for (let at = 2; at < markup.length; at++) {
    const child = markup[at] as Markup | string;
    element.append(typeof child === 'string' ? child : build(document, child));
  }
  return element;
}
