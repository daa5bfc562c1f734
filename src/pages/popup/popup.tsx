import { diagnosisPage, ownListPage } from '../../background/pages';
import type { RegisterFault } from '../../background/registers/log';
import type { RegisterRecord } from '../../background/registers/registers';
import type { EffectiveSettings } from '../../domain/policy/types';
import { fill } from '../../domain/wording/texts';
import { browser } from '../../platform/browser';
import { PRACTICE_PAGE } from '../shared/addresses';
import { Brand } from '../shared/brand';
import { momentInWords } from '../shared/dates';
import { textsIn } from '../shared/texts';
import { AccountCard } from './account-card';
import type { ActiveAccount } from './active-account';
import type { PageState } from './active-page';
import { PageCard } from './page-card';
import { RegisterCard } from './register-card';

interface Props {
  readonly settings: EffectiveSettings;
  /** Those in force that list somebody, the most trusted first. */
  readonly registers: readonly RegisterRecord[];
  readonly faults: readonly RegisterFault[];
  readonly page: PageState;
  readonly account: ActiveAccount | null;
  readonly now: Date;
}

export function Popup({ settings, registers, faults, page, account, now }: Props) {
  const { language, locked } = settings;
  const texts = textsIn(language);
  const [fault] = [...faults].sort((one, other) => other.at.localeCompare(one.at));
  const at = fault && momentInWords(fault.at, language);
  return (
    <>
      <header>
        <Brand>{texts.brand}</Brand>
      </header>
      <main>
        <PageCard texts={texts} page={page} active={registers.length > 0} />
        {account && <AccountCard texts={texts} account={account} mayAdd={!locked.has('ownList')} />}
        {fault && at && (
          <p class="hint amber">{fill(texts.popup.fault, { at, reason: fault.text[language] })}</p>
        )}
        {settings.employment === null && (
          <p class="hint">
            {texts.popup.employmentMissing}{' '}
            <button type="button" class="link" onClick={openSettings}>
              {texts.popup.choose}
            </button>
          </p>
        )}
        {registers.length > 0 && (
          <RegisterCard texts={texts} registers={registers} language={language} now={now} />
        )}
        <p class="links">
          {(
            [
              [ownListPage(), texts.popup.links.ownList],
              [diagnosisPage(), texts.popup.links.diagnosis],
            ] as const
          ).map(([address, words]) => (
            <a class="link" key={address} href={address} target="_blank" rel="noreferrer">
              {words}
            </a>
          ))}
        </p>
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

function openSettings(): void {
  void browser.runtime.openOptionsPage().then(() => window.close());
}
