import { describe, expect, test } from 'vitest';
import { parseRegisterLink, registerAddress } from '../../../src/domain/register/address';

const KEY = `ed25519:${'A'.repeat(43)}`;

describe('registerAddress', () => {
  test.each([
    ['https://daftar.contoh.go.id', 'https://daftar.contoh.go.id/'],
    ['HTTPS://Daftar.Contoh.go.id:443/2027', 'https://daftar.contoh.go.id/2027/'],
    ['http://127.0.0.1:8787/', 'http://127.0.0.1:8787/'],
    ['http://localhost:8787/a/', 'http://localhost:8787/a/'],
  ])('%s is %s', (text, address) => {
    expect(registerAddress(text)).toBe(address);
  });

  test.each([
    'http://daftar.contoh.go.id/',
    'http://127.0.0.1.contoh.id/',
    'https://nama:sandi@contoh.go.id/',
    'https://contoh.go.id/?edisi=1',
    'https://contoh.go.id/#a',
    'ftp://contoh.go.id/',
    'javascript:alert(1)',
    'contoh.go.id',
    '',
  ])('%j is none', (text) => {
    expect(registerAddress(text)).toBeNull();
  });
});

describe('parseRegisterLink', () => {
  test('takes address and key apart', () => {
    const link = parseRegisterLink(` https://contoh.go.id/daftar#${KEY} `);
    expect(link).toEqual({ url: 'https://contoh.go.id/daftar/', key: KEY });
  });

  test.each([`https://contoh.go.id/#${KEY}A`, 'https://contoh.go.id/', `http://a.id/#${KEY}`, KEY])(
    '%j is none',
    (text) => {
      expect(parseRegisterLink(text)).toBeNull();
    },
  );
});
