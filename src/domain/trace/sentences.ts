/**
 * Sentences in which Facebook says whose post an act was done to, in the language of the account, e.g.
 * "Sam Rivera commented on Alex Morgan's post." The English ones have been seen in exports; of
 * the Indonesian ones none has been, they are what such sentences can be. A sentence that fits none
 * names nobody.
 */

/** What follows the name of the actor. */
const SENTENCES: readonly RegExp[] = [
  /^ (?:likes|liked|reacted to|commented on|replied to|shared) (?<owner>.{1,100}?)['’]s? [a-z][a-z -]{1,40}(?: in .{1,100})?\.?$/u,
  /^ (?:menyukai|menanggapi|memberi tanggapan pada|mengomentari|berkomentar (?:di|pada)|membalas|membagikan) (?:postingan|kiriman|foto|video|komentar|tautan|status|reel|cerita|album|acara|siaran langsung) (?:milik )?(?<owner>.{1,100}?)\.?$/u,
];

/** Own posts concern nobody else. */
const OWN = /\b(?:his|her|their) own\b|nya sendiri\b/u;

const GROUP_SENTENCES: readonly RegExp[] = [
  /^ (?:posted|commented|replied|shared .{1,60}?) (?:in|to(?: the group)?:?) (?<group>.{1,100}?)\.?$/u,
  /^ (?:memposting|berkomentar|membagikan .{1,60}?) (?:di|ke) (?:grup )?(?<group>.{1,100}?)\.?$/u,
];

/** Longer titles are no sentences of the site. */
const LONGEST_TITLE = 500;

/** Words of the longest name of an actor. */
const MOST_WORDS = 8;

/** What a sentence tells; null: it does not say. */
export interface Sentence {
  readonly owner: string | null;
  readonly group: string | null;
  /** It is about a post of the person's own. */
  readonly isOwn: boolean;
}

/** Reads the sentence `title`, which begins with the name of the `actor` where that is known. */
export function readSentence(title: string, actor: string, group: string): Sentence {
  const said = withoutGroup(title.slice(0, LONGEST_TITLE), group);
  const isOwn = OWN.test(said);
  const rest = restOf(said, actor);
  const owner = isOwn ? null : named(SENTENCES, rest, 'owner');
  return { owner, isOwn, group: group || named(GROUP_SENTENCES, rest, 'group') };
}

/** The sentence after the actor; without one it is looked for behind each word of a name. */
function restOf(title: string, actor: string): readonly string[] {
  if (actor !== '') return title.startsWith(`${actor} `) ? [title.slice(actor.length)] : [];
  return [...title.matchAll(/ /g)].slice(0, MOST_WORDS).map(({ index }) => title.slice(index));
}

function named(
  patterns: readonly RegExp[],
  rests: readonly string[],
  group: string,
): string | null {
  for (const rest of rests) {
    for (const pattern of patterns) {
      const name = pattern.exec(rest)?.groups?.[group]?.trim();
      if (name !== undefined && name !== '') return name;
    }
  }
  return null;
}

/** " in Group." and " di grup Group." say where, not whose. */
function withoutGroup(title: string, group: string): string {
  if (group === '') return title;
  const end = title.replace(/\.$/, '');
  const where = [` in ${group}`, ` di ${group}`, ` di grup ${group}`].find((text) =>
    end.endsWith(text),
  );
  return where === undefined ? title : `${end.slice(0, -where.length)}.`;
}
