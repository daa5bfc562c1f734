/** The register that ships inside the extension. */
import { parseRegister } from '../../domain/register/schema';
import type { Register } from '../../domain/register/types';
import { browser } from '../../platform/browser';
import { putLocal } from './local';
import { faults, noteOutcome } from './log';
import { isInForce } from './registers';
import { messageOf, updateWords } from './words';

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

/**
 * Makes sure that the embedded register is in force, or that it is recorded why it is not. Says
 * whether it had to be read in: then everything else that was kept may be gone as well.
 */
export async function ensureEmbedded(): Promise<boolean> {
  if (await isInForce(ID)) return false;
  const { [ID]: fault } = await faults();
  if (fault !== undefined) return false;
  await readEmbedded();
  return true;
}

async function importEmbedded(): Promise<void> {
  const now = new Date();
  const line = { at: now.toISOString(), register: ID };
  try {
    const sequence = await putFileInForce(now);
    const text = updateWords('updated', { sequence: String(sequence) });
    await noteOutcome({ ...line, outcome: 'updated', text });
  } catch (error) {
    const reason = `${FILE}: ${messageOf(error)}`;
    await noteOutcome({ ...line, outcome: 'refused', text: { id: reason, en: reason } });
  }
}

/** Puts the file in force; rejects with what is wrong with it. */
async function putFileInForce(now: Date): Promise<number> {
  const register = await shippedRegister();
  await putLocal(ID, register, now);
  return register.sequence;
}

/** The register as it ships; rejects with what is wrong with its file. */
export async function shippedRegister(): Promise<Register> {
  const response = await fetch(browser.runtime.getURL(FILE));
  const parsed = parseRegister(await response.json());
  if (!parsed.ok) throw new Error(parsed.fault);
  return parsed.register;
}
