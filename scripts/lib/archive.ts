/** ZIP files that are the same byte for byte, wherever and whenever they are made. */
import { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';

// The library brings its own DEFLATE: Node's compresses differently by version and processor.
configure({ useWebWorkers: false, useCompressionStream: false });

/** The clock of whoever packs says nothing about the files; ZIP's own calendar begins here. */
const DATE = new Date(1980, 0, 1, 12);

const PLAIN_MODE = 0o100644;
const EXECUTABLE_MODE = 0o100755;

export interface ArchivedFile {
  /** Path inside the archive, with `/` between folders. */
  readonly path: string;
  readonly content: Uint8Array;
  readonly executable: boolean;
}

/** A ZIP of `files` in the order of their paths, whatever order and language they come in. */
export async function archive(files: readonly ArchivedFile[]): Promise<Uint8Array> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), {
    level: 9,
    lastModDate: DATE,
    // Holds the date once more, in the time zone of UTC.
    extendedTimestamp: false,
    dataDescriptor: false,
  });
  for (const { path, content, executable } of files.toSorted(byPath)) {
    const unixMode = executable ? EXECUTABLE_MODE : PLAIN_MODE;
    await zip.add(path, new Uint8ArrayReader(content), { unixMode });
  }
  return zip.close();
}

function byPath(one: ArchivedFile, other: ArchivedFile): number {
  return one.path < other.path ? -1 : 1;
}
