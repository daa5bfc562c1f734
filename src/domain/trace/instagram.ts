/**
 * Reads Instagram's export. Two dialects stand side by side in one archive, and its labels are in the
 * language of the account: only structure counts. Display names are kept for the case that there is
 * no user name.
 */
import { foldName, type AccountKey } from '../account/key';
import { isoOfSeconds, keysOfName, keysOfUrl, mayBeName, type Origin, pastAct, urlOn } from './act';
import { field, fieldsOf, listIn, textIn } from './json';
import type { PastAct } from './types';

/** Instagram writes user names in small letters; a word of a comment often has a capital. */
const USER_NAME = /^[a-z0-9._]{1,30}$/;

/** Reads the entries of one file. */
export class InstagramReader {
  /** The label of the owner in this file, once an entry has shown it. */
  #ownerLabel: string | null = null;

  /** The acts of an entry; null when its structure is not known. */
  read(entry: unknown, origin: Origin): PastAct[] | null {
    if (Array.isArray(field(entry, 'label_values'))) return [readLabelled(entry, origin)];
    const map = field(entry, 'string_map_data');
    if (map !== undefined) return [this.#readMap(entry, map, origin)];
    const items = listIn(entry, 'string_list_data');
    if (items.length === 0) return null;
    return items.map((item) => readItem(textIn(entry, 'title'), item, origin));
  }

  /**
   * `{string_map_data: {Comment: {value}, "Media Owner": {value}, Time: {timestamp}}}` with the labels
   * in any language. Exports of 2021 have the owner as title.
   */
  #readMap(entry: unknown, map: unknown, origin: Origin): PastAct {
    const fields = fieldsOf(map);
    const times = fields.map(([, value]) => isoOfSeconds(field(value, 'timestamp')));
    const title = textIn(entry, 'title');
    return pastAct(origin, {
      at: times.find((time) => time !== null) ?? null,
      keys: userNames(title === '' ? this.#ownerIn(fields) : title),
    });
  }

  /**
   * Of two texts the owner is the one that alone has the shape of a user name: that shows its label
   * for the entries whose comment is one small word.
   */
  #ownerIn(fields: readonly (readonly [string, unknown])[]): string {
    const texts = fields
      .map(([label, value]) => [label, textIn(value, 'value')] as const)
      .filter(([, text]) => text !== '' && !/^https?:/i.test(text));
    const named = texts.filter(([, text]) => USER_NAME.test(text));
    const [only] = named;
    if (texts.length === 2 && named.length === 1 && only !== undefined) [this.#ownerLabel] = only;
    return texts.find(([label]) => label === this.#ownerLabel)?.[1] ?? '';
  }
}

/** `{title, string_list_data: [{href, value, timestamp}]}`: a list of follows, or the title's posts. */
function readItem(title: string, item: unknown, origin: Origin): PastAct {
  const isList = origin.section.role === 'profile';
  const href = textIn(item, 'href');
  const shown = isList ? textIn(item, 'value') || title : title;
  const keys = userNames(shown);
  return pastAct(origin, {
    at: isoOfSeconds(field(item, 'timestamp')),
    keys: keys.length > 0 ? keys : keysOfAddress(href, origin),
    url: addressOf(href),
  });
}

/** `{timestamp, label_values: [{label, value, href} | {title, dict: [{title, dict: […]}]}]}` */
function readLabelled(entry: unknown, origin: Origin): PastAct {
  const values = listIn(entry, 'label_values');
  const address = values
    .flatMap((value) => [textIn(value, 'href'), textIn(value, 'value')])
    .find((text) => urlOn('instagram', text) !== null);
  const owner = ownerOf(values);
  const keys = userNames(owner.userName);
  return pastAct(origin, {
    at: isoOfSeconds(field(entry, 'timestamp')),
    keys: keys.length > 0 ? keys : keysOfAddress(address ?? '', origin),
    names: keys.length > 0 ? [] : owner.names,
    url: addressOf(address ?? ''),
  });
}

interface Owner {
  readonly userName: string;
  /** Other texts of its block that may be the name shown. */
  readonly names: readonly string[];
}

/**
 * The owner is the one titled block with a single inner one of two lines or more, of which the last is
 * the user name. Hashtags have one line each.
 */
function ownerOf(values: readonly unknown[]): Owner {
  const blocks = values
    .filter((value) => textIn(value, 'title') !== '')
    .map((value) => listIn(value, 'dict'))
    .filter((inner) => inner.length === 1)
    .map(([inner]) => listIn(inner, 'dict').map((line) => textIn(line, 'value')))
    .filter((lines) => lines.length > 1);
  const [lines = []] = blocks;
  if (blocks.length !== 1) return { userName: '', names: [] };
  const last = lines.at(-1) ?? '';
  const isName = USER_NAME.test(last);
  return {
    userName: isName ? last : '',
    names: lines.slice(0, isName ? -1 : undefined).filter(mayBeName),
  };
}

/** An address names the author of a post, and not of a comment below it. */
function keysOfAddress(address: string, { section }: Origin): AccountKey[] {
  return section.role === 'comment-author' ? [] : keysOfUrl('instagram', address);
}

function userNames(text: string): AccountKey[] {
  return USER_NAME.test(foldName('instagram', text)) ? keysOfName('instagram', text) : [];
}

function addressOf(href: string): string | null {
  return urlOn('instagram', href)?.href ?? null;
}
