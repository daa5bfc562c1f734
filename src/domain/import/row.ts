/** One row of a table: its cells by meaning, where they stand, and what is wrong with them. */
import { isExcelError, type Reading } from './cells';
import type { Finding, Place, Reason, Verdict } from './findings';
import type { Column, Headings } from './headings';
import type { Cell, Table } from './tables';

const NO_CELL: Cell = { text: '' };

export class Row {
  readonly #table: Table;
  readonly #headings: Headings;
  readonly #index: number;
  readonly #findings: Finding[] = [];

  constructor(table: Table, headings: Headings, index: number) {
    this.#table = table;
    this.#headings = headings;
    this.#index = index;
  }

  get headings(): Headings {
    return this.#headings;
  }

  get findings(): readonly Finding[] {
    return this.#findings;
  }

  get isBlank(): boolean {
    return (this.#table.rows[this.#index] ?? []).every(({ text }) => text.trim() === '');
  }

  cellAt(index: number): Cell {
    return this.#table.rows[this.#index]?.[index] ?? NO_CELL;
  }

  /** The text of a column without what typing and pasting leave around it, empty when absent. */
  text(column: Column): string {
    const index = this.#headings.columns.get(column);
    if (index === undefined) return '';
    const text = this.cellAt(index)
      .text.replace(/\p{Cf}/gu, '')
      .replace(/\s+/g, ' ')
      .trim();
    if (!isExcelError(text)) return text;
    this.refuse(column, 'excel-error');
    return '';
  }

  /** What `read` makes of a column; undefined when it is empty or, with a finding, unknown. */
  read<Value>(
    column: Column,
    read: (text: string) => Value | null,
    reason: Reason,
    allowed: readonly string[] = [],
  ): Value | undefined {
    const text = this.text(column);
    if (text === '') return undefined;
    const value = read(text);
    if (value === null) this.refuse(column, reason, allowed.join(', '));
    return value ?? undefined;
  }

  /** Notes that a column cannot be used. */
  refuse(column: Column, reason: Reason, detail = '', verdict: Verdict = 'tidak_sah'): void {
    const index = this.#headings.columns.get(column);
    const value = index === undefined ? '' : this.cellAt(index).text;
    this.#findings.push({ place: this.place(index), value, verdict, reason, detail, key: null });
  }

  /** Notes what has become of one account of the cell at `index`. */
  note(index: number, { typed, verdict, reason, detail, key }: Reading): void {
    this.#findings.push({
      place: this.place(index),
      value: typed,
      verdict,
      reason,
      detail,
      key,
    });
  }

  /** Notes that nothing here could be an account. */
  noteEmpty(): void {
    const place = this.place();
    const reason = 'empty';
    this.#findings.push({ place, value: '', verdict: 'tidak_sah', reason, detail: '', key: null });
  }

  place(index?: number): Place {
    const { file, sheet, rows } = this.#table;
    const heading = rows[this.#headings.row]?.[index ?? -1]?.text.replace(/\s+/g, ' ').trim();
    const column = index === undefined ? null : `${columnLetters(index)} (${heading ?? ''})`;
    return { file, sheet, row: this.#index + 1, column };
  }
}

/** `A` … `Z`, `AA` … as a spreadsheet names its columns, counted from 0. */
function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}
