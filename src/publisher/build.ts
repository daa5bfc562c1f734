/** From spreadsheets to a signed register that any web server can publish. */
import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { tagKey } from '../domain/account/key';
import { type Finding, type Verdict, VERDICTS } from '../domain/import/findings';
import { type Imported, importFiles } from '../domain/import/import';
import { reportCsv } from '../domain/import/report';
import { explain, type Language, placeInWords, verdictInWords } from '../domain/import/words';
import { parseMarkerPack } from '../domain/markers/schema';
import { slug } from '../domain/register/division';
import { countAccounts } from '../domain/register/shard';
import {
  parseStatement,
  type Statement,
  STATEMENT_PATH,
  statementSchema,
  verifyStatement,
} from '../domain/register/statement';
import type { Day, Election, Holder } from '../domain/register/types';
import { errorInBoth, firstFaultInBoth } from '../domain/schema-proof';
import { type Call, type Command, Fault, plain, required } from './command';
import { packRegister, writePublication } from './files';
import { registerLink } from './link';
import { parseJson, publicKeyOf, readPrivateKey, signStatement } from './keys';
import { openPublication, type Publication } from './publication';

const USUAL_VALIDITY_DAYS = 90;
const LONGEST_VALIDITY_DAYS = 730;
const DAY_MS = 86_400_000;

/** Findings of one kind that are shown on the screen; the report has all. */
const SHOWN_OF_A_KIND = 3;

/** Characters of a cell that are shown on the screen. */
const LONGEST_VALUE = 100;

const EMBEDDED_ELECTIONS = new URL('../data/elections.json', import.meta.url);

export const build: Command = {
  usage:
    'build FILE… --out DIR --key FILE [--report FILE] [--title T --publisher P --contact C --label L] [--expires DAYS] [--elections FILE] [--markers FILE] [--previous DIR] [--url URL]',
  purpose: {
    id: 'membuat daftar bertanda tangan dari CSV atau XLSX',
    en: 'makes a signed register from CSV or XLSX',
  },
  options: [
    'out',
    'key',
    'report',
    'title',
    'publisher',
    'contact',
    'label',
    'expires',
    'elections',
    'markers',
    'previous',
    'url',
  ],
  async run(call) {
    const out = required(call, 'out');
    const key = await readPrivateKey(required(call, 'key'));
    const link = registerLink(call.options['url'], publicKeyOf(key));
    const previous = await previousEdition(call, out);
    const head = await describeEdition(call, previous);
    const imported = await importAll(call, head, previous);
    await report(call, imported.findings);
    if (imported.holders.length === 0) {
      throw new Fault({
        id: 'Tidak ada satu akun pun yang dapat dipakai, jadi tidak ada yang diterbitkan.',
        en: 'Not one account can be used, so nothing is published.',
      });
    }
    const packed = await packRegister(imported.holders, previous);
    const statement = checked({
      ...head,
      elections: usedElections(head.elections, imported.holders),
      sections: packed.sections.map(({ reference }) => reference),
    });
    const jws = await signStatement(statement, key);
    const verified = await verifyStatement(jws, [publicKeyOf(key)]);
    if (!verified.ok) throw new Fault(verified.fault);
    await writePublication(out, jws, packed);
    summarise(call, out, statement, imported.holders);
    link.forEach(call.say);
    return 0;
  },
};

/** The edition that browsers have now: the one named, or the one that is about to be replaced. */
async function previousEdition({ options }: Call, out: string): Promise<Publication | null> {
  if (options['previous'] !== undefined) return openPublication(options['previous']);
  const exists = await stat(join(out, STATEMENT_PATH)).catch(() => null);
  return exists === null ? null : openPublication(out);
}

/** Everything of the statement but its sections. Elections are all that rows may name. */
async function describeEdition(
  call: Call,
  previous: Publication | null,
): Promise<Omit<Statement, 'sections'>> {
  const before = previous?.statement;
  const name = call.options['publisher'] ?? before?.publisher.name ?? required(call, 'publisher');
  const markers = await readMarkers(call, before);
  return {
    format: 'jaga-netral-statement/1',
    publisher: {
      id: before?.publisher.id ?? publisherId(name),
      name,
      contact: call.options['contact'] ?? before?.publisher.contact ?? required(call, 'contact'),
    },
    title: call.options['title'] ?? before?.title ?? required(call, 'title'),
    label: call.options['label'] ?? before?.label ?? required(call, 'label'),
    sequence: (before?.sequence ?? 0) + 1,
    issued: instant(call.now),
    expires: instant(new Date(call.now.getTime() + validityDays(call) * DAY_MS)),
    elections: await readElections(call, before),
    ...(markers !== undefined && { markers }),
  };
}

function publisherId(name: string): string {
  const ascii = slug(name).replace(/[^a-z0-9-]/g, '');
  return ascii.slice(0, 64) || 'penerbit';
}

function instant(at: Date): string {
  return at.toISOString().replace(/\.\d+Z$/, 'Z');
}

function validityDays({ options }: Call): number {
  const days = Number(options['expires'] ?? USUAL_VALIDITY_DAYS);
  if (Number.isInteger(days) && days >= 1 && days <= LONGEST_VALIDITY_DAYS) return days;
  throw new Fault({
    id: `--expires "${options['expires']}": tulis jumlah hari antara 1 dan ${LONGEST_VALIDITY_DAYS}.`,
    en: `--expires "${options['expires']}": write a number of days from 1 to ${LONGEST_VALIDITY_DAYS}.`,
  });
}

