/** Archives of X: today's, with a manifest, and those of some years ago. */
import { nameKey } from '../../src/domain/account/by-site';
import { idKey } from '../../src/domain/account/key';
import { Draft, json, repeated, type Written } from './draft';
import { isListedAs, type MadeExport, type Person, type World } from './world';

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const DAYS = 'Sun Mon Tue Wed Thu Fri Sat'.split(' ');

/** An archive of X as it is written today, or (`isOld`) as it was. */
export function xExport(world: World, isOld: boolean): MadeExport {
  const draft = new Draft('x', isOld ? 'x, old' : 'x');
  const liked: { readonly id: string; readonly person: Person }[] = [];
  const tweets = repeated(200, tweetWriters(world, liked));
  const files: [string, string, Written[]][] = [
    [isOld ? 'tweet' : 'tweets', '', tweets.slice(0, 120)],
    [isOld ? 'tweet' : 'tweets', '-part1', tweets.slice(120)],
    ['deleted-tweets', '', repeated(20, deletedWriters(world))],
    ['community-tweet', '', repeated(20, tweetWriters(world, []))],
    ['note-tweet', '', repeated(12, noteWriters(world))],
    ['following', '', repeated(60, followWriters(world, isOld))],
    ['like', '', likes(world, liked, isOld)],
  ];
  for (const [name, part, entries] of files) {
    const assigned = `window.YTD.${name.replaceAll('-', '_')}.part${part === '' ? 0 : 1} = `;
    draft.file(`data/${name}${part}.js`, entries, (values) => assigned + json(values));
  }
  draft.aside('Your archive.html', '<!doctype html><title>Your archive</title>');
  draft.aside('data/account.js', 'window.YTD.account.part0 = [{"account":{"username":"saya"}}]');
  if (!isOld) draft.aside('data/manifest.js', manifest(files));
  return draft.made();
}

function manifest(files: readonly [string, string, Written[]][]): string {
  const dataTypes = Object.fromEntries(
    files.map(([name, part, entries]) => [
      `${name}${part}`,
      {
        files: [
          {
            fileName: `data/${name}${part}.js`,
            globalName: `YTD.${name.replaceAll('-', '_')}.part${part === '' ? 0 : 1}`,
            count: `${entries.length}`,
          },
        ],
      },
    ]),
  );
  return `window.__THAR_CONFIG = ${json({ userInfo: { userName: 'saya' }, dataTypes })}`;
}

function tweetWriters(world: World, liked: { id: string; person: Person }[]): (() => Written)[] {
  return [
    () => reply(world, world.anybody(), liked),
    () => repost(world, world.anybody()),
    () => quote(world, world.anybody(), liked),
    () => mention(world, world.anybody()),
    () => plain(world, `Selamat pagi ${world.number()}`),
    // Who is named in a shared post was named by its author.
    () => repost(world, world.somebodyElse(), `bersama @${world.somebodyListed().x.name}`),
    () => replyToMany(world, world.somebodyElse(), world.somebodyListed()),
    () => takenName(world, world.somebodyListed(), 'post'),
    () => takenName(world, world.somebodyListed(), 'repost'),
    () => repostOfPicture(world, world.anybody(), liked),
    () => plain(world, `surat untuk budi@${world.somebodyListed().x.name}.id`),
  ];
}

function deletedWriters(world: World): (() => Written)[] {
  return [() => repost(world, world.anybody()), () => reply(world, world.anybody(), [])];
}

function reply(world: World, person: Person, liked: { id: string; person: Person }[]): Written {
  const to = world.number();
  if (world.chance.below(2) === 0) liked.push({ id: to, person });
  return tweet(
    world,
    `@${person.x.name} setuju`,
    {
      in_reply_to_screen_name: upper(world, person.x.name),
      in_reply_to_user_id_str: person.x.id,
      in_reply_to_status_id_str: to,
      entities: entities([person]),
    },
    [[person, 'reply']],
  );
}

function replyToMany(world: World, to: Person, also: Person): Written {
  return tweet(
    world,
    `@${to.x.name} @${also.x.name} halo`,
    {
      in_reply_to_screen_name: to.x.name,
      in_reply_to_user_id_str: to.x.id,
      in_reply_to_status_id_str: world.number(),
      entities: entities([to, also]),
    },
    [],
  );
}

function repost(world: World, person: Person, text = 'kabar baik'): Written {
  const shown = upper(world, person.x.name);
  return tweet(world, `RT @${shown}: ${text}`, { retweeted: false, entities: entities([person]) }, [
    [person, 'repost'],
  ]);
}

/** A shared picture keeps the number of the post that it came with. */
function repostOfPicture(
  world: World,
  person: Person,
  liked: { id: string; person: Person }[],
): Written {
  const id = world.number();
  liked.push({ id, person });
  const picture = { source_status_id_str: id, source_user_id_str: person.x.id };
  const told = { entities: entities([person]), extended_entities: { media: [picture] } };
  return tweet(world, `RT @${person.x.name}: foto`, told, [[person, 'repost']]);
}

