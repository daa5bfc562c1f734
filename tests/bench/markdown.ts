/** `npx tsx tests/bench/markdown.ts FILE`: tables for a document, from what `npm run bench -- --json` said. */
import { readFileSync } from 'node:fs';
import { markdownOf, type Report } from './report';

const [file = ''] = process.argv.slice(2);
const reports: Report[] = JSON.parse(readFileSync(file, 'utf8'));
for (const report of reports) {
  const { bench, measuredOn, machine, load } = report;
  console.log(`${bench}, ${measuredOn}: ${machine}; load ${load.toFixed(1)}\n`);
  console.log(`${markdownOf(report)}\n`);
}
