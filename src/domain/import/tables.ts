/**
 * Spreadsheets as people save them, read into rows of text: CSV with commas, semicolons or tabs in
 * the encodings that Excel writes, and XLSX. Nothing is interpreted here but the numbers and dates
 * of XLSX, which have no text of their own.
 */
import { type Cell as SheetCell, type CellValue, type Sheet, readXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import type { Finding, TableFault } from './findings';

export interface Cell {
  readonly text: string;
  /** The target of a hyperlink, which may differ from what is shown. */
  readonly link?: string | undefined;
}

export interface Table {
  readonly file: string;
  /** Name of the sheet; null in a text file. */
  readonly sheet: string | null;
  readonly rows: readonly (readonly Cell[])[];
}

/** One way to read a file. */
export interface FileReading {
  readonly tables: readonly Table[];
  /** Why it cannot be used in this way, although its beginning may look right. */
  readonly fault: Finding | null;
}

/** Bytes that the parts of an XLSX may have when unpacked; more is a trap. */
const LARGEST_WORKBOOK = 400_000_000;
const LARGEST_FILE = 100_000_000;

/** Excel keeps this many digits of a number; those of longer ones are lost. */
const EXCEL_DIGITS = 15;

const DELIMITERS = [',', ';', '\t'] as const;

/**
 * Reads `bytes`, whatever they are. A text file has a reading for every delimiter that it may be
 * written with; the right one is where the headings make sense.
 */
export async function readTables(file: string, bytes: Uint8Array): Promise<FileReading[]> {
  if (bytes.length > LARGEST_FILE) return [refused(file, 'too-large')];
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return [refused(file, 'pdf')];
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return [refused(file, 'old-excel')];
  if (startsWith(bytes, [0x50, 0x4b])) return [await readWorkbook(file, bytes)];
  const text = decodeText(bytes);
  return DELIMITERS.map((delimiter) => readText(file, text, delimiter));
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

function refused(file: string, reason: TableFault): FileReading {
  return { tables: [], fault: faultOf(file, reason, null) };
}

function faultOf(file: string, reason: TableFault, row: number | null): Finding {
  const place = { file, sheet: null, row, column: null };
  return { place, value: '', verdict: 'tidak_sah', reason, detail: '', key: null };
}

/**
 * The text of a file in UTF-8, UTF-16 ("Unicode Text" of Excel), or else Windows-1252, in which
 * every byte means something.
 */
function decodeText(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.length > 1 && bytes[1] === 0) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function readText(file: string, text: string, delimiter: string): FileReading {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter });
  const rows = data.map((row) => row.map((cell) => ({ text: cell })));
  const broken = errors.find(({ type }) => type === 'Quotes');
  return {
    tables: [{ file, sheet: null, rows }],
    fault: broken === undefined ? null : faultOf(file, 'quotes', (broken.row ?? 0) + 1),
  };
}

async function readWorkbook(file: string, bytes: Uint8Array): Promise<FileReading> {
  if (unpackedSize(bytes) > LARGEST_WORKBOOK) return refused(file, 'too-large');
  try {
    const { sheets } = await readXlsx(bytes, { sheets: ({ hidden }) => hidden !== true });
    return { tables: sheets.map((sheet) => tableOf(file, sheet)), fault: null };
  } catch {
    return refused(file, 'not-a-table');
  }
}

/**
 * What the directory of a ZIP says that its parts unpack to, in bytes. The reader unpacks no part
 * further than its entry there says, so that this bounds its memory.
 */
function unpackedSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  for (let at = 0; at + 46 <= bytes.length; at++) {
    if (bytes[at] === 0x50 && view.getUint32(at, true) === 0x02014b50) {
      total += view.getUint32(at + 24, true);
    }
  }
  return total;
}

function tableOf(file: string, sheet: Sheet): Table {
  const rows = sheet.rows.map((row, rowIndex) =>
    row.map((value, column) => cellOf(value, sheet.cells?.get(`${rowIndex},${column}`))),
  );
  for (const { startRow, endRow, startCol } of sheet.merges ?? []) {
    const shown = rows[startRow]?.[startCol];
    // A merged cell says the same of all the rows beside it.
    for (const row of rows.slice(startRow + 1, endRow + 1)) {
      if (shown !== undefined) row[startCol] = shown;
    }
  }
  return { file, sheet: sheet.name, rows };
}

function cellOf(value: CellValue | undefined, details: SheetCell | undefined): Cell {
  const link = details?.hyperlink?.target;
  return { text: textOf(value ?? null), ...(link && { link }) };
}

function textOf(value: CellValue): string {
  if (value === null) return '';
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  }
  if (typeof value !== 'number' || Math.abs(value) < 10 ** EXCEL_DIGITS) return String(value);
  // As Excel shows it, and as it is refused.
  return value.toExponential(5).replace('e', 'E');
}
