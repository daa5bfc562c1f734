/** The findings of an import as a table that people open in Excel. */
import Papa from 'papaparse';
import type { Finding } from '../domain/import/findings';
import { explain, type Language, verdictInWords } from '../domain/import/words';

const HEADINGS: Readonly<Record<Language, readonly string[]>> = {
  id: ['berkas', 'lembar', 'baris', 'kolom', 'isi', 'putusan', 'akun', 'penjelasan'],
  en: ['file', 'sheet', 'row', 'column', 'value', 'verdict', 'account', 'explanation'],
};

/** What a spreadsheet takes for a formula, also behind spaces, quotes or in wide letters. */
const FORMULA = /^[\s'"]*[=+\-@＝＋－＠]/;

/**
 * CSV with semicolons, which Excel in Indonesian expects, and a byte order mark, without which it
 * takes UTF-8 for something else. No cell is a formula.
 */
export function reportCsv(findings: readonly Finding[], language: Language): string {
  const rows = findings.map((finding) => {
    const { place, value, verdict, key } = finding;
    const { file, sheet, row, column } = place;
    const where = [file, sheet ?? '', String(row ?? ''), column ?? ''];
    return [
      ...where,
      value,
      verdictInWords(verdict, language),
      key ?? '',
      explain(finding, language),
    ];
  });
  const table = [[...HEADINGS[language]], ...rows.map((row) => row.map(neutralised))];
  return `\uFEFF${Papa.unparse(table, { delimiter: ';', newline: '\r\n', quotes: true })}\r\n`;
}

/** An apostrophe in front makes text of it; control characters are of no use to anybody. */
function neutralised(text: string): string {
  const clean = text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ');
  return FORMULA.test(clean) ? `'${clean}` : clean;
}
