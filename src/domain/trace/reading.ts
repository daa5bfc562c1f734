/** Reads the files of one or several exports, and counts what became of their entries. */
import type { Site } from '../account/key';
import type { Origin } from './act';
import { type Element, ElementReader } from './elements';
import { readFacebook } from './facebook';
import { InstagramReader } from './instagram';
import { mendedJson } from './mojibake';
import { baseName, sectionOfArray, sectionOfFile } from './sections';
import type { FileCount, PastAct } from './types';
import { XReader } from './x';

/** Files whose entries other files explain are read after them. */
export function readingOrder(path: string): number {
  return sectionOfFile(path)?.site === 'x' && /(?:^|\/)like\b/.test(path) ? 1 : 0;
}

/** Files chosen together: what one tells, another may need. */
export class ExportReading {
  readonly #x = new XReader();

  /** Begins to read the file at `path`. */
  open(path: string): FileReading {
    return new FileReading(path, this.#x);
  }
}

/** One file. Feed it with `push` and, at the end of the file, `end`. */
export class FileReading {
  readonly #path: string;
  readonly #x: XReader;
  readonly #instagram = new InstagramReader();
  readonly #elements: ElementReader;
  #site: Site | null = null;
  #entries = 0;
  #understood = 0;
  #uncheckable = 0;

  constructor(path: string, x: XReader) {
    this.#path = path;
    this.#x = x;
    this.#elements = new ElementReader(baseName(path));
  }

  /** What has been counted so far; null: nothing that tells of acts has come. */
  get count(): FileCount | null {
    const site = this.#site ?? sectionOfFile(this.#path)?.site;
    if (site === undefined) return null;
    return {
      file: baseName(this.#path),
      site,
      entries: this.#entries,
      understood: this.#understood,
      uncheckable: this.#uncheckable,
    };
  }

  /**
   * The acts that `chunk` tells of and that name somebody.
   * @throws {TraceFault} when the file cannot be read any further
   */
  push(chunk: Uint8Array): PastAct[] {
    return this.#elements.push(chunk).flatMap((element) => this.#read(element));
  }

  /** @throws {TraceFault} when the file breaks off */
  end(): void {
    this.#elements.end();
  }

  #read({ root, value }: Element): PastAct[] {
    const section = sectionOfArray(this.#path, root, this.#elements.assigned);
    if (section === null) return [];
    this.#site = section.site;
    this.#entries++;
    const acts = this.#actsOf(value, { section, file: baseName(this.#path) });
    if (acts === null) return [];
    this.#understood++;
    const checkable = acts.filter(({ keys, names }) => keys.length + names.length > 0);
    if (acts.length > 0 && checkable.length === 0) this.#uncheckable++;
    return checkable;
  }

  #actsOf(value: unknown, origin: Origin): PastAct[] | null {
    switch (origin.section.site) {
      case 'x':
        return this.#x.read(value, origin);
      case 'instagram':
        return this.#instagram.read(mendedJson(value), origin);
      case 'facebook':
        return readFacebook(mendedJson(value), origin);
    }
  }
}
