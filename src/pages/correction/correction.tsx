import { useLayoutEffect, useState } from 'preact/hooks';
import { ownListPage } from '../../background/pages';
import { entryId, setSilenced } from '../../background/silenced';
import { profileAddress } from '../../domain/account/address';
import { type AccountKey, siteOfKey } from '../../domain/account/key';
import type { EffectiveSettings } from '../../domain/policy/types';
import type { Entry, RegisterHead } from '../../domain/register/types';
import type { Language } from '../../domain/settings';
import { dayInWords, fill } from '../../domain/wording/texts';
import { Brand } from '../shared/brand';
import { CopyButton } from '../shared/copy-button';
import { Fact } from '../shared/fact';
import { describeDocument } from '../shared/mount';
import { type Texts, textsIn } from '../shared/texts';
import { contactLink, letterOf } from './letter';

interface Props {
  readonly settings: EffectiveSettings;
  /** The account that is asked about; null: the address of the page names none. */
  readonly asked: AccountKey | null;
  /** Null: they cannot be read. */
  readonly entries: readonly Entry[] | null;
  /** Ids of the entries that say nothing any more. */
  readonly silent: ReadonlySet<string>;
}

/** Who has listed an account, on what grounds, and what the person can do if that is wrong. */
export function Correction({ settings, asked, entries, silent }: Props) {
  const { language } = settings;
  const all = textsIn(language);
  const texts = all.correction;

  useLayoutEffect(() => {
    describeDocument(language, `${texts.heading} – ${all.brand}`);
  }, []);

  return (
    <div class="sheet">
      <header>
        <Brand>{texts.heading}</Brand>
      </header>
      <main>
        <p class="intro">{texts.intro}</p>
        {asked === null && <p class="hint amber">{texts.noKey}</p>}
        {entries === null && <p class="hint amber">{texts.unreadable}</p>}
        {asked !== null && entries?.length === 0 && <p class="hint">{texts.none}</p>}
        {asked !== null &&
          entries?.map((entry) => (
            <article class="card" key={entryId(entry)}>
              <EntryFacts texts={all} language={language} entry={entry} asked={asked} />
              {entry.register.origin === 'own' ? (
                <OwnEntry texts={texts.own} />
              ) : (
                <>
                  <Report texts={texts} language={language} entry={entry} asked={asked} />
                  <Silence
                    texts={all}
                    settings={settings}
                    entry={entry}
                    initial={silent.has(entryId(entry))}
                  />
                </>
              )}
            </article>
          ))}
      </main>
    </div>
  );
}

interface EntryProps<T> {
  readonly texts: T;
  readonly language: Language;
  readonly entry: Entry;
  readonly asked: AccountKey;
}

/** The entry with its source and its publisher. */
function EntryFacts({ texts: all, language, entry, asked }: EntryProps<Texts>) {
  const texts = all.correction;
  const { account, holder, election, register } = entry;
  const { kinds, offices } = all.ownList;
  const address = profileAddress(asked, account.label);
  const who = [kinds[holder.kind], holder.office && offices[holder.office], holder.region];
  const checked = dayInWords(account.source.checked, language);
  return (
    <>
      <h2 class="account">
        {all.sites[siteOfKey(asked)]} {account.label}
        {address && (
          <a class="soft" href={address} target="_blank" rel="noreferrer">
            {texts.openProfile}
          </a>
        )}
      </h2>
      <dl class="facts">
        <Fact term={texts.holder}>
          <strong>{holder.name}</strong>
          <br />
          {who.filter(Boolean).join(' · ')}
        </Fact>
        {election && <Fact term={texts.election}>{election.name}</Fact>}
        <Fact term={texts.source}>
          {fill(texts.sourceLine, { source: account.source.text, checked })}
        </Fact>
        {register.origin !== 'own' && (
          <RegisterFacts texts={texts} language={language} register={register} />
        )}
      </dl>
    </>
  );
}

interface RegisterProps {
  readonly texts: Texts['correction'];
  readonly language: Language;
  readonly register: RegisterHead;
}

function RegisterFacts({ texts, language, register }: RegisterProps) {
  const { title, sequence, label, publisher } = register;
  const issued = dayInWords(register.issued, language);
  return (
    <>
      <Fact term={texts.register}>
        {fill(texts.registerLine, { title, sequence: String(sequence), issued })}
      </Fact>
      <Fact term={texts.label}>{label}</Fact>
      <Fact term={texts.publisher}>{publisher.name}</Fact>
      <Fact term={texts.contact}>{publisher.contact}</Fact>
    </>
  );
}

/** A text for the publisher; the person completes and sends it. */
function Report({ texts, language, entry, asked }: EntryProps<Texts['correction']>) {
  const words = texts.letter;
  const letter = letterOf(entry, asked, words, language);
  const [body, setBody] = useState(letter.body);
  const link = contactLink(entry.register.publisher.contact, { ...letter, body });
  return (
    <section>
      <h3>{words.heading}</h3>
      <p class="soft">{words.note}</p>
      <textarea
        aria-label={words.label}
        rows={9}
        value={body}
        onInput={({ currentTarget }) => setBody(currentTarget.value)}
      />
      <div class="buttons">
        <CopyButton label={words.copy} done={words.copied} text={() => body} />
        {link && (
          <a class="button" href={link.href} target="_blank" rel="noreferrer">
            {words[link.kind]}
          </a>
        )}
      </div>
    </section>
  );
}

function OwnEntry({ texts }: { texts: Texts['correction']['own'] }) {
  return (
    <section>
      <p>{texts.note}</p>
      <div class="buttons">
        <a class="button" href={ownListPage()}>
          {texts.open}
        </a>
      </div>
    </section>
  );
}

interface SilenceProps {
  readonly texts: Texts;
  readonly settings: EffectiveSettings;
  readonly entry: Entry;
  readonly initial: boolean;
}

/** The person's own way out: this entry says nothing to them any more, until they want it again. */
function Silence({ texts: all, settings, entry, initial }: SilenceProps) {
  const texts = all.correction.silence;
  const [isSilent, setSilent] = useState(initial);
  const [said, setSaid] = useState('');
  const { locked, contact } = settings;
  const toggle = () =>
    setSilenced(entryId(entry), !isSilent).then(
      () => {
        setSilent(!isSilent);
        setSaid(isSilent ? texts.undone : texts.done);
      },
      () => setSaid(texts.failed),
    );
  return (
    <section class="silence">
      <h3>{texts.heading}</h3>
      {locked.has('silence') ? (
        <p class="hint amber">{fill(texts.locked, { who: contact?.name ?? all.agency })}</p>
      ) : (
        <>
          <p class="soft">{texts.note}</p>
          <div class="buttons">
            <button type="button" class="button" onClick={() => void toggle()}>
              {isSilent ? texts.off : texts.on}
            </button>
            <span class="soft" role="status">
              {said || (isSilent ? texts.done : '')}
            </span>
          </div>
        </>
      )}
    </section>
  );
}
