/** Reading spreadsheets takes much code; it is loaded only when somebody does so. */
import { type Imported, importFiles } from '../../domain/import/import';
import type { Election, Source } from '../../domain/register/types';

/**
 * Reads files as the publisher's tool does, but rows need not name an election: they then belong to
 * `usualElection`, or to none.
 */
export async function readLists(
  files: readonly File[],
  elections: readonly Election[],
  usualElection: string | null,
  source: Source,
): Promise<Imported> {
  const read = files.map(async (file) => ({
    name: file.name,
    bytes: new Uint8Array(await file.arrayBuffer()),
  }));
  return importFiles(await Promise.all(read), { elections, source, usualElection });
}
