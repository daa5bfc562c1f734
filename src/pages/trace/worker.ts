/** Reads exports beside the page, which stays usable. */
import { mayConcern, type Prefixes } from '../../domain/trace/candidates';
import { readFiles, type Told } from './read-files';

export interface WorkerRequest {
  readonly files: readonly File[];
  readonly prefixes: Prefixes;
}

/** `null`: everything has been told. */
export type WorkerMessage = Told | null;

addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  void tellAll(data);
});

async function tellAll({ files, prefixes }: WorkerRequest): Promise<void> {
  try {
    for await (const told of readFiles(files, (act) => mayConcern(act, prefixes))) tell(told);
    tell(null);
  } catch (error) {
    // Rejections of a worker are heard by nobody; errors of it are.
    reportError(error);
  }
}

function tell(message: WorkerMessage): void {
  postMessage(message);
}
