/**
 * What a finger would miss on the page as it is now, and whether it would have to push the page
 * sideways: WCAG 2.2, 2.5.8 and 1.4.10. Runs in the page, so it knows nothing from outside itself.
 */
export function touchFaults(): string[] {
  const TARGETS = 'a[href], button, input, select, textarea, summary, [role=tab], [role=button]';
  /** A button that a page offers as the next step gets more than the minimum. */
  const MAIN = '.button:not(.small)';
  const boxOf = (element: Element) => element.getBoundingClientRect();
  const isShown = (element: Element) =>
    element.checkVisibility({ checkOpacity: true, visibilityProperty: true }) &&
    boxOf(element).width > 1;
  /** Words in a sentence are as high as their line. */
  const isInSentence = (element: Element) =>
    getComputedStyle(element).display === 'inline' &&
    element.parentElement?.textContent?.trim() !== element.textContent?.trim();
  /** A press on its label is a press on the field. */
  const targetOf = (element: Element) => element.closest('label') ?? element;
  const leastOf = (element: Element) => (element.matches(MAIN) ? 44 : 24);
  const faults = [...document.querySelectorAll(TARGETS)]
    .filter((element) => isShown(element) && !isInSentence(element))
    .filter((element) => {
      const { width, height } = boxOf(targetOf(element));
      return Math.min(width, height) < leastOf(element);
    })
    .map((element) => {
      const { width, height } = boxOf(targetOf(element));
      return `${Math.round(width)} × ${Math.round(height)}: ${element.outerHTML.slice(0, 120)}`;
    });
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth > clientWidth
    ? [`${scrollWidth} wide on a screen of ${clientWidth}`, ...faults]
    : faults;
}
