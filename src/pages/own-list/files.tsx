import { useState } from 'preact/hooks';
import type { Imported } from '../../domain/import/import';
import type { Election, Holder } from '../../domain/register/types';
import type { Language } from '../../domain/settings';
import { fill } from '../../domain/wording/texts';
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
    offer(words.fileName, holdersCsv(holders));
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
        {add && <FileButton label={words.import} choose={(files) => void read(files, election)} />}
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
            offer(texts.preview.reportName, reportCsv(reading.imported.findings, language));
          }}
        />
      )}
    </section>
  );
}

function FileButton({ label, choose }: { label: string; choose: (files: File[]) => void }) {
  return (
    <label class="button file">
      {label}
      <input
        type="file"
        multiple
        accept=".csv,.tsv,.txt,.xlsx"
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same file, mended, may be chosen again.
          currentTarget.value = '';
          if (files.length > 0) choose(files);
        }}
      />
    </label>
  );
}

/** Hands `text` to the person as a file. */
function offer(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
