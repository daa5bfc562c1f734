/** Reads what the guard is to draw: elements as plain data. */
import type { Markup } from '../../src/domain/markup';

/** All elements in `markup`, itself first. */
export function elementsIn(markup: Markup): Markup[] {
  const [, , ...children] = markup;
  return [
    markup,
    ...children.flatMap((child) => (typeof child === 'string' ? [] : elementsIn(child))),
  ];
}

/** Everything that is written in `markup`. */
export function textOf(markup: Markup | string): string {
  if (typeof markup === 'string') return markup;
  const [, , ...children] = markup;
  return children.map(textOf).join('');
}

/** The text of the first element in `markup` with this class; null: there is none. */
export function textAt(markup: Markup | undefined, name: string): string | null {
  const found =
    markup &&
    elementsIn(markup).find(([, { class: names = '' }]) => names.split(' ').includes(name));
  return found === undefined ? null : textOf(found);
}
