/**
 * Reads Facebook's export. Old files name people only in sentences; since 2024 there are also lines
 * with the address of the post. Only an address gives a key: display names are shared by many.
 */
import { type AccountKey, groupKey } from '../account/key';
import { isoOfSeconds, keysOfUrl, known, mayBeName, type Origin, pastAct, urlOn } from './act';
import { field, listIn, textIn } from './json';
import { readSentence } from './sentences';
import type { PastAct } from './types';

/** `LIKE`, `LOVE`: kinds of reactions. */
const REACTION = /^[A-Z_]+$/;

/** The acts of an entry; null when its structure is not known. */
export function readFacebook(entry: unknown, origin: Origin): PastAct[] | null {
  if (Array.isArray(field(entry, 'label_values'))) return readLabelled(entry, origin);
  if (origin.section.role === 'shared-original') return readPost(entry, origin);
  const name = textIn(entry, 'name');
  if (name !== '') return [readNamed(entry, name, origin)];
  return readTitled(entry, origin);
}

/** `{name, timestamp, url?}` */
function readNamed(entry: unknown, name: string, origin: Origin): PastAct {
  const address = textIn(entry, 'url');
  const about = { at: dateOf(entry), url: addressOf(address) };
  return pastAct(origin, { ...about, keys: keysOfUrl('facebook', address), names: [name] });
}

/** `{timestamp, title, data: [{name} | {reaction} | {comment}]}` */
function readTitled(entry: unknown, origin: Origin): PastAct[] | null {
  const [first] = listIn(entry, 'data');
  const at = dateOf(entry);
  const name = textIn(first, 'name');
  if (name !== '') return [pastAct(origin, { at, names: [name] })];
  const title = textIn(entry, 'title');
  if (title === '') return null;
  const comment = field(first, 'comment');
  const reaction = field(first, 'reaction');
  const actor = textIn(comment, 'author') || textIn(reaction, 'actor');
  const said = readSentence(title, actor, textIn(comment, 'group'));
  const { act, role } = origin.section;
  const told = { at, act: textIn(reaction, 'reaction') === 'LIKE' ? 'like' : act } as const;
  const group = { ...told, role: 'group', names: namesOf(said.group) } as const;
  if (role === 'group') return [pastAct(origin, group)];
  const author = { ...told, names: namesOf(said.owner) };
  const parts = [...(said.isOwn ? [] : [author]), ...(said.group === null ? [] : [group])];
  return parts.map((part) => pastAct(origin, part));
}

function namesOf(name: string | null): string[] {
  return name === null ? [] : [name];
}

/** A post of one's own: what of Facebook it links is shared. */
function readPost(entry: unknown, origin: Origin): PastAct[] | null {
  if (field(entry, 'timestamp') === undefined) return null;
  const at = dateOf(entry);
  const links = listIn(entry, 'attachments')
    .flatMap((attachment) => listIn(attachment, 'data'))
    .map((data) => keysOfUrl('facebook', textIn(field(data, 'external_context'), 'url')));
  const { owner } = readSentence(textIn(entry, 'title'), '', '');
  return [
    ...links.filter((keys) => keys.length > 0).map((keys) => pastAct(origin, { at, keys })),
    ...(owner === null ? [] : [pastAct(origin, { at, names: [owner] })]),
  ];
}

/**
 * `{timestamp, label_values: [{label, value, href?} | {title, dict}]}`. Labels are in the language of
 * the account; the one address of Facebook on the first level is that of the post, and every short
 * text may be the name of its author.
 */
function readLabelled(entry: unknown, origin: Origin): PastAct[] {
  const lines = listIn(entry, 'label_values');
  const texts = lines
    .flatMap((line) => [textIn(line, 'href'), textIn(line, 'value')])
    .filter(Boolean);
  const address = texts.find((text) => urlOn('facebook', text) !== null) ?? '';
  const about = { at: dateOf(entry), url: addressOf(address), act: actOf(texts, origin) };
  const names = [...new Set(textsIn(lines))].filter(
    (text) => mayBeName(text) && !REACTION.test(text),
  );
  const author = isComment(address)
    ? ({ role: 'comment-author', names } as const)
    : { keys: keysOfUrl('facebook', address), names };
  const group = keysOfGroup(address).map((key) => ({ role: 'group', keys: [key] }) as const);
  return [author, ...group].map((told) => pastAct(origin, { ...about, ...told }));
}

function actOf(texts: readonly string[], { section }: Origin): PastAct['act'] {
  return section.act === 'react' && texts.includes('LIKE') ? 'like' : section.act;
}

/** The address of a comment names the author of the post above it. */
function isComment(address: string): boolean {
  const query = urlOn('facebook', address)?.searchParams;
  return query?.has('comment_id') === true || query?.has('reply_comment_id') === true;
}

function keysOfGroup(address: string): AccountKey[] {
  const slug = /^\/groups\/([^/]+)/.exec(urlOn('facebook', address)?.pathname ?? '')?.[1];
  return slug === undefined ? [] : known([groupKey(slug)]);
}

/** Every text of lines and blocks; the blocks nest two deep at most. */
function textsIn(lines: readonly unknown[]): string[] {
  return lines.flatMap((line) => [
    textIn(line, 'value'),
    ...textsIn(listIn(line, 'dict')),
    ...textsIn(listIn(line, 'vec')),
  ]);
}

function addressOf(address: string): string | null {
  return urlOn('facebook', address)?.href ?? null;
}

function dateOf(entry: unknown): string | null {
  return isoOfSeconds(field(entry, 'timestamp'));
}
