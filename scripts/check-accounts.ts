/**
 * Runs the account parser over a list whose right answers are known, e.g. a corpus that may not be
 * kept in this repository. Usage: npm run check:accounts -- --file LIST.csv
 * Columns: platform, raw (the cell as typed), kunci (the expected key, or `!foreign…`).
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import Papa from 'papaparse';
import { SITES } from '../src/domain/account/key';
import { parseAccount } from '../src/domain/account/parse';
import { accountNotation } from './lib/account-notation';

type Row = Readonly<Record<string, string | undefined>>;
type Outcome = 'equal' | 'other platform' | 'differing';

const COLUMNS = ['platform', 'raw', 'kunci'];

function main(): void {
  const { values } = parseArgs({ options: { file: { type: 'string' } } });
  if (values.file === undefined) throw new Error('give the list to check: --file LIST.csv');
  const rows = readRows(values.file);
  const counts: Record<Outcome, number> = { equal: 0, 'other platform': 0, differing: 0 };
  rows.forEach((row, index) => {
    const { outcome, found } = check(row);
    counts[outcome] += 1;
    // Line 1 holds the headings.
    if (outcome === 'differing') console.log(`line ${index + 2}: ${describe(row)} gave ${found}`);
  });
  console.log(`${rows.length} cells of ${values.file}`);
  for (const [outcome, count] of Object.entries(counts)) console.log(`  ${outcome}: ${count}`);
  if (counts.differing > 0) process.exitCode = 1;
}

function readRows(file: string): readonly Row[] {
  const { data, meta } = Papa.parse<Row>(readFileSync(file, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  const missing = COLUMNS.filter((column) => !meta.fields?.includes(column));
  if (missing.length > 0) throw new Error(`${file} has no column ${missing.join(', ')}`);
  if (data.length === 0) throw new Error(`${file} has no rows`);
  return data;
}

function check(row: Row): { outcome: Outcome; found: string } {
  const site = SITES.find((known) => known === row['platform']) ?? null;
  const found = accountNotation(parseAccount(row['raw'] ?? '', site));
  const expected = row['kunci']?.startsWith('!foreign') ? '!foreign' : row['kunci'];
  if (found !== expected) return { outcome: 'differing', found };
  return { outcome: found === '!foreign' ? 'other platform' : 'equal', found };
}

function describe(row: Row): string {
  return `${row['platform']} "${row['raw']}" (expected ${row['kunci']})`;
}

try {
  main();
} catch (error) {
  console.error(`check-accounts: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}
