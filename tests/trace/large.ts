/**
 * A download as people have them: gigabytes of photographs and a few files of JSON, as a ZIP64 archive
 * on disk. The photographs are holes in the file, so that it takes no room.
 */
import { type FileHandle, open } from 'node:fs/promises';
import { crc32, deflateRawSync } from 'node:zlib';

/** Bytes of one photograph. */
const PHOTOGRAPH = 4_000_000;

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const ZIP64_END = 0x06064b50;
const ZIP64_LOCATOR = 0x07064b50;
const END = 0x06054b50;

const ZIP64_FIELD = 1;
const VERSION = 45;
const DEFLATED = 8;
const IN_ZIP64 = 0xffffffff;

interface Entry {
  readonly path: string;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly method: number;
  readonly offset: number;
}

/** Writes an archive of `bytes` bytes or a little more to `file`: `files` among photographs. */
export async function writeLargeArchive(
  file: string,
  bytes: number,
  files: ReadonlyMap<string, string>,
): Promise<void> {
  const handle = await open(file, 'w');
  const entries: Entry[] = [];
  let offset = 0;
  for (const [path, text] of files) {
    offset = await writePhotographs(handle, entries, offset, bytes / (files.size + 1));
    const data = deflateRawSync(text);
    const unpacked = Buffer.byteLength(text);
    const entry = {
      path,
      crc: crc32(text),
      packed: data.length,
      unpacked,
      method: DEFLATED,
      offset,
    };
    entries.push(entry);
    const header = localHeader(entry);
    await handle.write(Buffer.concat([header, data]), 0, null, offset);
    offset += header.length + data.length;
  }
  offset = await writePhotographs(handle, entries, offset, Math.max(0, bytes - offset));
  await handle.write(tableOf(entries, offset), 0, null, offset);
  await handle.close();
}

async function writePhotographs(
  handle: FileHandle,
  entries: Entry[],
  start: number,
  bytes: number,
): Promise<number> {
  let offset = start;
  while (offset < start + bytes) {
    const path = `media/posts/${entries.length}.jpg`;
    const size = { packed: PHOTOGRAPH, unpacked: PHOTOGRAPH };
    const entry = { path, crc: 0, ...size, method: 0, offset };
    entries.push(entry);
    const header = localHeader(entry);
    await handle.write(header, 0, null, offset);
    offset += header.length + PHOTOGRAPH;
  }
  return offset;
}

function localHeader({ path, crc, packed, unpacked, method }: Entry): Buffer {
  const name = Buffer.from(path);
  const sizes = [...eight(unpacked), ...eight(packed)];
  return Buffer.from([
    ...four(LOCAL_HEADER),
    ...two(VERSION, 0, method, 0, 0),
    ...four(crc, IN_ZIP64, IN_ZIP64),
    ...two(name.length, sizes.length + 4),
    ...name,
    ...two(ZIP64_FIELD, sizes.length),
    ...sizes,
  ]);
}

function tableOf(entries: readonly Entry[], offset: number): Buffer {
  const headers = Buffer.concat(entries.map(centralHeader));
  return Buffer.concat([
    headers,
    Buffer.from([
      ...four(ZIP64_END),
      ...eight(44),
      ...two(VERSION, VERSION),
      ...four(0, 0),
      ...eight(entries.length, entries.length, headers.length, offset),
      ...four(ZIP64_LOCATOR, 0),
      ...eight(offset + headers.length),
      ...four(1, END),
      ...two(0xffff, 0xffff, 0xffff, 0xffff),
      ...four(IN_ZIP64, IN_ZIP64),
      ...two(0),
    ]),
  ]);
}

function centralHeader({ path, crc, packed, unpacked, method, offset }: Entry): Buffer {
  const name = Buffer.from(path);
  const field = [...eight(unpacked), ...eight(packed), ...eight(offset)];
  return Buffer.from([
    ...four(CENTRAL_HEADER),
    ...two(VERSION, VERSION, 0, method, 0, 0),
    ...four(crc, IN_ZIP64, IN_ZIP64),
    ...two(name.length, field.length + 4, 0, 0, 0),
    ...four(0, IN_ZIP64),
    ...name,
    ...two(ZIP64_FIELD, field.length),
    ...field,
  ]);
}

function two(...numbers: number[]): number[] {
  return numbers.flatMap((number) => littleEndian(number, 2));
}

function four(...numbers: number[]): number[] {
  return numbers.flatMap((number) => littleEndian(number, 4));
}

function eight(...numbers: number[]): number[] {
  return numbers.flatMap((number) => littleEndian(number, 8));
}

function littleEndian(number: number, bytes: number): number[] {
  return Array.from({ length: bytes }, (_, at) => Math.floor(number / 256 ** at) % 256);
}
