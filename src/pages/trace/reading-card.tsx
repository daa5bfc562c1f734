import type { Progress } from '../../domain/trace/types';
import { fill } from '../../domain/wording/texts';
import { FocusedHeading } from './focused-heading';
import { sizeInWords } from './numbers';
import type { Words } from './words';

interface Props {
  readonly words: Words;
  /** Null: it is not known yet how much there is to read. */
  readonly progress: Progress | null;
  readonly cancel: () => void;
}

/** How far the reading has come, and the way out of it. */
export function Reading({ words: { own, language }, progress, cancel }: Props) {
  const { reading: texts } = own;
  return (
    <section class="card">
      <FocusedHeading>{texts.heading}</FocusedHeading>
      <div>
        <progress
          aria-label={texts.heading}
          {...(progress && { max: progress.total, value: progress.done })}
        />
      </div>
      <p class="soft amount">
        {progress === null ? (
          texts.start
        ) : (
          <>
            <span>{progress.file}</span>
            <span>
              {fill(texts.amount, {
                done: sizeInWords(progress.done, language),
                total: sizeInWords(progress.total, language),
              })}
            </span>
          </>
        )}
      </p>
      <div class="buttons">
        <button type="button" class="button" onClick={cancel}>
          {texts.cancel}
        </button>
      </div>
    </section>
  );
}
