/** Exports of Facebook: sentences only (until 2023), and lines with addresses (since 2024). */
import { nameKey } from '../../src/domain/account/by-site';
import { idKey } from '../../src/domain/account/key';
import type { Act } from '../../src/domain/act';
import { Draft, metaJson, repeated, type Written } from './draft';
import { isListedAs, type MadeExport, type Person, type World } from './world';

const ACTOR = 'Sari Wulandari';

interface Language {
  readonly reacted: (owner: string) => string;
  readonly commented: (owner: string) => string;
  readonly own: string;
  /** Where a post stands, behind a sentence. */
  readonly within: (group: string) => string;
  /** Nobody has told how to take it apart. */
  readonly isUnknown?: boolean;
  /** Labels of lines: reaction, address, name, author. */
  readonly labels: readonly [string, string, string, string];
}

const LANGUAGES = {
  en: {
    reacted: (owner) => `${ACTOR} reacted to ${owner}'s post.`,
    commented: (owner) => `${ACTOR} commented on ${owner}'s photo.`,
    own: `${ACTOR} replied to her own comment.`,
    within: (group) => ` in ${group}.`,
    labels: ['Reaction', 'URL', 'Name', 'Author'],
  },
  id: {
    reacted: (owner) => `${ACTOR} menyukai postingan ${owner}.`,
    commented: (owner) => `${ACTOR} mengomentari foto ${owner}.`,
    own: `${ACTOR} membalas komentarnya sendiri.`,
    within: (group) => ` di ${group}.`,
    labels: ['Tanggapan', 'Tautan', 'Nama', 'Penulis'],
  },
  nl: {
    reacted: (owner) => `${ACTOR} vindt het bericht van ${owner} leuk.`,
    commented: (owner) => `${ACTOR} heeft gereageerd op de foto van ${owner}.`,
    own: `${ACTOR} heeft gereageerd op haar eigen foto.`,
    within: (group) => ` in ${group}.`,
    isUnknown: true,
    labels: ['Reactie', 'URL', 'Naam', 'Auteur'],
  },
} as const satisfies Record<string, Language>;

export type FacebookLanguage = keyof typeof LANGUAGES;

/** By the folder in which it keeps what the person did. */
export type FacebookDialect = '2021' | '2023' | '2024' | '2025';

const FOLDERS: Readonly<Record<FacebookDialect, string>> = {
  '2021': '',
  '2023': 'your_activity_across_facebook/',
  '2024': 'your_facebook_activity/',
  '2025': 'personal_information/profile_information/your_facebook_activity/',
};

export function facebookExport(
  world: World,
  dialect: FacebookDialect,
  language: FacebookLanguage,
): MadeExport {
  const draft = new Draft('facebook', `facebook, ${dialect}, ${language}`);
  const folder = FOLDERS[dialect];
  const words: Language = LANGUAGES[language];
  const apostrophe = dialect === '2024' ? '_' : "'";
  const rooted = (root: string) => (values: readonly unknown[]) => metaJson({ [root]: values });
  const reactions = `${folder}comments_and_reactions`;
  const twice: Told[] = [];
  const lines = repeated(150, lineWriters(world, words, dialect, twice));
  const again = dialect > '2023' ? twice.map((told) => repeatedIn(words, told)) : [];
  const said = [...repeated(60, reactionWriters(world, words)), ...again];
  if (dialect === '2021') {
    draft.file(`${reactions}/posts_and_comments.json`, said, rooted('reactions_v2'));
  } else {
    draft.file(`${reactions}/likes_and_reactions_1.json`, said, metaJson);
  }
  if (dialect > '2023') {
    draft.file(`${reactions}/likes_and_reactions.json`, lines, metaJson);
  }
  draft.file(
    `${reactions}/comments.json`,
    repeated(60, commentWriters(world, words)),
    rooted('comments_v2'),
  );
  const pages = `${folder}pages`;
  draft.file(
    `${pages}/pages_you${apostrophe}ve_liked.json`,
    repeated(60, likedPages(world)),
    rooted('page_likes_v2'),
  );
  draft.file(
    `${pages}/pages_and_profiles_you_follow.json`,
    repeated(40, titledNames(world)),
    rooted('pages_followed_v2'),
  );
  draft.file(
    `connections/followers/who_you${apostrophe}ve_followed.json`,
    repeated(40, followed(world)),
    rooted('following_v3'),
  );
  draft.file(
    `${folder}posts/your_posts__check_ins__photos_and_videos_1.json`,
    repeated(60, postWriters(world)),
    metaJson,
  );
  const groups = `${folder}groups`;
  draft.file(
    `${groups}/your_group_membership_activity.json`,
    repeated(40, memberships(world)),
    rooted('groups_joined_v2'),
  );
  draft.file(
    `${groups}/your_comments_in_groups.json`,
    repeated(40, groupCommentWriters(world, words)),
    rooted('group_comments_v2'),
  );
  draft.aside(`${folder}messages/inbox/sari_1/message_1.json`, metaJson({ messages: [] }));
  return draft.made();
}

