import { useLayoutEffect, useState } from 'preact/hooks';
import type { Language } from '../../domain/settings';
import type { Progress, TraceReport } from '../../domain/trace/types';
import { Brand } from '../shared/brand';
import { describeDocument } from '../shared/mount';
import { Chooser } from './chooser';
import { Guide } from './guide';
import { Reading } from './reading-card';
import { Result } from './result';
import { wordsIn } from './words';

type ReadExport = (
  files: readonly File[],
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
) => Promise<TraceReport>;

interface Props {
  readonly language: Language;
  /** Rejects when it is aborted, or fails in a way that nobody has foreseen. */
  readonly read: ReadExport;
}

type State =
  | { readonly step: 'choosing'; readonly said: 'cancelled' | 'failed' | null }
  | { readonly step: 'reading'; readonly progress: Progress | null; readonly cancel: () => void }
  | { readonly step: 'done'; readonly report: TraceReport };

/** Past acts on listed accounts, found in the person's own exports; nothing of it is kept. */
export function Trace({ language, read }: Props) {
  const [state, setState] = useState<State>({ step: 'choosing', said: null });
  const words = wordsIn(language);
  const { own, shared } = words;

  useLayoutEffect(() => {
    describeDocument(language, `${own.heading} – ${shared.brand}`);
  }, []);

  const start = async (files: readonly File[]) => {
    const stop = new AbortController();
    const { signal } = stop;
    const follow = (progress: Progress | null) => {
      if (!signal.aborted) setState({ step: 'reading', progress, cancel: () => stop.abort() });
    };
    follow(null);
    try {
      setState({ step: 'done', report: await read(files, follow, signal) });
    } catch (error) {
      if (!signal.aborted) console.error('[jaga-netral]', error);
      setState({ step: 'choosing', said: signal.aborted ? 'cancelled' : 'failed' });
    }
  };
  const choose = (files: readonly File[]) => void start(files);

  return (
    <div class="sheet">
      <header>
        <Brand>{own.heading}</Brand>
      </header>
      <main>
        {state.step !== 'done' && (
          <p class="intro">
            {own.intro} {own.local}
          </p>
        )}
        {state.step === 'choosing' && (
          <>
            <p class="hint">{own.hygiene}</p>
            <Chooser texts={own} said={state.said} choose={choose} />
            <Guide texts={own.guide} sites={shared.sites} />
          </>
        )}
        {state.step === 'reading' && <Reading {...state} words={words} />}
        {state.step === 'done' && <Result report={state.report} words={words} choose={choose} />}
      </main>
    </div>
  );
}
