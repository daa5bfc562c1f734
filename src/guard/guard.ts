/**
 * Joins a site's reader to the judge: holds what may concern a listed account, asks, warns, and
 * then drops the act or lets it happen exactly once.
 */
import type { AccountKey } from '../domain/account/key';
import { familyOf } from '../domain/act';
import type { Markup } from '../domain/markup';
import type { Notices } from '../domain/wording/types';
import type { Sign, Vitals } from '../platform/messages';
import { withFallback } from '../sites/fallback/fallback';
import type { Intent, PageView, SiteReader } from '../sites/site';
import { pictureSubjects, writtenSubjects } from './content';
import { Grants } from './grants';
import { intercept } from './intercept';
import { ListedIndex } from './index-of-listed';
import { startMarks } from './marks/marks';
import type { Office } from './office';
import { viewOf } from './page-view';
import { type ReaderKit, Repair } from './repair';
import { Tickets } from './release';
import { isTextBox } from './text-box';
import { VitalSigns } from './vitals/vitals';
import { Surface } from './warning/surface';

/** How long a site may take to redraw a pressed button before we say that it did not react. */
const SITE_REACTION_MS = 1500;

/**
 * How long an act may be done again about which nothing had to be asked: long enough to press once
 * more where the site ignored us. A stage may begin at midnight, and nobody has decided anything.
 */
const UNASKED_MS = 10_000;

/** The narrowest frame in which the warning is laid out, in CSS pixels. */
const SMALLEST_PX = 300;

/** Acts after which the pressed control itself changes: only there a missing reaction shows. */
const TOGGLES: ReadonlySet<string> = new Set(['like', 'follow']);

/** All that can be said while the background has not answered yet, or will never again. */
const UNTOLD: Markup = [
  'div',
  { class: 'notice', popover: 'manual', role: 'alert', lang: 'id' },
  'Jaga Netral: muat ulang halaman ini.',
];

export interface Guard {
  vitals(): Vitals;
}

/** Guards `window` until `signal` is aborted. Call it before the page's first script runs. */
export function startGuard<Markers extends object>(
  window: Window,
  kit: ReaderKit<Markers>,
  office: Office,
  signal: AbortSignal,
): Guard {
  const running = new RunningGuard(window, new Repair(kit, office), office, signal);
  intercept(window, running.reader, running, signal);
  return running;
}

class RunningGuard implements Guard {
  readonly #grants = new Grants();
  readonly #tickets = new Tickets();
  readonly surface: Surface;
  readonly #index: ListedIndex;
  readonly signs: VitalSigns;
  readonly #page: PageView;
  /** The site's reader, with a second pair of eyes where it sees nothing. */
  readonly reader: SiteReader;
  /** Kept here, because each press asks for it. */
  pressable: string;
  /** The act that is being asked about: one at a time, everything else held meanwhile is dropped. */
  #asking = false;