function quote(world: World, person: Person, liked: { id: string; person: Person }[]): Written {
  const id = world.number();
  if (world.chance.below(2) === 0) liked.push({ id, person });
  const host = world.pick(['twitter.com', 'x.com', 'mobile.twitter.com']);
  const url = { expanded_url: `https://${host}/${person.x.name}/status/${id}?s=20` };
  const own = { expanded_url: 'https://contoh.id/berita' };
  return tweet(
    world,
    'Lihat ini https://t.co/a',
    { entities: { user_mentions: [], urls: [own, url] } },
    [[person, 'quote']],
  );
}

function mention(world: World, person: Person): Written {
  return tweet(
    world,
    `Bertemu @${upper(world, person.x.name)} di pasar.`,
    {
      entities: entities([person]),
    },
    [[person, 'post']],
  );
}

/** A name that was listed and now belongs to somebody else: the number tells. */
function takenName(world: World, person: Person, act: 'post' | 'repost'): Written {
  const isNumbered = isListedAs(person, idKey('x', person.x.id) ?? 'x:id:1');
  const other = { ...person, x: { ...person.x, id: world.number() } };
  return tweet(
    world,
    act === 'post' ? `Bertemu @${person.x.name}` : `RT @${person.x.name}: kabar baik`,
    { entities: entities([other]) },
    isNumbered ? [] : [[person, act]],
  );
}

function plain(world: World, text: string): Written {
  return tweet(world, text, { entities: { user_mentions: [], urls: [] } }, []);
}

function tweet(
  world: World,
  text: string,
  told: Readonly<Record<string, unknown>>,
  acts: readonly (readonly [Person, 'reply' | 'repost' | 'quote' | 'post'])[],
): Written {
  const seconds = world.second();
  const value = {
    tweet: { id_str: world.number(), created_at: xDate(seconds), full_text: text, ...told },
  };
  const truths = acts.flatMap(([person, act]) =>
    world.truth(person, { site: 'x', act, seconds, certainty: 'certain' }),
  );
  return { value, truths };
}

function noteWriters(world: World): (() => Written)[] {
  const note = (person: Person, text: string, urls: readonly unknown[], act: 'post' | 'quote') => {
    const seconds = world.second();
    const createdAt = new Date(seconds * 1000).toISOString();
    return {
      value: { noteTweet: { noteTweetId: world.number(), createdAt, core: { text, urls } } },
      truths: world.truth(person, { site: 'x', act, seconds, certainty: 'certain' }),
    };
  };
  return [
    () => {
      const person = world.anybody();
      return note(person, `Panjang sekali, kata @${person.x.name}, dan seterusnya`, [], 'post');
    },
    () => {
      const person = world.anybody();
      const expandedUrl = `https://twitter.com/${person.x.name}/status/${world.number()}`;
      return note(person, 'Panjang sekali', [{ expandedUrl }], 'quote');
    },
  ];
}

function followWriters(world: World, isOld: boolean): (() => Written)[] {
  return [
    () => {
      const person = world.anybody();
      const { id } = person.x;
      const userLink = `https://twitter.com/intent/user?user_id=${id}`;
      const isKnown = isListedAs(person, idKey('x', id) ?? 'x:id:1');
      const told = { site: 'x', act: 'follow', seconds: null, certainty: 'certain' } as const;
      return {
        value: { following: isOld ? { accountId: id } : { accountId: id, userLink } },
        truths: isKnown ? world.truth(person, { ...told, url: `https://x.com/i/user/${id}` }) : [],
      };
    },
  ];
}

function likes(
  world: World,
  liked: readonly { readonly id: string; readonly person: Person }[],
  isOld: boolean,
): Written[] {
  const like = (tweetId: string) => ({
    like: isOld
      ? { tweetId }
      : {
          tweetId,
          fullText: `kata @${world.somebodyListed().x.name}`,
          expandedUrl: `https://twitter.com/i/web/status/${tweetId}`,
        },
  });
  const url = (id: string) => `https://x.com/i/web/status/${id}`;
  const told = { site: 'x', act: 'like', seconds: null, certainty: 'certain' } as const;
  const known = liked.map(({ id, person }) => ({
    value: like(id),
    truths: world.truth(person, { ...told, url: url(id) }),
  }));
  const unknown = repeated(100, [() => ({ value: like(world.number()), isUncheckable: true })]);
  return [...unknown, ...known];
}

function entities(people: readonly Person[]) {
  return {
    user_mentions: people.map(({ x }) => ({ screen_name: x.name, id_str: x.id, name: 'Nama' })),
    urls: [],
  };
}

/** Capitals do not distinguish. */
function upper(world: World, name: string): string {
  if (nameKey('x', name) === null) throw new Error(`${name} is no name on X`);
  return world.chance.below(2) === 0 ? name : name.toUpperCase();
}

function xDate(seconds: number): string {
  const date = new Date(seconds * 1000);
  const day = String(date.getUTCDate()).padStart(2, '0');
  const time = date.toISOString().slice(11, 19);
  return `${DAYS[date.getUTCDay()]} ${MONTHS[date.getUTCMonth()]} ${day} ${time} +0000 ${date.getUTCFullYear()}`;
}
