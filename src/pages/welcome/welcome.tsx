import { useLayoutEffect, useState } from 'preact/hooks';
import type { EffectiveSettings } from '../../domain/policy/types';
import { type Language, LANGUAGES, type OwnChoices } from '../../domain/settings';
import { saveSettings } from '../../platform/settings-store';
import { PRACTICE_PAGE } from '../shared/addresses';
import { Brand } from '../shared/brand';
import { Choice } from '../shared/choice';
import { describeDocument } from '../shared/mount';
import { textsIn } from '../shared/texts';
import { SiteAccess } from './site-access';
import { type WelcomeTexts, welcomeTextsIn } from './texts';

interface Props {
  readonly initial: EffectiveSettings;
  /** Whether the browser lets us read the sites. */
  readonly access: boolean;
}

/** What a person meets first, on one screen: three short steps, saved at once. */
export function Welcome({ initial, access }: Props) {
  const [settings, setSettings] = useState(initial);
  const [saved, setSaved] = useState<'saved' | 'failed' | null>(null);
  const { language, employment, locked } = settings;
  const texts = welcomeTextsIn(language);
  const all = textsIn(language);

  useLayoutEffect(() => {
    describeDocument(language, `${texts.heading} – ${all.brand}`);
  }, [language]);

  const save = (change: OwnChoices) => {
    setSettings({ ...settings, ...change });
    setSaved(null);
    saveSettings(change).then(
      () => setSaved('saved'),
      () => {
        setSettings(settings);
        setSaved('failed');
      },
    );
  };
  const kinds = all.options.employment;

  return (
    <div class="sheet">
      <header>
        <Brand>{texts.heading}</Brand>
        <p class={`outcome ${saved ?? ''}`} role="status">
          {saved && texts[saved]}
        </p>
        {!locked.has('language') && (
          <Languages
            texts={texts}
            chosen={language}
            choose={(chosen) => save({ language: chosen })}
          />
        )}
      </header>
      <main>
        <p class="intro">{texts.intro}</p>
        {!access && <SiteAccess texts={texts.access} />}
        <ol class="steps">
          <li>
            <Choice
              name="employment"
              words={texts.employment}
              options={[
                { value: 'pns', ...kinds.pns },
                { value: 'cpns', ...kinds.cpns },
                { value: 'pppk', ...kinds.pppk },
              ]}
              chosen={employment}
              choose={(value) => save({ employment: value })}
            />
          </li>
          <li>
            <Watch texts={texts.watch} />
          </li>
          <li class="try">
            <div>
              <h2>{texts.try.heading}</h2>
              <p>{texts.try.note}</p>
              <p class="soft">{texts.try.reload}</p>
            </div>
            <a class="button strong" href={PRACTICE_PAGE}>
              {texts.try.button}
            </a>
          </li>
        </ol>
      </main>
    </div>
  );
}

interface LanguagesProps {
  readonly texts: WelcomeTexts;
  readonly chosen: Language;
  readonly choose: (language: Language) => void;
}

function Languages({ texts, chosen, choose }: LanguagesProps) {
  return (
    <div class="languages" role="group" aria-label={texts.language}>
      {LANGUAGES.map((language) => (
        <button
          type="button"
          key={language}
          lang={language}
          aria-pressed={language === chosen}
          onClick={() => choose(language)}
        >
          {texts.languages[language]}
        </button>
      ))}
    </div>
  );
}

function Watch({ texts }: { texts: WelcomeTexts['watch'] }) {
  const lists = [
    ['does', texts.does, texts.held],
    ['never', texts.doesNot, texts.never],
  ] as const;
  return (
    <>
      <h2>{texts.heading}</h2>
      <div class="lists">
        {lists.map(([kind, heading, lines]) => (
          <section key={kind}>
            <h3>{heading}</h3>
            <ul class={kind}>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}
