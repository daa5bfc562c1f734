import type { Markup } from '../domain/markup';

/** Makes the elements that `markup` describes; its text is never parsed as markup. */
export function build<Tag extends keyof HTMLElementTagNameMap>(
  document: Document,
  markup: Markup<Tag>,
): HTMLElementTagNameMap[Tag];
export function build(document: Document, markup: Markup): HTMLElement;
export function build(document: Document, [tag, attributes, ...children]: Markup): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(
    ...children.map((child) => (typeof child === 'string' ? child : build(document, child))),
  );
  return element;
}
