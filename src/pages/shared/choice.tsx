import type { Language } from '../../domain/settings';

export interface ChoiceOption<T> {
  readonly value: T;
  readonly label: string;
  readonly note?: string;
  /** Language of the label, where it is not that of the page. */
  readonly lang?: Language;
}

interface Props<T> {
  readonly name: string;
  readonly words: { readonly legend: string; readonly note: string };
  readonly options: readonly ChoiceOption<T>[];
  readonly chosen: T;
  /** Who has taken this choice out of the person's hands; null: nobody. */
  readonly setBy?: string | null;
  readonly choose: (value: T) => void;
}

/** That, and by whom, a choice is made for the person. */
export function SetBy({ words }: { words: string | null }) {
  return words === null ? null : <p class="set-by">{words}</p>;
}

/** One of several, as a group of radio buttons with a sentence for each. */
export function Choice<T extends string | null>(props: Props<T>) {
  const { name, words, options, chosen, setBy = null, choose } = props;
  return (
    <fieldset aria-describedby={`${name}-note`} disabled={setBy !== null}>
      <legend>{words.legend}</legend>
      <SetBy words={setBy} />
      <p class="soft" id={`${name}-note`}>
        {words.note}
      </p>
      <div class="options">
        {options.map(({ value, label, note, lang }) => (
          <label class="option" key={value} lang={lang}>
            <input
              type="radio"
              name={name}
              value={value ?? ''}
              checked={value === chosen}
              aria-describedby={note && `${name}-${value}-note`}
              onChange={() => choose(value)}
            />
            <span>
              <span class="label">{label}</span>
              {note && (
                <span class="soft" id={`${name}-${value}-note`}>
                  {note}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
