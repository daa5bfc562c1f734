/**
 * One way to drive both browsers with trusted input. Everything a test asserts is read from the
 * page's own log of effects or from what the extension has drawn.
 */
import { allNodes, findNode, hasClass, type ShadowNode } from './shadow';

export type BrowserName = 'chromium' | 'firefox';

/** A request of the page, answered by the test instead of the network. */
export interface Served {
  readonly contentType: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}
export type Server = (url: URL) => Served | null;

export interface TestBrowser {
  readonly name: BrowserName;
  /** Opens a tab whose every request is answered by `server` (null: 404). */
  open(url: string, server: Server, options?: { touch?: boolean }): Promise<TestPage>;
  /** Opens a page of the extension, e.g. `src/pages/popup/index.html`. */
  openExtensionPage(path: string): Promise<TestPage>;
  /** The addresses of all open tabs. */
  addresses(): Promise<string[]>;
  /** The test expects requests to these hosts. */
  mayReach(...hosts: string[]): void;
  /** What was asked of the network without the test expecting it. */
  strayRequests(): string[];
  /** @throws {Error} when there were stray requests */
  close(): Promise<void>;
}

export interface TestPage {
  evaluate<R, A extends readonly unknown[]>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  /** Runs a script in the page, whatever its content security policy says. */
  run(script: string): Promise<void>;
  /** Trusted presses at the centre of the element. */
  click(selector: string): Promise<void>;
  doubleClick(selector: string): Promise<void>;
  tap(selector: string): Promise<void>;
  doubleTap(selector: string): Promise<void>;
  hover(selector: string): Promise<void>;
  /** Presses a key as it is named in `KeyboardEvent.key`; `Control+Enter` for combinations. */
  press(key: string): Promise<void>;
  keyDown(key: string): Promise<void>;
  keyUp(key: string): Promise<void>;
  type(text: string): Promise<void>;
  focus(selector: string): Promise<void>;
  /** Chooses files of this computer in the only file picker of the page. */
  chooseFiles(...paths: string[]): Promise<void>;
  /** The trees of all closed shadow roots in the page. */
  closedRoots(): Promise<ShadowNode[]>;
  /** A trusted click on a node of a closed shadow root. */
  clickNode(node: ShadowNode, options?: { count?: number }): Promise<void>;
  /** A trusted click at a place of the viewport. */
  clickAt(x: number, y: number): Promise<void>;
  screenshot(file: string): Promise<void>;
  /** Gives the page a screen of so many CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /** Shows the tab and gives it the keys, as after another tab was opened over it. */
  toFront(): Promise<void>;
  reload(): Promise<void>;
  goto(url: string): Promise<void>;
  close(): Promise<void>;
}

/** The page that the installation opens, in the address of its tab. */
export const WELCOME_PATH = '/src/pages/welcome/index.html';

const PATIENCE_MS = 15_000;
const POLL_MS = 25;

/** Asks again and again until the answer is there; fails with `what` when it never is. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | null | undefined | false>,
): Promise<T> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > deadline) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** The words of the popup, as a page of its own. */
export async function popupText(browser: TestBrowser): Promise<string> {
  const popup = await browser.openExtensionPage('src/pages/popup/index.html');
  const text = await until('the popup', () =>
    popup.evaluate(() => document.querySelector('#app')?.textContent ?? ''),
  );
  await popup.close();
  return text;
}

export async function openWarning(page: TestPage): Promise<ShadowNode | null> {
  const roots = await page.closedRoots();
  return findNode(roots, (node) => node.tag === 'dialog' && 'open' in node.attributes);
}

export function waitForWarning(page: TestPage): Promise<ShadowNode> {
  return until('the warning', () => openWarning(page));
}

export async function waitForNoWarning(page: TestPage): Promise<void> {
  await until('the warning to close', async () => (await openWarning(page)) === null);
}

export function waitForNotice(page: TestPage): Promise<ShadowNode> {
  return until('a notice', async () => findNode(await page.closedRoots(), hasClass('notice')));
}

/** Texts of the marks on the page. */
export async function marks(page: TestPage): Promise<string[]> {
  return allNodes(await page.closedRoots(), hasClass('tag')).map(({ text }) => text);
}

/** The index has arrived in the page once it has marked the listed accounts. */
export async function waitForMarks(page: TestPage): Promise<string[]> {
  return until('marks', async () => {
    const found = await marks(page);
    return found.length > 0 && found;
  });
}

/** Presses "Batalkan", again while the warning still takes a press for part of what it held. */
export async function cancel(page: TestPage): Promise<void> {
  await waitForWarning(page);
  await until('the warning to close', async () => {
    const warning = await openWarning(page);
    const found = warning && findNode([warning], hasClass('cancel'));
    if (found === null) return true;
    await page.clickNode(found);
    return (await openWarning(page)) === null;
  });
}

/** Waits until "Tetap …" may be pressed and presses it. */
export async function proceed(page: TestPage): Promise<void> {
  await page.clickNode(await goButton(page));
}

/** "Tetap …", once it may be pressed. */
export function goButton(page: TestPage): Promise<ShadowNode> {
  return until('"Tetap …"', async () => {
    const warning = await openWarning(page);
    const found = warning && findNode([warning], hasClass('go'));
    return found && !('disabled' in found.attributes) ? found : null;
  });
}

/** What the pages of Playwright and of Puppeteer have in common. */
interface Pointing {
  readonly mouse: {
    click(x: number, y: number): Promise<void>;
    move(x: number, y: number): Promise<void>;
  };
  readonly touchscreen: { tap(x: number, y: number): Promise<void> };
}

/** Presses by the pointer of what drives `page()`. */
export function pointerOf(
  { mouse, touchscreen }: Pointing,
  page: () => TestPage,
): Pick<TestPage, 'click' | 'tap' | 'hover' | 'clickAt'> {
  const at =
    (press: (x: number, y: number) => Promise<void>) =>
    async (selector: string): Promise<void> => {
      const { x, y } = await centreOf(page(), selector);
      await press(x, y);
    };
  return {
    click: at((x, y) => mouse.click(x, y)),
    tap: at((x, y) => touchscreen.tap(x, y)),
    hover: at((x, y) => mouse.move(x, y)),
    clickAt: (x, y) => mouse.click(x, y),
  };
}

/** Where a person would press: the middle of the element, scrolled into view. */
export async function centreOf(
  page: TestPage,
  selector: string,
): Promise<{ x: number; y: number }> {
  return until(`something to press at ${selector}`, () =>
    page.evaluate((where) => {
      const element = document.querySelector(where);
      if (element === null) return null;
      element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      const { left, top, width, height } = element.getBoundingClientRect();
      return width > 0 && height > 0 ? { x: left + width / 2, y: top + height / 2 } : null;
    }, selector),
  );
}
