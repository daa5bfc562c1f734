/** The findings of an import as a table that people open in Excel. */
import { safeCsv } from './csv';
import type { Finding } from './findings';
import { explain, type Language, verdictInWords } from './words';

const HEADINGS: Readonly<Record<Language, readonly string[]>> = {
  id: ['berkas', 'lembar', 'baris', 'kolom', 'isi', 'putusan', 'akun', 'penjelasan'],
  en: ['file', 'sheet', 'row', 'column', 'value', 'verdict', 'account', 'explanation'],
};

/** One line for every finding, as CSV. */
export function reportCsv(findings: readonly Finding[], language: Language): string {
  const rows = findings.map((finding) => {
    const { place, value, verdict, key } = finding;
    const { file, sheet, row, column } = place;
    const where = [file, sheet ?? '', String(row ?? ''), column ?? ''];
    const said = [verdictInWords(verdict, language), key ?? '', explain(finding, language)];
    return [...where, value, ...said];
  });
  return safeCsv([HEADINGS[language], ...rows]);
}
