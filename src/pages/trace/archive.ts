/** The files inside a ZIP archive of any size: its table of contents is read, and then only what is asked for. */
import {
  type Entry,
  ERR_EOCDR_NOT_FOUND,
  type FileEntry,
  ZipReader,
} from '@zip.js/zip.js/lib/zip-core-reader.js';
import { faultOf, TraceFault } from '../../domain/trace/faults';

/** Entries of the largest archives are some hundred thousand: photographs. */
const MOST_ENTRIES = 1_000_000;

/** Bytes of a table of contents: a hundred for each entry. */
const LONGEST_TABLE = 128_000_000;

/** JSON shrinks to a tenth, a very monotonous one to a hundredth; nothing shrinks to less than this. */
const MOST_RATIO = 250;

/** Of a file of fewer bytes the ratio says nothing. */
const LARGEST_SMALL_FILE = 1_000_000;

/** Bytes of one file when unpacked. Above it only a bomb is expected. */
const LARGEST_FILE = 4_000_000_000;

/** A file in an archive, or one that lies by itself. */
export interface Source {
  /** Shown and compared, never used as a path. */
  readonly path: string;
  /** Bytes when unpacked, as the archive says. */
  readonly bytes: number;
  /** Its content, piece by piece. Rejects with a `TraceFault` when it cannot be read. */
  chunks(): AsyncIterable<Uint8Array>;
}

/**
 * An archive as the library reads it: any part of the file, and none that only a hostile table of
 * contents asks for. The library's own class for this comes with its writer, twice the code.
 */
class ArchiveReader {
  readonly size: number;
  readonly #file: File;

  constructor(file: File) {
    this.#file = file;
    this.size = file.size;
  }

  get readable(): ReadableStream<Uint8Array> {
    return this.#file.stream();
  }

  async readUint8Array(offset: number, length: number): Promise<Uint8Array> {
    if (length > LONGEST_TABLE) throw new RangeError('[jaga-netral] too much at once');
    return new Uint8Array(await this.#file.slice(offset, offset + length).arrayBuffer());
  }

  createReadable({ offset, size }: { readonly offset: number; readonly size: number }) {
    return this.#file.slice(offset, offset + size).stream();
  }
}

/**
 * The files in `archive` whose paths are `wanted`, which is told of every path.
 * @throws {TraceFault} when it is no ZIP archive, is cut off, locked, or out of all proportion
 */
export async function filesIn(
  archive: File,
  wanted: (path: string) => boolean,
): Promise<readonly Source[]> {
  const files: Source[] = [];
  let count = 0;
  try {
    for await (const entry of entriesOf(archive)) {
      if (++count > MOST_ENTRIES) throw faultOf('crowded', { file: archive.name });
      if (!entry.directory && wanted(entry.filename)) files.push(sourceOf(entry, archive.name));
    }
  } catch (error) {
    throw asFault(error, archive.name);
  }
  return files;
}

function entriesOf(archive: File): AsyncIterable<Entry> {
  return new ZipReader(new ArchiveReader(archive), {
    // This runs in a worker already, and the browser itself inflates.
    useWebWorkers: false,
    // Names are not used as paths, so that none of them is dangerous.
    filenameValidation: 'tolerant',
  }).getEntriesGenerator();
}

function sourceOf(entry: FileEntry, archive: string): Source {
  const { filename: path, uncompressedSize: bytes } = entry;
  return { path, bytes, chunks: () => chunksOf(entry, archive) };
}

/** The library stops where a file turns out longer than was stated. */
async function* chunksOf(entry: FileEntry, archive: string): AsyncGenerator<Uint8Array> {
  if (entry.encrypted) throw faultOf('encrypted', { file: archive });
  if (isBomb(entry)) throw faultOf('bomb', { file: archive });
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  // What fails before the first byte leaves the stream open, and its reader waiting.
  const end = (error: unknown) => writable.abort(error).catch(() => undefined);
  entry.getData(writable).catch(end);
  try {
    yield* readable;
  } catch (error) {
    throw asFault(error, archive);
  }
}

function isBomb({ uncompressedSize, compressedSize }: FileEntry): boolean {
  const most = Math.min(LARGEST_FILE, compressedSize * MOST_RATIO + LARGEST_SMALL_FILE);
  return uncompressedSize > most;
}

function asFault(error: unknown, file: string): TraceFault {
  if (error instanceof TraceFault) return error;
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  if (name === 'NotReadableError' || name === 'NotFoundError')
    return faultOf('unreadable', { file });
  return faultOf(message === ERR_EOCDR_NOT_FOUND ? 'cut-zip' : 'zip', { file });
}
