/** `npm run bench -- NAME [--json] [--accounts 15000,150000,1000000]`: measures, and says what must be. */
import { parseArgs } from 'node:util';
import type { Measured } from './figures';
import { printTable, reportOf } from './report';
import { benchRegister, THOROUGH } from './register/bench';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    accounts: { type: 'string', default: '15000,150000,1000000' },
  },
});

/** Each measures one subject after the other. */
const BENCHES: Readonly<Record<string, () => AsyncIterable<Measured>>> = {
  register: async function* () {
    for (const accounts of values.accounts.split(',').map(Number)) {
      yield await benchRegister(accounts, THOROUGH);
    }
  },
};

const [name = ''] = positionals;
const bench = BENCHES[name];
if (bench === undefined) {
  console.error(`[jaga-netral] npm run bench -- ${Object.keys(BENCHES).join(' | ')}`);
  process.exitCode = 2;
} else {
  const results: Measured[] = [];
  for await (const measured of bench()) {
    results.push(measured);
    if (!values.json) printTable(measured);
  }
  const report = reportOf(name, results);
  if (values.json) console.log(JSON.stringify(report, null, 2));
  else console.log(`${report.reached} reached, ${report.missed} missed`);
  process.exitCode = report.missed === 0 ? 0 : 1;
}
