import { useState } from 'preact/hooks';
import type { Imported } from '../../domain/import/import';
import type { Election, Holder } from '../../domain/register/types';
import type { Language } from '../../domain/settings';
import { fill } from '../../domain/wording/texts';
import { FileButton } from '../shared/file-button';
import { offerCsv } from '../shared/offer-csv';
import type { Texts } from '../shared/texts';
import { usualElection } from './draft';
import { Select } from './fields';
import { countReplaced } from './list';
import { Preview } from './preview';

interface Props {
  readonly texts: Texts['ownList'];
  readonly language: Language;
  readonly holders: readonly Holder[];
  readonly elections: readonly Election[];
  readonly now: Date;
  /** Null: the list may not be changed. */
  readonly add: ((holders: readonly Holder[]) => Promise<boolean>) | null;
}

type Reading =
  | { readonly state: 'reading' | 'broken'; readonly names: string }
  | { readonly state: 'read'; readonly names: string; readonly imported: Imported };

/** Spreadsheets in and out. What was read is shown first, and kept only when the person agrees. */
export function Files({ texts, language, holders, elections, now, add }: Props) {
  const words = texts.files;
  const [reading, setReading] = useState<Reading | null>(null);
  const [chosen, setChosen] = useState<readonly File[]>([]);
  const [election, setElection] = useState(usualElection(elections, now)?.id ?? '');

  const read = async (files: readonly File[], usual: string) => {
    setChosen(files);
    const names = files.map(({ name }) => name).join(', ');
    const source = { text: names, checked: now.toISOString().slice(0, 10) };
    setReading({ state: 'reading', names });
    try {
      const { readLists } = await import('./lists');
      const imported = await readLists(files, elections, usual || null, source);
      setReading({ state: 'read', names, imported });
    } catch (error) {
      console.error('[jaga-netral]', error);
      setReading({ state: 'broken', names });
    }
  };
  const exportAll = async () => {
    const { holdersCsv } = await import('../../domain/import/export');
    offerCsv(words.fileName, holdersCsv(holders));
  };

  return (
    <section class="card">
      <h2>{words.heading}</h2>
      {add && <p class="soft">{words.note}</p>}
      {add && elections.length > 0 && (
        <Select
          name="usual-election"
          label={words.election}
          options={[
            ['', texts.form.electionNone],
            ...elections.map(({ id, name }) => [id, name] as const),
          ]}
          value={election}
          change={(usual) => {
            setElection(usual);
            if (reading !== null) void read(chosen, usual);
          }}
        />
      )}
      <div class="buttons">
        {add && (
          <FileButton
            label={words.import}
            accept=".csv,.tsv,.txt,.xlsx"
            choose={(files) => void read(files, election)}
          />
        )}
        <button
          type="button"
          class="button"
          disabled={holders.length === 0}
          onClick={() => void exportAll()}
        >
          {words.export}
        </button>
      </div>
      <div role="status">
        {reading && reading.state !== 'read' && (
          <p class={`hint ${reading.state === 'broken' ? 'amber' : ''}`}>
            {fill(words[reading.state], { names: reading.names })}
          </p>
        )}
      </div>
      {reading?.state === 'read' && add && (
        <Preview
          texts={texts.preview}
          language={language}
          names={reading.names}
          imported={reading.imported}
          replaced={countReplaced(holders, reading.imported.holders)}
          confirm={async () => {
            if (await add(reading.imported.holders)) setReading(null);
          }}
          cancel={() => setReading(null)}
          saveReport={async () => {
            const { reportCsv } = await import('../../domain/import/report');
            offerCsv(texts.preview.reportName, reportCsv(reading.imported.findings, language));
          }}
        />
      )}
    </section>
  );
}
