/**
 * Renews a published register: the statement is verified before anything else is fetched, only what
 * is not kept yet is fetched, every file is verified, and then the register changes at once. Whatever
 * goes wrong, the last good one stays in force.
 */
import { type FilePromise, sha256 } from '../../domain/register/promised';
import {
  bundleBytes,
  bundlePath,
  filesInBundle,
  readSection,
  sectionPath,
} from '../../domain/register/section';
import { readShard, type ShardPromise, shardPath } from '../../domain/register/shard';
import {
  LONGEST_STATEMENT,
  type SectionReference,
  type ShardReference,
  type Statement,
  STATEMENT_PATH,
  statementAge,
  unpackStatement,
  verifyStatement,
} from '../../domain/register/statement';
import { describeAnew, putInForce } from './change';
import type { StoredRegister, StoredSection } from './database';
import { download } from './download';
import { usableMarkers } from './marker-pack';
import { pause } from './pause';
import { registers, shardsOf } from './registers';
import { keepShard, missingShards, whileKeeping } from './shards';
import type { RegisterSource } from './sources';
import { faultOf, UpdateFault } from './words';

/** Files that are fetched at the same time: as many as browsers open to one host. */
const AT_ONCE = 6;

/** Part of a section that must be missing for its bundle to be fetched. */
const WORTH_A_BUNDLE = 0.5;

export interface Updated {
  /** Whether another edition is in force now. */
  readonly changed: boolean;
  readonly sequence: number;
}

/**
 * Makes the newest edition at `source` the one in force.
 * @throws {UpdateFault} with the reason in words; then nothing has changed.
 */
export async function updateRegister(source: RegisterSource, now: Date): Promise<Updated> {
  const before = (await registers()).find(({ id }) => id === source.id) ?? null;
  const fetched = await fetchStatement(source);
  const { statement } = fetched;
  checkAge(statement, now, before);
  if (before !== null && (await isComplete(before, fetched.sha256))) {
    await confirm({ ...before, ...roleOf(source), checkedAt: now.toISOString() }, before);
    return { changed: false, sequence: before.sequence };
  }
  await whileKeeping(async () => {
    const sections = await fetchSections(source, statement, before);
    await fetchShards(source, statement, sections);
    await putInForce(registerOf(source, fetched, sections, now));
  });
  return { changed: true, sequence: statement.sequence };
}

/** The same edition: mostly there is nothing to change but the time at which that was seen. */
function confirm(register: StoredRegister, { origin, position }: StoredRegister): Promise<void> {
  const same = register.origin === origin && register.position === position;
  return same ? describeAnew(register) : putInForce(register);
}

/** Policy and the person may change what a register is to this browser. */
function roleOf({ origin, position }: RegisterSource) {
  return { origin, position };
}

interface FetchedStatement {
  readonly statement: Statement;
  readonly sha256: string;
}

async function fetchStatement({ url, keys }: RegisterSource): Promise<FetchedStatement> {
  const file = await download(new URL(STATEMENT_PATH, url), LONGEST_STATEMENT, { renew: true });
  const jws = await unpackStatement(file);
  if (jws === null) throw faultOf('packing', { file: STATEMENT_PATH });
  const verified = await verifyStatement(jws, keys);
  if (!verified.ok) throw new UpdateFault(verified.fault);
  return { statement: verified.statement, sha256: await sha256(file) };
}

function checkAge(statement: Statement, now: Date, before: StoredRegister | null): void {
  const age = statementAge(statement, now, before?.sequence ?? null);
  if (age === 'current') return;
  const { sequence, issued, expires } = statement;
  throw faultOf(age, {
    sequence: String(sequence),
    newest: String(before?.sequence ?? 0),
    issued,
    expires,
  });
}

/** Whether `register` came from this very statement and none of its shards has been lost. */
async function isComplete(register: StoredRegister, statement: string): Promise<boolean> {
  return register.statement === statement && (await missingShards(shardsOf(register))).size === 0;
}

