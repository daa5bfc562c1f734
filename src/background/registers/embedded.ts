/** The register that ships inside the extension. */
import { parseRegister } from '../../domain/register/schema';
import { browser } from '../../platform/browser';
import { updateWords } from './download';
import { putLocal } from './local';
import { faults, noteOutcome } from './log';
import { isInForce } from './registers';

const ID = 'embedded';
const FILE = 'register.json';

let reading: Promise<void> | null = null;

/** Reads the embedded register in, whatever is kept. Concurrent calls share one run. */
export function readEmbedded(): Promise<void> {
  reading ??= importEmbedded().finally(() => {
    reading = null;
  });
  return reading;
}

/** Makes sure that the embedded register is in force, or that it is recorded why it is not. */
export async function ensureEmbedded(): Promise<void> {
  if (await isInForce(ID)) return;
  const { [ID]: fault } = await faults();
  if (fault === undefined) await readEmbedded();
}

async function importEmbedded(): Promise<void> {
  const now = new Date();
  const fault = await readFile(now).catch((error: unknown) => String(error));
  const { version } = browser.runtime.getManifest();
  const text =
    fault === null
      ? updateWords('updated', { sequence: version })
      : { id: `${FILE}: ${fault}`, en: `${FILE}: ${fault}` };
  const outcome = fault === null ? 'updated' : 'refused';
  await noteOutcome({ at: now.toISOString(), register: ID, outcome, text });
}

/** Puts the file in force, or tells what is wrong with it. */
async function readFile(now: Date): Promise<string | null> {
  const response = await fetch(browser.runtime.getURL(FILE));
  const parsed = parseRegister(await response.json());
  if (!parsed.ok) return parsed.fault;
  await putLocal(ID, parsed.register, now);
  return null;
}
