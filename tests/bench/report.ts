/** How a bench tells what it measured. */
import { arch, cpus, loadavg, platform } from 'node:os';
import { type Figure, isReached, type Measured } from './figures';

interface Report {
  readonly bench: string;
  readonly measuredOn: string;
  readonly machine: string;
  /** Processes that wanted to run in the last minute: with more than there are processors, times are noisy. */
  readonly load: number;
  /** Figures with a bound. */
  readonly reached: number;
  readonly missed: number;
  readonly results: readonly Measured[];
}

export function reportOf(bench: string, results: readonly Measured[]): Report {
  const bound = results.flatMap(({ figures }) => figures).filter(({ most }) => most !== null);
  const [processor] = cpus();
  return {
    bench,
    measuredOn: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} x ${processor?.model}, ${platform()} ${arch()}, Node ${process.version}`,
    load: loadavg()[0] ?? 0,
    reached: bound.filter(isReached).length,
    missed: bound.filter((figure) => !isReached(figure)).length,
    results,
  };
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
          'must be': figure.most === null ? '' : `at most ${inWords(figure, figure.most)}`,
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
  if (figure.most === null) return '';
  return isReached(figure) ? 'ok' : 'MISSED';
}

function inWords({ unit }: Figure, value: number): string {
  return `${shortly(value)} ${unit}`;
}

function shortly(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: Math.abs(value) < 1000 ? 3 : 12 });
}
