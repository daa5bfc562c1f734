import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NAMINGS } from '../../../src/domain/account/by-site';
import { tagKey } from '../../../src/domain/account/key';
import { accountsInText, tagsInText } from '../../../src/domain/account/in-text';

describe('accounts in a text', () => {
  test.each([
    ['Ayo dukung @Budi_Calon!', ['x:name:budi_calon']],
    ['(@budi_calon) dan @timbudi.', ['x:name:budi_calon', 'x:name:timbudi']],
    ['lihat https://x.com/budi_calon/status/12?s=20', ['x:name:budi_calon']],
    ['mobile.twitter.com/budi_calon saja', ['x:name:budi_calon']],
    ['surel saya@budi_calon.id', []],
    ['https://contoh.id/budi_calon', []],
    ['https://x.com.contoh.id/budi_calon', []],
    ['x.com/home', []],
    ['tanpa siapa-siapa', []],
  ])('%s', (text, keys) => {
    expect(accountsInText(text, NAMINGS.x)).toEqual(keys);
  });

  test('are read as their site spells them', () => {
    expect(accountsInText('@budi.calon.', NAMINGS.instagram)).toEqual([
      'instagram:name:budi.calon',
    ]);
    expect(accountsInText('web.facebook.com/Budi.Calon/posts/1', NAMINGS.facebook)).toEqual([
      'facebook:name:budicalon',
    ]);
  });
});

describe('hashtags and slogans in a text', () => {
  test('a hashtag is found with its sign only', () => {
    expect(tagsInText('#BudiMaju', 'x')).toEqual(['x:tag:budimaju']);
    expect(tagsInText('budimaju', 'x')).toEqual([]);
  });

  test('a slogan is found among other words, whatever separates them', () => {
    expect(tagsInText('Poster: BUDI — maju, bersama warga!', 'x')).toContain(
      'x:tag:budimajubersamawarga',
    );
  });

  test('it is the same tag whether its letters are composed or not', () => {
    const word = fc.stringMatching(/^[a-zA-Zà-öø-ÿ0-9]{2,9}$/);
    const form = fc.constantFrom('NFC', 'NFD', 'NFKC', 'NFKD');
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 6 }), form, (slogan, spelling) => {
        const text = `Foto: ${slogan.join(' ')}!`.normalize(spelling);
        expect(tagsInText(text, 'x')).toContain(tagKey('x', slogan.join(' ')));
        expect(tagsInText(`#${slogan.join('_')}`.normalize(spelling), 'x')).toContain(
          tagKey('x', slogan.join('')),
        );
      }),
    );
  });

  test('no run is longer than six words', () => {
    expect(tagsInText('satu dua tiga empat lima enam tujuh', 'x')).not.toContain(
      'x:tag:satuduatigaempatlimaenamtujuh',
    );
  });

  test('a page cannot make us read for ever', () => {
    expect(tagsInText('kata '.repeat(100_000), 'x').length).toBeLessThan(10);
    expect(tagsInText(words(100_000), 'x').length).toBeLessThan(10_001);
  });
});

function words(count: number): string {
  return Array.from({ length: count }, (_, index) => `kata${index}`).join(' ');
}
