/** The quick reading of a profile's address never says anything else than the thorough one. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SITES } from '../../../src/domain/account/key';
import { keyOfProfileUrl, NAMINGS } from '../../../src/domain/account/by-site';
import { keyOfOwnPath, keyOfPlainAddress } from '../../../src/domain/account/naming/naming';

const BASE = 'https://www.facebook.com/';

const segment = fc.oneof(
  fc.stringMatching(/^[\w.@%-]{0,20}$/),
  fc.constantFrom('profile.php', 'p', 'groups', 'i', 'intent', 'stories', 'people', '100012345678'),
);

const query = fc.constantFrom('', '?', '?id=100012345678', '?__cft__[0]=AZ&__tn__=-UC', '#a');

const address = fc
  .tuple(fc.constantFrom('', 'https://x.com', 'https://m.facebook.com'), fc.array(segment), query)
  .map(([host, segments, rest]) => `${host}/${segments.join('/')}${rest}`);

test.each(SITES)('a plain address on %s reads as the parsed one, or not at all', (site) => {
  fc.assert(
    fc.property(address, (href) => {
      const quick = keyOfPlainAddress(NAMINGS[site], href);
      const parsed = URL.parse(href, BASE);
      return quick === null || (parsed !== null && quick === keyOfProfileUrl(site, parsed));
    }),
    { numRuns: 2000 },
  );
});

test('names are read from their address alone, whatever follows', () => {
  expect(keyOfPlainAddress(NAMINGS.x, '/Budi_Calon')).toBe('x:name:budi_calon');
  expect(keyOfPlainAddress(NAMINGS.instagram, '/budi.calon/')).toBe('instagram:name:budi.calon');
  const tracked = 'https://www.facebook.com/budi.calon?__cft__[0]=AZ&__tn__=-UC%2CP-R';
  expect(keyOfPlainAddress(NAMINGS.facebook, tracked)).toBe('facebook:name:budicalon');
  expect(keyOfPlainAddress(NAMINGS.facebook, '/groups/relawan/?__tn__=-UC')).toBeNull();
  expect(keyOfPlainAddress(NAMINGS.facebook, '/profile.php?id=100012345678')).toBeNull();
});

test('an address with a host is nobody’s own path', () => {
  expect(keyOfOwnPath(NAMINGS.x, '/Budi_Calon')).toBe('x:name:budi_calon');
  expect(keyOfOwnPath(NAMINGS.x, 'https://x.com/budi_calon')).toBeNull();
  expect(keyOfOwnPath(NAMINGS.x, '//koran.example')).toBeNull();
  expect(keyOfOwnPath(NAMINGS.x, '//koran.example/budi_calon')).toBeNull();
});