  constructor(
    private readonly window: Window,
    private readonly repair: Pick<Repair<object>, 'reader' | 'version' | 'follow'>,
    private readonly office: Office,
    signal: AbortSignal,
  ) {
    const siteReader = repair.reader;
    this.#page = viewOf(window);
    this.reader = withFallback(siteReader, (key) => this.#index.mayListKey(key));
    this.pressable = this.reader.pressable;
    this.surface = new Surface(window, () => this.#index.said?.styles.warning ?? '', signal);
    this.#index = new ListedIndex(office, ({ markers }) => {
      this.#grants.clear();
      repair.follow(markers);
      this.pressable = this.reader.pressable;
      marks.refresh();
    });
    const report = (signs: readonly Sign[]) =>
      void office.report(signs).catch(() => {
        // The popup asks for the signs itself when it opens.
      });
    this.signs = new VitalSigns(window, siteReader, this.#page, report);
    const marks = startMarks(window, siteReader, office, this.#index, signal);
    // A task later: the page waits for this one, and shows nothing yet that could be pressed.
    window.setTimeout(() => this.#index.follow(signal));
  }

  vitals(): Vitals {
    return this.signs.read(this.#index.ready, this.repair.version);
  }

  admits(event: Event): boolean {
    return this.#tickets.admits(event);
  }

  holds(intent: Intent): boolean {
    const whole = this.#withContent(intent);
    const mayList = (key: AccountKey) => this.#index.mayListKey(key);
    return this.#index.mayList(whole.target.subjects) && !this.#grants.covers(whole, mayList);
  }

  held(intent: Intent): void {
    this.surface.keep();
    if (this.#asking) return;
    if (!this.office.alive()) {
      this.#say('reload');
      return;
    }
    this.#asking = true;
    void this.#ask(intent)
      .catch(() => this.#say('unavailable'))
      .finally(() => {
        this.#asking = false;
      });
  }

  async #ask(intent: Intent): Promise<void> {
    await this.#index.arrived();
    if (!this.holds(intent)) return this.#release(intent);
    const { act, guessed, target } = this.#withContent(intent);
    const { subjects } = target;
    const small = isTooSmall(this.window);
    const asked = { act, subjects, unsure: guessed, small };
    const { warning, line } = await this.office.judge(asked);
    if (warning === null) return this.#letPass(intent, UNASKED_MS);
    if (small) return void (await this.office.enlarge());
    const goOn = this.#halt();
    let went = false;
    await this.surface.warn(warning, this.office, () => {
      went = true;
      this.#letPass(intent);
    });
    if (line) this.office.decided(line, went);
    goOn();
  }

  /** Stops a story that would run on to somebody else's meanwhile; what it gives lets it go on. */
  #halt(): () => void {
    const playing = this.reader.playback?.(this.#page);
    if (playing?.running !== true) return () => {};
    this.#tickets.release(playing.control);
    return () => {
      const halted = this.reader.playback?.(this.#page);
      if (halted?.running === false) this.#tickets.release(halted.control);
    };
  }

  #letPass(intent: Intent, forMs = Number.POSITIVE_INFINITY): void {
    this.#grants.add(this.#withContent(intent), performance.now() + forMs);
    this.#release(intent);
  }

  /** The intent with everybody whom its words or pictures concern and who may be listed. */
  #withContent(intent: Intent): Intent {
    const { naming } = this.reader;
    const { subjects } = intent.target;
    const shown = familyOf(intent.act) === 'follow' ? [] : pictureSubjects(naming, intent);
    const content = writtenSubjects(naming, intent)
      .concat(shown)
      .filter((subject) => this.#index.mayList([subject]));
    if (content.length === 0) return intent;
    return { ...intent, target: { ...intent.target, subjects: subjects.concat(content) } };
  }

  #release(intent: Intent): void {
    const control = this.reader.find(intent, this.#page);
    if (control === null) {
      this.#say('gone');
    } else if (isTextBox(control)) {
      // Sent by Enter and no send button on the page: the person's own next Enter sends it.
      control.focus();
      this.#say('pressAgain');
    } else {
      this.#tickets.release(control);
      if (TOGGLES.has(intent.act)) this.#watchReaction(intent, control);
    }
  }

  /** If the site ignored the released click, the grant lets the person's own next press through. */
  #watchReaction(intent: Intent, control: Element): void {
    this.window.setTimeout(() => {
      const still = control.isConnected ? this.reader.pressed(control, this.#page) : null;
      if (still?.act === intent.act) this.#say('pressAgain');
    }, SITE_REACTION_MS);
  }

  #say(notice: keyof Notices): void {
    this.surface.say(this.#index.said?.notices[notice] ?? UNTOLD);
  }
}

/**
 * Like buttons in other sites' pages are frames of a finger's size: no warning fits into them. A frame
 * without an address of its own cannot be opened in a window, and has to do with its room.
 */
function isTooSmall({ top, self, location, innerWidth, innerHeight }: Window): boolean {
  return top !== self && location.host !== '' && Math.min(innerWidth, innerHeight) < SMALLEST_PX;
}
