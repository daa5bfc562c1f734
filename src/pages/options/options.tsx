import { useLayoutEffect, useState } from 'preact/hooks';
import type { EffectiveSettings, Lockable } from '../../domain/policy/types';
import { LANGUAGES, type OwnChoices, type Settings } from '../../domain/settings';
import { fill } from '../../domain/wording/texts';
import { saveSettings } from '../../platform/settings-store';
import { PRACTICE_PAGE } from '../shared/addresses';
import { Brand } from '../shared/brand';
import { Choice, type ChoiceOption, SetBy } from '../shared/choice';
import { describeDocument } from '../shared/mount';
import { type Texts, textsIn } from '../shared/texts';
import type { RegisterLine } from './lists';
import { Registers } from './registers';

type Save = (change: OwnChoices) => void;

interface GroupProps {
  readonly texts: Texts['options'];
  readonly settings: EffectiveSettings;
  readonly save: Save;
  /** Who has locked a setting, in words; null when the person may choose. */
  readonly setBy: (name: Lockable) => string | null;
}

interface Props {
  readonly initial: EffectiveSettings;
  readonly registers: readonly RegisterLine[];
}

/** Everything a person may choose, on one screen, saved at once. */
export function Options({ initial, registers }: Props) {
  const [settings, setSettings] = useState(initial);
  const [saved, setSaved] = useState<'saved' | 'failed' | null>(null);
  const all = textsIn(settings.language);
  const texts = all.options;

  useLayoutEffect(() => {
    describeDocument(settings.language, `${texts.heading} – ${all.brand}`);
  }, [settings.language]);

  const setBy = (name: Lockable) => {
    const who = settings.contact?.name ?? all.agency;
    return settings.locked.has(name) ? fill(texts.setBy, { name: who }) : null;
  };
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
        <Groups texts={texts} settings={settings} save={save} setBy={setBy} />
        <Registers
          words={texts.registers}
          language={settings.language}
          initial={registers}
          setBy={setBy('registers')}
        />
      </main>
      <About texts={texts} />
    </div>
  );
}

function Groups(props: GroupProps) {
  const { texts, settings, save, setBy } = props;
  const { outsideStages, parties } = texts;
  return (
    <>
      <EmploymentChoice {...props} />
      <ModeChoice {...props} />
      <Choice
        name="outsideStages"
        words={outsideStages}
        options={[
          { value: 'note', ...outsideStages.keep },
          { value: 'remind', ...outsideStages.remind },
        ]}
        chosen={settings.outsideStages}
        setBy={setBy('outsideStages')}
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
        setBy={setBy('parties')}
        choose={(value) => save({ parties: value })}
      />
      <SwitchChoice name="marks" {...props} />
      <SwitchChoice name="repairs" {...props} />
      <Choice
        name="language"
        words={texts.language}
        options={LANGUAGES.map((value) => ({ value, label: texts.language[value], lang: value }))}
        chosen={settings.language}
        setBy={setBy('language')}
        choose={(value) => save({ language: value })}
      />
    </>
  );
}

/** Nobody can choose "block"; it is shown while a policy has set it. */
function ModeChoice({ texts, settings, save, setBy }: GroupProps) {
  const { mode } = texts;
  const options: ChoiceOption<Settings['mode']>[] = [
    { value: 'remind', ...mode.remind },
    { value: 'pause', ...mode.pause },
  ];
  if (settings.mode === 'block') options.push({ value: 'block', ...mode.block });
  return (
    <Choice
      name="mode"
      words={mode}
      options={options}
      chosen={settings.mode}
      setBy={setBy('mode')}
      choose={(value) => value !== 'block' && save({ mode: value })}
    />
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

function SwitchChoice({ name, texts, settings, save, setBy }: SwitchProps) {
  const { legend, label, note } = texts[name];
  const locker = setBy(name);
  return (
    <fieldset disabled={locker !== null}>
      <legend>{legend}</legend>
      <SetBy words={locker} />
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
