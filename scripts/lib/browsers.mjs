/**
 * Finds the browsers on this machine. Plain JavaScript without dependencies: it also runs before
 * anything has been installed.
 */
import { existsSync } from 'node:fs';

const PLACES = {
  chromium: [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: [
    process.env.FIREFOX_PATH,
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};

/** Path of an installed browser, or null. `CHROMIUM_PATH` and `FIREFOX_PATH` go first. */
export function findBrowser(name) {
  return PLACES[name].find((place) => place && existsSync(place)) ?? null;
}

/** Path of an installed browser; an error with what to do when there is none. */
export function browserPath(name) {
  const path = findBrowser(name);
  if (path !== null) return path;
  const variable = name === 'firefox' ? 'FIREFOX_PATH' : 'CHROMIUM_PATH';
  throw new Error(
    `[jaga-netral] No ${name} found. Install it (Debian/Ubuntu: apt-get install ` +
      `${name === 'firefox' ? 'firefox-esr' : 'chromium'}) or name its program in ${variable}.`,
  );
}
