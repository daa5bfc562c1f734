/** Vital signs: notices when the reader no longer understands the site, and says so. */
import { type Act, familyOf } from '../../domain/act';
import type { Census, Sign, Vitals } from '../../platform/messages';
import { POST } from '../../sites/fallback/fallback';
import type { Intent, PageView, SiteReader } from '../../sites/site';
import { takeCensus } from './census';

/** The page is counted at most this often, and only while the person is using it. */
const REST_MS = 10_000;

/** A busy page may never rest. */
const PATIENCE_MS = 2_000;

/** A page that is still being drawn looks changed: only what is still there after this counts. */
const CONFIRM_MS = 2_000;

/** Tells the toolbar; an empty list takes the sign away. */
export type Report = (signs: readonly Sign[]) => void;

export class VitalSigns {
  #acts = 0;
  #unreadable = 0;
  #guessed = 0;
  #last = 0;
  #waiting = false;
  #reported = '';

  constructor(
    private readonly window: Window,
    private readonly reader: SiteReader,
    private readonly page: PageView,
    private readonly report: Report,
  ) {}

  /** Counts an act that was recognised. One whose owner cannot be read is a sign by itself. */
  recognised({ act, target, guessed, control }: Intent): void {
    this.#acts += 1;
    if (guessed === true) this.#guessed += 1;
    // A post of one's own answers nobody.
    if (target.subjects.length > 0 || act === 'post') return;
    if (guessed === true && !isCertain(act, control)) return;
    this.#unreadable += 1;
    this.#soon(() => this.#settle(this.#count().signs));
  }

  /** What the popup shows; `ready`: whether the index has arrived; `markers`: their edition. */
  read(ready: boolean, markers: number): Vitals {
    const { site } = this.reader.naming;
    const counted = { acts: this.#acts, unreadable: this.#unreadable, guessed: this.#guessed };
    return { site, ready, ...counted, markers, census: this.#count() };
  }

  /** The page is being used: if nobody has counted it for a while, it is counted soon. */
  used(): void {
    if (this.#waiting) return;
    // Every press comes by here, and asking `performance` made it a tenth slower. A clock can be set
    // back.
    const now = Date.now();
    if (Math.abs(now - this.#last) < REST_MS) return;
    this.#last = now;
    this.#waiting = true;
    this.#soon(() => {
      const { signs } = this.#count();
      if (signs.length === 0) this.#settle(signs);
      else this.window.setTimeout(() => this.#settle(this.#count().signs), CONFIRM_MS);
    });
  }

  /** Never inside an event of the page: counting takes longer than a press may. */
  #soon(look: () => void): void {
    this.window.requestIdleCallback(look, { timeout: PATIENCE_MS });
  }

  #settle(signs: readonly Sign[]): void {
    this.#waiting = false;
    if (this.#reported === signs.join()) return;
    this.#reported = signs.join();
    this.report(signs);
  }

  #count(): Census {
    const census = takeCensus(this.reader, this.page);
    const { signs } = census;
    const known = this.#unreadable === 0 || signs.includes('authors');
    return known ? census : { ...census, signs: [...signs, 'authors'] };
  }
}

/**
 * Whether a control that is only named after an act certainly is one: "Share" and "Follow" stand on
 * much else, outside of posts.
 */
export function isCertain(act: Act, control: Element): boolean {
  const family = familyOf(act);
  return control.closest(POST) !== null || family === 'approval' || family === 'comment';
}
