import type { TestPage } from './driver';

/** Does a gesture to an element with trusted input, as a person would. */
export async function perform(page: TestPage, selector: string, gesture: string): Promise<void> {
  const key = /^key:(.)$/.exec(gesture)?.[1];
  if (key !== undefined) {
    await page.focus(selector);
    return page.press(key);
  }
  switch (gesture) {
    case 'click':
      return page.click(selector);
    case 'dblclick':
      return page.doubleClick(selector);
    case 'tap':
      return page.tap(selector);
    case 'doubletap':
      return page.doubleTap(selector);
    case 'enter':
      await page.focus(selector);
      return page.press('Enter');
    case 'space':
      await page.focus(selector);
      return page.press(' ');
    case 'type-enter':
      await page.click(selector);
      await page.type('Semangat');
      return page.press('Enter');
    case 'type-ctrl-enter':
      await page.click(selector);
      await page.type('Semangat');
      return page.press('Control+Enter');
    default:
      throw new Error(`unknown gesture "${gesture}"`);
  }
}
