import { useMemo } from 'preact/hooks';
import type { Finding } from '../../domain/trace/types';
import { fill } from '../../domain/wording/texts';
import { momentInWords } from '../shared/dates';
import { byAccount, type Group } from './groups';
import { countInWords } from './numbers';
import { Some } from './some';
import { holderInWords, roleInWords, stageInWords, type Words } from './words';

/** As many as a page draws without delay. */
const ACCOUNTS_AT_ONCE = 20;
const ACTS_AT_ONCE = 5;
const MORE_ACTS_AT_ONCE = 50;

interface Props {
  readonly certainty: Finding['certainty'];
  readonly findings: readonly Finding[];
  readonly words: Words;
}

/** The findings of one class, account by account, the account of the latest act first. */
export function Findings({ certainty, findings, words }: Props) {
  const { own, language } = words;
  const groups = useMemo(() => byAccount(findings), [findings]);
  const more = (count: number) =>
    fill(own.findings.moreAccounts, { count: countInWords(count, language) });
  return (
    <section class="card findings">
      <h2>{own.classes[certainty].label}</h2>
      <p class="soft">{own.classes[certainty].note}</p>
      <Some items={groups} first={ACCOUNTS_AT_ONCE} step={ACCOUNTS_AT_ONCE} more={more}>
        {(group) => <Account key={group.id} group={group} words={words} />}
      </Some>
    </section>
  );
}

function Account({ group: { findings }, words }: { group: Group; words: Words }) {
  const { own, shared, language } = words;
  const [{ act, entry }] = findings;
  const { name, kind, office, region } = holderInWords(entry, words);
  const inWords = (template: string, count: number) =>
    fill(template, { count: countInWords(count, language) });
  const acts = findings.length > 1 && inWords(own.findings.count, findings.length);
  const more = (hidden: number) => inWords(own.findings.more, hidden);
  return (
    <li class="account">
      <h3>
        {shared.sites[act.site]} {entry.account.label}
      </h3>
      <p class="soft">{[name, kind, office, region, acts].filter(Boolean).join(' · ')}</p>
      <Some items={findings} first={ACTS_AT_ONCE} step={MORE_ACTS_AT_ONCE} more={more}>
        {(finding) => <PastAct finding={finding} words={words} />}
      </Some>
    </li>
  );
}

/** What was done and when, and the way to the place where it can be undone. */
function PastAct({ finding, words }: { finding: Finding; words: Words }) {
  const { own, shared, language } = words;
  const { findings: texts } = own;
  const { act } = finding;
  const date = act.at === null ? texts.noDate : momentInWords(act.at, language);
  const name = own.acts[act.act];
  const slots = { site: shared.sites[act.site], act: name, date };
  const facts = [roleInWords(act, words), stageInWords(finding, words)].filter(Boolean);
  return (
    <li class="act">
      <span class="date">{date}</span>
      <span class="what">
        <strong>{name}</strong>
        {facts.length > 0 && <span class="soft"> · {facts.join(' · ')}</span>}
      </span>
      {act.undone && <span class="soft">{texts.undone}</span>}
      {!act.undone && act.url && (
        <a href={act.url} target="_blank" rel="noreferrer" aria-label={fill(texts.openAct, slots)}>
          {texts.open}
        </a>
      )}
    </li>
  );
}
