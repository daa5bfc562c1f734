/**
 * `npm run trace-check [-- --seeds N]`: made-up exports in every dialect, read as the page reads them.
 * Prints precision and recall by site and class. With `--gigabytes N` an archive of that size is read
 * on the page of the finished build (`npm run build`), and the memory that it takes is printed.
 */
import { parseArgs } from 'node:util';
import { measure, type Score } from './measure';
import { weigh } from './weigh';

/** Entries of the large file: 120 MB. */
const LIKES = 60_000;

const { values } = parseArgs({
  options: { seeds: { type: 'string', default: '5' }, gigabytes: { type: 'string' } },
});
await (values.gigabytes === undefined
  ? score(Number(values.seeds))
  : load(Number(values.gigabytes)));

async function load(gigabytes: number): Promise<void> {
  const { before, peak, seconds, steps, said } = await weigh('dist/chrome', {
    bytes: gigabytes * 1e9,
    likes: LIKES,
  });
  const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;
  console.log(`memory of the browser: ${megabytes(before)}, at most ${megabytes(peak)}`);
  console.log(`${seconds.toFixed(1)} s, ${steps} steps of the progress bar`);
  console.log(said);
}

async function score(seeds: number): Promise<void> {
  const scores = new Map<string, Score>();
  const faults: string[] = [];
  for (let seed = 1; seed <= seeds; seed++) {
    const measured = await measure(seed);
    for (const one of measured.scores) {
      const name = `${one.site} ${one.certainty}`;
      scores.set(name, sumOf(one, scores.get(name)));
    }
    const wrong = [...measured.wrong, ...measured.miscounted];
    faults.push(...wrong.map((fault) => `seed ${seed}: ${fault}`));
  }
  print([...scores.values()]);
  for (const fault of faults) console.log(fault);
  if (faults.length > 0) process.exitCode = 1;
}

function print(scores: readonly Score[]): void {
  console.table(
    scores.map(({ site, certainty, true: all, found, hits }) => ({
      site,
      certainty,
      true: all,
      found,
      precision: share(hits, found),
      recall: share(hits, all),
    })),
  );
}

function sumOf(a: Score, b: Score | undefined): Score {
  if (b === undefined) return a;
  return { ...a, true: a.true + b.true, found: a.found + b.found, hits: a.hits + b.hits };
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : (part / whole).toFixed(4);
}
