/** The table of contents of an archive of X, `data/manifest.js`: which file has how many entries. */
import { field, fieldsOf, listIn, textIn } from './json';
import { sectionOfGlobal } from './sections';

/** A file that tells of acts. */
export interface PromisedFile {
  /** Its path in the archive. */
  readonly file: string;
  readonly entries: number;
}

const ASSIGNMENT = /^\uFEFF?\s*window\.__THAR_CONFIG\s*=\s*/;

/** The files that `text`, a manifest, promises; none when it is no manifest. */
export function manifestOf(text: string): readonly PromisedFile[] {
  return fieldsOf(field(parsed(text), 'dataTypes'))
    .flatMap(([, kind]) => listIn(kind, 'files'))
    .filter((file) => sectionOfGlobal(textIn(file, 'globalName')) !== null)
    .map((file) => ({ file: textIn(file, 'fileName'), entries: Number(textIn(file, 'count')) }))
    .filter(({ file, entries }) => file !== '' && Number.isInteger(entries));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(ASSIGNMENT, '').replace(/;\s*$/, ''));
  } catch {
    return undefined;
  }
}
