/** `npm run mutate [-- --dir CAPTURES]`: prints what becomes of every marker's loss. */
import { parseArgs } from 'node:util';
import { mutateAll, OUTCOMES } from './mutate';

const { values } = parseArgs({ options: { dir: { type: 'string' } } });
const { mutations, signalledAnyway } = await mutateAll(values.dir ?? null);
const silent = mutations.filter(({ outcome }) => outcome === 'silent');
for (const { site, marker, states, example } of silent) {
  const { missed, misread } = states;
  const what = `${missed} taken for harmless, ${misread} for others', e.g. ${example}`;
  console.log(`    silent: ${site} ${marker}: ${what}`);
}
for (const outcome of OUTCOMES) {
  const count = mutations.filter((mutation) => mutation.outcome === outcome).length;
  console.log(`${outcome}: ${count}`);
}
console.log(`signalled with all markers in place: ${signalledAnyway.join(', ') || 'none'}`);
const failed = silent.length;
console.log(`${mutations.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
