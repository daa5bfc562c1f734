/**
 * What people write into, told by selectors: where a script only names `HTMLInputElement`, Chromium
 * makes all of that interface, 13 kB in every tab.
 */

const BUTTONS =
  '[type="button"], [type="submit"], [type="reset"], [type="image"], [type="checkbox"], [type="radio"]';

/** Whether keys write into `element`. */
export function isEditable(element: Element): boolean {
  return element.matches(`input:not(${BUTTONS})`) || isTextBox(element);
}

/** Whether `element` takes a text of several lines. */
export function isTextBox(element: Element): element is HTMLElement {
  return (
    element.matches('textarea') || (element instanceof HTMLElement && element.isContentEditable)
  );
}
