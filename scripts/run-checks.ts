/**
 * All checks one after the other. Each tool counts as one check, each test as one more; nothing is
 * hidden behind an early exit, so one run shows everything that is wrong.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';

const REPORT = 'out/vitest.json';

const TOOLS: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ['types', 'npx', 'tsc', '-p', '.'],
  ['lint', 'npm', 'run', '--silent', 'lint'],
  ['format', 'npx', 'prettier', '--check', '--log-level', 'warn', '.'],
  ['dead code', 'npx', 'knip'],
  ['build and budgets', 'npm', 'run', '--silent', 'build'],
  ['firefox add-on lint', 'npx', 'tsx', 'scripts/lint-addon.ts'],
];

let passed = 0;
let failed = 0;

function count(ok: boolean, what: string): void {
  if (ok) passed += 1;
  else failed += 1;
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${what}`);
}

for (const [name, command, ...args] of TOOLS) {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  count(status === 0, name);
}

rmSync(REPORT, { force: true });
spawnSync(
  'npx',
  ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`],
  {
    stdio: 'inherit',
  },
);

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly success: boolean;
}

try {
  const report: Report = JSON.parse(readFileSync(REPORT, 'utf8'));
  passed += report.numPassedTests;
  // A skipped test is a defect here, and a file that does not load has no failed test of its own.
  failed += report.numFailedTests + report.numPendingTests;
  if (!report.success && report.numFailedTests === 0) count(false, 'test files load');
} catch {
  count(false, 'test run');
}

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
