/**
 * Takes a file of JSON apart while it arrives: the elements of its outermost arrays come out one by
 * one, so that a file of a gigabyte costs no more memory than its longest element. X writes its files
 * as JavaScript, `window.YTD.like.part0 = [ … ]`; what stands before the JSON is told apart from it.
 */
import { faultOf } from './faults';

/** Deeper than any export nests; parsing recurses. */
const MOST_DEPTH = 64;

/** Bytes of one element: an album with a thousand photographs has a tenth of it. */
const LONGEST_ELEMENT = 8_000_000;

/** Bytes before the JSON begins, and of the key of an array. */
const LONGEST_NAME = 200;

const BACKSLASH = 0x5c;
const QUOTE = 0x22;
const COMMA = 0x2c;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

const MARKS: ReadonlySet<number> = new Set([
  QUOTE,
  COMMA,
  OPEN_ARRAY,
  CLOSE_ARRAY,
  OPEN_OBJECT,
  CLOSE_OBJECT,
]);

const ASSIGNMENT = /^\uFEFF?\s*(?:window\.([\w.]+)\s*=\s*)?$/;

export interface Element {
  /** The key of the array it stands in; empty where the file is nothing but an array. */
  readonly root: string;
  /** Undefined where it is no JSON. */
  readonly value: unknown;
}

/** Reads one file. Feed it with `push` and, at the end of the file, `end`. */
export class ElementReader {
  readonly #file: string;
  readonly #text = new TextDecoder();
  #depth = 0;
  #inString = false;
  #escaped = false;
  /** Depth inside the outermost array; null outside of all. */
  #arrayDepth: number | null = null;
  /** What has been kept of the text since the last thing that matters: a name, or an element. */
  #kept: Uint8Array[] = [];
  #keptBytes = 0;
  #root = '';
  #begun = false;
  #assigned: string | null = null;

  /** `file` is named in faults. */
  constructor(file: string) {
    this.#file = file;
  }

  /** What the JSON is assigned to, e.g. `YTD.like.part0`; null in plain JSON. */
  get assigned(): string | null {
    return this.#assigned;
  }

  /**
   * The elements that `chunk` completes.
   * @throws {TraceFault} when the file is no JSON, or nests deeper or is longer than exports do
   */
  push(chunk: Uint8Array): Element[] {
    const found: Element[] = [];
    let from = 0;
    for (let at = 0; at < chunk.length; at++) {
      if (this.#inString) {
        at = this.#endOfString(chunk, at);
        if (at < chunk.length && this.#leaveString(chunk.subarray(from, at))) from = at + 1;
      } else {
        const byte = chunk[at] ?? 0;
        if (MARKS.has(byte) && this.#meet(byte, chunk.subarray(from, at), found)) from = at + 1;
      }
    }
    this.#keep(chunk.subarray(from));
    return found;
  }

  /** @throws {TraceFault} when the file ends before its JSON does */
  end(): void {
    if (!this.#begun) throw faultOf('json', { file: this.#file });
    if (this.#depth > 0) throw faultOf('cut-json', { file: this.#file });
  }

  /** Position of the quotation mark that ends the string; the length of `chunk` if none does. */
  #endOfString(chunk: Uint8Array, start: number): number {
    for (let at = start; at < chunk.length; at++) {
      if (this.#escaped) this.#escaped = false;
      else if (chunk[at] === BACKSLASH) this.#escaped = true;
      else if (chunk[at] === QUOTE) return at;
    }
    return chunk.length;
  }

  /** A string outside of all arrays may be the key of the next one; true where it has been noted. */
  #leaveString(text: Uint8Array): boolean {
    this.#inString = false;
    if (this.#arrayDepth !== null) return false;
    const key = parsed(`"${this.#taken(text)}"`);
    this.#root = typeof key === 'string' ? key : '';
    return true;
  }

  /** Goes on past a mark; true where what stood before it has been dealt with. */
  #meet(byte: number, before: Uint8Array, found: Element[]): boolean {
    const isOutside = this.#arrayDepth === null;
    switch (byte) {
      case QUOTE:
        this.#inString = true;
        if (isOutside) this.#drop();
        return isOutside;
      case OPEN_ARRAY:
      case OPEN_OBJECT:
        return this.#open(byte, before);
      case COMMA:
        if (this.#depth !== this.#arrayDepth) return false;
        this.#complete(before, found);
        return true;
      default:
        return this.#close(before, found);
    }
  }

  #open(byte: number, before: Uint8Array): boolean {
    if (!this.#begun) this.#begin(before);
    this.#depth++;
    if (this.#depth > MOST_DEPTH) throw faultOf('deep', { file: this.#file });
    if (this.#arrayDepth !== null) return false;
    if (byte === OPEN_ARRAY) this.#arrayDepth = this.#depth;
    this.#drop();
    return true;
  }

  #close(before: Uint8Array, found: Element[]): boolean {
    const endsArray = this.#depth === this.#arrayDepth;
    if (endsArray) {
      this.#complete(before, found);
      this.#arrayDepth = null;
      this.#root = '';
    }
    this.#depth--;
    return endsArray;
  }

  #begin(before: Uint8Array): void {
    const assignment = ASSIGNMENT.exec(this.#taken(before));
    if (assignment === null) throw faultOf('json', { file: this.#file });
    this.#begun = true;
    this.#assigned = assignment[1] ?? null;
  }

  #complete(last: Uint8Array, found: Element[]): void {
    const text = this.#taken(last);
    if (text.trim() !== '') found.push({ root: this.#root, value: parsed(text) });
  }

  /** The kept text with `last` at its end; nothing is kept any more. */
  #taken(last: Uint8Array): string {
    this.#keep(last);
    const pieces = this.#kept.map((piece) => this.#text.decode(piece, { stream: true }));
    const text = pieces.join('') + this.#text.decode();
    this.#drop();
    return text;
  }

  #keep(piece: Uint8Array): void {
    if (this.#begun && this.#depth === 0) return;
    this.#keptBytes += piece.length;
    const most = this.#arrayDepth === null ? LONGEST_NAME : LONGEST_ELEMENT;
    if (this.#keptBytes <= most) this.#kept.push(piece);
    else if (this.#arrayDepth !== null) throw faultOf('long', { file: this.#file });
    else if (!this.#begun) throw faultOf('json', { file: this.#file });
  }

  #drop(): void {
    this.#kept = [];
    this.#keptBytes = 0;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
