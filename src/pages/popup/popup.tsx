import type { RegisterStatus } from '../../background/register-store';
import type { Settings } from '../../domain/settings';
import { browser } from '../../platform/browser';
import { fill } from '../../domain/wording/texts';
import { PRACTICE_PAGE } from '../shared/addresses';
import { Brand } from '../shared/brand';
import { momentInWords } from '../shared/dates';
import { textsIn } from '../shared/texts';
import type { PageState } from './active-page';
import { PageCard } from './page-card';
import { RegisterCard } from './register-card';

interface Props {
  readonly settings: Settings;
  readonly status: RegisterStatus;
  readonly page: PageState;
  readonly now: Date;
}

export function Popup({ settings, status: { register, fault }, page, now }: Props) {
  const { language } = settings;
  const texts = textsIn(language);
  const at = fault && momentInWords(fault.at, language);
  return (
    <>
      <header>
        <Brand>{texts.brand}</Brand>
      </header>
      <main>
        <PageCard texts={texts} page={page} active={register !== null} />
        {fault && at && (
          <p class="hint fault">{fill(texts.popup.fault, { at, reason: fault.text })}</p>
        )}
        {settings.employment === null && (
          <p class="hint">
            {texts.popup.employmentMissing}{' '}
            <button type="button" class="link" onClick={openSettings}>
              {texts.popup.choose}
            </button>
          </p>
        )}
        {register && (
          <RegisterCard texts={texts} register={register} language={language} now={now} />
        )}
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
