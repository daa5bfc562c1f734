/** Serves the feeds at the sites' own addresses. */
import { readFileSync } from 'node:fs';
import type { Site } from '../../../src/domain/account/key';
import type { Served, Server } from '../../e2e/support/driver';

const ADDRESSES: Readonly<Record<Site, string>> = {
  x: 'https://x.com/home',
  facebook: 'https://www.facebook.com/',
  instagram: 'https://www.instagram.com/',
};

export function feedPage(site: Site): { readonly url: string; readonly server: Server } {
  const file = (name: string) => readFileSync(new URL(`feeds/${name}`, import.meta.url), 'utf8');
  const script = (name: string): Served => ({ contentType: 'text/javascript', body: file(name) });
  const url = ADDRESSES[site];
  const scripts: Readonly<Record<string, Served>> = {
    '/parts.js': script('parts.js'),
    '/site.js': script(`${site}.js`),
    '/feed.js': script('feed.js'),
  };
  const page: Served = { contentType: 'text/html; charset=utf-8', body: file('feed.html') };
  return {
    url,
    server: ({ href, pathname }) => (href === url ? page : (scripts[pathname] ?? null)),
  };
}