/** The sections of `statement`; those that have not changed are known already. */
function fetchSections(
  source: RegisterSource,
  { sections }: Statement,
  before: StoredRegister | null,
): Promise<StoredSection[]> {
  const known = new Map(before?.sections.map((section) => [section.sha256, section]));
  return inTurns(
    sections,
    async (reference) => known.get(reference.sha256) ?? (await fetchSection(source, reference)),
  );
}

async function fetchSection(
  { url }: RegisterSource,
  reference: SectionReference,
): Promise<StoredSection> {
  const file = await fetchPromised(new URL(sectionPath(reference.sha256), url), reference);
  const read = await readSection(file, reference);
  if (!read.ok) throw new UpdateFault(read.fault);
  return { sha256: reference.sha256, shards: read.section.shards };
}

/** Keeps the shards that are not kept yet. */
async function fetchShards(
  source: RegisterSource,
  { elections }: Statement,
  sections: readonly StoredSection[],
): Promise<void> {
  const all = sections.flatMap(({ shards }) => shards.map((shard) => shard.sha256));
  const missing = await missingShards(all);
  const oneByOne = queue();
  await inTurns(sections, async (section) => {
    const wanted = section.shards.filter((shard) => missing.has(shard.sha256));
    const bundle = await fetchBundle(source, section, wanted);
    for (const reference of wanted) {
      const file = bundle?.get(reference.sha256) ?? (await fetchShard(source, reference));
      const holders = await oneByOne(() => verify(file, { reference, elections }));
      await keepShard(reference.sha256, file, holders);
    }
  });
}

async function verify(file: Uint8Array<ArrayBuffer>, promise: ShardPromise) {
  const read = await readShard(file, promise);
  if (!read.ok) throw new UpdateFault(read.fault);
  await pause();
  return read.shard.holders;
}

/** Does one piece of work after the other: what else waits has to wait for one at most. */
function queue() {
  let last: Promise<unknown> = Promise.resolve();
  return <Result>(work: () => Promise<Result>): Promise<Result> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}

function fetchShard({ url }: RegisterSource, reference: ShardReference) {
  return fetchPromised(new URL(shardPath(reference.sha256), url), reference);
}

/** The files of a section at once, where most of them are `wanted`; null: fetch them one by one. */
async function fetchBundle(
  { url }: RegisterSource,
  { sha256: hash, shards }: StoredSection,
  wanted: readonly ShardReference[],
): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>> | null> {
  const bytes = bundleBytes(shards);
  const needed = bundleBytes(wanted);
  if (bytes === null || needed === null || needed < bytes * WORTH_A_BUNDLE) return null;
  try {
    const bundle = await fetchPromised(new URL(bundlePath(hash), url), { bytes });
    return bundle.length === bytes ? filesInBundle(bundle, shards) : null;
  } catch (error) {
    if (error instanceof UpdateFault) return null;
    throw error;
  }
}

function fetchPromised(url: URL, { bytes }: Pick<FilePromise, 'bytes'>) {
  return download(url, bytes, { renew: false });
}

/** Does `work` for every item, a few at a time, and ends with the first that fails. */
async function inTurns<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const index = next++;
      const item = items[index];
      if (item !== undefined) results[index] = await work(item);
    }
  };
  const workers = Array.from({ length: AT_ONCE }, worker);
  try {
    await Promise.all(workers);
  } catch (error) {
    next = items.length;
    await Promise.allSettled(workers);
    throw error;
  }
  return results;
}

function registerOf(
  source: RegisterSource,
  { statement, sha256: hash }: FetchedStatement,
  sections: readonly StoredSection[],
  now: Date,
): StoredRegister {
  const { title, label, publisher, sequence, issued, expires, elections } = statement;
  const shards = sections.flatMap((section) => section.shards);
  return {
    id: source.id,
    ...roleOf(source),
    title,
    label,
    publisher: { name: publisher.name, contact: publisher.contact },
    sequence,
    issued: issued.slice(0, 10),
    elections,
    accounts: shards.reduce((sum, { accounts }) => sum + accounts, 0),
    expires,
    readAt: now.toISOString(),
    checkedAt: now.toISOString(),
    url: source.url,
    statement: hash,
    sections,
    markers: usableMarkers(statement.markers),
  };
}
