import { CERTAINTIES, type Certainty, type TraceReport } from '../../domain/trace/types';
import { fill } from '../../domain/wording/texts';
import { FileButton } from '../shared/file-button';
import { offerCsv } from '../shared/offer-csv';
import { ACCEPTED } from './chooser';
import { FilesRead } from './files-read';
import { Findings } from './findings';
import { FocusedHeading } from './focused-heading';
import { totalOf } from './groups';
import { Guide } from './guide';
import { countInWords } from './numbers';
import type { Words } from './words';

interface Props {
  readonly report: TraceReport;
  readonly words: Words;
  /** Reads other files in the place of these. */
  readonly choose: (files: readonly File[]) => void;
}

/** Everything that was found, and how much was looked at to find it. */
export function Result({ report, words, choose }: Props) {
  const { findings, files } = report;
  const isRead = totalOf(files).understood > 0;
  const certain = findings.filter(({ certainty }) => certainty === 'certain');
  const possible = findings.filter(({ certainty }) => certainty === 'possible');
  return (
    <>
      <Summary report={report} isRead={isRead} words={words} choose={choose} />
      {!isRead && <Guide texts={words.own.guide} sites={words.shared.sites} />}
      {certain.length > 0 && <Findings certainty="certain" findings={certain} words={words} />}
      {possible.length > 0 && <Findings certainty="possible" findings={possible} words={words} />}
      {files.length > 0 && <FilesRead files={files} words={words} />}
    </>
  );
}

function Summary({ report, isRead, words, choose }: Props & { isRead: boolean }) {
  const { own, language } = words;
  const { result: texts } = own;
  const { findings, problems } = report;
  const save = async () => {
    const { findingsCsv } = await import('./table');
    offerCsv(texts.fileName, findingsCsv(findings, words));
  };
  return (
    <section class="card">
      <FocusedHeading>{texts.heading}</FocusedHeading>
      {isRead ? <Overview report={report} words={words} /> : <p>{texts.nothingRead}</p>}
      {problems.length > 0 && (
        <>
          <h3>{texts.problems}</h3>
          <ul class="problems">
            {problems.map((problem) => (
              <li class="hint amber" key={problem.id}>
                {problem[language]}
              </li>
            ))}
          </ul>
        </>
      )}
      {findings.length > 0 && (
        <p class="hint">
          {own.hygiene} {texts.kept}
        </p>
      )}
      <div class="buttons">
        {findings.length > 0 && (
          <button type="button" class="button strong" onClick={() => void save()}>
            {texts.export}
          </button>
        )}
        <FileButton label={texts.again} accept={ACCEPTED} strong={!isRead} choose={choose} />
      </div>
    </section>
  );
}

function Overview({ report: { findings, files }, words }: Pick<Props, 'report' | 'words'>) {
  const { own, language } = words;
  const { result: texts } = own;
  const { entries, understood, uncheckable } = totalOf(files);
  const inWords = (count: number) => countInWords(count, language);
  const slots = {
    entries: inWords(understood),
    files: inWords(files.length),
    skipped: inWords(entries - understood),
  };
  const countOf = (one: Certainty) =>
    one === 'uncheckable'
      ? uncheckable
      : findings.filter(({ certainty }) => certainty === one).length;
  return (
    <>
      {findings.length === 0 && <p class="hint">{texts.none}</p>}
      <ul class="classes">
        {CERTAINTIES.map((one) => (
          <li key={one} class={countOf(one) > 0 ? one : ''}>
            <strong>{inWords(countOf(one))}</strong>
            <span class="label">{own.classes[one].label}</span>
            <span class="soft">{own.classes[one].note}</span>
          </li>
        ))}
      </ul>
      <p class="soft">
        {fill(entries > understood ? texts.partly : texts.read, slots)} {texts.scope}
      </p>
    </>
  );
}
