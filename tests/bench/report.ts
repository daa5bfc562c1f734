/** How a bench tells what it measured. */
import { arch, cpus, loadavg, platform } from 'node:os';
import { type Figure, isBound, isReached, type Measured, ratioOf } from './figures';

/** When and where something was measured. */
export interface Circumstances {
  readonly measuredOn: string;
  readonly machine: string;
  /** Processes that wanted to run in the last minute: with more than there are processors, times are noisy. */
  readonly load: number;
}

export interface Report extends Circumstances {
  readonly bench: string;
  /** Figures with a bound. */
  readonly reached: number;
  readonly missed: number;
  readonly results: readonly Measured[];
}

export function reportOf(bench: string, results: readonly Measured[]): Report {
  const bound = results.flatMap(({ figures }) => figures).filter(isBound);
  return {
    bench,
    ...circumstances(),
    reached: bound.filter(isReached).length,
    missed: bound.filter((figure) => !isReached(figure)).length,
    results,
  };
}

export function circumstances(): Circumstances {
  const [processor] = cpus();
  return {
    measuredOn: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} x ${processor?.model}, ${platform()} ${arch()}, Node ${process.version}`,
    load: loadavg()[0] ?? 0,
  };
}

/**
 * The table of a document: one line for each figure, one column for each subject, each with its
 * spread and how many times its floor it is.
 */
export function markdownOf({ results }: Report): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const subjects = results.map(({ subject }) => subject);
  const names = new Set(results.flatMap(({ figures }) => figures.map(({ name }) => name)));
  const rows = Array.from(names, (name) => line(rowOf(name, results)));
  return [
    line(['', 'must be', ...subjects]),
    line(Array(subjects.length + 2).fill('---')),
    ...rows,
  ].join('\n');
}

function rowOf(name: string, results: readonly Measured[]): string[] {
  const across = results.map(({ figures }) => figures.find((figure) => figure.name === name));
  const known = across.find((figure) => figure !== undefined);
  const cells = across.map((figure) => (figure === undefined ? '' : cellOf(figure)));
  return known === undefined ? cells : [`${name}, ${known.unit}`, boundInWords(known), ...cells];
}

function cellOf(figure: Figure): string {
  const ratio = ratioOf(figure);
  const { low, high, tries } = figure;
  return [
    shortly(figure.value),
    ...(tries === 1 ? [] : [`(${shortly(low)} to ${shortly(high)})`]),
    ...(ratio === null ? [] : [`= ${shortly(ratio)} times`]),
    ...(isReached(figure) ? [] : ['**missed**']),
  ].join(' ');
}

/** What was reached, beside what must be. */
export function printTable({ subject, figures }: Measured): void {
  console.log(subject);
  console.table(
    Object.fromEntries(
      figures.map((figure) => [
        figure.name,
        {
          reached: inWords(figure, figure.value),
          'of tries': figure.tries === 1 ? '' : spreadOf(figure),
          'times the floor': ratioInWords(figure),
          'must be': boundInWords(figure),
          '': verdictOf(figure),
        },
      ]),
    ),
  );
}

function spreadOf({ low, high, tries }: Figure): string {
  return `${shortly(low)} to ${shortly(high)} (${tries})`;
}

function verdictOf(figure: Figure): string {
  if (!isBound(figure)) return '';
  return isReached(figure) ? 'ok' : 'MISSED';
}

function ratioInWords(figure: Figure): string {
  const ratio = ratioOf(figure);
  return ratio === null ? '' : shortly(ratio);
}

function boundInWords(figure: Figure): string {
  const { most, mostTimes } = figure;
  return [
    ...(most === null ? [] : [`at most ${inWords(figure, most)}`]),
    ...(mostTimes === null ? [] : [`at most ${shortly(mostTimes)} times`]),
  ].join(', ');
}

function inWords({ unit }: Figure, value: number): string {
  return `${shortly(value)} ${unit}`;
}

function shortly(value: number): string {
  const digits =
    Math.abs(value) < 1000 ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 0 };
  return value.toLocaleString('en', digits);
}
