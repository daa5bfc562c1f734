/**
 * `npm run bench [-- register | page] [--json]`: measures, and says what must be.
 * `--accounts 15000` and `--site x` measure one subject only.
 */
import { parseArgs } from 'node:util';
import { SITES } from '../../src/domain/account/key';
import type { Measured } from './figures';
import { benchPage, PAGE_THOROUGH } from './page/bench';
import { printTable, type Report, reportOf } from './report';
import { benchRegister, THOROUGH } from './register/bench';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    accounts: { type: 'string', default: '15000,150000,1000000' },
    site: { type: 'string', default: SITES.join() },
  },
});

/** Each measures one subject after the other. */
const BENCHES: Readonly<Record<string, () => AsyncIterable<Measured>>> = {
  register: async function* () {
    for (const accounts of values.accounts.split(',').map(Number)) {
      yield await benchRegister(accounts, THOROUGH);
    }
  },
  page: async function* () {
    const chosen = values.site.split(',');
    yield* benchPage(
      SITES.filter((site) => chosen.includes(site)),
      PAGE_THOROUGH,
    );
  },
};

const names = positionals.length > 0 ? positionals : Object.keys(BENCHES);
const strange = names.filter((name) => BENCHES[name] === undefined);
if (strange.length > 0) {
  console.error(`[jaga-netral] npm run bench -- ${Object.keys(BENCHES).join(' | ')}`);
  process.exitCode = 2;
} else {
  const reports: Report[] = [];
  for (const name of names) reports.push(await run(name));
  if (values.json) console.log(JSON.stringify(reports, null, 2));
  else for (const report of reports) console.log(summaryOf(report));
  process.exitCode = reports.every(({ missed }) => missed === 0) ? 0 : 1;
}

async function run(name: string): Promise<Report> {
  const results: Measured[] = [];
  for await (const measured of BENCHES[name]?.() ?? []) {
    results.push(measured);
    if (!values.json) printTable(measured);
  }
  return reportOf(name, results);
}

function summaryOf({ bench, reached, missed }: Report): string {
  return `${bench}: ${reached} reached, ${missed} missed`;
}
