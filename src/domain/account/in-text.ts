/** Accounts and campaign hashtags that a text names. Pure: what it reads it forgets. */
import { type AccountKey, foldTag, keyOfFoldedTag, type Site } from './key';
import { keyOfName, keyOfPage, type Naming } from './naming/naming';

/** Slogans are compared up to this many words; longer ones are listed by their beginning. */
const SLOGAN_WORDS = 6;

/** Longer texts than people post are read in part; a page cannot make us read for ever. */
const MOST_WORDS = 2000;
const MOST_CHARACTERS = 10_000;

/** The accounts of the site that the text mentions as `@name` or links to. */
export function accountsInText(whole: string, naming: Naming): AccountKey[] {
  const text = whole.slice(0, MOST_CHARACTERS);
  const mentions = [...text.matchAll(/(?<![\w.])@([\w.]*\w)/g)].map(([, name = '']) =>
    keyOfName(naming, name),
  );
  const links = [...text.matchAll(/(?:[\w-]+\.)+\w+\/\S+/g)].map(([address]) =>
    keyOfLink(address, naming),
  );
  return known([...mentions, ...links]);
}

/** Every hashtag of `text`, and every run of words in it that could be a slogan. */
export function tagsInText(text: string, site: Site): AccountKey[] {
  // Folded once, not run by run: that took half the time of a like under many pictures.
  const words = foldTag(text)
    .split(/[^\p{L}\p{N}_#]+/u, MOST_WORDS)
    .filter(Boolean);
  const letters = words.map((word) => word.replace(/[_#]/g, ''));
  const keys = words.flatMap((word, start) => {
    const last = Math.min(start + SLOGAN_WORDS, words.length);
    const runs = word.startsWith('#') ? [letters[start] ?? ''] : [];
    for (let end = start + 2; end <= last; end++) runs.push(letters.slice(start, end).join(''));
    return runs.map((run) => keyOfFoldedTag(site, run));
  });
  return known(keys);
}

function keyOfLink(address: string, naming: Naming): AccountKey | null {
  if (!URL.canParse(`https://${address}`)) return null;
  const url = new URL(`https://${address}`);
  return naming.hosts.test(url.hostname) ? keyOfPage(naming, url) : null;
}

function known(keys: readonly (AccountKey | null)[]): AccountKey[] {
  return [...new Set(keys)].filter((key) => key !== null);
}
