/** Checks a published register as a browser will: everything for which one would refuse it. */
import type { Bilingual } from '../domain/bilingual';
import { rawKey, type Statement, statementAge } from '../domain/register/statement';
import { compare } from './changes';
import { type Call, type Command, Fault } from './command';
import { inspectPublication, openPublication, type Publication } from './publication';

export const check: Command = {
  usage: 'check DIR|URL [--against OLD] [--key PUBLIC_KEY]',
  purpose: {
    id: 'memeriksa daftar yang sudah terbit seperti peramban memeriksanya',
    en: 'checks a published register as browsers do',
  },
  options: ['against', 'key'],
  async run(call) {
    const [address] = call.files;
    if (address === undefined) {
      throw new Fault({
        id: 'Sebutkan folder atau alamatnya.',
        en: 'Give a folder or an address.',
      });
    }
    const { publication, problems } = await inspectPublication(address, trustedKey(call));
    const found = [...problems];
    if (publication !== null) {
      describe(publication, call);
      found.push(...ageFaults(publication.statement, call.now));
      if (call.options['against'] !== undefined) {
        found.push(...(await describeUpdate(publication, call.options['against'], call)));
      }
    }
    for (const { id, en } of found) call.say({ id: `SALAH: ${id}`, en: `FAULT: ${en}` });
    call.say(conclusion(found.length));
    return found.length === 0 ? 0 : 1;
  },
};

function trustedKey({ options }: Call): string | undefined {
  const { key } = options;
  if (key === undefined || rawKey(key) !== null) return key;
  throw new Fault({
    id: `--key "${key}" bukan kunci publik. Bentuknya ed25519:… seperti yang dicetak keygen.`,
    en: `--key "${key}" is no public key. It looks like ed25519:…, as keygen prints it.`,
  });
}

function describe({ statement, key, bytes, shards: read }: Publication, { say }: Call): void {
  const { title, publisher, sequence, issued, expires, sections } = statement;
  const accounts = sum(sections, (section) => section.accounts);
  const shards = sum(sections, (section) => section.shards);
  const size = bytes + sum(sections, byteCount) + sum(read, ({ reference }) => reference.bytes);
  say({
    id: `"${title}" dari ${publisher.name} (${publisher.contact}), edisi ${sequence}, terbit ${issued}, berlaku sampai ${expires}.`,
    en: `"${title}" by ${publisher.name} (${publisher.contact}), edition ${sequence}, issued ${issued}, expires ${expires}.`,
  });
  say({
    id: `${accounts} akun dalam ${shards} bagian (${read.length} terbaca utuh), ${size} bita.`,
    en: `${accounts} accounts in ${shards} shards (${read.length} read whole), ${size} bytes.`,
  });
  say({
    id: `Ditandatangani dengan ${key}; samakan dengan registerKeys pada kebijakan.`,
    en: `Signed with ${key}; compare it with registerKeys of your policy.`,
  });
}

function ageFaults(statement: Statement, now: Date): Bilingual[] {
  const age = statementAge(statement, now, null);
  if (age === 'expired') {
    return [
      {
        id: `Kedaluwarsa sejak ${statement.expires}. Terbitkan edisi baru dengan build.`,
        en: `Expired since ${statement.expires}. Bring out a new edition with build.`,
      },
    ];
  }
  if (age === 'not_yet') {
    return [
      {
        id: `Waktu terbitnya di masa depan (${statement.issued}). Betulkan jam komputer penerbit.`,
        en: `It is issued in the future (${statement.issued}). Set the publisher's clock right.`,
      },
    ];
  }
  return [];
}

/** Says what a browser that has the edition at `old` will do with this one. */
async function describeUpdate(now: Publication, old: string, { say }: Call): Promise<Bilingual[]> {
  const before = await openPublication(old);
  const { shards, bytes } = downloadOf(now, before);
  const { added, removed, changed } = compare(before, now);
  say({
    id: `Dari edisi ${before.statement.sequence}: mengunduh ${shards} dari ${now.shards.length} bagian (${bytes} bita); ${added.length} akun ditambah, ${removed.length} dihapus, ${changed.length} diubah.`,
    en: `From edition ${before.statement.sequence}: downloads ${shards} of ${now.shards.length} shards (${bytes} bytes); ${added.length} accounts added, ${removed.length} removed, ${changed.length} changed.`,
  });
  return updateFaults(before, now);
}

/** What a browser that has the edition `before` has to fetch, in shards and in bytes of all files. */
function downloadOf(now: Publication, before: Publication) {
  const filesOf = ({ statement, shards }: Publication) => [
    ...statement.sections,
    ...shards.map(({ reference }) => reference),
  ];
  const known = new Set(filesOf(before).map(({ sha256 }) => sha256));
  const fresh = filesOf(now).filter(({ sha256 }) => !known.has(sha256));
  const shards = now.shards.filter(({ reference }) => fresh.includes(reference)).length;
  const isSame = now.statement.sequence === before.statement.sequence;
  return { shards, bytes: sum(fresh, byteCount) + (isSame ? 0 : now.bytes) };
}

function byteCount({ bytes }: { readonly bytes: number }): number {
  return bytes;
}

function sum<Item>(items: readonly Item[], numberOf: (item: Item) => number): number {
  return items.reduce((total, item) => total + numberOf(item), 0);
}

function updateFaults(before: Publication, { statement, key }: Publication): Bilingual[] {
  const faults: Bilingual[] = [];
  if (statement.sequence <= before.statement.sequence) {
    faults.push({
      id: `Nomor edisi ${statement.sequence} tidak lebih besar dari ${before.statement.sequence}, jadi peramban mengabaikannya. Bangun ulang dengan --previous.`,
      en: `Edition ${statement.sequence} is not above ${before.statement.sequence}, so browsers ignore it. Build again with --previous.`,
    });
  }
  if (key !== before.key) {
    faults.push({
      id: `Kuncinya berganti dari ${before.key}. Tambahkan kunci baru pada registerKeys sebelum terbit.`,
      en: `The key has changed from ${before.key}. Add the new one to registerKeys before publishing.`,
    });
  }
  return faults;
}

function conclusion(faults: number): Bilingual {
  if (faults === 0) return { id: 'Siap dipakai peramban.', en: 'Browsers can use it.' };
  return {
    id: `${faults} kesalahan; peramban akan memakai edisi lama.`,
    en: `${faults} faults; browsers will keep their old edition.`,
  };
}
