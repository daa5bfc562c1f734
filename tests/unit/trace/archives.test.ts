/** Archives that are whole, locked, cut off, hostile or something else. */
import { BlobWriter, TextReader, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js';
import { describe, expect, test } from 'vitest';
import type { FileCount, PastAct, Progress } from '../../../src/domain/trace/types';
import { readFiles } from '../../../src/pages/trace/read-files';

const LIKES = 'likes/liked_posts.json';

function likes(count: number, name = 'budi.santoso'): string {
  const href = 'https://www.instagram.com/p/Cabc/';
  return JSON.stringify({
    likes_media_likes: Array.from({ length: count }, (_, index) => ({
      title: name,
      string_list_data: [{ href, value: '👍', timestamp: 1_880_000_000 + index }],
    })),
  });
}

type Options = NonNullable<ConstructorParameters<typeof ZipWriter>[1]>;

async function zip(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: Options = {},
  name = 'unduhan.zip',
): Promise<File> {
  const writer = new ZipWriter(new BlobWriter(), { useWebWorkers: false, ...options });
  for (const [path, content] of Object.entries(files)) {
    const reader =
      typeof content === 'string' ? new TextReader(content) : new Uint8ArrayReader(content);
    await writer.add(path, reader);
  }
  return new File([await writer.close()], name);
}

async function read(...files: File[]) {
  const acts: PastAct[] = [];
  const counts: FileCount[] = [];
  const problems: string[] = [];
  const progress: Progress[] = [];
  for await (const told of readFiles(files, () => true)) {
    if (told.kind === 'acts') acts.push(...told.acts);
    else if (told.kind === 'count') counts.push(told.count);
    else if (told.kind === 'progress') progress.push(told.progress);
    else problems.push(told.problem.en);
  }
  return { acts, counts, problems, progress };
}

describe('archives that can be read', { timeout: 30_000 }, () => {
  test.each<[string, Options]>([
    ['deflated', {}],
    ['stored', { level: 0 }],
    ['ZIP64', { zip64: true }],
    ['with data descriptors', { dataDescriptor: true }],
  ])('%s', async (_, options) => {
    const { acts, counts, problems } = await read(
      await zip({ [LIKES]: likes(3), 'media/a.jpg': 'x' }, options),
    );
    expect(problems).toEqual([]);
    expect(acts.flatMap(({ keys }) => keys)).toEqual(Array(3).fill('instagram:name:budi.santoso'));
    expect(counts).toEqual([
      { file: 'liked_posts.json', site: 'instagram', entries: 3, understood: 3, uncheckable: 0 },
    ]);
  });

  test('names are no paths: none of them keeps the others from being read', async () => {
    const writer = await zip({
      [`../../${LIKES}`]: likes(1),
      '/etc/passwd': 'x',
      'C:\\a.json': '{}',
    });
    const { acts, problems } = await read(writer);
    expect(problems).toEqual([]);
    expect(acts.map(({ file }) => file)).toEqual(['liked_posts.json']);
  });

  test('several parts at once, and the likes of one explained by the posts of another', async () => {
    const like = 'window.YTD.like.part0 = [{"like":{"tweetId":"77"}}]';
    const reply =
      'window.YTD.tweets.part0 = [{"tweet":{"id_str":"99","full_text":"@budi_a ya","in_reply_to_screen_name":"budi_a","in_reply_to_status_id_str":"77"}}]';
    const { acts } = await read(
      await zip({ 'data/like.js': like }),
      await zip({ 'data/tweets.js': reply }),
    );
    expect(acts.map(({ act, keys }) => `${act} ${keys.join(' ')}`)).toEqual([
      'reply x:name:budi_a',
      'like x:name:budi_a',
    ]);
  });

  test('single files, whatever a browser has made of their names', async () => {
    const json = (name: string) => new File([likes(1)], name);
    const { acts, problems } = await read(
      json('liked_posts.json'),
      json('liked_posts (1).json'),
      json('a.json'),
    );
    expect(problems).toEqual([]);
    expect(acts).toHaveLength(3);
  });

  test('progress goes up to the whole', async () => {
    const { progress } = await read(await zip({ [LIKES]: likes(30_000) }));
    const done = progress.map((one) => one.done);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(new Set(done).size).toBeGreaterThan(3);
    expect(new Set(progress.map(({ total }) => total)).size).toBe(1);
  });
});

describe('what cannot be read is said in one sentence', { timeout: 30_000 }, () => {
  const one = async (file: File | Promise<File>) => (await read(await file)).problems;

  test('locked', async () => {
    for (const options of [{ password: 'x' }, { password: 'x', zipCrypto: true }]) {
      const problems = await one(
        zip({ [LIKES]: likes(1), 'likes/liked_comments.json': likes(1) }, options),
      );
      expect(new Set(problems).size).toBe(1);
      expect(problems[0]).toMatch(/unduhan\.zip is locked/);
    }
  });

  test('cut off', async () => {
    const whole = await zip({
      [LIKES]: likes(500, 'nama.yang.panjang'),
      'media/a': 'x'.repeat(900),
    });
    for (const share of [0.2, 0.5, 0.9, 0.99]) {
      const part = new File([whole.slice(0, Math.floor(whole.size * share))], 'unduhan.zip');
      expect(await one(part)).toEqual(['unduhan.zip is cut off. Download it again to the end.']);
    }
  });

  test('damaged', async () => {
    const bytes = new Uint8Array(await (await zip({ [LIKES]: likes(2000) })).arrayBuffer());
    bytes.fill(0xff, 60, 160);
    expect(await one(new File([bytes], 'unduhan.zip'))).toEqual([
      expect.stringMatching(/is damaged/),
    ]);
  });

  test.each([
    ['without its header', 0, 0],
    ['packed in an unknown way', 8, 99],
  ])('damaged: a file %s', async (_, place, byte) => {
    const archive = await zip({ 'a.txt': 'x', [LIKES]: likes(10) });
    const bytes = Buffer.from(await archive.arrayBuffer());
    bytes[bytes.lastIndexOf('PK\u0003\u0004') + place] = byte;
    expect(await one(new File([bytes], 'unduhan.zip'))).toEqual([
      expect.stringMatching(/is damaged/),
    ]);
  });

  test('a bomb by its ratio', async () => {
    const bomb = new Uint8Array(80_000_000).fill(0x20);
    expect(await one(zip({ [LIKES]: bomb }))).toEqual([
      expect.stringMatching(/unpacks to far more/),
    ]);
  });

  test('a bomb that understates its size', async () => {
    const archive = await zip({ [LIKES]: new Uint8Array(20_000_000).fill(0x20) });
    const bytes = new Uint8Array(await archive.arrayBuffer());
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 4 <= bytes.length; at++) {
      if (view.getUint32(at, true) === 20_000_000) view.setUint32(at, 1000, true);
    }
    expect(await one(new File([bytes], 'unduhan.zip'))).toEqual([
      expect.stringMatching(/is damaged/),
    ]);
  });

  test.each([
    [
      'HTML in an archive',
      { 'likes/liked_posts.html': '<html>', 'index.html': '<html>' },
      /is in HTML/,
    ],
    [
      'another product',
      { 'Takeout/YouTube/history/watch-history.json': '[]' },
      /is no data download/,
    ],
    ['nothing of acts', { 'media/posts/1.jpg': 'x' }, /has no record of likes/],
    [
      'broken JSON',
      { [LIKES]: '{"likes_media_likes":[{"title":"a"' },
      /liked_posts\.json breaks off/,
    ],
    ['deep nesting', { [LIKES]: '['.repeat(200_000) }, /structure of liked_posts\.json/],
  ])('%s', async (_, files, sentence) => {
    expect(await one(zip(files))).toEqual([expect.stringMatching(sentence)]);
  });

  test.each([
    ['HTML by itself', 'liked_posts.html', '<!doctype html>', /is in HTML/],
    ['HTML called JSON', 'liked_posts.json', '<!doctype html>', /is in HTML/],
    ['a picture', 'foto.json', '\u0089PNG\r\n', /is no JSON file/],
    ['another JSON', 'paket.json', '{"name": ["a"]}', /has no record of likes/],
  ])('%s', async (_, name, text, sentence) => {
    expect(await one(new File([text], name))).toEqual([expect.stringMatching(sentence)]);
  });

  test('fewer entries than the manifest of X promises', async () => {
    const files = [{ fileName: 'data/like.js', globalName: 'YTD.like.part0', count: '5' }];
    const manifest = `window.__THAR_CONFIG = ${JSON.stringify({ dataTypes: { like: { files } } })}`;
    const like = 'window.YTD.like.part0 = [{"like":{"tweetId":"77"}}]';
    expect(await one(zip({ 'data/manifest.js': manifest, 'data/like.js': like }))).toEqual([
      'like.js has 1 records, but its table of contents says 5.',
    ]);
  });

  test('one bad file does not cost the others', async () => {
    const good = await zip({ [LIKES]: likes(2) });
    const { acts, problems } = await read(new File(['x'], 'a.json'), good);
    expect(acts).toHaveLength(2);
    expect(problems).toHaveLength(1);
  });
});

test('keys of prototypes are keys like any other', async () => {
  const entry =
    '{"__proto__":{"title":"budi.santoso"},"constructor":1,"string_list_data":[{"timestamp":1880000000}]}';
  const { acts, counts } = await read(
    new File([`{"likes_media_likes":[${entry}]}`], 'liked_posts.json'),
  );
  expect(acts).toEqual([]);
  expect(counts[0]).toMatchObject({ entries: 1, uncheckable: 1 });
  expect(Object.hasOwn(Object.prototype, 'title')).toBe(false);
});
