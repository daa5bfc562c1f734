import { useState } from 'preact/hooks';
import { siteOfKey } from '../../domain/account/key';
import type { Election, Holder, ListedAccount } from '../../domain/register/types';
import { fill } from '../../domain/wording/texts';
import type { Texts } from '../shared/texts';
import { search } from './list';

/** Lists longer than this can be searched. */
const SHORT_LIST = 8;

/** As many as a page draws without delay; an imported list may have thousands. */
const MOST_SHOWN = 100;

interface Props {
  readonly texts: Texts;
  readonly holders: readonly Holder[];
  readonly elections: readonly Election[];
  readonly edited: Holder | null;
  /** Null: the list may not be changed. */
  readonly edit: ((holder: Holder) => void) | null;
  readonly remove: (holder: Holder) => void;
}

/** Everybody on the list, with all that is listed of them. */
export function HolderList({ texts, holders, elections, edited, edit, remove }: Props) {
  const { list: words } = texts.ownList;
  const [query, setQuery] = useState('');
  const found = search(holders, query);
  const hidden = found.length - MOST_SHOWN;
  const accounts = holders.flatMap((holder) => holder.accounts).length;
  return (
    <section class="card">
      <div class="title">
        <h2>{words.heading}</h2>
        {holders.length > 0 && (
          <p class="soft">
            {fill(words.count, { holders: String(holders.length), accounts: String(accounts) })}
          </p>
        )}
      </div>
      {holders.length > SHORT_LIST && (
        <input
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          value={query}
          onInput={({ currentTarget }) => setQuery(currentTarget.value)}
        />
      )}
      {found.length === 0 && <p class="soft">{holders.length === 0 ? words.empty : words.none}</p>}
      <ul class="holders">
        {found.slice(0, MOST_SHOWN).map((holder) => (
          <li key={holder.id} class={edited?.id === holder.id ? 'edited' : ''}>
            <Description texts={texts} holder={holder} elections={elections} />
            {edit && <Actions texts={texts} holder={holder} edit={edit} remove={remove} />}
          </li>
        ))}
      </ul>
      {hidden > 0 && <p class="soft">{fill(words.more, { count: String(hidden) })}</p>}
    </section>
  );
}

function Description({ texts, holder, elections }: Pick<Props, 'texts' | 'elections'> & One) {
  const { kinds, offices, statuses } = texts.ownList;
  const { name, kind, office, region, election, status, accounts, tags = [] } = holder;
  const electionName = elections.find(({ id }) => id === election)?.name ?? election;
  const facts = [
    kinds[kind],
    office && offices[office],
    region,
    electionName,
    status === 'aktif' ? undefined : statuses[status],
  ];
  return (
    <div>
      <h3>{name}</h3>
      <p class="soft">{facts.filter(Boolean).join(' · ')}</p>
      <ul class="accounts">
        {accounts.map((account) => (
          <li key={account.keys[0]}>
            <span class="site">{siteInWords(texts, account)}</span> {account.label}
          </li>
        ))}
        {tags.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
}

interface One {
  readonly holder: Holder;
}

function Actions({ texts, holder, edit, remove }: Pick<Props, 'texts' | 'remove'> & One & Edit) {
  const { list: words } = texts.ownList;
  const { name } = holder;
  return (
    <div class="buttons">
      <button
        type="button"
        class="button small"
        aria-label={fill(words.editOf, { name })}
        onClick={() => edit(holder)}
      >
        {words.edit}
      </button>
      <button
        type="button"
        class="button small"
        aria-label={fill(words.removeOf, { name })}
        onClick={() => remove(holder)}
      >
        {words.remove}
      </button>
    </div>
  );
}

interface Edit {
  readonly edit: (holder: Holder) => void;
}

function siteInWords(texts: Texts, { keys: [key] }: ListedAccount): string {
  return key === undefined ? '' : texts.sites[siteOfKey(key)];
}