async function readElections(
  { options }: Call,
  before: Statement | undefined,
): Promise<readonly Election[]> {
  const file = options['elections'];
  if (file === undefined && before !== undefined && before.elections.length > 0) {
    return before.elections;
  }
  const source = file ?? EMBEDDED_ELECTIONS;
  const json = parseJson((await readFile(source, 'utf8')).replace(/^\uFEFF/, ''));
  const parsed = statementSchema.shape.elections.safeParse(json, { error: errorInBoth });
  if (parsed.success) return parsed.data;
  const { id, en } = firstFaultInBoth(parsed.error);
  throw new Fault({
    id: `${file}: bukan daftar pemilihan (${id}). Contohnya ada di docs/register-format.md.`,
    en: `${file}: no list of elections (${en}). docs/register-format.md has an example.`,
  });
}

/** Markers stay in force from edition to edition until others replace them. */
async function readMarkers({ options }: Call, before: Statement | undefined): Promise<unknown> {
  const file = options['markers'];
  if (file === undefined) return before?.markers;
  const parsed = parseMarkerPack(parseJson(await readFile(file, 'utf8')) ?? null);
  if (parsed.ok) return parsed.pack;
  throw new Fault(plain(`${file}: ${parsed.fault}`));
}

async function importAll(
  call: Call,
  { publisher, issued, elections }: Omit<Statement, 'sections'>,
  previous: Publication | null,
): Promise<Imported> {
  if (call.files.length === 0) {
    throw new Fault({
      id: 'Sebutkan berkas daftarnya (CSV atau XLSX).',
      en: 'Give the file of the list (CSV or XLSX).',
    });
  }
  const files = await Promise.all(
    call.files.map(async (path) => ({ name: basename(path), bytes: await readFile(path) })),
  );
  const since = daysListed(previous);
  return importFiles(files, {
    elections,
    source: { text: `daftar ${publisher.name}`, checked: issued.slice(0, 10) },
    listedSince: (holder, key) => since.get(`${holder}\n${key}`),
  });
}

/** The day of every entry of the last edition, so that an unchanged region keeps its shard. */
function daysListed(previous: Publication | null): ReadonlyMap<string, Day> {
  const days = new Map<string, Day>();
  const holders = previous?.shards.flatMap(({ shard }) => shard.holders) ?? [];
  for (const { id, accounts, tags = [] } of holders) {
    for (const { keys, source } of accounts) days.set(`${id}\n${keys[0]}`, source.checked);
    for (const { text, source } of tags) days.set(`${id}\n${tagKey('x', text)}`, source.checked);
  }
  return days;
}

function usedElections(elections: readonly Election[], holders: readonly Holder[]): Election[] {
  const used = new Set(holders.map(({ election }) => election));
  return elections.filter(({ id }) => used.has(id));
}

/** A statement that does not follow its own schema never leaves this computer. */
function checked(statement: Statement): Statement {
  const parsed = parseStatement(statement);
  if (!parsed.ok) throw new Fault(parsed.fault);
  return parsed.statement;
}

async function report(call: Call, findings: readonly Finding[]): Promise<void> {
  const { language, say } = call;
  const file = call.options['report'];
  if (file !== undefined) await writeFile(file, reportCsv(findings, language));
  const troubles = findings.filter(({ verdict }) => verdict !== 'sah');
  for (const reason of new Set(troubles.map((finding) => finding.reason))) {
    const ofKind = troubles.filter((finding) => finding.reason === reason);
    for (const finding of ofKind.slice(0, SHOWN_OF_A_KIND)) say(plain(inWords(finding, language)));
    const hidden = ofKind.length - SHOWN_OF_A_KIND;
    if (hidden > 0) {
      say({
        id: `  … dan ${hidden} lagi seperti ini; semuanya ada dalam laporan (--report FILE).`,
        en: `  … and ${hidden} more like this; the report has all (--report FILE).`,
      });
    }
  }
  say(plain(VERDICTS.map((verdict) => countOf(verdict, findings, call)).join(', ')));
}

function inWords(finding: Finding, language: Language): string {
  const { place, value, verdict } = finding;
  const where = placeInWords(place, language);
  const what = value === '' ? where : `${where}: "${value.slice(0, LONGEST_VALUE)}"`;
  return `${what}: ${verdictInWords(verdict, language)}. ${explain(finding, language)}`;
}

function countOf(verdict: Verdict, findings: readonly Finding[], { language }: Call): string {
  const count = findings.filter((finding) => finding.verdict === verdict).length;
  return `${verdictInWords(verdict, language)}: ${count}`;
}

function summarise(
  { say }: Call,
  out: string,
  statement: Statement,
  holders: readonly Holder[],
): void {
  const { sequence, expires, sections } = statement;
  const shards = sections.reduce((sum, section) => sum + section.shards, 0);
  say({
    id: `Edisi ${sequence} dari "${statement.title}": ${countAccounts(holders)} akun dalam ${shards} bagian, berlaku sampai ${expires}. Unggah seluruh isi ${out}.`,
    en: `Edition ${sequence} of "${statement.title}": ${countAccounts(holders)} accounts in ${shards} shards, expires ${expires}. Upload all of ${out}.`,
  });
}
