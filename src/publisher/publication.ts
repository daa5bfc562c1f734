/** Reads a published register from a folder or a web address, as a browser would. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bilingual } from '../domain/bilingual';
import { parseMarkerPack } from '../domain/markers/schema';
import { registerAddress } from '../domain/register/address';
import { bundleBytes, bundlePath, readSection, sectionPath } from '../domain/register/section';
import { readShard, type Shard, shardPath } from '../domain/register/shard';
import {
  LARGEST_SECTION,
  LARGEST_SHARD,
  LONGEST_STATEMENT,
  type ShardReference,
  signerOf,
  type Statement,
  STATEMENT_PATH,
  unpackStatement,
  verifyStatement,
} from '../domain/register/statement';
import { Fault, plain } from './command';

const PATIENCE_MS = 30_000;

export interface Publication {
  readonly statement: Statement;
  /** The public key that signed it. */
  readonly key: string;
  /** Length of the statement's file. */
  readonly bytes: number;
  /** Those of its shards that could be read. */
  readonly shards: readonly PublishedShard[];
}

export interface PublishedShard {
  readonly reference: ShardReference;
  readonly shard: Shard;
  readonly file: Uint8Array<ArrayBuffer>;
}

export interface Inspection {
  /** Null when there is no statement that could be read. */
  readonly publication: Publication | null;
  /** Everything for which a browser would refuse it. */
  readonly problems: readonly Bilingual[];
}

/** The publication at `address`, whole and rightly signed; throws a Fault otherwise. */
export async function openPublication(address: string): Promise<Publication> {
  const { publication, problems } = await inspectPublication(address);
  const [problem] = problems;
  if (publication !== null && problem === undefined) return publication;
  const reason = problem ?? plain('');
  throw new Fault({ id: `${address}: ${reason.id}`, en: `${address}: ${reason.en}` });
}

/**
 * Reads all of the publication at `address`. `trusted` is the public key that it must be signed
 * with; without one, the key that the statement names is believed.
 */
export async function inspectPublication(address: string, trusted?: string): Promise<Inspection> {
  const problems: Bilingual[] = [];
  const fetchFile = fetcherOf(address, problems);
  const file = await fetchFile(STATEMENT_PATH, LONGEST_STATEMENT);
  if (file === null) return { publication: null, problems };
  const jws = await unpackStatement(file);
  if (jws === null) return { publication: null, problems: [...problems, UNPACKABLE] };
  const key = trusted ?? signerOf(jws) ?? '';
  const verified = await verifyStatement(jws, [key]);
  if (!verified.ok) return { publication: null, problems: [...problems, verified.fault] };
  const { statement } = verified;
  checkMarkers(statement, problems);
  const sections = await readSections(statement, fetchFile, problems);
  const references = sections.flatMap((section) => section.shards);
  const shards = await readShards(statement, references, fetchFile, problems);
  await checkBundles(sections, shards, fetcherOf(address, []), problems);
  return { publication: { statement, key, bytes: file.length, shards }, problems };
}

const UNPACKABLE: Bilingual = {
  id: `${STATEMENT_PATH} tidak dapat dibuka. Unggah lagi berkas hasil build.`,
  en: `${STATEMENT_PATH} cannot be unpacked. Upload the file of build again.`,
};

async function readSections(
  { sections }: Statement,
  fetchFile: Fetcher,
  problems: Bilingual[],
): Promise<PublishedSection[]> {
  const found: PublishedSection[] = [];
  for (const reference of sections) {
    const file = await fetchFile(sectionPath(reference.sha256), LARGEST_SECTION);
    if (file === null) continue;
    const read = await readSection(file, reference);
    if (read.ok) found.push({ hash: reference.sha256, shards: read.section.shards });
    else problems.push(read.fault);
  }
  return found;
}

interface PublishedSection {
  readonly hash: string;
  readonly shards: readonly ShardReference[];
}

/** Bundles may be missing; one that is there must hold what the single files hold. */
async function checkBundles(
  sections: readonly PublishedSection[],
  shards: readonly PublishedShard[],
  fetchFile: Fetcher,
  problems: Bilingual[],
): Promise<void> {
  const files = new Map(shards.map(({ reference, file }) => [reference.sha256, file]));
  for (const section of sections) {
    const bytes = bundleBytes(section.shards);
    const path = bundlePath(section.hash);
    const bundle = bytes === null ? null : await fetchFile(path, bytes);
    if (bundle === null) continue;
    const parts = section.shards.flatMap((shard) => files.get(shard.sha256) ?? []);
    if (!Buffer.concat(parts).equals(bundle)) problems.push(strangeBundle(path));
  }
}

