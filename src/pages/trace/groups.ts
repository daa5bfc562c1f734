/** Findings sorted as a person clears them away: account by account. */
import type { FileCount, Finding } from '../../domain/trace/types';

/** All findings on one account of one holder. */
export interface Group {
  readonly id: string;
  readonly findings: readonly [Finding, ...Finding[]];
}

/** One group an account, in the order in which `findings` first tell of it. */
export function byAccount(findings: readonly Finding[]): Group[] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const id = accountId(finding);
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [finding]);
    else group.push(finding);
  }
  return [...groups].map(([id, all]) => ({ id, findings: all }));
}

/** How much was read of `files`, in records. */
export function totalOf(files: readonly FileCount[]) {
  const sum = (of: (file: FileCount) => number) => files.reduce((all, file) => all + of(file), 0);
  return {
    entries: sum(({ entries }) => entries),
    understood: sum(({ understood }) => understood),
    uncheckable: sum(({ uncheckable }) => uncheckable),
  };
}

function accountId({ entry: { register, holder, account } }: Finding): string {
  return [register.id, holder.id, account.keys[0]].join('\n');
}
