/** Exports of Instagram: both dialects, in several languages of the account. */
import type { Act } from '../../src/domain/act';
import { Draft, metaJson, repeated, type Written } from './draft';
import type { MadeExport, Person, World } from './world';

/** Labels as an account's language has them; those of `id` are invented, as none are known. */
const LABELS = {
  en: ['Comment', 'Media Owner', 'Time', 'URL', 'Owner', 'Name', 'Username', 'Hashtags'],
  nl: [
    'Opmerking',
    'Media-eigenaar',
    'Tijd',
    'URL',
    'Eigenaar',
    'Naam',
    'Gebruikersnaam',
    'Hashtags',
  ],
  it: [
    'Commento',
    'Proprietario del contenuto',
    'Ora',
    'URL',
    'Proprietario',
    'Nome',
    'Nome utente',
    'Hashtag',
  ],
  id: ['Komentar', 'Pemilik Konten', 'Waktu', 'URL', 'Pemilik', 'Nama', 'Nama pengguna', 'Tagar'],
} as const;

export type InstagramLanguage = keyof typeof LABELS;

/** `legacy`: all files in the old dialect; `recent`: likes in the new one, as archives have it now. */
export type InstagramDialect = 'legacy' | 'recent';

const FOLDERS = { legacy: '', recent: 'your_instagram_activity/' } as const;

export function instagramExport(
  world: World,
  dialect: InstagramDialect,
  language: InstagramLanguage,
): MadeExport {
  const draft = new Draft('instagram', `instagram, ${dialect}, ${language}`);
  const folder = FOLDERS[dialect];
  const activity = dialect === 'legacy' ? legacy : recent;
  const form = (root: string) => (values: readonly unknown[]) =>
    metaJson(dialect === 'legacy' ? { [root]: values } : values);
  const owned = (act: Act) => repeated(90, activity(world, act, language));
  draft.file(`${folder}likes/liked_posts.json`, owned('like'), form('likes_media_likes'));
  draft.file(`${folder}likes/liked_comments.json`, owned('like'), form('likes_comment_likes'));
  const stories = `${folder}story_interactions`;
  draft.file(`${stories}/story_likes.json`, owned('like'), form('story_activities_story_likes'));
  draft.file(`${stories}/polls.json`, owned('vote'), form('story_activities_polls'));
  draft.file(
    `${folder}comments/post_comments_1.json`,
    repeated(80, commentWriters(world, language)),
    metaJson,
  );
  draft.file(
    `${folder}comments/reels_comments.json`,
    repeated(40, commentWriters(world, language)),
    (values) => metaJson({ comments_reels_comments: values }),
  );
  const connections = dialect === 'legacy' ? '' : 'connections/';
  draft.file(
    `${connections}followers_and_following/following.json`,
    repeated(60, followWriters(world)),
    (values) => metaJson({ relationships_following: values }),
  );
  draft.aside(
    `${connections}followers_and_following/followers_1.json`,
    metaJson(followersOf(world)),
  );
  draft.aside(
    `${folder}saved/saved_posts.json`,
    metaJson({ saved_saved_media: [{ title: 'budi' }] }),
  );
  return draft.made();
}

/** Those who follow the person: nothing that the person did. */
function followersOf(world: World) {
  return repeated(20, [() => ({ value: follow(world.somebodyListed(), 1_880_000_000, 'value') })]);
}

function legacy(world: World, act: Act): (() => Written)[] {
  const entry = (person: Person | null, title: string): Written => {
    const seconds = world.second();
    const href = `https://www.instagram.com/p/C${world.number()}/`;
    const value = { title, string_list_data: [{ href, value: '👍', timestamp: seconds }] };
    return written(world, value, person, act, seconds);
  };
  return [
    () => {
      const person = world.anybody();
      return entry(person, person.instagram);
    },
    () => entry(null, ''),
  ];
}

