/** The report of a wrong entry, ready to be sent by the person. */
import { profileAddress } from '../../domain/account/address';
import type { AccountKey } from '../../domain/account/key';
import type { Entry } from '../../domain/register/types';
import type { Language } from '../../domain/settings';
import { dayInWords, fill } from '../../domain/wording/texts';
import type { Texts } from '../shared/texts';

export interface Letter {
  readonly subject: string;
  readonly body: string;
}

/** A letter to the publisher of `entry` about the account `key`. */
export function letterOf(
  { account, holder, register }: Entry,
  key: AccountKey,
  { subject, body }: Texts['correction']['letter'],
  language: Language,
): Letter {
  const slots = {
    publisher: register.publisher.name,
    account: account.label,
    address: profileAddress(key, account.label) ?? key,
    holder: holder.name,
    title: register.title,
    sequence: String(register.sequence),
    issued: dayInWords(register.issued, language),
    source: account.source.text,
    checked: dayInWords(account.source.checked, language),
  };
  return { subject: fill(subject, slots), body: fill(body, slots) };
}

export type ContactLink =
  | { readonly kind: 'mail'; readonly href: string }
  | { readonly kind: 'site'; readonly href: string };

/**
 * Where a contact leads when it is an address of e-mail or of a page; null when it is anything
 * else. A publisher writes it freely, so nothing but these two becomes a link.
 */
export function contactLink(contact: string, { subject, body }: Letter): ContactLink | null {
  const mail = /^(?:mailto:)?([^\s@:/?&,;<>"]+@[^\s@:/?&,;<>"]+\.[^\s@:/?&,;<>"]+)$/i.exec(
    contact.trim(),
  )?.[1];
  if (mail !== undefined) {
    const query = `subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
    return { kind: 'mail', href: `mailto:${mail}?${query}` };
  }
  const url = contact.trim();
  const isPage = /^https:\/\//i.test(url) && URL.canParse(url);
  return isPage ? { kind: 'site', href: new URL(url).href } : null;
}
