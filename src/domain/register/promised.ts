/**
 * The compressed files of a published register. Each is promised by a file that was proved before,
 * with its length and its hash, so that nothing is read that the publisher has not signed for.
 */
import type { Bilingual } from '../bilingual';

/** What is said of a file before it is fetched. */
export interface FilePromise {
  /** What is in it. */
  readonly name: string;
  /** Hash of the compressed file, in lower-case hexadecimal digits; its name as well. */
  readonly sha256: string;
  /** Length of the compressed file. */
  readonly bytes: number;
}

/** Bytes of a compressed file that are unpacked at a time. */
const LARGEST_PIECE = 2 ** 14;

/** Of UTF-8, for a character as JavaScript counts them. */
const MOST_BYTES_PER_CHARACTER = 3;

export type FileFault =
  /** Cut off, or longer than announced. */
  | 'length'
  | 'hash'
  /** Not gzipped text, or text without end. */
  | 'packing'
  /** Not what it should be, or not what was announced; the fault says what is wrong. */
  | 'shape';

export interface RefusedFile {
  readonly ok: false;
  readonly reason: FileFault;
  readonly fault: Bilingual;
}

/** The text of `file` if it is exactly the promised one and at most `longest` characters long. */
export async function openFile(
  file: Uint8Array<ArrayBuffer>,
  promise: FilePromise,
  longest: number,
): Promise<{ readonly ok: true; readonly text: string } | RefusedFile> {
  const { bytes } = promise;
  if (file.length !== bytes) {
    return refuseFile('length', promise, {
      id: `panjangnya ${file.length}, bukan ${bytes} bita`,
      en: `it is ${file.length} bytes long, not ${bytes}`,
    });
  }
  if ((await sha256(file)) !== promise.sha256) {
    return refuseFile('hash', promise, {
      id: 'isinya tidak sesuai dengan sidik yang ditandatangani',
      en: 'its content does not have the hash that was signed',
    });
  }
  const text = await gunzip(file, longest);
  if (text !== null) return { ok: true, text };
  return refuseFile('packing', promise, {
    id: 'berkas tidak dapat dibuka',
    en: 'it cannot be unpacked',
  });
}

export function refuseFile(
  reason: FileFault,
  { name }: Pick<FilePromise, 'name'>,
  { id, en }: Bilingual,
): RefusedFile {
  const fault = {
    id: `Bagian daftar "${name}" tidak dapat dipakai: ${id}.`,
    en: `Part "${name}" of the list cannot be used: ${en}.`,
  };
  return { ok: false, reason, fault };
}

/** SHA-256 in lower-case hexadecimal digits. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The text in a gzipped file; null when there is none, or more than `longest` characters. */
export async function gunzip(
  file: Uint8Array<ArrayBuffer>,
  longest: number,
): Promise<string | null> {
  const bytes = await unpack(file, longest);
  if (bytes === null) return null;
  const text = textOf(bytes);
  letGo(bytes);
  return text === null || text.length > longest ? null : text;
}

/** The text that `bytes` are in UTF-8; null when they are none. */
export function textOf(bytes: Uint8Array<ArrayBuffer>): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * The bytes in a gzipped file, to be let go of; null when it is none, or when there are more than
 * `longest` characters can take.
 */
export async function unpack(
  file: Uint8Array<ArrayBuffer>,
  longest: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const unpacking: ReadableWritablePair<
    Uint8Array<ArrayBuffer>,
    Uint8Array<ArrayBuffer>
  > = new DecompressionStream('gzip');
  try {
    return await readToEnd(inPieces(file).pipeThrough(unpacking), longest);
  } catch {
    return null;
  }
}

/**
 * Small ones: a piece is unpacked as a whole, to a thousand times its length, before anybody can say
 * that it is too long. (A `Blob` streams as well, but costs a turn to the browser's main process.)
 */
function inPieces(file: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at === file.length) return controller.close();
      const piece = file.subarray(at, at + LARGEST_PIECE);
      at += piece.length;
      controller.enqueue(piece);
    },
  });
}

/** `text` as a gzipped file. */
export async function gzip(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/** Stops as soon as it is too long: a small file may unpack without end. */
async function readToEnd(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  longest: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = stream.getReader();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > longest * MOST_BYTES_PER_CHARACTER) {
      await reader.cancel();
      return null;
    }
    pieces.push(next.value);
  }
  const whole = joined(pieces, length);
  pieces.forEach(letGo);
  return whole;
}

/** The `pieces`, of `length` bytes, as one. */
export function joined(
  pieces: readonly Uint8Array<ArrayBuffer>[],
  length: number,
): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/**
 * Gives memory back at once. Left to the garbage collector, that of some forty lookups makes it
 * stop everything for several milliseconds. Nobody else may have a part of the buffer.
 */
export function letGo({ buffer, length }: Uint8Array<TransferableBuffer>): void {
  if (length === buffer.byteLength) buffer.transfer?.(0);
}

interface TransferableBuffer extends ArrayBuffer {
  transfer?(length: number): ArrayBuffer;
}
