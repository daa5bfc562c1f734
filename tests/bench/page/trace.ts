/**
 * What the browser's own trace tells of the extension. Every call of a function and every script is
 * an event with the address of its script, so that work in the extension's world is told exactly
 * from the page's; `TaskDuration` and how long all of it takes drown it in noise.
 */
import type { Page } from 'puppeteer-core';

const CATEGORIES = ['devtools.timeline', 'v8', 'blink.user_timing'];

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  readonly args: {
    readonly data?: {
      readonly url?: string;
      readonly fileName?: string;
      readonly type?: string;
      readonly functionName?: string;
    };
  };
}

/** One stretch of work; times in milliseconds of the browser's clock. */
interface Span {
  readonly start: number;
  readonly end: number;
  readonly thread: string;
}

export class Trace {
  /** Calls from the browser into the extension's code, and its scripts as they are first run. */
  readonly #calls: readonly Span[];

  constructor(private readonly events: readonly TraceEvent[]) {
    this.#calls = outermost(
      this.#spans(({ name, args: { data } }) => {
        const script = name === 'FunctionCall' || name === 'EvaluateScript';
        return script && isExtension(data?.url ?? data?.fileName);
      }),
    );
  }

  /** Milliseconds for which the extension's scripts ran when they were first loaded into a page. */
  get firstScriptTime(): number {
    return sum(
      this.#spans(
        ({ name, args: { data } }) => name === 'EvaluateScript' && isExtension(data?.url),
      ),
    );
  }

  /** Milliseconds for which the extension's code ran. */
  get scriptTime(): number {
    return sum(this.#calls);
  }

  /** How often the browser called the extension's code. */
  get runs(): number {
    return this.#calls.length;
  }

  /** How often the extension's code made the browser lay out the page before its time. */
  get reflows(): number {
    const layouts = this.#spans(({ name }) => name === 'Layout');
    return layouts.filter((layout) => this.#calls.some((call) => isWithin(layout, call))).length;
  }

  /**
   * Milliseconds for which the extension's listeners ran in each gesture that consists of events of
   * these types, up to the next one of the first type.
   */
  gestureTimes(types: readonly string[]): number[] {
    const [first] = types;
    const events = this.#spans(
      ({ name, args: { data } }) => name === 'EventDispatch' && types.includes(data?.type ?? ''),
    );
    const listeners = this.#calls.filter((call) => events.some((event) => isWithin(call, event)));
    const starts = this.#spans(
      ({ name, args: { data } }) => name === 'EventDispatch' && data?.type === first,
    ).map(({ start }) => start);
    return starts.map((start, nth) => {
      const next = starts[nth + 1] ?? Number.POSITIVE_INFINITY;
      return sum(listeners.filter((call) => call.start >= start && call.start < next));
    });
  }

  /** Milliseconds from the start of the last event of `type` to the mark `name` of the page. */
  fromEventToMark(type: string, name: string): number {
    const [from] = this.#spans(
      (event) => event.name === 'EventDispatch' && event.args.data?.type === type,
    ).slice(-1);
    const mark = this.events.find((event) => event.name === name);
    return (mark?.ts ?? Number.NaN) / 1000 - (from?.start ?? Number.NaN);
  }

  #spans(fits: (event: TraceEvent) => boolean): Span[] {
    return this.events
      .filter((event) => event.ph === 'X' && fits(event))
      .map(({ ts, dur = 0, pid, tid }) => ({
        start: ts / 1000,
        end: (ts + dur) / 1000,
        thread: `${pid}/${tid}`,
      }))
      .sort((one, other) => one.start - other.start || other.end - one.end);
  }
}

/** What the browser does while `work` is done, in all its processes. */
export async function traced(page: Page, work: () => Promise<unknown>): Promise<Trace> {
  await page.tracing.start({ categories: CATEGORIES });
  await work();
  const told = await page.tracing.stop();
  if (told === undefined) throw new Error('the trace was lost');
  const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse(new TextDecoder().decode(told));
  return new Trace(traceEvents);
}

function isExtension(url: string | undefined): boolean {
  return url?.startsWith('chrome-extension://') === true;
}

/** Calls within calls are part of these. Expects them by start, the longer one first. */
function outermost(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans) {
    const around = kept.findLast(({ thread }) => thread === span.thread);
    if (around === undefined || span.start >= around.end) kept.push(span);
  }
  return kept;
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.thread === outer.thread && inner.start >= outer.start && inner.end <= outer.end;
}

function sum(spans: readonly Span[]): number {
  return spans.reduce((total, { start, end }) => total + end - start, 0);
}
