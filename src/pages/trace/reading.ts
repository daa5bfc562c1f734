/**
 * Reads personal data exports in a worker and compares what they tell with the registers. Nothing is
 * sent and nothing is kept.
 */
import type { Bilingual } from '../../domain/bilingual';
import { compare } from '../../domain/trace/compare';
import type { FileCount, PastAct, Progress, TraceReport } from '../../domain/trace/types';
import { prefixesInForce, registersInForce } from './registers-in-force';
import type { WorkerMessage, WorkerRequest } from './worker';

interface Contents {
  readonly acts: PastAct[];
  readonly files: FileCount[];
  /** By their Indonesian text: files of one archive may have the same to say. */
  readonly problems: Map<string, Bilingual>;
}

/**
 * Reads `files`, archives or single files, of one or several sites. What cannot be read is in the
 * report. Rejects when `signal` is aborted, and where nobody has foreseen what went wrong.
 */
export async function readExport(
  files: readonly File[],
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<TraceReport> {
  const request = { files, prefixes: await prefixesInForce() };
  const { acts, files: counts, problems } = await readInWorker(request, onProgress, signal);
  const findings = await compare(acts, registersInForce(signal), new Date());
  return { findings, files: counts, problems: [...problems.values()] };
}

function readInWorker(
  request: WorkerRequest,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Contents> {
  signal.throwIfAborted();
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const contents: Contents = { acts: [], files: [], problems: new Map() };
  return new Promise<Contents>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => {
      if (data === null) resolve(contents);
      else if (data.kind === 'progress') onProgress(data.progress);
      else note(data, contents);
    });
    worker.postMessage(request, []);
  }).finally(() => worker.terminate());
}

function note(
  told: Exclude<WorkerMessage, null | { kind: 'progress' }>,
  { acts, files, problems }: Contents,
): void {
  switch (told.kind) {
    case 'acts':
      for (const act of told.acts) acts.push(act);
      break;
    case 'count':
      files.push(told.count);
      break;
    case 'problem':
      problems.set(told.problem.id, told.problem);
  }
}
