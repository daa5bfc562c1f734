/**
 * An hour on an endless feed in miniature: at every turn the page lives on and one control is used
 * with trusted input. What must hold is read from the page's own log of what took effect:
 *
 * - on a listed account nothing takes effect unless the person goes on, and then exactly once;
 *   the same post and kind of act is not asked about again;
 * - everything else takes effect exactly once, trusted (so in the same gesture), without a warning.
 */
import { ACTS, familyOf } from '../../src/domain/act';
import type { Site } from '../../src/domain/account/key';
import {
  cancel,
  goButton,
  openWarning,
  proceed,
  type TestBrowser,
  type TestPage,
  waitForMarks,
} from '../e2e/support/driver';
import type { Effect } from '../e2e/support/effects';
import { perform } from '../e2e/support/gestures';
import { soakPage } from './pages';

export interface Course {
  readonly site: Site;
  /** All chance in the page and in the person's answers follows from it. */
  readonly seed: number;
  /** The run ends when this many posts have been in the feed and this many acts were tried. */
  readonly posts: number;
  readonly acts: number;
}

export interface Tally {
  /** Acts on listed accounts that brought the warning, and how it was answered. */
  held: number;
  cancelled: number;
  released: number;
  /** Gone on with after the page had put something else in the place of the post. */
  gone: number;
  /** Acts on listed accounts that an earlier decision covered. */
  granted: number;
  /** Acts that are nobody's business. */
  passed: number;
  /** Presses that fell beside their control, which had moved under the pointer, and did nothing. */
  astray: number;
  /** Turns without anything that could be pressed. */
  idle: number;
}

export interface Outcome {
  readonly course: Course;
  readonly posts: number;
  readonly acts: Readonly<Record<string, number>>;
  readonly tally: Tally;
  /** What went wrong, each with the turn in which it did. */
  readonly faults: readonly string[];
  /** Bytes of the tab's heap at the first and the last turn. */
  readonly heap: readonly [first: number, last: number];
  readonly seconds: number;
}

interface Choice {
  readonly post: string;
  readonly does: string;
  readonly effect: string;
  readonly gesture: string;
  /** Which comment, or whether in a menu: one post may hold several targets. */
  readonly part: string;
  readonly account: string | null;
  readonly guarded: boolean;
  /** Length of the log before the act. */
  readonly since: number;
  readonly answer: {
    readonly goOn: boolean;
    readonly how: 'keys' | 'mouse';
    readonly meanwhile: 'redraw' | 'replace' | 'leave' | null;
  };
}

interface Turn {
  readonly choice: Choice | null;
  /** A warning that came after its act had been judged. */
  readonly late: boolean;
  /** Length of the log when the turn began. */
  readonly stray: number;
  readonly posts: number;
}

interface Seen {
  readonly warned: boolean;
  readonly astray: boolean;
  readonly effects: Effect[];
}

declare const soak: {
  start(seed: number): void;
  turn(): Promise<Turn>;
  outcome(since: number, wait: boolean): Promise<Seen>;
  warningClosed(): Promise<boolean>;
  change(what: string, post: string): void;
  closeLayer(): void;
  heap(): number;
};

/** How many acts a fault is told with. */
const REMEMBERED = 4;

const TURNS_PER_STRAY = 20;

const CHOSEN = '[data-chosen]';

/** Runs the course in a browser with the extension. */
export async function runSoak(browser: TestBrowser, course: Course): Promise<Outcome> {
  const { url, server } = soakPage(course.site);
  const page = await browser.open(url, server);
  await page.evaluate((seed) => soak.start(seed), course.seed);
  await waitForMarks(page);
  const outcome = await new Soak(page, course).run();
  await page.close();
  return outcome;
}

