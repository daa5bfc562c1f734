import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { Finding } from '../../../src/domain/import/findings';
import { type ImportContext, type Imported, importFiles } from '../../../src/domain/import/import';
import { PILKADA } from '../register/sample';

export const CONTEXT: ImportContext = {
  elections: [PILKADA],
  source: { text: 'daftar Penguji', checked: '2027-01-05' },
};

export function importText(csv: string, context = CONTEXT): Promise<Imported> {
  return importBytes(new TextEncoder().encode(csv), context);
}

export function importBytes(bytes: Uint8Array, context = CONTEXT): Promise<Imported> {
  return importFiles([{ name: 'daftar.csv', bytes }], context);
}

export async function importSheets(sheets: WriteSheet[], context = CONTEXT): Promise<Imported> {
  return importFiles([{ name: 'daftar.xlsx', bytes: await writeXlsx({ sheets }) }], context);
}

/** Every key that entered the list. */
export function keysOf({ holders }: Imported): string[] {
  return holders.flatMap(({ accounts }) => accounts.flatMap(({ keys }) => keys));
}

/** `B3 tidak_sah display-name` */
export function inShort({ place, verdict, reason }: Finding): string {
  const cell = `${place.column?.split(' ')[0] ?? ''}${place.row ?? ''}`;
  return [cell, verdict, reason].filter(Boolean).join(' ');
}

export function verdicts({ findings }: Imported): string[] {
  return findings.map(inShort);
}
