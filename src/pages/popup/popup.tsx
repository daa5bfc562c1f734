import { useState } from 'preact/hooks';
import {
  diagnosisPage,
  ownListPage,
  rulesPage,
  tracePage,
  welcomePage,
} from '../../background/pages';
import { setPaused } from '../../background/paused-tabs';
import type { RegisterFault } from '../../background/registers/log';
import type { RegisterRecord } from '../../background/registers/registers';
import { showSigns } from '../../background/toolbar';
import type { EffectiveSettings } from '../../domain/policy/types';
import { fill } from '../../domain/wording/texts';
import { browser } from '../../platform/browser';
import { PRACTICE_PAGE } from '../shared/addresses';
import { Brand } from '../shared/brand';
import { momentInWords } from '../shared/dates';
import { type Texts, textsIn } from '../shared/texts';
import { AccountCard } from './account-card';
import type { ActiveAccount } from './active-account';
import type { PageState } from './active-page';
import { PageCard } from './page-card';
import { PageLink } from './page-link';
import { RegisterCard } from './register-card';
import { TodayCard } from './today-card';

interface Props {
  readonly settings: EffectiveSettings;
  /** Whether the browser lets us read the sites. */
  readonly access: boolean;
  /** Those in force that list somebody, the most trusted first. */
  readonly registers: readonly RegisterRecord[];
  readonly faults: readonly RegisterFault[];
  readonly page: PageState;
  /** The tab in which the person may pause, and whether they have; null: there is none. */
  readonly pausable: PausableTab | null;
  readonly account: ActiveAccount | null;
  /** Warnings shown today. */
  readonly warnings: number;
  readonly now: Date;
}

export interface PausableTab {
  readonly id: number;
  readonly paused: boolean;
}

/** How things stand, at a glance. */
export function Popup(props: Props) {
  const { settings, access, registers, faults, page, pausable, account, warnings, now } = props;
  const { language, locked, employment } = settings;
  const texts = textsIn(language);
  const pause = usePause(pausable, page);
  return (
    <>
      <header>
        <Brand>{texts.brand}</Brand>
      </header>
      <main>
        {!access && <MissingAccess texts={texts.popup.access} />}
        <PageCard texts={texts} page={page} active={registers.length > 0} pause={pause} />
        {account && <AccountCard texts={texts} account={account} mayAdd={!locked.has('ownList')} />}
        <NewestFault texts={texts} faults={faults} language={language} />
        {employment === null && (
          <p class="hint">
            {texts.popup.employmentMissing}{' '}
            <button type="button" class="link" onClick={openSettings}>
              {texts.popup.choose}
            </button>
          </p>
        )}
        {registers.length > 0 && (
          <>
            <TodayCard
              texts={texts}
              language={language}
              elections={electionsOf(registers)}
              warnings={warnings}
              now={now}
            />
            <RegisterCard texts={texts} registers={registers} language={language} />
          </>
        )}
        <Links texts={texts.popup.links} />
      </main>
      <footer>
        <a class="button strong" href={PRACTICE_PAGE} target="_blank" rel="noreferrer">
          {texts.popup.practice}
        </a>
        <button type="button" class="button" onClick={openSettings}>
          {texts.popup.settings}
        </button>
      </footer>
    </>
  );
}

/** The pause of a tab; the toolbar's sign follows it. */
function usePause(tab: PausableTab | null, page: PageState) {
  const [on, setOn] = useState(tab?.paused === true);
  if (tab === null) return null;
  const signs = page.kind === 'guarded' ? page.vitals.census.signs : [];
  const turn = async (next: boolean) => {
    await setPaused(tab.id, next);
    setOn(next);
    await showSigns(signs, tab.id);
  };
  return { on, turn: (next: boolean) => void turn(next) };
}

function MissingAccess({ texts }: { texts: Texts['popup']['access'] }) {
  return (
    <section class="hint amber access">
      <p>{texts.note}</p>
      {/* Firefox would show its question beneath the popup. */}
      <a class="button strong" href={welcomePage()} target="_blank" rel="noreferrer">
        {texts.button}
      </a>
    </section>
  );
}

interface FaultProps {
  readonly texts: Texts;
  readonly faults: readonly RegisterFault[];
  readonly language: EffectiveSettings['language'];
}

function NewestFault({ texts, faults, language }: FaultProps) {
  const [fault] = [...faults].sort((one, other) => other.at.localeCompare(one.at));
  if (fault === undefined) return null;
  const slots = { at: momentInWords(fault.at, language), reason: fault.text[language] };
  return <p class="hint amber">{fill(texts.popup.fault, slots)}</p>;
}

function electionsOf(registers: readonly RegisterRecord[]) {
  const all = registers.flatMap(({ elections }) => elections);
  return [...new Map(all.map((election) => [election.id, election])).values()];
}

function Links({ texts }: { texts: Texts['popup']['links'] }) {
  const links = [
    [rulesPage(), texts.rules],
    [tracePage(), texts.trace],
    [ownListPage(), texts.ownList],
    [diagnosisPage(), texts.diagnosis],
  ] as const;
  return (
    <p class="links">
      {links.map(([address, words]) => (
        <PageLink key={address} address={address}>
          {words}
        </PageLink>
      ))}
    </p>
  );
}

function openSettings(): void {
  void browser.runtime.openOptionsPage().then(() => window.close());
}