class Soak {
  readonly #tally: Tally = {
    held: 0,
    cancelled: 0,
    released: 0,
    gone: 0,
    granted: 0,
    passed: 0,
    astray: 0,
    idle: 0,
  };
  readonly #acts: Record<string, number> = {};
  readonly #faults: string[] = [];
  /** Decisions of the person that must still hold: kind of act, post and part of it. */
  readonly #granted = new Set<string>();
  /** Accounts that the person went on to follow: other buttons may be covered by that, or not. */
  readonly #followed = new Set<string>();
  /** The last acts, to understand a fault. */
  readonly #lately: string[] = [];
  #turn = 0;
  #logged = 0;

  constructor(
    private readonly page: TestPage,
    private readonly course: Course,
  ) {}

  async run(): Promise<Outcome> {
    const began = Date.now();
    const heap = await this.page.evaluate(() => soak.heap());
    let posts = 0;
    let acts = 0;
    while (posts < this.course.posts || acts < this.course.acts) {
      this.#turn += 1;
      const turn = await this.page.evaluate(() => soak.turn());
      posts = turn.posts;
      await this.#checkQuiet(turn);
      if (turn.choice === null) {
        this.#tally.idle += 1;
        continue;
      }
      acts += 1;
      await this.#act(turn.choice);
    }
    return {
      course: this.course,
      posts,
      acts: this.#acts,
      tally: this.#tally,
      faults: this.#faults,
      heap: [heap, await this.page.evaluate(() => soak.heap())],
      seconds: Math.round((Date.now() - began) / 1000),
    };
  }

  /** Nothing may have happened since the last act was judged. */
  async #checkQuiet({ late, stray }: Turn): Promise<void> {
    if (stray !== this.#logged) this.#fault(`${stray - this.#logged} effects between turns`);
    this.#logged = stray;
    if (!late) return;
    this.#fault(`between turns ${await this.#warning()}`);
    await this.#recover();
  }

  async #act(choice: Choice): Promise<void> {
    const { does, guarded } = choice;
    this.#acts[does] = (this.#acts[does] ?? 0) + 1;
    if (this.#lately.push(nameOf(choice)) > REMEMBERED) this.#lately.shift();
    try {
      await perform(this.page, CHOSEN, choice.gesture);
      const fault = guarded ? await this.#guarded(choice) : await this.#free(choice);
      if (fault !== null) {
        this.#fault(`${nameOf(choice)}: ${fault}`);
        await this.#recover();
      }
    } catch (error) {
      this.#fault(`${nameOf(choice)}: ${String(error)}`);
      await this.#recover();
    }
  }

  async #free(choice: Choice): Promise<string | null> {
    const seen = await this.#outcome(choice, false);
    // Held after all? Then the warning may take a moment more.
    const { warned, astray, effects } =
      seen.effects.length > 0 ? seen : await this.#outcome(choice, true);
    if (astray && !warned && effects.length === 0) return this.#goneAstray();
    this.#tally.passed += 1;
    if (warned) return `${await this.#warning()} ${listOf(effects)}`;
    return faultOf(effects, choice, { trusted: true });
  }

  async #guarded(choice: Choice): Promise<string | null> {
    const sure = this.#granted.has(keyOf(choice));
    const maybe = isFollow(choice) && this.#followed.has(choice.account ?? '');
    const { warned, astray, effects } = await this.#outcome(choice, true);
    if (astray && !warned && effects.length === 0) return this.#goneAstray();
    if (!warned && (sure || maybe)) {
      this.#tally.granted += 1;
      return faultOf(effects, choice, { trusted: true });
    }
    if (sure && warned) return `asked again: ${await this.#warning()}`;
    if (sure) return 'nothing';
    if (effects.length > 0) return `took effect unasked: ${listOf(effects)}`;
    if (!warned) return 'no warning';
    this.#tally.held += 1;
    return this.#answer(choice);
  }

  /** One now and then says nothing of the extension; a run full of them would prove nothing. */
  #goneAstray(): string | null {
    this.#tally.astray += 1;
    const tooMany = this.#tally.astray > 1 + this.#turn / TURNS_PER_STRAY;
    return tooMany ? `fell beside its control, as ${this.#tally.astray - 1} before it` : null;
  }

  async #answer(choice: Choice): Promise<string | null> {
    const { goOn, meanwhile } = choice.answer;
    if (meanwhile !== null) {
      await this.page.evaluate((what, post) => soak.change(what, post), meanwhile, choice.post);
    }
    return goOn ? this.#goOn(choice) : this.#cancel(choice);
  }

  async #cancel(choice: Choice): Promise<string | null> {
    if (choice.answer.how === 'mouse') await cancel(this.page);
    else await this.page.press(this.#turn % 4 === 0 ? 'Enter' : 'Escape');
    if (!(await this.#closed())) return 'the warning stayed';
    const { effects } = await this.#outcome(choice, false);
    this.#tally.cancelled += 1;
    return effects.length === 0 ? null : `took effect after cancelling: ${listOf(effects)}`;
  }

  async #goOn(choice: Choice): Promise<string | null> {
    const isGone = choice.answer.meanwhile === 'replace' || choice.answer.meanwhile === 'leave';
    if (choice.answer.how === 'mouse') {
      await proceed(this.page);
    } else {
      await goButton(this.page);
      await this.page.press('Tab');
      await this.page.press('Enter');
    }
    if (!(await this.#closed())) return 'the warning stayed';
    const { effects } = await this.#outcome(choice, !isGone);
    this.#granted.add(keyOf(choice));
    if (isFollow(choice)) this.#followed.add(choice.account ?? '');
    if (isGone) {
      this.#tally.gone += 1;
      return effects.length === 0 ? null : `took effect on what came after: ${listOf(effects)}`;
    }
    this.#tally.released += 1;
    return faultOf(effects, choice, {});
  }

  async #outcome({ since }: Choice, wait: boolean): Promise<Seen> {
    const seen = await this.page.evaluate((from, until) => soak.outcome(from, until), since, wait);
    this.#logged = since + seen.effects.length;
    return seen;
  }

  /** What the warning says that nobody expected. */
  async #warning(): Promise<string> {
    const warning = await openWarning(this.page);
    return `a warning, "${warning?.text.slice(0, 120) ?? 'gone meanwhile'}", effects:`;
  }

  #closed(): Promise<boolean> {
    return this.page.evaluate(() => soak.warningClosed());
  }

  async #recover(): Promise<void> {
    await this.page.press('Escape');
    await this.#closed();
    await this.page.evaluate(() => soak.closeLayer());
  }

  #fault(what: string): void {
    const { site, seed } = this.course;
    const before = this.#lately.slice(0, -1).join('; ');
    this.#faults.push(`${site}, seed ${seed}, turn ${this.#turn}: ${what}; before it: ${before}`);
  }
}

function faultOf(
  effects: readonly Effect[],
  { effect, post }: Choice,
  { trusted }: { trusted?: true },
): string | null {
  const [only, ...more] = effects;
  const isRight = only?.act === effect && only.post === post && (!trusted || only.trusted);
  return isRight && more.length === 0 ? null : `${listOf(effects)} instead of ${effect} ${post}`;
}

function listOf(effects: readonly Effect[]): string {
  if (effects.length === 0) return 'nothing';
  return effects
    .map(({ act, post, trusted }) => `${act} ${post}${trusted ? '' : ' (untrusted)'}`)
    .join(', ');
}

function keyOf({ does, post, part }: Choice): string {
  const act = ACTS.find((act) => act === does);
  return [act === undefined ? does : familyOf(act), post, part].join(' ');
}

function isFollow({ does }: Choice): boolean {
  return does === 'follow' || does === 'join';
}

function nameOf({ does, effect, post, gesture, answer }: Choice): string {
  const meanwhile = answer.meanwhile === null ? '' : `, ${answer.meanwhile} meanwhile`;
  return `${does} (${effect}) on ${post} by ${gesture}${meanwhile}`;
}
