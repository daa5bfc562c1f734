/**
 * When the published registers are renewed: some minutes after the start of the browser and every few
 * hours from then on, and at once when the extension is installed, when policy changes, or when the
 * person asks.
 */
import { browser } from '../../platform/browser';
import { onPolicyChange, refreshPolicy } from '../../platform/policy-store';
import { keepOnly } from './change';
import { forgetFaults, noteOutcome } from './log';
import { sweepShards } from './shards';
import { type RegisterSource, sources } from './sources';
import { updateRegister } from './update';
import { messageOf, updateWords, UpdateFault } from './words';

/** The usual alarm, and the one that ends an update which was broken off with its worker. */
const ALARM = 'registers';
const AGAIN = 'registers-again';

const PERIOD_MINUTES = 6 * 60;

/** Offices switch their computers on at the same minute. */
const SPREAD_MINUTES = 30;
const AGAIN_MINUTES = 1;

/** A worker without events is ended after 30 s; one that asks its browser something is not. */
const WAKE_MS = 20_000;

/** Sets the listeners; to be called in the first turn of the worker. */
export function renewRegularly(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM || name === AGAIN) void renewAll();
  });
  browser.runtime.onStartup.addListener(() => void setAlarm());
  browser.runtime.onInstalled.addListener(() => {
    void setAlarm();
    void renewAll();
  });
  onPolicyChange(() => void renewAll());
  // The browser may answer late after its start, and not every browser tells of changes.
  void refreshPolicy().then((changed) => (changed ? renewAll() : undefined));
}

async function setAlarm(): Promise<void> {
  await browser.alarms.create(ALARM, {
    delayInMinutes: 1 + Math.random() * SPREAD_MINUTES,
    periodInMinutes: PERIOD_MINUTES,
  });
}

let renewing: Promise<void> | null = null;
let askedAgain = false;

/** Renews all registers. Whoever asks meanwhile waits for a run that began after they asked. */
export function renewAll(): Promise<void> {
  if (renewing !== null) {
    askedAgain = true;
    return renewing;
  }
  renewing = runUntilQuiet().finally(() => {
    renewing = null;
  });
  return renewing;
}

async function runUntilQuiet(): Promise<void> {
  const awake = setInterval(() => void browser.runtime.getPlatformInfo(), WAKE_MS);
  try {
    await browser.alarms.create(AGAIN, { delayInMinutes: AGAIN_MINUTES });
    do {
      askedAgain = false;
      await renewOnce();
    } while (askedAgain);
  } finally {
    clearInterval(awake);
    await browser.alarms.clear(AGAIN);
  }
}

async function renewOnce(): Promise<void> {
  const wanted = await sources();
  const local = new Set(['embedded', 'own']);
  const isWanted = (id: string) => local.has(id) || wanted.some((source) => source.id === id);
  await keepOnly(({ id }) => isWanted(id));
  await forgetFaults(isWanted);
  let sound = true;
  for (const source of wanted) sound = (await renew(source)) && sound;
  // What was fetched of an edition that failed is not fetched again.
  if (sound) await sweepShards();
}

/** Renews one register and writes down what became of it; false when it failed. */
async function renew(source: RegisterSource): Promise<boolean> {
  const now = new Date();
  const line = { at: now.toISOString(), register: source.id };
  try {
    const { changed, sequence } = await updateRegister(source, now);
    const outcome = changed ? 'updated' : 'unchanged';
    const text = updateWords(outcome, { sequence: String(sequence) });
    await noteOutcome({ ...line, outcome, text });
    return true;
  } catch (error) {
    await noteOutcome({ ...line, outcome: 'refused', text: wordsOf(error) });
    return false;
  }
}

function wordsOf(error: unknown) {
  if (error instanceof UpdateFault) return error.text;
  const isQuota = error instanceof DOMException && error.name === 'QuotaExceededError';
  if (isQuota) return updateWords('quota', {});
  return updateWords('failed', { reason: messageOf(error) });
}
