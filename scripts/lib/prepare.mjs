/**
 * Installs what is missing on a fresh machine: the dependencies of the lock file, and browsers by
 * apt where this is Debian or Ubuntu and we are root. Plain JavaScript: it runs first.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './browsers.mjs';

const DEBIAN_PACKAGE = { chromium: 'chromium', firefox: 'firefox-esr' };
const OLDEST_NODE = [20, 19];

/** Makes sure that the dependencies and the named browsers are there, or ends with what to do. */
export function prepare(browsers) {
  checkNode();
  installDependencies();
  const missing = browsers.filter((name) => findBrowser(name) === null);
  if (missing.length === 0) return;
  if (canUseApt()) installByApt(missing.map((name) => DEBIAN_PACKAGE[name]));
  const stillMissing = browsers.filter((name) => findBrowser(name) === null);
  if (stillMissing.length > 0) giveUp(explain(stillMissing));
}

/** Profiles and builds of tests are hundreds of folders: they stand in one, which goes with us. */
const scratch = mkdtempSync(join(tmpdir(), 'jaga-netral-'));
process.once('exit', () => {
  try {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  } catch {
    // A browser still writes into it; the outcome is what counts.
  }
});

/** Runs a command in the foreground and ends with its exit code when it fails. */
export function run(command, args, env = {}) {
  const windows = process.platform === 'win32';
  const temporary = { TMPDIR: scratch, TMP: scratch, TEMP: scratch };
  const { status, error } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: windows,
    env: { ...process.env, ...temporary, ...env },
  });
  if (error) giveUp(`${command}: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  giveUp(`Node ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.versions.node}.`);
}

function installDependencies() {
  if (matchesLockFile()) return;
  console.log('[jaga-netral] Installing the dependencies of the lock file …');
  run('npm', ['ci', '--no-fund', '--no-audit']);
}

/** Whether `node_modules` holds exactly the versions of the lock file. */
function matchesLockFile() {
  const installed = 'node_modules/.package-lock.json';
  if (!existsSync(installed)) return false;
  const versions = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const have = versions(installed);
  return Object.entries(versions('package-lock.json')).every(
    ([path, { version, optional, peer }]) =>
      path === '' || optional || peer || have[path]?.version === version,
  );
}

function canUseApt() {
  return existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
}

function installByApt(packages) {
  console.log(`[jaga-netral] Installing ${packages.join(', ')} with apt …`);
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], quiet);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet);
}

function explain(missing) {
  const lines = missing.map((name) =>
    name === 'firefox'
      ? 'Firefox: install it from your system’s package manager, or name its program in FIREFOX_PATH.'
      : 'Chromium, Chrome or Edge: install one of them, or name its program in CHROMIUM_PATH.',
  );
  return ['A browser is missing.', ...lines].join('\n');
}

function giveUp(message) {
  console.error(`[jaga-netral] ${message}`);
  process.exit(1);
}
