/** What the chosen files are: archives with many files inside, single files, or something else. */
import { isForeign, isPageOfExport, sectionOfFile } from '../../domain/trace/sections';
import { faultOf } from '../../domain/trace/faults';
import { manifestOf, type PromisedFile } from '../../domain/trace/manifest';
import { filesIn, type Source } from './archive';

/** A file that tells of acts. */
export interface WantedSource extends Source {
  /** Entries that the table of contents of the export promises; null: it says nothing. */
  readonly promised: number | null;
}

/** How every ZIP archive begins. */
const ZIP_MARKS: ReadonlySet<string> = new Set(['PK\u0003\u0004', 'PK\u0005\u0006']);

/**
 * The files in `file` that tell of acts.
 * @throws {TraceFault} when there is none
 */
export async function sourcesIn(file: File): Promise<readonly WantedSource[]> {
  const mark = await beginningOf(file);
  if (ZIP_MARKS.has(mark)) return sourcesInArchive(file);
  const isPage = /\.html?$/i.test(file.name) || mark.trimStart().startsWith('<');
  if (isPage) throw faultOf('html', { file: file.name });
  const whole = { path: file.name, bytes: file.size, chunks: () => chunksOf(file) };
  return [{ ...whole, promised: null }];
}

async function beginningOf(file: File): Promise<string> {
  try {
    return new TextDecoder('latin1').decode(await file.slice(0, 4).arrayBuffer());
  } catch {
    throw faultOf('unreadable', { file: file.name });
  }
}

async function* chunksOf(file: File): AsyncGenerator<Uint8Array> {
  try {
    yield* file.stream();
  } catch {
    throw faultOf('unreadable', { file: file.name });
  }
}

async function sourcesInArchive(archive: File): Promise<readonly WantedSource[]> {
  let pages = 0;
  let foreign = false;
  const files = await filesIn(archive, (path) => {
    if (isPageOfExport(path)) pages++;
    foreign ||= isForeign(path);
    return sectionOfFile(path) !== null || isOfX(path);
  });
  const manifest = files.find(({ path }) => isManifest(path));
  const promises = manifest === undefined ? [] : await readManifest(manifest);
  const wanted = files
    .map((file) => Object.assign({}, file, { promised: promiseOf(file, promises) }))
    .filter(({ path, promised }) => promised !== null || sectionOfFile(path) !== null);
  if (wanted.length > 0) return wanted;
  const reason = foreign ? 'foreign' : pages > 0 ? 'html' : 'nothing';
  throw faultOf(reason, { file: archive.name });
}

/** What stands there is told by the manifest. */
function isOfX(path: string): boolean {
  return /(?:^|\/)data\/[^/]+\.js$/.test(path);
}

function isManifest(path: string): boolean {
  return /(?:^|\/)data\/manifest\.js$/.test(path);
}

/** The tables of contents of real archives have some 20,000 characters. */
const LONGEST_MANIFEST = 2_000_000;

async function readManifest({ bytes, chunks }: Source): Promise<readonly PromisedFile[]> {
  if (bytes > LONGEST_MANIFEST) return [];
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of chunks()) text += decoder.decode(chunk, { stream: true });
  return manifestOf(text);
}

function promiseOf({ path }: Source, promises: readonly PromisedFile[]): number | null {
  const promise = promises.find(({ file }) => path === file || path.endsWith(`/${file}`));
  return promise?.entries ?? null;
}
