/** Tables that people open in a spreadsheet. */
import Papa from 'papaparse';

/** What a spreadsheet takes for a formula, also behind spaces, quotes or in wide letters. */
const FORMULA = /^[\s'"]*[=+\-@＝＋－＠]/;

/**
 * CSV with semicolons, which Excel in Indonesian expects, and a byte order mark, without which it
 * takes UTF-8 for something else. No cell is a formula.
 */
export function safeCsv(table: readonly (readonly string[])[]): string {
  const rows = table.map((row) => row.map(neutralised));
  return `\uFEFF${Papa.unparse(rows, { delimiter: ';', newline: '\r\n', quotes: true })}\r\n`;
}

/** An apostrophe in front makes text of it; control characters are of no use to anybody. */
function neutralised(text: string): string {
  const clean = text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ');
  return FORMULA.test(clean) ? `'${clean}` : clean;
}
