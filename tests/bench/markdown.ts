/**
 * `npx tsx tests/bench/markdown.ts FILE`: tables for a document, from what `npm run bench`, `faults`
 * or `attacks` said with `--json`.
 */
import { readFileSync } from 'node:fs';
import { type FindingsReport, markdownOfFindings } from './findings';
import { markdownOf, type Report } from './report';

const [file = ''] = process.argv.slice(2);
const reports: (Report | FindingsReport)[] = JSON.parse(readFileSync(file, 'utf8'));
for (const report of reports) {
  const { measuredOn, machine, load } = report;
  const [name, table] =
    'lab' in report ? [report.lab, markdownOfFindings(report)] : [report.bench, markdownOf(report)];
  console.log(`${name}, ${measuredOn}: ${machine}; load ${load.toFixed(1)}\n`);
  console.log(`${table}\n`);
}
