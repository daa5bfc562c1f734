/** Finding entries: by words as they stand there, and by the act they speak of. */
import type { LawAct } from '../../domain/rules/types';
import type { Entry, Fact, Shelf } from './library';

/** Acts as a person tells them apart. */
export const ACT_GROUPS = ['like', 'comment', 'share', 'post', 'follow'] as const;
export type ActGroup = (typeof ACT_GROUPS)[number];

const ACTS: Readonly<Record<ActGroup, readonly LawAct[]>> = {
  like: ['like', 'react'],
  comment: ['comment'],
  share: ['share'],
  post: ['post', 'post_photo', 'tag'],
  follow: ['follow', 'join_group'],
};

export interface Wish {
  readonly query: string;
  /** Null: whatever the act. */
  readonly group: ActGroup | null;
}

/** The shelves with the entries that fit `wish`; a shelf without any is left out. */
export function found(shelves: readonly Shelf[], { query, group }: Wish): Shelf[] {
  const words = normalised(query).split(' ').filter(Boolean);
  return shelves
    .map(({ id, entries }) => ({
      id,
      entries: entries.filter((entry) => speaksOf(entry, group) && says(entry, words)),
    }))
    .filter(({ entries }) => entries.length > 0);
}

/** `text` in small letters without accents, its words separated by single spaces. */
export function normalised(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function speaksOf({ acts }: Entry, group: ActGroup | null): boolean {
  if (group === null || acts === 'all') return true;
  return ACTS[group].some((act) => acts.includes(act));
}

function says(entry: Entry, words: readonly string[]): boolean {
  const { id, title, label, plain, verbatim, facts } = entry;
  const said = [id, title, label, plain, verbatim, ...facts.map(wordsOf)].join(' ');
  const text = normalised(said);
  return words.every((word) => text.includes(word));
}

function wordsOf({ words }: Fact): string {
  return typeof words === 'string' ? words : words.map((link) => link.words).join(' ');
}
