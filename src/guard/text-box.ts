/** What people write into. */

const BUTTON_INPUTS = new Set(['button', 'submit', 'reset', 'image', 'checkbox', 'radio']);

/** Whether keys write into `element`. */
export function isEditable(element: Element): boolean {
  const written = element instanceof HTMLInputElement && !BUTTON_INPUTS.has(element.type);
  return written || isTextBox(element);
}

/** Whether `element` takes a text of several lines. */
export function isTextBox(element: Element): element is HTMLElement {
  return (
    element instanceof HTMLTextAreaElement ||
    (element instanceof HTMLElement && element.isContentEditable)
  );
}
