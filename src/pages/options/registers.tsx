import { useState } from 'preact/hooks';
import { addSource, type LinkFault, removeSource } from '../../background/registers/sources';
import type { Language } from '../../domain/settings';
import { fill } from '../../domain/wording/texts';
import { SetBy } from '../shared/choice';
import { momentInWords } from '../shared/dates';
import { Fact } from '../shared/fact';
import type { Texts } from '../shared/texts';
import { type RegisterLine, readLines, renewNow } from './lists';

type Words = Texts['options']['registers'];

interface Props {
  readonly words: Words;
  readonly language: Language;
  readonly initial: readonly RegisterLine[];
  /** Who does not let the person add registers; null: nobody. */
  readonly setBy: string | null;
}

/** The registers that are followed: renew them, add one by its link, remove what was added. */
export function Registers({ words, language, initial, setBy }: Props) {
  const [lines, setLines] = useState(initial);
  const [state, setState] = useState<'updating' | 'updated' | 'updateFailed' | null>(null);

  const renew = async () => {
    setState('updating');
    setLines(await readLines());
    try {
      await renewNow();
      setState('updated');
    } catch (error) {
      console.error('[jaga-netral]', error);
      setState('updateFailed');
    }
    setLines(await readLines());
  };
  const remove = (id: string) => void removeSource(id).then(renew);

  return (
    <section class="card" aria-labelledby="registers">
      <h2 id="registers">{words.legend}</h2>
      <p class="soft">{words.note}</p>
      {lines.map((line) => (
        <Register key={line.id} words={words} language={language} line={line} remove={remove} />
      ))}
      <div class="buttons">
        <button
          type="button"
          class="button"
          disabled={state === 'updating'}
          onClick={() => void renew()}
        >
          {words.update}
        </button>
        <span class="soft" role="status">
          {state && words[state]}
        </span>
      </div>
      <AddRegister words={words} setBy={setBy} added={() => void renew()} />
    </section>
  );
}

interface RegisterProps {
  readonly words: Words;
  readonly language: Language;
  readonly line: RegisterLine;
  readonly remove: (id: string) => void;
}

function Register({ words, language, line, remove }: RegisterProps) {
  const { id, origin, record, fault } = line;
  const title = record?.title ?? id;
  return (
    <article class="register">
      <h3>{title}</h3>
      <dl class="facts">
        <Fact term={words.origin}>{words.origins[origin]}</Fact>
        {record && <RecordFacts words={words} language={language} record={record} />}
        {fault && (
          <Fact term={words.fault}>
            {fill(words.faultLine, {
              text: fault.text[language],
              at: momentInWords(fault.at, language),
            })}
          </Fact>
        )}
      </dl>
      {record === null && fault === null && <p class="soft">{words.waiting}</p>}
      {origin === 'added' && (
        <button
          type="button"
          class="link"
          aria-label={fill(words.removeOf, { title })}
          onClick={() => remove(id)}
        >
          {words.remove}
        </button>
      )}
    </article>
  );
}

interface RecordProps {
  readonly words: Words;
  readonly language: Language;
  readonly record: NonNullable<RegisterLine['record']>;
}

function RecordFacts({ words, language, record }: RecordProps) {
  const { publisher, accounts, issued, expires, checkedAt } = record;
  return (
    <>
      <Fact term={words.publisher}>{publisher.name}</Fact>
      <Fact term={words.accounts}>
        {fill(words.accountCount, { count: accounts.toLocaleString(language) })}
      </Fact>
      <Fact term={words.issued}>{momentInWords(issued, language)}</Fact>
      {expires !== null && (
        <Fact term={words.expires}>{expiryInWords(expires, words, language)}</Fact>
      )}
      <Fact term={words.checked}>{momentInWords(checkedAt, language)}</Fact>
    </>
  );
}

function expiryInWords(expires: string, words: Words, language: Language): string {
  const at = momentInWords(expires, language);
  return Date.parse(expires) < Date.now() ? fill(words.expired, { at }) : at;
}

interface AddProps {
  readonly words: Words;
  readonly setBy: string | null;
  readonly added: () => void;
}

function AddRegister({ words, setBy, added }: AddProps) {
  const [link, setLink] = useState('');
  const [fault, setFault] = useState<LinkFault | null>(null);
  const add = async (event: Event) => {
    event.preventDefault();
    const refused = await addSource(link);
    setFault(refused);
    if (refused !== null) return;
    setLink('');
    added();
  };
  return (
    <form onSubmit={(event) => void add(event)}>
      <fieldset class="add" disabled={setBy !== null}>
        <SetBy words={setBy} />
        <label class="field">
          <span>{words.link}</span>
          <input
            type="text"
            name="register-link"
            value={link}
            autocomplete="off"
            spellcheck={false}
            aria-describedby="register-link-note"
            aria-invalid={fault !== null}
            onInput={({ currentTarget }) => setLink(currentTarget.value)}
          />
        </label>
        <p class="soft" id="register-link-note">
          {words.linkNote}
        </p>
        <div class="buttons">
          <button class="button" disabled={link.trim() === ''}>
            {words.add}
          </button>
        </div>
        <p role="alert">{fault && words.linkFaults[fault]}</p>
      </fieldset>
    </form>
  );
}