function recent(world: World, act: Act, language: InstagramLanguage): (() => Written)[] {
  const [, , , url, owner, name, userName, hashtags] = LABELS[language];
  const entry = (person: Person | null, more: readonly unknown[] = [], site = ''): Written => {
    const seconds = world.second();
    const href = `https://www.instagram.com/reel/D${world.number()}/`;
    const lines =
      person === null
        ? []
        : [
            { label: url, value: site },
            { label: name, value: `${person.name} 🇮🇩` },
            { label: userName, value: person.instagram },
          ];
    const block = { title: owner, dict: [{ title: '', dict: lines }] };
    const label_values = [{ label: url, value: href, href }, ...more, block];
    const value = { timestamp: seconds, media: [], fbid: world.number(), label_values };
    return written(world, value, person, act, seconds);
  };
  const tagged = (...people: Person[]) => ({
    title: 'Tag',
    dict: people.map((person) => ({
      title: '',
      dict: [
        { label: name, value: person.name },
        { label: userName, value: person.instagram },
      ],
    })),
  });
  const tags = (...values: string[]) => ({
    title: hashtags,
    dict: values.map((value) => ({ title: '', dict: [{ label: name, value }] })),
  });
  const shown = (person: Person): Written => {
    const seconds = world.second();
    const lines = [
      { label: url, value: '' },
      { label: name, value: `${person.name} 🇮🇩` },
    ];
    const block = { title: owner, dict: [{ title: '', dict: lines }] };
    const told = { site: 'instagram', act, seconds, certainty: 'possible' } as const;
    return {
      value: { timestamp: seconds, media: [], label_values: [block] },
      truths: world.truth(person, told),
    };
  };
  return [
    () => entry(world.anybody()),
    () => entry(null),
    // A name that is shown, of an account whose user name is not told.
    () => shown(world.somebodyListed()),
    // A hashtag can be spelled as somebody's name is.
    () => entry(world.somebodyElse(), [tags(world.somebodyListed().instagram, 'pagi')]),
    () => entry(world.anybody(), [tags(world.somebodyListed().instagram)]),
    () => entry(null, [tags(world.somebodyListed().instagram)]),
    // Others in the picture are not the owner.
    () => entry(world.anybody(), [tagged(world.somebodyListed(), world.somebodyListed())]),
    // The website of the owner is not the owner.
    () =>
      entry(
        world.somebodyElse(),
        [],
        `https://www.instagram.com/${world.somebodyListed().instagram}`,
      ),
    () =>
      entry(world.somebodyElse(), [
        { label: 'Caption', value: `@${world.somebodyListed().instagram}` },
      ]),
  ];
}

function commentWriters(world: World, language: InstagramLanguage): (() => Written)[] {
  const [comment, owner, time] = LABELS[language];
  const entry = (person: Person | null, text: string, name: string): Written => {
    const seconds = world.second();
    const string_map_data = {
      [comment]: { value: text },
      [owner]: { value: name },
      [time]: { timestamp: seconds },
    };
    return written(world, { media_list_data: [], string_map_data }, person, 'comment', seconds);
  };
  return [
    () => {
      const person = world.anybody();
      return entry(person, 'Sukses selalu, Pak! 🙏', person.instagram);
    },
    // Two small words: only the label tells them apart.
    () => {
      const person = world.anybody();
      return entry(person, 'keren', person.instagram);
    },
    () => entry(null, 'keren', ''),
    // A comment of one word can be spelled as somebody's name is.
    () => entry(null, world.somebodyListed().instagram, ''),
    () =>
      entry(
        world.somebodyElse(),
        `@${world.somebodyListed().instagram}`,
        world.somebodyElse().instagram,
      ),
  ];
}

function followWriters(world: World): (() => Written)[] {
  const entry = (how: 'value' | 'title' | 'href') => () => {
    const person = world.anybody();
    const seconds = world.second();
    return written(world, follow(person, seconds, how), person, 'follow', seconds);
  };
  return [entry('value'), entry('title'), entry('href')];
}

function follow({ instagram }: Person, timestamp: number, how: 'value' | 'title' | 'href') {
  const path = how === 'title' ? `_u/${instagram}` : instagram;
  const item = { href: `https://www.instagram.com/${path}`, timestamp };
  return {
    title: how === 'title' ? instagram : '',
    media_list_data: [],
    string_list_data: [how === 'value' ? { ...item, value: instagram } : item],
  };
}

function written(
  world: World,
  value: unknown,
  person: Person | null,
  act: Act,
  seconds: number,
): Written {
  if (person === null) return { value, isUncheckable: true };
  const told = { site: 'instagram', act, seconds, certainty: 'certain' } as const;
  return { value, truths: world.truth(person, told) };
}
