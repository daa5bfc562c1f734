import { useEffect, useState } from 'preact/hooks';
import { FileButton } from '../shared/file-button';
import type { Texts } from './texts';

/** What exports come as, and what they contain. */
export const ACCEPTED = '.zip,.json,.js';

type Choose = (files: readonly File[]) => void;

interface Props {
  readonly texts: Texts;
  /** How the last reading ended without a result. */
  readonly said: 'cancelled' | 'failed' | null;
  readonly choose: Choose;
}

/** Takes the files, dropped or chosen. */
export function Chooser({ texts, said, choose }: Props) {
  const { choose: words } = texts;
  const isOver = useDrop(choose);
  return (
    <section class="card">
      <h2>{words.heading}</h2>
      <div class={`drop ${isOver ? 'over' : ''}`}>
        <p>{words.drop}</p>
        <FileButton label={words.button} accept={ACCEPTED} strong choose={choose} />
      </div>
      <p class="soft">{words.note}</p>
      <div role="status">
        {said && <p class={`hint ${said === 'failed' ? 'amber' : ''}`}>{texts[said]}</p>}
      </div>
    </section>
  );
}

/**
 * Files may be dropped anywhere: beside the box the browser would open them in place of the page.
 * Tells whether something is held over the page.
 */
function useDrop(choose: Choose): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const follow = (event: DragEvent) => {
      event.preventDefault();
      setOver(event.type === 'dragover');
    };
    const drop = (event: DragEvent) => {
      follow(event);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) choose(files);
    };
    window.addEventListener('dragover', follow);
    window.addEventListener('dragleave', follow);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', follow);
      window.removeEventListener('dragleave', follow);
      window.removeEventListener('drop', drop);
    };
  }, [choose]);
  return isOver;
}