function reactionWriters(world: World, words: Language): (() => Written)[] {
  const entry = (person: Person | null, title: string, isOwn = false): Written => {
    const timestamp = world.second();
    const data = [{ reaction: { reaction: 'LIKE', actor: ACTOR } }];
    return byName(world, { timestamp, title, data }, person, 'like', timestamp, words, isOwn);
  };
  return [
    () => {
      const person = anybodyHere(world);
      return entry(person, words.reacted(person.name));
    },
    () => entry(null, words.own, true),
    () => entry(null, `${ACTOR} 👍`),
    // A longer name is another name.
    () => entry(world.somebodyElse(), words.reacted(`${world.somebodyListed().name} Wijayakusuma`)),
  ];
}

function commentWriters(world: World, words: Language): (() => Written)[] {
  const entry = (person: Person, title: string): Written => {
    const timestamp = world.second();
    const data = [{ comment: { timestamp, comment: 'Sukses 🙏', author: ACTOR } }];
    return byName(world, { timestamp, title, data }, person, 'comment', timestamp, words);
  };
  return [
    () => {
      const person = anybodyHere(world);
      return entry(person, words.commented(person.name));
    },
  ];
}

/** Lines with the address of the post: the exact key, and a name beside it. */
interface Told {
  readonly person: Person;
  readonly timestamp: number;
}

/** What stands in lines may stand as a sentence in another file too. */
function repeatedIn(words: Language, { person, timestamp }: Told): Written {
  const data = [{ reaction: { reaction: 'LIKE', actor: ACTOR } }];
  const value = { timestamp, title: words.reacted(person.name), data };
  return { value, isUncheckable: words.isUnknown === true };
}

function lineWriters(
  world: World,
  words: Language,
  dialect: FacebookDialect,
  twice: Told[],
): (() => Written)[] {
  const [reaction, url, name, author] = words.labels;
  const entry = (
    person: Person,
    address: string,
    truths: (seconds: number) => Written['truths'],
  ) => {
    const timestamp = world.second();
    const line = (label: string, value: string, field: string) =>
      dialect === '2025' ? { label, value, ent_field_name: field } : { label, value };
    const named = line(name, person.name, 'name');
    const label_values = [
      line(reaction, 'LIKE', 'feedback_reaction'),
      line(url, address, 'url'),
      dialect === '2025' ? { title: author, dict: [{ title: '', dict: [named] }] } : named,
    ];
    const value = { timestamp, media: [], fbid: world.number(), label_values };
    const found = truths(timestamp);
    return found === undefined ? { value } : { value, truths: found };
  };
  const liked = { site: 'facebook', act: 'like' } as const;
  const truth = (person: Person, certainty: 'certain' | 'possible') => (seconds: number) =>
    world.truth(person, { ...liked, seconds, certainty });
  return [
    () => {
      const person = world.anybody();
      return entry(
        person,
        `https://www.facebook.com/${person.facebook.name}/posts/${world.number()}`,
        (timestamp) => {
          twice.push({ person, timestamp });
          return truth(person, 'certain')(timestamp);
        },
      );
    },
    () => {
      const person = world.anybody();
      const { id } = person.facebook;
      const isKnown = isListedAs(person, idKey('facebook', id) ?? 'facebook:id:1');
      const address = `https://www.facebook.com/permalink.php?story_fbid=${world.number()}&id=${id}`;
      return entry(person, address, truth(person, isKnown ? 'certain' : 'possible'));
    },
    () => {
      const person = world.anybody();
      const address = `https://www.facebook.com/groups/${person.group.slug}/posts/${world.number()}/`;
      return entry({ ...person, name: 'Anggota Lain' }, address, (seconds) =>
        world.truth(person, { ...liked, seconds, certainty: 'certain', inGroup: true }),
      );
    },
    // The address of a reel names nobody.
    () => {
      const person = world.anybody();
      return entry(
        person,
        `https://www.facebook.com/reel/${world.number()}`,
        truth(person, 'possible'),
      );
    },
    // The address of a comment names the author of the post, not of the comment.
    () => {
      const listed = world.somebodyListed();
      const address = `https://www.facebook.com/${listed.facebook.name}/posts/1?comment_id=${world.number()}`;
      return entry(world.somebodyElse(), address, () => []);
    },
    // Somebody else is called as somebody listed is: the address tells them apart.
    () => {
      const namesake = world.pick(world.namesakes);
      return entry(
        namesake,
        `https://www.facebook.com/${namesake.facebook.name}/posts/1`,
        () => [],
      );
    },
  ];
}