function strangeBundle(path: string): Bilingual {
  return {
    id: `${path} tidak sama dengan berkas-berkas dalam folder shards. Unggah lagi semua isi folder hasil build.`,
    en: `${path} is not what the files in the folder shards are. Upload all that build has written again.`,
  };
}

async function readShards(
  { elections }: Statement,
  references: readonly ShardReference[],
  fetchFile: Fetcher,
  problems: Bilingual[],
): Promise<PublishedShard[]> {
  const shards: PublishedShard[] = [];
  for (const reference of references) {
    const file = await fetchFile(shardPath(reference.sha256), LARGEST_SHARD);
    if (file === null) continue;
    const read = await readShard(file, { reference, elections });
    if (read.ok) shards.push({ reference, shard: read.shard, file });
    else problems.push(read.fault);
  }
  return shards;
}

function checkMarkers({ markers }: Statement, problems: Bilingual[]): void {
  if (markers === undefined) return;
  const parsed = parseMarkerPack(markers);
  if (!parsed.ok) problems.push(plain(parsed.fault));
}

/** Gives the bytes of a file, or null after noting why there are none. */
type Fetcher = (path: string, most: number) => Promise<Uint8Array<ArrayBuffer> | null>;

function fetcherOf(address: string, problems: Bilingual[]): Fetcher {
  const onWeb = /^https?:\/\//i.test(address);
  return async (path, most) => {
    try {
      const bytes = onWeb
        ? await download(new URL(path, withSlash(address)), problems)
        : new Uint8Array(await readFile(join(address, path)));
      if (bytes !== null && bytes.length <= most) return bytes;
      if (bytes !== null) problems.push(tooLarge(path, most));
    } catch {
      problems.push({
        id: `${path} tidak ada atau tidak dapat dibaca di ${address}. Unggah semua isi folder hasil build.`,
        en: `${path} is missing or cannot be read at ${address}. Upload all that build has written.`,
      });
    }
    return null;
  };
}

function withSlash(address: string): string {
  return address.endsWith('/') ? address : `${address}/`;
}

function tooLarge(path: string, most: number): Bilingual {
  return {
    id: `${path} lebih besar dari ${most} bita, jadi ditolak peramban. Bagi daftarnya.`,
    en: `${path} is larger than ${most} bytes, so browsers refuse it. Divide the list.`,
  };
}

/** Asks as an extension does, so that a host which answers origins one by one is seen to. */
const ORIGIN = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop';

async function download(url: URL, problems: Bilingual[]): Promise<Uint8Array<ArrayBuffer> | null> {
  const response = await fetch(url, {
    headers: { Origin: ORIGIN },
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (!response.ok) {
    problems.push({
      id: `${url.href} dijawab ${response.status}. Unggah semua isi folder hasil build.`,
      en: `${url.href} answers ${response.status}. Upload all that build has written.`,
    });
    return null;
  }
  problems.push(...hostFaults(url, response.headers));
  return new Uint8Array(await response.arrayBuffer());
}

/** What browsers need of a host and do not get from this one. */
function hostFaults(url: URL, headers: Headers): Bilingual[] {
  const faults: Bilingual[] = [];
  const allowed = headers.get('access-control-allow-origin');
  if (allowed !== '*' && allowed !== ORIGIN) {
    faults.push({
      id: `${url.href}: server tidak mengirim "Access-Control-Allow-Origin: *", jadi peramban menolak. Tambahkan header itu pada server.`,
      en: `${url.href}: the server does not send "Access-Control-Allow-Origin: *", so browsers refuse. Add that header on the server.`,
    });
  }
  const isHashed = !url.pathname.endsWith(STATEMENT_PATH);
  if (isHashed && headers.get('content-encoding') !== null) {
    faults.push({
      id: `${url.href}: server mengirim Content-Encoding, jadi peramban membuka berkas itu lebih dulu dan sidiknya tidak cocok. Matikan untuk .gz.`,
      en: `${url.href}: the server sends Content-Encoding, so browsers unpack the file first and its hash is wrong. Turn that off for .gz.`,
    });
  }
  if (registerAddress(url.origin) === null) {
    faults.push({
      id: `${url.href}: daftar harus diterbitkan lewat https.`,
      en: `${url.href}: a register must be published over https.`,
    });
  }
  return faults;
}
