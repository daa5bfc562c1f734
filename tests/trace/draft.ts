/** An export that is being written. */
import type { Site } from '../../src/domain/account/key';
import type { MadeExport, Truth } from './world';

export class Draft {
  readonly #files = new Map<string, string>();
  readonly #truths: Truth[] = [];
  readonly #uncheckable = new Map<string, number>();

  constructor(
    readonly site: Site,
    readonly title: string,
  ) {}

  /** Puts `entries`, one for each of which `write` is called, into the form of a file. */
  file(path: string, entries: readonly Written[], form: (entries: readonly unknown[]) => string) {
    const values = entries.map(({ value }) => value);
    this.#files.set(path, form(values));
    for (const { truths = [] } of entries) this.#truths.push(...truths);
    const name = path.split('/').at(-1) ?? '';
    this.#uncheckable.set(name, entries.filter(({ isUncheckable }) => isUncheckable).length);
  }

  /** A file that tells of no act. */
  aside(path: string, text: string) {
    this.#files.set(path, text);
  }

  made(): MadeExport {
    const { site, title } = this;
    return {
      site,
      title,
      files: this.#files,
      truths: this.#truths,
      uncheckable: this.#uncheckable,
    };
  }
}

/** One entry and what is known of it. */
export interface Written {
  readonly value: unknown;
  readonly truths?: readonly Truth[];
  /** It names nobody. */
  readonly isUncheckable?: boolean;
}

/** Each of `writers` in turn, `count` times in all. */
export function repeated(count: number, writers: readonly (() => Written)[]): Written[] {
  return Array.from({ length: count }, (_, index) => {
    const write = writers[index % writers.length];
    if (write === undefined) throw new Error('Nobody writes');
    return write();
  });
}

export function json(entries: unknown): string {
  return JSON.stringify(entries, null, 2);
}

/** As Meta writes: every byte of UTF-8 as a character of its own, in ASCII. */
export function metaJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(/[\u0080-\u{10ffff}]+/gu, (text) =>
    [...new TextEncoder().encode(text)]
      .map((byte) => `\\u00${byte.toString(16).padStart(2, '0')}`)
      .join(''),
  );
}
