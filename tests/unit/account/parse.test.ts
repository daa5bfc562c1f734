import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { accountNotation } from '../../../scripts/lib/account-notation';
import { type Site, SITES, isAccountKey, siteOfKey } from '../../../src/domain/account/key';
import { type ParsedAccount, parseAccount, splitCell } from '../../../src/domain/account/parse';

const SEED = 20241127;

function siteNamed(name: string | undefined): Site | null {
  return SITES.find((site) => site === name) ?? null;
}

function notation(platform: Site | null, raw: string): string {
  return accountNotation(parseAccount(raw, platform));
}

describe('the collected cases', () => {
  const file = new URL('normalisation-cases.csv', import.meta.url);
  const { data } = Papa.parse<Record<string, string>>(readFileSync(file, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  const cases = data.map((row) => [row['platform_column'], row['raw'], row['expected']] as const);

  test('the file is whole', () => expect(cases).toHaveLength(54));

  test.each(cases)('%s column, %j → %s', (platform, raw, expected) => {
    expect(notation(siteNamed(platform), raw ?? '')).toBe(expected);
  });
});

describe('addresses of X', () => {
  test.each([
    ['https://x.com/Budi_S?s=20&t=AbC', 'x:name:budi_s'],
    ['http://mobile.twitter.com/budi_s/', 'x:name:budi_s'],
    ['https://twitter.com/#!/budi_s', 'x:name:budi_s'],
    ['https://twitter.com/@Budi_S', 'x:name:budi_s'],
    ['https://x.com/budi_s/status/431559555550806016', 'x:name:budi_s'],
    ['https://twitter.com/intent/user?user_id=291797158', 'x:id:291797158'],
    ['https://twitter.com/intent/follow?screen_name=budi_s', 'x:name:budi_s'],
    ['x.com/budi_s', 'x:name:budi_s'],
    ['https://twitter.com/i/web/status/1697051672621597026', '!unresolved:post-link'],
    ['https://x.com/i/status/1697051672621597026', '!unresolved:post-link'],
    ['https://x.com/search?q=budi', '!invalid:not-a-profile'],
    ['https://help.x.com/budi', '!invalid:not-a-profile'],
    ['https://x.com', '!invalid:not-a-profile'],
    ['x.com', '!invalid:not-a-profile'],
    ['https://xx.com/budi', '!foreign'],
    ['https://x.com.contoh.id/budi', '!foreign'],
    ['https://x.com@contoh.id/budi', '!foreign'],
    ['https://bit.ly/budi2024', '!unresolved:short-link'],
    ['@2DPP-Contoh', '!invalid:x-chars'],
    ['Budi Santoso', '!invalid:x-chars'],
    ['@home', '!invalid:not-a-profile'],
  ])('%s → %s', (raw, expected) => expect(notation('x', raw)).toBe(expected));
});

describe('addresses of Instagram', () => {
  test.each([
    ['https://www.instagram.com/si.budi?igshid=abc', 'instagram:name:si.budi'],
    ['ig.me/m/budisantoso', 'instagram:name:budisantoso'],
    ['https://www.instagram.com/stories/budi_s/3312/', 'instagram:name:budi_s'],
    ['https://www.instagram.com/budi_s/reel/C1abc/', 'instagram:name:budi_s'],
    ['https://www.instagram.com/@budi_s', 'instagram:name:budi_s'],
    ['https://www.instagram.com/reels/C1abc/', '!unresolved:post-link'],
    ['https://www.instagram.com/tv/C1abc/', '!unresolved:post-link'],
    ['https://www.instagram.com/stories/highlights/178/', '!unresolved:post-link'],
    ['https://help.instagram.com/1234', '!invalid:not-a-profile'],
    ['https://www.threads.net/@budi_s', '!foreign'],
    ['kang.gun.gun', 'instagram:name:kang.gun.gun'],
    ['budi santoso', '!invalid:ig-chars'],
    ['Budi @budi_s', '!invalid:ig-chars'],
  ])('%s → %s', (raw, expected) => expect(notation('instagram', raw)).toBe(expected));
});

describe('addresses of Facebook', () => {
  test.each([
    ['https://mbasic.facebook.com/Budi.Santoso', 'facebook:name:budisantoso'],
    ['https://id-id.facebook.com/Budi.Santoso', 'facebook:name:budisantoso'],
    ['https://business.facebook.com/BudiSantoso', 'facebook:name:budisantoso'],
    ['m.me/Budi.Santoso', 'facebook:name:budisantoso'],
    ['http://www.facebook.com/#!/budi.santoso', 'facebook:name:budisantoso'],
    [
      'https://www.facebook.com/permalink.php?story_fbid=1&id=100011112222333',
      'facebook:id:100011112222333',
    ],
    ['https://www.facebook.com/profile.php?id=100011112222333#', 'facebook:id:100011112222333'],
    [
      'https://www.facebook.com/groups/relawan/user/100011112222333/',
      'facebook:id:100011112222333',
    ],
    ['https://www.facebook.com/groups/RelawanBudi', '!group'],
    ['https://m.facebook.com/groups/1234567890/permalink/99/', '!group'],
    ['https://www.facebook.com/groups/', '!invalid:not-a-profile'],
    ['https://www.facebook.com/share/p/1AbC/', '!unresolved:fb-share'],
    ['https://www.facebook.com/reel/123456', '!unresolved:post-link'],
    ['https://www.facebook.com/photo/?fbid=123&set=a.1', '!unresolved:post-link'],
    ['https://www.facebook.com/photo.php?fbid=123', '!unresolved:post-link'],
    ['https://www.facebook.com/story.php?story_fbid=1', '!unresolved:post-link'],
    ['https://developers.facebook.com/docs/contoh', '!invalid:not-a-profile'],
    ['https://www.facebook.com/profile.php', '!invalid:not-a-profile'],
    ['https://www.facebook.com/Budi%20Santoso', '!invalid:display-name'],
    ['KH Untuk Kotabaru', '!invalid:display-name'],
    ['budi_santoso', '!invalid:fb-chars'],
    ['08123456789', '!invalid:fb-chars'],
    [
      'https://lm.facebook.com/l.php?u=https%3A%2F%2Fwww.facebook.com%2Fbudi.santoso',
      'facebook:name:budisantoso',
    ],
    ['https://www.facebook.com/l.php?u=https%3A%2F%2Fwww.tiktok.com%2F%40budi', '!foreign'],
    ['https://l.facebook.com/l.php', '!invalid:not-a-profile'],
  ])('%s → %s', (raw, expected) => expect(notation('facebook', raw)).toBe(expected));

  test('a group is refused as an account but its key is given', () => {
    expect(parseAccount('facebook.com/groups/RelawanBudi/posts/1', 'facebook')).toEqual({
      ok: false,
      reason: 'group',
      detail: 'RelawanBudi',
      key: 'facebook:group:relawanbudi',
    });
  });
});

describe('damage that is mended and said to be', () => {
  test.each<[Site | null, string, string]>([
    ['x', '＠ｂｕｄｉ＿ｓ', 'x:name:budi_s'],
    ['x', '@budi_s\u200B', 'x:name:budi_s'],
    ['x', '\u2068@budi_s\u2069', 'x:name:budi_s'],
    ['x', '‘@budi_s', 'x:name:budi_s'],
    ['x', '"budi_s"', 'x:name:budi_s'],
    ['x', '@@budi_s', 'x:name:budi_s'],
    ['x', '@ budi_s', 'x:name:budi_s'],
    ['x', '@budi_s (akun resmi)', 'x:name:budi_s'],
    ['x', 'https://x.com/budi_s (akun resmi)', 'x:name:budi_s'],
    ['x', 'X: @budi_s', 'x:name:budi_s'],
    ['x', 'Twitter @budi_s', 'x:name:budi_s'],
    ['instagram', 'Instagram : budi.s', 'instagram:name:budi.s'],
    ['instagram', 'IG=budi.s', 'instagram:name:budi.s'],
    [null, 'ig: budi.s', 'instagram:name:budi.s'],
    [null, 'FB: https://www.facebook.com/budi.santoso', 'facebook:name:budisantoso'],
    ['instagram', 'www,instagram,com/budi.s', 'instagram:name:budi.s'],
    ['instagram', 'https://www.instagram,com/budi.s', 'instagram:name:budi.s'],
    ['instagram', 'https:/www.instagram.com/budi.s', 'instagram:name:budi.s'],
    ['instagram', 'http//instagram.com/budi.s', 'instagram:name:budi.s'],
    [
      'facebook',
      'https://facebook.com/https://www.facebook.com/budisantoso/',
      'facebook:name:budisantoso',
    ],
    [
      'facebook',
      'https://www.facebook.com/https//m.facebook.com/budisantoso',
      'facebook:name:budisantoso',
    ],
    [
      'facebook',
      'https://l.facebook.com/l.php?u=https%3A%2F%2Ffacebook.com%2Fbudisantoso&h=A',
      'facebook:name:budisantoso',
    ],
  ])('%s column, %j → %s', (platform, raw, key) => {
    expect(parseAccount(raw, platform)).toMatchObject({
      ok: true,
      key,
      repaired: true,
      verified: true,
    });
  });

  test.each<[Site, string]>([
    ['x', '@budi_s'],
    ['x', 'Budi_S'],
    ['x', '  @budi_s\t'],
    ['x', '\u00A0@budi_s\u00A0'],
    ['x', '\uFEFF@budi_s'],
    ['x', 'https://x.com/budi_s'],
    ['instagram', 'instagram.com/budi.s'],
    ['instagram', 'HTTPS://www.instagram.com/budi.s/?hl=id'],
    ['facebook', 'https://www.facebook.com/profile.php?id=100011112222333&mibextid=Zb'],
    ['facebook', 'https://www.facebook.com/budi.santoso?ref=https://contoh.id/'],
  ])('%s column, %j was whole', (platform, raw) => {
    expect(parseAccount(raw, platform)).toMatchObject({ ok: true, repaired: false });
  });
});

describe('what is not guessed', () => {
  test.each<[Site | null, string, string]>([
    ['facebook', '1,00089E+14', '!invalid:excel-scientific'],
    ['x', '1.69705E+18', '!invalid:excel-scientific'],
    ['x', '1697051672621597026', '!invalid:x-chars'],
    ['x', '', '!invalid:empty'],
    ['x', ' - ', '!invalid:empty'],
    ['instagram', 'Nihil', '!invalid:empty'],
    ['facebook', 'tidak ada', '!invalid:empty'],
    [null, '@budi_s', '!ambiguous:no-platform'],
    [null, 'Budi Santoso', '!ambiguous:no-platform'],
    ['x', 'TikTok: @budi_s', '!foreign'],
    ['x', 'Budi (@budi_s)', '!invalid:x-chars'],
    ['x', 'budi_s (resmi)', '!invalid:x-chars'],
    ['x', '@budi_s (@budi_lain)', '!invalid:x-chars'],
    ['facebook', 'Halaman resmi https://www.facebook.com/budisantoso', '!invalid:display-name'],
    ['x', 'x.com/budi_s https://x.com/siti_r', '!invalid:x-chars'],
    ['x', 'https://contoh.id/l.php?u=https://x.com/budi_s', '!foreign'],
    ['instagram', 'https://www.instagram.com/budi santoso', '!invalid:ig-chars'],
    ['x', 'constructor: budi', '!invalid:x-chars'],
    ['x', 'https://constructor/budi', '!foreign'],
    ['x', 'https://', '!invalid:not-a-profile'],
    ['instagram', 'аdmin_budi', '!invalid:ig-chars'],
  ])('%s column, %j → %s', (platform, raw, expected) => {
    expect(notation(platform, raw)).toBe(expected);
  });

  test('says which platform was stated when the cell names another', () => {
    expect(parseAccount('https://x.com/budi_s', 'instagram')).toMatchObject({
      key: 'x:name:budi_s',
      site: 'x',
      mismatch: 'instagram',
    });
    expect(parseAccount('IG: @budi_s', 'facebook')).toMatchObject({
      key: 'instagram:name:budi_s',
      mismatch: 'facebook',
    });
    expect(parseAccount('https://x.com/budi_s', 'x')).not.toHaveProperty('mismatch');
    expect(parseAccount('https://x.com/budi_s', null)).not.toHaveProperty('mismatch');
  });
});

describe('only what can mean nothing else is verified', () => {
  test.each<[Site, string, boolean]>([
    ['facebook', 'Husaini', false],
    ['facebook', 'budi.santoso', false],
    ['facebook', 'FB: Husaini', false],
    ['facebook', '@Gerindra', true],
    ['facebook', 'facebook.com/Husaini', true],
    ['facebook', '100011112222333', true],
    ['facebook', '61550000000287', true],
    ['facebook', 'Partai-Contoh-105220000000924', true],
    ['facebook', '6281234567890', false],
    ['facebook', 'Toko-12345678', false],
    ['x', 'budi_s', true],
    ['x', '1', false],
    ['x', '@1', true],
    ['instagram', 'v', false],
    ['instagram', 'budi.s', true],
    ['instagram', '2024', false],
  ])('%s column, %s: %s', (platform, raw, verified) => {
    expect(parseAccount(raw, platform)).toMatchObject({ ok: true, verified });
  });
});

function allowed(site: Site, name: string): boolean {
  if (site === 'x') return /^\w{1,15}$/.test(name);
  return site === 'instagram' || /^[a-z0-9.]{5,}$/.test(name);
}

/** Links of the shapes that people really collected for 580 members of parliament; names invented. */
describe('a corpus of the same shapes', () => {
  const NAMES = ['budi.s', 'siti_r', '_joko_', 'wati99', '4hmad', 'dr.h.slamet.sh.mh', 'rina__'];
  const SHAPES: readonly [Site, string, (name: string) => string][] = [
    ['instagram', 'instagram:name:', (name) => `https://instagram.com/${name}`],
    ['instagram', 'instagram:name:', (name) => `https://www.instagram.com/${name}/`],
    ['instagram', 'instagram:name:', (name) => `https://www.instagram.com/${name}/?hl=en`],
    ['x', 'x:name:', (name) => `https://twitter.com/${name}`],
    ['x', 'x:name:', (name) => `https://x.com/${name}/`],
    ['x', 'x:name:', (name) => `https://x.com/${name}?lang=ca`],
    ['x', 'x:name:', (name) => `https://twitter.com/@${name}`],
    ['facebook', 'facebook:name:', (name) => `https://www.facebook.com/${name}`],
    ['facebook', 'facebook:name:', (name) => `https://www.facebook.com/${name}/`],
    ['facebook', 'facebook:name:', (name) => `https://www.facebook.com/@${name}`],
    ['facebook', 'facebook:name:', (name) => `https://www.facebook.com/${name}?locale=id_ID`],
    ['facebook', 'facebook:id:', (id) => `https://www.facebook.com/profile.php?id=${id}`],
    ['facebook', 'facebook:id:', (id) => `https://www.facebook.com/profile.php?id=${id}#`],
    [
      'facebook',
      'facebook:id:',
      (id) => `https://www.facebook.com/profile.php?id=${id}&locale=lv_LV`,
    ],
    ['facebook', 'facebook:id:', (id) => `https://www.facebook.com/p/Budi-Santoso-${id}`],
    [
      'facebook',
      'facebook:id:',
      (id) => `https://www.facebook.com/p/budi-resmi-${id}/?locale=id_ID`,
    ],
    ['facebook', 'facebook:id:', (id) => `https://www.facebook.com/people/Budi-Santoso/${id}/`],
    ['facebook', 'facebook:id:', (id) => `https://www.facebook.com/${id}`],
  ];
  const IDS = ['100011112222333', '61550000000287'];

  const cells = SHAPES.flatMap(([site, prefix, shape]) =>
    prefix.endsWith('id:')
      ? IDS.map((id) => [site, shape(id), prefix + id] as const)
      : NAMES.filter((name) => allowed(site, name)).map(
          (name) =>
            [
              site,
              shape(name.toUpperCase()),
              prefix + (site === 'facebook' ? name.replaceAll('.', '') : name),
            ] as const,
        ),
  );

  test.each(cells)('%s column, %s → %s', (platform, raw, key) => {
    expect(parseAccount(raw, platform)).toMatchObject({
      ok: true,
      key,
      repaired: false,
      verified: true,
    });
  });
});

describe('splitCell', () => {
  test.each([
    ['@didi_at dan @didi.kbb', ['@didi_at', '@didi.kbb']],
    ['@ades\n@adesofficial', ['@ades', '@adesofficial']],
    ['@ades\r\n\r\n@adesofficial\n', ['@ades', '@adesofficial']],
    ['kang.gun.gun', ['kang.gun.gun']],
    ['@a_b, @c-d; e.f | g', ['@a_b', '@c-d', 'e.f', 'g']],
    ['budi,siti', ['budi', 'siti']],
    ['@budi / @siti & @joko', ['@budi', '@siti', '@joko']],
    ['budi/siti', ['budi/siti']],
    ['@budi ＠siti', ['@budi', '＠siti']],
    ['@budi  @siti', ['@budi', '@siti']],
    ['https://x.com/budi https://x.com/siti', ['https://x.com/budi', 'https://x.com/siti']],
    ['x.com/budi https://x.com/siti', ['x.com/budi', 'https://x.com/siti']],
    ['IG: @budi @siti', ['IG: @budi', '@siti']],
    ['FB: https://fb.com/budi.s', ['FB: https://fb.com/budi.s']],
    ['Budi @budi', ['Budi @budi']],
    [
      'www.instagram,com/budi, www,instagram,com/siti',
      ['www.instagram,com/budi', 'www,instagram,com/siti'],
    ],
    ['1,00089E+14', ['1,00089E+14']],
    ['Dandan dan Budi', ['Dandan', 'Budi']],
    [' ; , ', []],
    ['', []],
  ])('%j → %j', (cell, pieces) => expect(splitCell(cell)).toEqual(pieces));

  test('keeps every account of a cell, whatever separates them', () => {
    const handle = fc.stringMatching(/^@[a-z][a-z0-9_]{3,12}$/);
    const separator = fc.constantFrom(',', ', ', ';', '\n', ' dan ', ' & ', ' / ', '|', ' ', '\t');
    fc.assert(
      fc.property(
        fc.array(handle, { minLength: 1, maxLength: 6 }),
        separator,
        (handles, between) => {
          expect(splitCell(handles.join(between))).toEqual(handles);
        },
      ),
      { seed: SEED },
    );
  });
});

function assertSound(parsed: ParsedAccount): void {
  if (!parsed.ok) return;
  expect(isAccountKey(parsed.key)).toBe(true);
  expect(siteOfKey(parsed.key)).toBe(parsed.site);
}

describe('whatever is typed', () => {
  const platform = fc.constantFrom<Site | null>(...SITES, null);
  const scrap = fc.constantFrom(
    '@',
    '＠',
    'https://',
    'https//',
    'http:',
    '//',
    '/',
    '.',
    ',',
    '?',
    '#',
    '%',
    '%E0%A4%A',
    ' ',
    '\u200B',
    '\uD800',
    'x.com',
    'facebook.com',
    'www.instagram.com',
    'l.facebook.com/l.php?u=',
    'profile.php?id=',
    'groups',
    'share',
    'budi',
    'Budi.S',
    '100011112222333',
    'IG:',
    'E+14',
    '__proto__',
    'constructor',
  );
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(scrap, { maxLength: 8 }).map((scraps) => scraps.join('')),
  );

  test('never throws, and a key is always a sound key of its site', () => {
    fc.assert(
      fc.property(typed, platform, (cell, site) => assertSound(parseAccount(cell, site))),
      { seed: SEED, numRuns: 5000 },
    );
  });

  test('white space around a cell changes nothing', () => {
    fc.assert(
      fc.property(typed, platform, (cell, site) => {
        expect(parseAccount(` \t${cell}\u00A0 `, site)).toEqual(parseAccount(cell, site));
      }),
      { seed: SEED, numRuns: 2000 },
    );
  });

  test('every spelling of one X name gives one key', () => {
    const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{4,8}_[A-Za-z0-9]{1,4}$/);
    const shape = fc.constantFrom(
      (n: string) => n,
      (n: string) => `@${n}`,
      (n: string) => n.toUpperCase(),
      (n: string) => `x.com/${n}`,
      (n: string) => `https://mobile.twitter.com/${n}/media?s=20`,
      (n: string) => `https://twitter.com/intent/user?screen_name=${n}`,
    );
    fc.assert(
      fc.property(name, shape, (n, spell) => {
        expect(notation('x', spell(n))).toBe(`x:name:${n.toLowerCase()}`);
      }),
      { seed: SEED },
    );
  });
});
