import { useEffect, useRef, useState } from 'preact/hooks';
import { SITES } from '../../domain/account/key';
import { explain, verdictInWords } from '../../domain/import/words';
import { type Election, type Holder, OFFICES } from '../../domain/register/types';
import type { Language } from '../../domain/settings';
import { fill } from '../../domain/wording/texts';
import type { Texts } from '../shared/texts';
import { type Draft, draftOf, holderOf, lackOf, newDraft, readingsOf } from './draft';
import { Select, TextField } from './fields';

/** As what a person may list an account; third parties' content is for publishers to judge. */
const KINDS = ['bakal_calon', 'calon', 'tim', 'partai'] as const;

interface Props {
  readonly texts: Texts;
  readonly language: Language;
  readonly elections: readonly Election[];
  /** Who is being edited; null: somebody new. */
  readonly edited: Holder | null;
  readonly profile: string;
  readonly now: Date;
  /** Says whether it has been saved. */
  readonly save: (holder: Holder) => Promise<boolean>;
  readonly cancel: () => void;
}

/** Adds an account, or edits somebody who is listed. */
export function AccountForm(props: Props) {
  const { texts: all, language, elections, edited, profile, now, save, cancel } = props;
  const texts = all.ownList;
  const words = texts.form;
  const [draft, setDraft] = useState(() =>
    edited ? draftOf(edited) : newDraft(profile, elections, now),
  );
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const lack = lackOf(draft);
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });

  useEffect(() => {
    // What is edited, or was handed over, wants to be completed at once.
    if (edited || profile) form.current?.querySelector<HTMLElement>('[name=name]')?.focus();
  }, []);

  const submit = async () => {
    setAsked(lack !== null);
    if (lack !== null) return;
    const source = { text: texts.source, checked: now.toISOString().slice(0, 10) };
    const isSaved = await save(holderOf(draft, source, edited ?? undefined));
    if (isSaved) setDraft(newDraft('', elections, now));
  };

  return (
    <form
      class="card"
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h2>{edited ? fill(words.edit, { name: edited.name }) : words.add}</h2>
      <AccountsField texts={all} language={language} draft={draft} change={change} />
      <TextField
        name="name"
        label={words.name}
        value={draft.name}
        change={(name) => change({ name })}
      />
      <Standing texts={all} draft={draft} elections={elections} change={change} />
      {asked && lack !== null && (
        <p class="lack" role="alert">
          {words.lack[lack]}
        </p>
      )}
      <div class="buttons">
        <button type="submit" class="button strong">
          {edited ? words.saveEdit : words.save}
        </button>
        {edited && (
          <button type="button" class="button" onClick={cancel}>
            {words.cancel}
          </button>
        )}
      </div>
    </form>
  );
}

interface PartProps {
  readonly texts: Texts;
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}

/** What is typed of the accounts, and at once what is made of it. */
function AccountsField({ texts, language, draft, change }: PartProps & { language: Language }) {
  const words = texts.ownList.form;
  const readings = readingsOf(draft);
  const isBare = draft.site !== '' || readings.some(({ reason }) => reason === 'no-platform');
  return (
    <>
      <label class="field">
        <span>{words.accounts}</span>
        <textarea
          name="accounts"
          rows={Math.max(2, draft.accounts.split('\n').length)}
          autocomplete="off"
          spellcheck={false}
          aria-describedby="accounts-note readings"
          value={draft.accounts}
          onInput={({ currentTarget }) => change({ accounts: currentTarget.value })}
        />
      </label>
      <p class="soft" id="accounts-note">
        {words.accountsNote}
      </p>
      {isBare && (
        <Select
          name="site"
          label={words.site}
          options={[
            ['', words.siteNone],
            ...SITES.map((site) => [site, texts.sites[site]] as const),
          ]}
          value={draft.site}
          change={(site) => change({ site })}
        />
      )}
      <div id="readings" role="status">
        {readings.length > 0 && (
          <ul class="readings">
            {readings.map((reading, index) => (
              <li key={index} class={reading.key === null ? 'refused' : ''}>
                <span>
                  <strong>{reading.typed}</strong>: {verdictInWords(reading.verdict, language)}.{' '}
                  {explain(reading, language)}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}

/** As what, for which office, in which election and where. */
function Standing({ texts, draft, elections, change }: PartProps & Pick<Props, 'elections'>) {
  const { form: words, kinds, offices } = texts.ownList;
  const isParty = draft.kind === 'partai';
  const kindOptions = KINDS.some((kind) => kind === draft.kind) ? KINDS : [...KINDS, draft.kind];
  const known = elections.map(({ id, name }) => [id, name] as const);
  const isKnown = draft.election === '' || elections.some(({ id }) => id === draft.election);
  const unknown = isKnown ? [] : ([[draft.election, draft.election]] as const);
  return (
    <>
      <div class="pair">
        <Select
          name="kind"
          label={words.kind}
          options={kindOptions.map((kind) => [kind, kinds[kind]] as const)}
          value={draft.kind}
          change={(kind) => change({ kind })}
        />
        {!isParty && (
          <Select
            name="office"
            label={words.office}
            options={[
              ['', words.officeNone],
              ...OFFICES.map((office) => [office, offices[office]] as const),
            ]}
            value={draft.office}
            change={(office) => change({ office })}
          />
        )}
      </div>
      {!isParty && (
        <>
          <Select
            name="election"
            label={words.election}
            options={[['', words.electionNone], ...known, ...unknown]}
            value={draft.election}
            change={(election) => change({ election })}
          />
          {draft.election === '' && <p class="soft">{words.electionNote}</p>}
        </>
      )}
      <TextField
        name="region"
        label={words.region}
        value={draft.region}
        change={(region) => change({ region })}
      />
    </>
  );
}
