/** The matrix of the law: which rules speak of an act on an account, and what they support. */
import type { Office, Stage } from '../register/types';
import type { AccountCategory, AllOr, LawAct, LocalText, Rule, RuleBook } from './types';

/** One cell of the matrix, as it is asked for. */
export interface Cell {
  readonly act: LawAct;
  readonly account: AccountCategory;
  readonly stage: Stage;
  /** Office the candidate stands for; null when the register names none. */
  readonly office: Office | null;
}

/** A rule that speaks of a cell. */
export interface Row {
  readonly rule: Rule;
  readonly verdict: 'prohibited' | 'caution';
  readonly lead: boolean;
  readonly reading: LocalText | null;
}

/** The rules that speak of `cell` itself, the one to name first in front; none: no rule found. */
export function rowsFor({ rules }: RuleBook, cell: Cell): readonly Row[] {
  return rules
    .filter((rule) => rule.use === 'warning' && covers(rule, cell))
    .flatMap((rule) => rowsOf(rule, cell))
    .sort((one, other) => Number(other.lead) - Number(one.lead));
}

/** The duties that bind every civil servant at all times, whatever the act. */
export function generalDuties({ rules }: RuleBook): readonly Rule[] {
  return rules.filter((rule) => rule.use === 'warning' && rule.verdict === 'caution');
}

function covers(rule: Rule, { stage, office }: Cell): boolean {
  const inOffice = office === null ? rule.offices === 'all' : includes(rule.offices, office);
  return inOffice && includes(rule.stages, stage);
}

function rowsOf(rule: Rule, { act, account }: Cell): Row[] {
  return rule.cases
    .filter(({ acts, accounts }) => acts.includes(act) && accounts.includes(account))
    .map(({ verdict, lead, reading }) => ({ rule, verdict, lead, reading }));
}

function includes<T>(scope: AllOr<T>, wanted: T): boolean {
  return scope === 'all' || scope.includes(wanted);
}
