/** The register that ships inside the extension. */
import { announceIndexChange } from '../platform/index-version';
import { browser } from '../platform/browser';
import { putFault, registerStatus, replaceRegister } from './register-store';

let reading: Promise<void> | null = null;

/** Reads the embedded register in, whatever is stored. Concurrent calls share one run. */
export function readEmbedded(): Promise<void> {
  reading ??= importEmbedded().finally(() => {
    reading = null;
  });
  return reading;
}

/** Makes sure that a register is in force, or that it is recorded why there is none. */
export async function ensureRegister(): Promise<void> {
  const { register, fault } = await registerStatus();
  if (register === null && fault === null) await readEmbedded();
}

async function importEmbedded(): Promise<void> {
  const now = new Date();
  const file = 'register.json';
  try {
    const response = await fetch(browser.runtime.getURL(file));
    const fault = await replaceRegister(await response.json(), now);
    if (fault !== null) console.error(`[jaga-netral] ${file}: ${fault}`);
  } catch (error) {
    const text = `${file}: ${error instanceof Error ? error.message : String(error)}`;
    console.error(`[jaga-netral] ${text}`);
    await putFault(text, now);
  }
  await announceIndexChange();
}
