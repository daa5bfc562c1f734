/** Shape and inner consistency of the rule files; nothing is cited that has not passed here. */
import * as z from 'zod';
import instrumentsFile from '../../data/instruments.json' with { type: 'json' };
import rulesFile from '../../data/rules.json' with { type: 'json' };
import sanctionsFile from '../../data/sanctions.json' with { type: 'json' };
import { EMPLOYMENTS } from '../employment';
import { OFFICES, STAGES } from '../register/types';
import {
  confidence,
  day,
  id,
  type Identified,
  localText,
  provenance,
  repeated,
  text,
} from './fields';
import {
  ACCOUNT_CATEGORIES,
  INSTRUMENT_STATUSES,
  LAW_ACTS,
  type Instrument,
  type Rule,
  type RuleBook,
  type RuleCase,
  type Sanction,
} from './types';

const ruleCase: z.ZodType<RuleCase> = z.strictObject({
  acts: z.array(z.enum(LAW_ACTS)).min(1),
  accounts: z.array(z.enum(ACCOUNT_CATEGORIES)).min(1),
  verdict: z.enum(['prohibited', 'caution']),
  lead: z.boolean(),
  reading: localText.nullable(),
});

const rule: z.ZodType<Rule> = z.strictObject({
  id,
  instrument: id,
  pasal: text,
  verbatim: text,
  summary: localText,
  acts: allOr(LAW_ACTS),
  accounts: allOr(ACCOUNT_CATEGORIES),
  offices: allOr(OFFICES),
  stages: allOr(['di_luar_tahapan', ...STAGES]),
  employment: z.array(z.enum(EMPLOYMENTS)),
  basis: z.array(id),
  sanction: z.partialRecord(z.enum(EMPLOYMENTS), id).nullable(),
  ...provenance,
  officialText: z.boolean(),
  notes: localText.nullable(),
  use: z.enum(['warning', 'library']),
  verdict: z.enum(['prohibited', 'caution']).nullable(),
  cases: z.array(ruleCase),
});

const instrument: z.ZodType<Instrument> = z.strictObject({
  id,
  shortName: text,
  title: text,
  date: z.string().regex(/^\d{4}(-\d{2}-\d{2})?$/),
  status: z.enum(INSTRUMENT_STATUSES),
  note: localText,
});

const sanction: z.ZodType<Sanction> = z.strictObject({
  id,
  cite: text,
  short: localText,
  text: localText,
  note: localText.nullable(),
  employment: z.array(z.enum(EMPLOYMENTS)).min(1),
  basis: z.array(id),
  confidence,
  checked: day,
});

const ruleBook = z
  .strictObject({
    rules: z.array(rule),
    instruments: z.array(instrument),
    sanctions: z.array(sanction),
  })
  .superRefine((book: RuleBook, context) => {
    for (const message of inconsistencies(book)) context.addIssue({ code: 'custom', message });
  });

/**
 * Checks a rule book completely.
 * @throws {z.ZodError} naming every fault, when it has any
 */
export function parseRuleBook(input: unknown): RuleBook {
  return ruleBook.parse(input);
}

let shipped: RuleBook | undefined;

/** The rule book that ships inside: `src/data/*.json`, checked once. */
export function loadRules(): RuleBook {
  shipped ??= parseRuleBook({
    rules: rulesFile,
    instruments: instrumentsFile,
    sanctions: sanctionsFile,
  });
  return shipped;
}

function allOr<const T extends readonly string[]>(values: T) {
  return z.union([z.literal('all'), z.array(z.enum(values))]);
}

/** Everything that is wrong between the parts of `book`, one sentence each. */
function inconsistencies(book: RuleBook): string[] {
  return [
    ...repeated('rule', book.rules),
    ...repeated('instrument', book.instruments),
    ...repeated('sanction', book.sanctions),
    ...book.rules.flatMap((each) => [
      ...unknownIds(book, each),
      ...impossibleSanctions(book, each),
      ...misusedCases(each),
    ]),
    ...book.sanctions.flatMap((each) =>
      each.basis
        .filter((basis) => !has(book.rules, basis))
        .map((basis) => `sanction ${each.id}: unknown basis ${basis}`),
    ),
  ];
}

function has(list: Identified, wanted: string): boolean {
  return list.some((each) => each.id === wanted);
}

function unknownIds({ rules, instruments, sanctions }: RuleBook, each: Rule): string[] {
  const faults = each.basis
    .filter((basis) => !has(rules, basis))
    .map((basis) => `rule ${each.id}: unknown basis ${basis}`);
  if (!has(instruments, each.instrument)) {
    faults.push(`rule ${each.id}: unknown instrument ${each.instrument}`);
  }
  for (const wanted of Object.values(each.sanction ?? {})) {
    if (!has(sanctions, wanted)) faults.push(`rule ${each.id}: unknown sanction ${wanted}`);
  }
  return faults;
}

/** A sanction of the civil servants' discipline (PP 94/2021, PP 42/2004) never reaches a PPPK. */
function impossibleSanctions({ sanctions }: RuleBook, each: Rule): string[] {
  return EMPLOYMENTS.flatMap((employment) => {
    const wanted = each.sanction?.[employment];
    if (wanted === undefined) return [];
    const named = sanctions.find((other) => other.id === wanted);
    const possible = each.employment.includes(employment) && named?.employment.includes(employment);
    return possible ? [] : [`rule ${each.id}: sanction ${wanted} does not reach ${employment}`];
  });
}

/** Only rules that may be cited have cases, and what a rule does not name needs a reading. */
function misusedCases(each: Rule): string[] {
  const faults: string[] = [];
  if (each.use === 'library' && (each.verdict !== null || each.cases.length > 0)) {
    faults.push(`rule ${each.id}: a rule of the library supports no verdict`);
  }
  if (each.verdict === null && each.cases.length > 0) {
    faults.push(`rule ${each.id}: cases without a verdict`);
  }
  if (each.verdict === 'prohibited' && each.sanction === null) {
    faults.push(`rule ${each.id}: prohibits without a sanction`);
  }
  for (const { acts, accounts, reading } of each.cases) {
    const literal = within(each.acts, acts) && within(each.accounts, accounts);
    if (!literal && reading === null) faults.push(`rule ${each.id}: a case needs a reading`);
  }
  return faults;
}

function within<T>(scope: 'all' | readonly T[], wanted: readonly T[]): boolean {
  return scope === 'all' || wanted.every((each) => scope.includes(each));
}
