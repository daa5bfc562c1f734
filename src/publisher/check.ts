/** Checks a published register as a browser will: everything for which one would refuse it. */
import { rawKey, type Statement, statementAge } from '../domain/register/statement';
import { compare } from './changes';
import { type Bilingual, type Call, type Command, Fault } from './command';
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

function describe({ statement, key, shards }: Publication, { say }: Call): void {
  const { title, publisher, sequence, issued, expires } = statement;
  const accounts = statement.shards.reduce((sum, shard) => sum + shard.accounts, 0);
  const bytes = statement.shards.reduce((sum, shard) => sum + shard.bytes, 0);
  say({
    id: `"${title}" dari ${publisher.name} (${publisher.contact}), edisi ${sequence}, terbit ${issued}, berlaku sampai ${expires}.`,
    en: `"${title}" by ${publisher.name} (${publisher.contact}), edition ${sequence}, issued ${issued}, expires ${expires}.`,
  });
  say({
    id: `${accounts} akun dalam ${statement.shards.length} bagian (${shards.length} terbaca utuh), ${bytes} bita.`,
    en: `${accounts} accounts in ${statement.shards.length} shards (${shards.length} read whole), ${bytes} bytes.`,
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
  const known = new Set(before.statement.shards.map(({ sha256 }) => sha256));
  const fresh = now.statement.shards.filter(({ sha256 }) => !known.has(sha256));
  const bytes = fresh.reduce((sum, shard) => sum + shard.bytes, 0);
  const { added, removed, changed } = compare(before, now);
  say({
    id: `Dari edisi ${before.statement.sequence}: mengunduh ${fresh.length} dari ${now.statement.shards.length} bagian (${bytes} bita); ${added.length} akun ditambah, ${removed.length} dihapus, ${changed.length} diubah.`,
    en: `From edition ${before.statement.sequence}: downloads ${fresh.length} of ${now.statement.shards.length} shards (${bytes} bytes); ${added.length} accounts added, ${removed.length} removed, ${changed.length} changed.`,
  });
  return updateFaults(before, now);
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
