/**
 * Reads the archive of X. A like does not say whose post it was: where the person has also replied to
 * that post, shared or quoted it, the same archive does.
 */
import { nameKey } from '../account/by-site';
import { X_NAMING } from '../account/naming/x';
import { type AccountKey, idKey } from '../account/key';
import { accountsInText } from '../account/in-text';
import { keysOfName, keysOfUrl, known, type Origin, pastAct, urlOn } from './act';
import { field, listIn, textIn } from './json';
import type { PastAct } from './types';

const STATUS = 'https://x.com/i/web/status/';
const RETWEET = /^RT @(\w+):/;

/** The names at the head of a reply: X puts them there, not the person. */
const ADDRESSEES = /^(?:@\w+\s+)+/;

/** `Wed Oct 10 20:19:24 +0000 2018` */
const X_DATE = /^\w{3} (\w{3}) (\d{1,2}) (\d{2}:\d{2}:\d{2}) \+0000 (\d{4})$/;

/** Reads the entries of one archive, those that tell of likes last. */
export class XReader {
  /** Authors of posts by the number of the post. */
  readonly #authors = new Map<string, readonly AccountKey[]>();

  /** The acts of an entry; null when its structure is not known. */
  read(entry: unknown, origin: Origin): PastAct[] | null {
    const tweet = field(entry, 'tweet');
    if (tweet !== undefined) return this.#readTweet(tweet, origin);
    const note = field(entry, 'noteTweet');
    if (note !== undefined) return readNote(note, origin);
    const following = field(entry, 'following');
    if (following !== undefined) return readFollowing(following, origin);
    const like = field(entry, 'like');
    return like === undefined ? null : this.#readLike(like, origin);
  }

  #readLike(like: unknown, origin: Origin): PastAct[] | null {
    const id = textIn(like, 'tweetId');
    if (!isNumber(id)) return null;
    const keys = this.#authors.get(id) ?? keysOfUrl('x', textIn(like, 'expandedUrl'));
    return [pastAct(origin, { keys, url: STATUS + id })];
  }

  #readTweet(tweet: unknown, origin: Origin): PastAct[] | null {
    const id = textIn(tweet, 'id_str') || textIn(tweet, 'id');
    const text = textIn(tweet, 'full_text') || textIn(tweet, 'text');
    if (!isNumber(id)) return null;
    const about = { at: isoOfXDate(textIn(tweet, 'created_at')), url: STATUS + id };
    const mentions = mentionsIn(tweet);
    const [, original = ''] = RETWEET.exec(text) ?? [];
    if (original !== '') {
      const keys = mentions.get(original.toLowerCase()) ?? keysOfName('x', original);
      this.#learnFromMedia(tweet, keys);
      return [pastAct(origin, { ...about, act: 'repost', role: 'author', keys })];
    }
    const reply = this.#replyTo(tweet);
    const quoted = this.#quotedBy(tweet);
    const own = reply.length === 0 ? text : text.replace(ADDRESSEES, '');
    return [
      ...listed(reply).map((keys) =>
        pastAct(origin, { ...about, act: 'reply', role: 'author', keys }),
      ),
      ...quoted.map((keys) => pastAct(origin, { ...about, act: 'quote', role: 'quoted', keys })),
      ...mentionedIn(own, mentions).map((keys) => pastAct(origin, { ...about, keys })),
    ];
  }

  #replyTo(tweet: unknown): AccountKey[] {
    const keys = known([
      nameKey('x', textIn(tweet, 'in_reply_to_screen_name')),
      idKey('x', textIn(tweet, 'in_reply_to_user_id_str')),
    ]);
    this.#learn(textIn(tweet, 'in_reply_to_status_id_str'), keys);
    return keys;
  }

  /** The accounts whose posts are linked, each with all its keys. */
  #quotedBy(tweet: unknown): AccountKey[][] {
    return listIn(field(tweet, 'entities'), 'urls').flatMap((link) => {
      const address = textIn(link, 'expanded_url');
      const keys = keysOfStatus(address);
      this.#learn(statusOf(address), keys);
      return listed(keys);
    });
  }

  /** A picture in a shared post keeps the number of the post that it came with. */
  #learnFromMedia(tweet: unknown, keys: readonly AccountKey[]): void {
    for (const media of listIn(field(tweet, 'extended_entities'), 'media')) {
      const author = idKey('x', textIn(media, 'source_user_id_str'));
      if (author !== null && keys.includes(author)) {
        this.#learn(textIn(media, 'source_status_id_str'), keys);
      }
    }
  }

  #learn(status: string, keys: readonly AccountKey[]): void {
    if (isNumber(status) && keys.length > 0) this.#authors.set(status, keys);
  }
}

function readFollowing(following: unknown, origin: Origin): PastAct[] | null {
  const id = idKey('x', textIn(following, 'accountId'));
  const keys = id === null ? keysOfUrl('x', textIn(following, 'userLink')) : [id];
  const number = keys[0]?.split(':')[2] ?? '';
  return keys.length === 0
    ? null
    : [pastAct(origin, { keys, url: `https://x.com/i/user/${number}` })];
}

/** The whole text of a long post, whose beginning stands among the others. */
function readNote(note: unknown, origin: Origin): PastAct[] | null {
  const core = field(note, 'core');
  if (core === undefined) return null;
  const at = isoOfXDate(textIn(note, 'createdAt'));
  const quoted = listIn(core, 'urls').flatMap((link) =>
    listed(keysOfStatus(textIn(link, 'expandedUrl'))),
  );
  return [
    ...quoted.map((keys) => pastAct(origin, { at, act: 'quote', role: 'quoted', keys })),
    ...accountsInText(textIn(core, 'text'), X_NAMING).map((key) =>
      pastAct(origin, { at, keys: [key] }),
    ),
  ];
}

/** The keys of those whom a post names, by their names in small letters. */
function mentionsIn(tweet: unknown): Map<string, AccountKey[]> {
  const mentions = new Map<string, AccountKey[]>();
  for (const mention of listIn(field(tweet, 'entities'), 'user_mentions')) {
    const name = textIn(mention, 'screen_name').toLowerCase();
    const key = nameKey('x', name);
    if (key !== null) mentions.set(name, known([key, idKey('x', textIn(mention, 'id_str'))]));
  }
  return mentions;
}

/** The accounts that `text` names, each with all its keys. */
function mentionedIn(text: string, mentions: ReadonlyMap<string, AccountKey[]>): AccountKey[][] {
  const written = new Set([...text.matchAll(/@(\w+)/g)].map(([, name = '']) => name.toLowerCase()));
  return [...mentions].filter(([name]) => written.has(name)).map(([, keys]) => keys);
}

/** The author in the address of a post. */
function keysOfStatus(address: string): AccountKey[] {
  return statusOf(address) === '' ? [] : keysOfUrl('x', address);
}

/** The number of the post that an address shows; empty when it shows none. */
function statusOf(address: string): string {
  return /^\/\w+\/status\/(\d+)/.exec(urlOn('x', address)?.pathname ?? '')?.[1] ?? '';
}

/** Nobody is no account. */
function listed(keys: AccountKey[]): AccountKey[][] {
  return keys.length === 0 ? [] : [keys];
}

function isNumber(text: string): boolean {
  return /^\d{1,20}$/.test(text);
}

/** ISO time of X's way to write dates, or of an ISO time; null when it is neither. */
function isoOfXDate(text: string): string | null {
  const [, month, day, time, year] = X_DATE.exec(text) ?? [];
  const ms = Date.parse(month === undefined ? text : `${day} ${month} ${year} ${time} GMT`);
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}
