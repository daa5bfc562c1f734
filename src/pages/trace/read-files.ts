/** Reads the chosen files one after the other; nothing but their acts is kept. */
import type { Bilingual } from '../../domain/bilingual';
import { faultOf, TraceFault } from '../../domain/trace/faults';
import { ExportReading, type FileReading, readingOrder } from '../../domain/trace/reading';
import { baseName } from '../../domain/trace/sections';
import type { FileCount, PastAct, Progress } from '../../domain/trace/types';
import { sourcesIn, type WantedSource } from './sources';

/** What is told on the way. */
export type Told =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'acts'; readonly acts: readonly PastAct[] }
  /** A file has been read, as far as it could be. */
  | { readonly kind: 'count'; readonly count: FileCount }
  | { readonly kind: 'problem'; readonly problem: Bilingual };

/** Acts that are kept for the comparison; a busy person has some ten thousand in as many years. */
const MOST_ACTS = 500_000;

/** Bytes after which progress is told again. */
const STRIDE = 1_000_000;

/** Reads exports, and tells what they tell; of acts only those that are `wanted`. */
export async function* readFiles(
  files: readonly File[],
  wanted: (act: PastAct) => boolean,
): AsyncGenerator<Told> {
  const sources: WantedSource[] = [];
  for (const file of files) {
    try {
      sources.push(...(await sourcesIn(file)));
    } catch (error) {
      yield problemOf(error);
    }
  }
  sources.sort((a, b) => readingOrder(a.path) - readingOrder(b.path));
  yield* withinBounds(readSources(sources), wanted);
}

async function* readSources(sources: readonly WantedSource[]): AsyncGenerator<Told> {
  const reading = new ExportReading();
  const total = sources.reduce((sum, { bytes }) => sum + bytes, 0);
  let before = 0;
  for (const source of sources) {
    const file = reading.open(source.path);
    const progress = { done: before, total, file: baseName(source.path) };
    const isWhole = yield* readSource(source, file, progress);
    before += source.bytes;
    yield* outcomeOf(source, file, isWhole);
  }
}

/** The result says whether the file could be read to its end. */
async function* readSource(
  source: WantedSource,
  file: FileReading,
  progress: Progress,
): AsyncGenerator<Told, boolean> {
  yield { kind: 'progress', progress };
  let { done } = progress;
  let told = done;
  try {
    for await (const chunk of source.chunks()) {
      const acts = file.push(chunk);
      if (acts.length > 0) yield { kind: 'acts', acts };
      done += chunk.length;
      if (done - told < STRIDE) continue;
      told = done;
      yield { kind: 'progress', progress: { ...progress, done } };
    }
    file.end();
    return true;
  } catch (error) {
    yield problemOf(error);
    return false;
  }
}

function* outcomeOf(
  { path, promised }: WantedSource,
  { count }: FileReading,
  isWhole: boolean,
): Generator<Told> {
  const file = baseName(path);
  if (count !== null && (isWhole || count.entries > 0)) yield { kind: 'count', count };
  if (!isWhole) return;
  if (count === null) yield problemOf(faultOf('nothing', { file }));
  else if (promised !== null && count.entries < promised) {
    const slots = { file, found: String(count.entries), promised: String(promised) };
    yield problemOf(faultOf('fewer', slots));
  }
}

async function* withinBounds(
  telling: AsyncIterable<Told>,
  wanted: (act: PastAct) => boolean,
): AsyncGenerator<Told> {
  let count = 0;
  for await (const told of telling) {
    if (told.kind === 'acts') {
      const acts = told.acts.filter(wanted);
      count += acts.length;
      if (count > MOST_ACTS) {
        yield problemOf(faultOf('many', { most: String(MOST_ACTS) }));
        return;
      }
      if (acts.length > 0) yield { kind: 'acts', acts };
    } else yield told;
  }
}

/** A fault of ours is not the file's: it goes on. */
function problemOf(error: unknown): Told {
  if (error instanceof TraceFault) return { kind: 'problem', problem: error.text };
  throw error;
}
