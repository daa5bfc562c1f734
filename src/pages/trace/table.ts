/** The findings as a table that people open in a spreadsheet. */
import { safeCsv } from '../../domain/import/csv';
import type { Finding } from '../../domain/trace/types';
import { holderInWords, roleInWords, stageInWords, type Words } from './words';

/** One line for every finding, as CSV. */
export function findingsCsv(findings: readonly Finding[], words: Words): string {
  const headings = words.own.csv;
  const rows = findings.map((finding) => cellsOf(finding, words));
  const columns = [
    headings.certainty,
    headings.site,
    headings.account,
    headings.holder,
    headings.kind,
    headings.office,
    headings.region,
    headings.act,
    headings.role,
    headings.at,
    headings.stage,
    headings.undone,
    headings.url,
    headings.register,
    headings.source,
    headings.file,
  ];
  return safeCsv([columns, ...rows]);
}

function cellsOf(finding: Finding, words: Words): string[] {
  const { act, certainty, entry } = finding;
  const { own, shared } = words;
  const { name, kind, office, region } = holderInWords(entry, words);
  return [
    own.classes[certainty].label,
    shared.sites[act.site],
    entry.account.label,
    name,
    kind,
    office,
    region,
    own.acts[act.act],
    roleInWords(act, words),
    act.at ?? '',
    stageInWords(finding, words),
    act.undone ? own.csv.yes : own.csv.no,
    act.url ?? '',
    entry.register.title,
    entry.account.source.text,
    act.file,
  ];
}
