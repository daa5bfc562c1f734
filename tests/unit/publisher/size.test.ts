/** What a browser downloads when few accounts have changed. `REGISTER_ACCOUNTS` tries other sizes. */
import { expect, test } from 'vitest';
import { gzip, type PackedRegister, packRegister } from '../../../src/publisher/files';
import {
  SYNTHETIC_ELECTIONS,
  syntheticHolders,
  withChangedRegion,
} from '../../support/synthetic-register';
import { sign } from '../../support/publication';
import { STATEMENT } from './sample';

const ACCOUNTS = Number(process.env['REGISTER_ACCOUNTS'] ?? 15_000);

/** Lengths of all files by their hash; the statement, which always changes, by its own name. */
async function filesOf({ sections, shards }: PackedRegister): Promise<Map<string, number>> {
  const statement = {
    ...STATEMENT,
    elections: SYNTHETIC_ELECTIONS,
    sections: sections.map(({ reference }) => reference),
  };
  const files = [...sections, ...shards].map(
    ({ reference: { sha256, bytes } }) => [sha256, bytes] as const,
  );
  return new Map([...files, ['statement', gzip(await sign(statement)).length]]);
}

function sum(lengths: Iterable<number>): number {
  return [...lengths].reduce((total, length) => total + length, 0);
}

test(`of ${ACCOUNTS} accounts, a change of 0.1 % in one region costs at most 1 %`, async () => {
  const holders = syntheticHolders(ACCOUNTS, { regions: 552 });
  const before = await filesOf(await packRegister(holders, null));
  const after = await filesOf(await packRegister(withChangedRegion(holders, 0.001), null));
  const fresh = [...after].filter(([hash]) => hash === 'statement' || !before.has(hash));
  const full = sum(after.values());
  const update = sum(fresh.map(([, length]) => length));
  console.info(
    `${ACCOUNTS} accounts: ${full} bytes in ${after.size} files; 0.1 % costs ${update} bytes in ${fresh.length} files`,
  );
  expect(fresh.length).toBeGreaterThanOrEqual(3);
  expect(update).toBeLessThanOrEqual(full / 100);
}, 300_000);
