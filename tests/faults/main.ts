/** `npm run faults [-- worker storage … --json]`: the fault lab; says of each fault what became of acts. */
import { parseArgs } from 'node:util';
import { type Finding, findingsReport } from '../bench/findings';
import { isReached, lineOf, type Subject } from './found';
import { SUBJECTS } from './subjects';

const { values, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});
const say = values.json ? () => undefined : console.log;

const findings: Finding[] = [];
for (const subject of SUBJECTS) {
  if (wanted.length > 0 && !wanted.includes(subject.name)) continue;
  say(subject.name);
  for await (const found of inflicted(subject)) {
    const said = lineOf(found);
    findings.push({ subject: subject.name, what: found.fault, reached: isReached(found), said });
    say(`  ${said}`);
  }
}
const report = findingsReport('faults', findings);
if (values.json) console.log(JSON.stringify([report], null, 2));
else console.log(`${report.reached} reached, ${report.missed} missed`);
process.exitCode = report.missed === 0 && report.reached > 0 ? 0 : 1;

/** What broke the lab itself counts as one missed fault, and the other subjects go on. */
async function* inflicted({ name, inflict }: Subject) {
  try {
    yield* inflict('all');
  } catch (error) {
    const fault = `${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
    yield { fault, held: false, untouched: false, told: null };
  }
}
