import { describe, expect, test } from 'vitest';
import { nameKey } from '../../../src/domain/account/by-site';
import { groupKey, idKey, isAccountKey, siteOfKey, tagKey } from '../../../src/domain/account/key';

describe('isAccountKey', () => {
  test.each([
    'x:name:budi_santoso',
    'x:name:home',
    'x:id:1234567890123456789',
    'instagram:name:budi.santoso',
    'facebook:name:budisantoso',
    'facebook:id:100011112222333',
    'facebook:group:relawan-budi',
  ])('accepts %s', (key) => {
    expect(isAccountKey(key)).toBe(true);
  });

  test.each([
    ['', 'nothing'],
    ['x:name:', 'no name'],
    ['x:name:Budi', 'capitals'],
    ['x:name:budi.santoso', 'a dot on X'],
    ['x:name:namayangterlalupanjang', 'more than 15 characters on X'],
    ['x:id:0123', 'a leading zero'],
    ['x:group:budi', 'a group on X'],
    ['instagram:name:budi..santoso', 'two dots'],
    ['instagram:name:.budi', 'a leading dot'],
    ['facebook:name:budi.santoso', 'a dot that Facebook ignores'],
    ['facebook:name:budi', 'fewer than five characters'],
    ['facebook:group:Relawan', 'capitals in a group'],
    ['tiktok:name:budisantoso', 'another platform'],
    ['x:name:budi:x', 'a fourth part'],
    ['x:nama:budi', 'an unknown kind'],
    ['x:name:budi\n', 'a line break'],
    ['constructor:name:budi', 'a name every object has'],
  ])('refuses %j: %s', (key) => {
    expect(isAccountKey(key)).toBe(false);
  });
});

describe('nameKey, idKey, groupKey', () => {
  test('fold as each site compares', () => {
    expect(nameKey('x', 'Budi_S')).toBe('x:name:budi_s');
    expect(nameKey('instagram', 'Budi.S')).toBe('instagram:name:budi.s');
    expect(nameKey('facebook', 'Budi.Santoso')).toBe('facebook:name:budisantoso');
    expect(groupKey('Relawan.Budi')).toBe('facebook:group:relawan.budi');
  });

  test('refuse pages of the site', () => {
    expect(nameKey('x', 'Home')).toBeNull();
    expect(nameKey('instagram', 'share')).toBeNull();
    expect(nameKey('facebook', 'home.php')).toBeNull();
  });

  test('keep ids beyond 2^53 as they are', () => {
    expect(idKey('x', '1697051672621597026')).toBe('x:id:1697051672621597026');
    expect(idKey('x', '12e5')).toBeNull();
  });

  test('a hashtag and a slogan of the same words are one', () => {
    for (const text of ['#BudiMaju', '#budi_maju', 'Budi Maju!', 'ＢudiMaju']) {
      expect(tagKey('x', text)).toBe('x:tag:budimaju');
    }
  });

  test('what anybody may write is no campaign hashtag', () => {
    expect(tagKey('x', '#02')).toBeNull();
    expect(tagKey('x', '!!!!')).toBeNull();
    expect(tagKey('x', 'a'.repeat(61))).toBeNull();
  });

  test('siteOfKey reads the first part', () => {
    expect(siteOfKey('facebook:group:relawan')).toBe('facebook');
  });
});
