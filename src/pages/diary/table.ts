/** The diary as a table for a spreadsheet. */
import type { DiaryLine } from '../../background/diary/diary';
import { profileAddress } from '../../domain/account/address';
import { siteOfKey } from '../../domain/account/key';
import { safeCsv } from '../../domain/import/csv';
import type { Language } from '../../domain/settings';
import { textsIn } from '../shared/texts';
import { diaryTextsIn } from './texts';

/** The lines as CSV; times are ISO times, which every spreadsheet sorts rightly. */
export function diaryCsv(lines: readonly DiaryLine[], language: Language): string {
  const { list, site, address, holder, acts, decisions } = diaryTextsIn(language);
  const { sites } = textsIn(language);
  const headings = [list.at, site, list.act, list.account, address, holder, list.decision];
  const rows = lines.map((line) => [
    line.at,
    sites[siteOfKey(line.key)],
    acts[line.act],
    line.label,
    profileAddress(line.key, line.label) ?? '',
    line.holder,
    decisions[line.decision],
  ]);
  return safeCsv([headings, ...rows]);
}
