/** How the fault lab and the hostile page tell what they found. */
import { type Circumstances, circumstances } from './report';

export interface Finding {
  /** Kind of fault, or the browser and the aim of an attack. */
  readonly subject: string;
  readonly what: string;
  /** Whether it is as it must be. */
  readonly reached: boolean;
  /** One line for people. */
  readonly said: string;
}

export interface FindingsReport extends Circumstances {
  readonly lab: string;
  readonly reached: number;
  readonly missed: number;
  readonly findings: readonly Finding[];
}

export function findingsReport(lab: string, findings: readonly Finding[]): FindingsReport {
  const reached = findings.filter((finding) => finding.reached).length;
  return { lab, ...circumstances(), reached, missed: findings.length - reached, findings };
}

/** The table of a document: one line for each subject, and every finding that is not as it must be. */
export function markdownOfFindings({ findings }: FindingsReport): string {
  const subjects = [...new Set(findings.map(({ subject }) => subject))];
  const rows = subjects.map((subject) => {
    const own = findings.filter((finding) => finding.subject === subject);
    const missed = own.filter(({ reached }) => !reached).length;
    return `| ${subject} | ${own.length} | ${own.length - missed} | ${missed} |`;
  });
  const misses = findings.filter(({ reached }) => !reached).map(({ said }) => `- ${said}`);
  return ['| | tried | as it must be | missed |', '|---|---|---|---|', ...rows, '', ...misses].join(
    '\n',
  );
}
