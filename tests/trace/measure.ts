/** Reads made-up exports as the page does, and compares what is found with what is true. */
import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js';
import { type Site, SITES } from '../../src/domain/account/key';
import { entriesByKey, keysOf } from '../../src/domain/register/lookup';
import { buildPrefixes } from '../../src/domain/register/prefixes';
import { mayConcern, type Prefixes } from '../../src/domain/trace/candidates';
import { compare, namesOf, type Registers } from '../../src/domain/trace/compare';
import type { FileCount, Finding, PastAct } from '../../src/domain/trace/types';
import { readFiles } from '../../src/pages/trace/read-files';
import { facebookExport } from './facebook';
import { instagramExport } from './instagram';
import { type MadeExport, NOW, type Truth, World } from './world';
import { xExport } from './x';

/** How well one class was found on one site. */
export interface Score {
  readonly site: Site;
  readonly certainty: Truth['certainty'];
  /** What is true, what was found, and how much of it is the same. */
  readonly true: number;
  readonly found: number;
  readonly hits: number;
}

export interface Measured {
  readonly scores: readonly Score[];
  /** Truths of no finding and findings of no truth, of the class `certain`. */
  readonly wrong: readonly string[];
  /** Files whose entries were not all understood, or not as many found to name nobody as there are. */
  readonly miscounted: readonly string[];
}

/** One export of every dialect. */
export function allExports(world: World): MadeExport[] {
  return [
    xExport(world, false),
    xExport(world, true),
    ...(['en', 'nl', 'it', 'id'] as const).flatMap((language) => [
      instagramExport(world, 'legacy', language),
      instagramExport(world, 'recent', language),
    ]),
    ...(['2021', '2023', '2024', '2025'] as const).flatMap((dialect) =>
      (['en', 'id', 'nl'] as const).map((language) => facebookExport(world, dialect, language)),
    ),
  ];
}

export async function measure(seed: number): Promise<Measured> {
  const world = new World(seed);
  const results: Result[] = [];
  for (const made of allExports(world)) results.push({ made, ...(await readMade(world, made)) });
  const scores = SITES.flatMap((site) =>
    (['certain', 'possible'] as const).map((certainty) => scoreOf(site, certainty, results)),
  );
  return {
    scores,
    wrong: results.flatMap(wrongIn),
    miscounted: results.flatMap(({ made, counts }) => miscountedIn(made, counts)),
  };
}

interface Result {
  readonly made: MadeExport;
  readonly findings: readonly Finding[];
  readonly counts: readonly FileCount[];
}

async function readMade(world: World, made: MadeExport): Promise<Omit<Result, 'made'>> {
  const acts: PastAct[] = [];
  const counts: FileCount[] = [];
  const prefixes = prefixesOf(world);
  const wanted = (act: PastAct) => mayConcern(act, prefixes);
  for await (const told of readFiles([await zipped(made)], wanted)) {
    if (told.kind === 'acts') acts.push(...told.acts);
    else if (told.kind === 'count') counts.push(told.count);
    else if (told.kind === 'problem') throw new Error(`${made.title}: ${told.problem.en}`);
  }
  return { counts, findings: await compare(acts, registersOf(world), NOW) };
}

export async function zipped({ title, files }: MadeExport): Promise<File> {
  const zip = new ZipWriter(new BlobWriter('application/zip'), { useWebWorkers: false });
  for (const [path, text] of files) await zip.add(path, new TextReader(text));
  return new File([await zip.close()], `${title}.zip`);
}

function prefixesOf({ holders }: World): Prefixes {
  const keys = holders.flatMap(keysOf);
  return {
    x: buildPrefixes(keys, 'x'),
    facebook: buildPrefixes(keys, 'facebook'),
    instagram: buildPrefixes(keys, 'instagram'),
  };
}

function registersOf({ holders, elections }: World): Registers {
  const register = {
    format: 'jaga-netral-register/1',
    title: 'Daftar karangan',
    label: 'karangan untuk pengujian',
    publisher: { name: 'Penguji', contact: 'penguji@contoh.id' },
    sequence: 1,
    issued: '2029-01-05',
    elections,
    holders,
  } as const;
  const entries = entriesByKey(register);
  const accounts = holders.flatMap((holder) =>
    holder.accounts.map((account) => ({ account, holder })),
  );
  return {
    find: (keys) => Promise.resolve(new Map(keys.map((key) => [key, entries.get(key) ?? []]))),
    named: (names) =>
      Promise.resolve(
        new Map(
          [...names].map((name) => [
            name,
            accounts
              .filter(({ account, holder }) => namesOf(account, holder).includes(name))
              .flatMap(({ account }) => account.keys),
          ]),
        ),
      ),
  };
}

function scoreOf(site: Site, certainty: Truth['certainty'], results: readonly Result[]): Score {
  let hits = 0;
  let found = 0;
  let all = 0;
  for (const { made, findings } of results.filter((one) => one.made.site === site)) {
    const truths = new Set(
      made.truths.filter((one) => one.certainty === certainty).map(markOfTruth),
    );
    const marks = findings.filter((one) => one.certainty === certainty).map(markOfFinding);
    all += truths.size;
    found += marks.length;
    hits += marks.filter((mark) => truths.has(mark)).length;
  }
  return { site, certainty, true: all, found, hits };
}

function wrongIn({ made, findings }: Result): string[] {
  const truths = new Set(made.truths.filter(isCertain).map(markOfTruth));
  const marks = new Set(findings.filter(isCertain).map(markOfFinding));
  return [
    ...[...marks]
      .filter((mark) => !truths.has(mark))
      .map((mark) => `${made.title}: not so: ${mark}`),
    ...[...truths]
      .filter((mark) => !marks.has(mark))
      .map((mark) => `${made.title}: missed: ${mark}`),
  ];
}

function isCertain({ certainty }: { readonly certainty: string }): boolean {
  return certainty === 'certain';
}

function markOfTruth({ act, mark, holder }: Truth): string {
  return `${act} ${mark} ${holder}`;
}

function markOfFinding({ act: { act, at, url }, entry }: Finding): string {
  return `${act} ${at ?? url} ${entry.holder.id}`;
}

function miscountedIn({ title, uncheckable }: MadeExport, counts: readonly FileCount[]): string[] {
  const missing = [...uncheckable.keys()].filter(
    (file) => !counts.some((one) => one.file === file),
  );
  const wrong = counts.filter(
    (one) => one.understood !== one.entries || one.uncheckable !== uncheckable.get(one.file),
  );
  return [
    ...missing.map((file) => `${title}: ${file} was not read`),
    ...wrong.map((one) => `${title}: ${JSON.stringify(one)}, not ${uncheckable.get(one.file)}`),
  ];
}
