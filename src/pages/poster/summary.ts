/** What a wall has to say of the law, taken from the rules and never written beside them. */
import { EMPLOYMENTS, type Employment } from '../../domain/employment';
import type { Day, Stage } from '../../domain/register/types';
import {
  type Conduct,
  type Guidance,
  type Supervisor,
  tenureOn,
} from '../../domain/rules/guidance';
import { rowsFor } from '../../domain/rules/matrix';
import type { AccountCategory, LawAct, Rule, RuleBook, Sanction } from '../../domain/rules/types';

/** The five things not to do, each with the acts of the law that it stands for. */
export const DONTS = ['like', 'comment', 'share', 'follow', 'post'] as const;
export type Dont = (typeof DONTS)[number];

const ACTS: Readonly<Record<Dont, readonly LawAct[]>> = {
  like: ['like', 'react'],
  comment: ['comment'],
  share: ['share'],
  follow: ['follow', 'join_group'],
  post: ['post', 'post_photo'],
};

/** Whose accounts the poster speaks of, each with a stage in which they stand. */
const STAGES = {
  bakal_calon: 'bakal_calon',
  calon: 'kampanye',
  akun_pemenangan: 'kampanye',
} as const satisfies Partial<Record<AccountCategory, Stage>>;

export type Standing = keyof typeof STAGES;

const STANDINGS: readonly Standing[] = ['bakal_calon', 'calon', 'akun_pemenangan'];

/** A sanction, and on whose account it threatens whom. */
export interface Threat {
  readonly sanction: Sanction;
  readonly employments: readonly Employment[];
  readonly accounts: readonly Standing[];
}

export interface Summary {
  /** Those of the five for which every act is prohibited on every account. */
  readonly donts: readonly Dont[];
  readonly threats: readonly Threat[];
  /** The rules that lead in any of these cases. */
  readonly basis: readonly Rule[];
  readonly free: readonly Conduct[];
  readonly ask: readonly Supervisor[];
  /** The oldest day on which a rule of the basis was read. */
  readonly checked: Day;
  /** Whether all of the basis has been compared with the official text. */
  readonly isVerified: boolean;
}

export function summaryOf(book: RuleBook, guidance: Guidance, today: Day): Summary {
  const cases = casesOf(book);
  const led = new Set(cases.map(({ rule }) => rule));
  const basis = book.rules.filter((rule) => led.has(rule));
  return {
    donts: DONTS.filter((dont) => cases.every((each) => each.dont !== dont || each.rule !== null)),
    threats: book.sanctions.flatMap((sanction) => threatOf(sanction, cases)).sort(byEmployment),
    basis,
    free: guidance.conduct.filter(({ standing }) => standing === 'free'),
    ask: guidance.supervisors.filter((each) => tenureOn(each, today) === 'present'),
    checked: basis.map(({ checked }) => checked).sort()[0] ?? today,
    isVerified: basis.every(({ officialText }) => officialText),
  };
}

interface Case {
  readonly dont: Dont;
  readonly account: Standing;
  /** The rule that leads in prohibiting it; null: none does. */
  readonly rule: Rule | null;
}

function casesOf(book: RuleBook): Case[] {
  return STANDINGS.flatMap((account) =>
    DONTS.flatMap((dont) =>
      ACTS[dont].map((act) => {
        const [row] = rowsFor(book, { act, account, stage: STAGES[account], office: null });
        return { dont, account, rule: row?.verdict === 'prohibited' ? row.rule : null };
      }),
    ),
  );
}

function threatOf(sanction: Sanction, cases: readonly Case[]): Threat[] {
  const isReached = (employment: Employment, accounts: readonly Standing[]) =>
    cases.some(
      ({ account, rule }) =>
        accounts.includes(account) && rule?.sanction?.[employment] === sanction.id,
    );
  const employments = EMPLOYMENTS.filter((each) => isReached(each, STANDINGS));
  const accounts = STANDINGS.filter((account) =>
    employments.some((each) => isReached(each, [account])),
  );
  return employments.length === 0 ? [] : [{ sanction, employments, accounts }];
}

function byEmployment(
  { employments: [one = 'pns'] }: Threat,
  { employments: [other = 'pns'] }: Threat,
) {
  return EMPLOYMENTS.indexOf(one) - EMPLOYMENTS.indexOf(other);
}
