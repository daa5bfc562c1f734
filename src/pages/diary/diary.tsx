import { useLayoutEffect, useState } from 'preact/hooks';
import { type DiaryLine, eraseDiary, turnDiary } from '../../background/diary/diary';
import type { Language } from '../../domain/settings';
import { Brand } from '../shared/brand';
import { describeDocument } from '../shared/mount';
import { textsIn } from '../shared/texts';
import { Lines } from './lines';
import { type DiaryTexts, diaryTextsIn } from './texts';

interface Props {
  readonly language: Language;
  readonly initial: {
    readonly on: boolean;
    /** Newest first; null: they cannot be read. */
    readonly lines: readonly DiaryLine[] | null;
  };
}

type Outcome = keyof DiaryTexts['outcome'];

/** The person's diary of warnings: turned on and off, read, taken along and erased here alone. */
export function Diary({ language, initial }: Props) {
  const [on, setOn] = useState(initial.on);
  const [lines, setLines] = useState(initial.lines);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const texts = diaryTextsIn(language);

  useLayoutEffect(() => {
    describeDocument(language, `${texts.heading} – ${textsIn(language).brand}`);
  }, []);

  const attempt = (work: Promise<void>, done: () => void, said: Outcome) =>
    void work.then(
      () => {
        done();
        setOutcome(said);
      },
      (error: unknown) => {
        console.error('[jaga-netral]', error);
        setOutcome('failed');
      },
    );

  return (
    <div class="sheet">
      <header>
        <Brand>{texts.heading}</Brand>
        <p class={`outcome ${outcome === 'failed' ? 'failed' : ''}`} role="status">
          {outcome && texts.outcome[outcome]}
        </p>
      </header>
      <main>
        <p class="intro">{texts.intro}</p>
        <Switch
          texts={texts.switch}
          on={on}
          turn={(next) => attempt(turnDiary(next), () => setOn(next), 'saved')}
        />
        <Lines
          texts={texts}
          language={language}
          lines={lines}
          on={on}
          erase={() => attempt(eraseDiary(), () => setLines([]), 'erased')}
        />
      </main>
    </div>
  );
}

interface SwitchProps {
  readonly texts: DiaryTexts['switch'];
  readonly on: boolean;
  readonly turn: (on: boolean) => void;
}

function Switch({ texts, on, turn }: SwitchProps) {
  return (
    <fieldset>
      <legend>{texts.legend}</legend>
      <div class="options">
        <label class="option">
          <input
            type="checkbox"
            name="diary"
            checked={on}
            aria-describedby="diary-note"
            onChange={({ currentTarget }) => turn(currentTarget.checked)}
          />
          <span>
            <span class="label">{texts.label}</span>
            <span class="soft" id="diary-note">
              {texts.note}
            </span>
          </span>
        </label>
      </div>
    </fieldset>
  );
}
