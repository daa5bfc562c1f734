import { correctionPage, ownListPage } from '../../background/pages';
import { siteOfKey } from '../../domain/account/key';
import { fill } from '../../domain/wording/texts';
import type { Texts } from '../shared/texts';
import type { ActiveAccount } from './active-account';
import { PageLink } from './page-link';

interface Props {
  readonly texts: Texts;
  readonly account: ActiveAccount;
  /** Whether the person may add to their list. */
  readonly mayAdd: boolean;
}

/** Who the page belongs to, as far as the registers know, and what can be done about it. */
export function AccountCard({ texts, account, mayAdd }: Props) {
  const words = texts.popup.account;
  const { key, label, url, entries, isSilent } = account;
  const [entry] = entries;
  if (entry === undefined && !mayAdd) return null;
  return (
    <section class="card account">
      <h2>{words.heading}</h2>
      {entry === undefined ? (
        <>
          <p>
            <strong>{label}</strong> <span class="soft">{texts.sites[siteOfKey(key)]}</span>
          </p>
          <a class="button" href={ownListPage(url)} target="_blank" rel="noreferrer">
            {words.add}
          </a>
        </>
      ) : (
        <>
          <p>
            {fill(entry.register.origin === 'own' ? words.own : words.listed, {
              account: label,
              holder: entry.holder.name,
              title: entry.register.title,
            })}
          </p>
          {isSilent && <p class="soft">{words.silenced}</p>}
          <p>
            {entry.register.origin === 'own' ? (
              <PageLink address={ownListPage()}>{words.edit}</PageLink>
            ) : (
              <PageLink address={correctionPage(key)}>{words.correct}</PageLink>
            )}
          </p>
        </>
      )}
    </section>
  );
}
