import { useLayoutEffect, useState } from 'preact/hooks';
import { LANGUAGES, type Settings } from '../../domain/settings';
import { saveSettings } from '../../platform/settings-store';
import { PRACTICE_PAGE } from '../shared/addresses';
import { Brand } from '../shared/brand';
import { describeDocument } from '../shared/mount';
import { type Texts, textsIn } from '../shared/texts';
import { Choice, type ChoiceOption } from './choice';

type Save = (change: Partial<Settings>) => void;

interface GroupProps {
  readonly texts: Texts['options'];
  readonly settings: Settings;
  readonly save: Save;
}

/** Everything a person may choose, on one screen, saved at once. */
export function Options({ initial }: { initial: Settings }) {
  const [settings, setSettings] = useState(initial);
  const [saved, setSaved] = useState<'saved' | 'failed' | null>(null);
  const all = textsIn(settings.language);
  const texts = all.options;

  useLayoutEffect(() => {
    describeDocument(settings.language, `${texts.heading} – ${all.brand}`);
  }, [settings.language]);

  const save: Save = (change) => {
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

  return (
    <div class="sheet">
      <header>
        <Brand>{texts.heading}</Brand>
        <p class={`outcome ${saved ?? ''}`} role="status">
          {saved && texts[saved]}
        </p>
      </header>
      <main>
        <Groups texts={texts} settings={settings} save={save} />
      </main>
      <About texts={texts} />
    </div>
  );
}

function Groups({ texts, settings, save }: GroupProps) {
  const { mode, outsideStages, parties } = texts;
  return (
    <>
      <EmploymentChoice texts={texts} settings={settings} save={save} />
      <Choice
        name="mode"
        words={mode}
        options={[
          { value: 'remind', ...mode.remind },
          { value: 'pause', ...mode.pause },
        ]}
        chosen={settings.mode}
        choose={(value) => save({ mode: value })}
      />
      <Choice
        name="outsideStages"
        words={outsideStages}
        options={[
          { value: 'note', ...outsideStages.keep },
          { value: 'remind', ...outsideStages.remind },
        ]}
        chosen={settings.outsideStages}
        choose={(value) => save({ outsideStages: value })}
      />
      <Choice
        name="parties"
        words={parties}
        options={[
          { value: 'caution', ...parties.caution },
          { value: 'note', ...parties.keep },
        ]}
        chosen={settings.parties}
        choose={(value) => save({ parties: value })}
      />
      <SwitchChoice name="marks" texts={texts} settings={settings} save={save} />
      <SwitchChoice name="repairs" texts={texts} settings={settings} save={save} />
      <Choice
        name="language"
        words={texts.language}
        options={LANGUAGES.map((value) => ({ value, label: texts.language[value], lang: value }))}
        chosen={settings.language}
        choose={(value) => save({ language: value })}
      />
    </>
  );
}

function EmploymentChoice({ texts: { employment }, settings, save }: GroupProps) {
  const options: ChoiceOption<Settings['employment']>[] = [
    { value: 'pns', ...employment.pns },
    { value: 'cpns', ...employment.cpns },
    { value: 'pppk', ...employment.pppk },
    { value: null, ...employment.none },
  ];
  return (
    <Choice
      name="employment"
      words={employment}
      options={options}
      chosen={settings.employment}
      choose={(value) => save({ employment: value })}
    />
  );
}

interface SwitchProps extends GroupProps {
  /** The setting, which bears the name of its texts. */
  readonly name: 'marks' | 'repairs';
}

function SwitchChoice({ name, texts, settings, save }: SwitchProps) {
  const { legend, label, note } = texts[name];
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div class="options">
        <label class="option">
          <input
            type="checkbox"
            name={name}
            checked={settings[name]}
            aria-describedby={`${name}-note`}
            onChange={({ currentTarget }) => save({ [name]: currentTarget.checked })}
          />
          <span>
            <span class="label">{label}</span>
            <span class="soft" id={`${name}-note`}>
              {note}
            </span>
          </span>
        </label>
      </div>
    </fieldset>
  );
}

function About({ texts }: { texts: Texts['options'] }) {
  return (
    <footer>
      <section>
        <h2>{texts.privacy.heading}</h2>
        <p>{texts.privacy.body}</p>
      </section>
      <section>
        <h2>{texts.disclaimer.heading}</h2>
        <p>{texts.disclaimer.body}</p>
      </section>
      <a class="button" href={PRACTICE_PAGE}>
        {texts.practice}
      </a>
    </footer>
  );
}
