/** Editions of a synthetic register, as `npm run register -- build` makes them. */
import { sha256 } from '../../../src/domain/register/promised';
import { sectionPath } from '../../../src/domain/register/section';
import { shardPath } from '../../../src/domain/register/shard';
import { type Statement, STATEMENT_PATH } from '../../../src/domain/register/statement';
import {
  bundlesOf,
  gzip,
  type PackedRegister,
  packRegister,
  packSections,
} from '../../../src/publisher/files';
import { signStatement } from '../../../src/publisher/keys';
import { instantFromNow, KEY, type Publication } from '../../support/publication';
import { electionIn } from '../../support/register';
import {
  SYNTHETIC_ELECTIONS,
  syntheticHolders,
  withChangedRegion,
} from '../../support/synthetic-register';
import type { Holder } from '../../../src/domain/register/types';

/** Regencies and cities in Indonesia with the provinces: as many shards has a small register. */
const REGIONS = 552;

/** Share of all accounts that a small edition changes. */
const CHANGED = 0.001;

/** Where a gzip header has the time of packing, which changes nothing but the file's hash. */
const GZIP_TIME = 4;

/** One register in all the editions that a bench publishes. */
export interface Editions {
  /** Who is listed in all editions but the first. */
  readonly holders: readonly Holder[];
  first(): Promise<Publication>;
  /** The first one with 0.1 % of its accounts changed, all in one region. */
  changed(): Promise<Publication>;
  /** The same accounts, but every file is another one: it has to be read in as a whole. */
  anew(): Promise<Publication>;
}

export function editionsOf(accounts: number): Editions {
  const before = syntheticHolders(accounts, { regions: REGIONS });
  const holders = withChangedRegion(before, CHANGED);
  let newest: PackedRegister = { sections: [], shards: [] };
  let sequence = 0;
  const publish = (packed: PackedRegister) => {
    newest = packed;
    sequence += 1;
    return publicationOf(packed, sequence);
  };
  return {
    holders,
    first: async () => publish(await packRegister(before, null)),
    changed: async () => publish(await packRegister(holders, null)),
    anew: async () => publish(await repacked(newest, sequence)),
  };
}

async function publicationOf(packed: PackedRegister, sequence: number): Promise<Publication> {
  const { sections, shards } = packed;
  const statement: Statement = {
    format: 'jaga-netral-statement/1',
    publisher: { id: 'penerbit-uji', name: 'Penerbit Uji', contact: 'uji@example.invalid' },
    title: 'Daftar karangan',
    label: 'data uji, bukan daftar resmi',
    sequence,
    issued: instantFromNow(-1),
    expires: instantFromNow(24 * 30),
    elections: SYNTHETIC_ELECTIONS.map(({ id }) => electionIn('kampanye', id)),
    sections: sections.map(({ reference }) => reference),
  };
  return new Map([
    ...bundlesOf(packed),
    ...shards.map(({ reference, file }) => [shardPath(reference.sha256), file] as const),
    ...sections.map(({ reference, file }) => [sectionPath(reference.sha256), file] as const),
    [STATEMENT_PATH, gzip(await signStatement(statement, KEY))] as const,
  ]);
}

async function repacked({ shards }: PackedRegister, time: number): Promise<PackedRegister> {
  const files = await Promise.all(
    shards.map(async ({ reference, file }) => {
      const copy = file.slice();
      copy[GZIP_TIME] = time;
      return { file: copy, reference: { ...reference, sha256: await sha256(copy) } };
    }),
  );
  const sections = await packSections(files.map(({ reference }) => reference));
  return { shards: files, sections };
}
