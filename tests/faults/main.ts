/** `npm run faults [-- worker storage …]`: the fault lab; says of each fault what became of acts. */
import { isReached, lineOf, type Subject } from './found';
import { SUBJECTS } from './subjects';

const wanted = process.argv.slice(2);
const subjects = SUBJECTS.filter(({ name }) => wanted.length === 0 || wanted.includes(name));

let reached = 0;
let missed = 0;

for (const subject of subjects) {
  console.log(subject.name);
  for await (const found of inflicted(subject)) {
    if (isReached(found)) reached += 1;
    else missed += 1;
    console.log(`  ${lineOf(found)}`);
  }
}
if (subjects.length === 0) missed += 1;
console.log(`${reached} reached, ${missed} missed`);
process.exitCode = missed === 0 ? 0 : 1;

/** What broke the lab itself counts as one missed fault, and the other subjects go on. */
async function* inflicted({ name, inflict }: Subject) {
  try {
    yield* inflict('all');
  } catch (error) {
    const fault = `${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
    yield { fault, held: false, untouched: false, told: null };
  }
}
