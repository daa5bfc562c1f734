/**
 * What `read` makes of the first of `items` of which it makes anything, or null. V8 keeps machine
 * code of whatever runs often, in every tab, and that of an index is a third of that of `for … of`
 * or of a pattern like `[first, second]`.
 */
export function firstOf<Item, T>(items: ArrayLike<Item>, read: (item: Item) => T | null): T | null {
  for (let at = 0; at < items.length; at++) {
    const found = read(items[at] as Item);
    if (found !== null) return found;
  }
  return null;
}

/** Whether `element` comes before `other` in the document, or holds it. */
export function precedes(element: Element, other: Element): boolean {
  return (element.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
