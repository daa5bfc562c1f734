import { expect, test, vi } from 'vitest';
import manifest from '../../../manifest.json' with { type: 'json' };
import { withoutGuard } from '../../../src/pages/popup/active-page';

vi.mock('../../../src/platform/browser', () => ({ browser: {} }));

const state = (url: string) => withoutGuard(7, url, manifest.content_scripts);

test.each([
  'https://x.com/home',
  'https://www.facebook.com/groups/1',
  'https://www.instagram.com/p/ABC/',
])('%s without a guard has to be reloaded', (url) => {
  expect(state(url)).toEqual({ kind: 'reload', tabId: 7 });
});

test.each([
  'https://x.com/i/oauth2/authorize',
  'https://business.facebook.com/contoh',
  'http://x.com/',
])('%s is said not to be protected', (url) => {
  expect(state(url)).toEqual({ kind: 'unguarded', host: new URL(url).host });
});

test.each([
  '',
  'about:blank',
  'https://example.org/',
  'https://notx.com/',
  'https://x.com.example.org/',
])('"%s" is none of the sites', (url) => {
  expect(state(url)).toEqual({ kind: 'foreign' });
});