function likedPages(world: World): (() => Written)[] {
  return [
    () => {
      const person = world.anybody();
      const timestamp = world.second();
      const key = nameKey('facebook', person.facebook.name) ?? 'facebook:name:aaaaa';
      const url = `https://www.facebook.com/${person.facebook.name}`;
      const certainty = isListedAs(person, key) ? 'certain' : 'possible';
      const told = { site: 'facebook', act: 'like', seconds: timestamp, certainty } as const;
      return { value: { name: person.name, timestamp, url }, truths: world.truth(person, told) };
    },
    () => nameOnly(world, 'like', (name, timestamp) => ({ name, timestamp })),
  ];
}

function titledNames(world: World): (() => Written)[] {
  return [
    () =>
      nameOnly(world, 'follow', (name, timestamp) => ({
        timestamp,
        title: name,
        data: [{ name }],
      })),
  ];
}

function followed(world: World): (() => Written)[] {
  return [() => nameOnly(world, 'follow', (name, timestamp) => ({ name, timestamp }))];
}

function memberships(world: World): (() => Written)[] {
  return [
    () => {
      const person = world.anybody();
      const timestamp = world.second();
      const { name } = person.group;
      const title = `You became a member of ${name}.`;
      const told = { site: 'facebook', act: 'join', certainty: 'possible', inGroup: true } as const;
      return {
        value: { timestamp, title, data: [{ name }] },
        truths: world.truth(person, { ...told, seconds: timestamp }),
      };
    },
  ];
}

/** The group is told; whose post it was, in a sentence. */
function groupCommentWriters(world: World, words: Language): (() => Written)[] {
  return [
    () => {
      const [author, host] = [world.anybody(), world.anybody()];
      const timestamp = world.second();
      const group = host.group.name;
      const comment = { timestamp, comment: 'Siap', author: ACTOR, group };
      const title = words.commented(author.name).replace(/\.$/, words.within(group));
      const told = { site: 'facebook', act: 'comment', certainty: 'possible' } as const;
      const truths = words.isUnknown ? [] : world.truth(author, { ...told, seconds: timestamp });
      return {
        value: { timestamp, title, data: [{ comment }] },
        truths: [...truths, ...world.truth(host, { ...told, seconds: timestamp, inGroup: true })],
      };
    },
  ];
}

function postWriters(world: World): (() => Written)[] {
  const entry = (url: string, person: Person | null): Written => {
    const timestamp = world.second();
    const attachments = [{ data: [{ external_context: { url } }] }];
    const told = {
      site: 'facebook',
      act: 'share',
      seconds: timestamp,
      certainty: 'certain',
    } as const;
    const truths = person === null ? [] : world.truth(person, told);
    return { value: { timestamp, attachments, data: [{ post: 'Lihat' }] }, truths };
  };
  return [
    () => {
      const person = world.anybody();
      return entry(
        `https://m.facebook.com/${person.facebook.name}/videos/${world.number()}/`,
        person,
      );
    },
    () => entry('https://contoh.id/berita', null),
    () => entry(`https://facebook.com.contoh.id/${world.somebodyListed().facebook.name}`, null),
  ];
}

/** An entry with nothing but a display name; a namesake cannot be told from the one who is listed. */
function nameOnly(
  world: World,
  act: Act,
  form: (name: string, timestamp: number) => unknown,
): Written {
  const person = anybodyHere(world);
  const seconds = world.second();
  const told = { site: 'facebook', act, seconds, certainty: 'possible' } as const;
  return { value: form(person.name, seconds), truths: world.truth(person, told) };
}

function byName(
  world: World,
  value: unknown,
  person: Person | null,
  act: Act,
  seconds: number,
  { isUnknown = false }: Language,
  isOwn = false,
): Written {
  const isUncheckable = isUnknown || (person === null && !isOwn);
  const told = { site: 'facebook', act, seconds, certainty: 'possible' } as const;
  const truths = person === null || isUnknown ? [] : world.truth(person, told);
  return { value, isUncheckable, truths };
}

/** Among those who are met by name only there are a few namesakes. */
function anybodyHere(world: World): Person {
  return world.chance.below(20) === 0 ? world.pick(world.namesakes) : world.anybody();
}
