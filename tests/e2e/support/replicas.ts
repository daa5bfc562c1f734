/** Serves the replicas of the sites at the sites' own addresses. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Site } from '../../../src/domain/account/key';
import type { Served, Server } from './driver';

const FOLDER = new URL('../../replicas/', import.meta.url);

/** As strict as the sites' own policies, so that a style or script we inject the wrong way fails. */
const CSP =
  "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
  "require-trusted-types-for 'script'";

export interface ReplicaPage {
  readonly site: Site;
  readonly name: string;
  readonly url: string;
  readonly html: string;
}

/** All replica pages of a site. */
export function replicaPages(site: Site): ReplicaPage[] {
  const folder = new URL(`${site}/pages/`, FOLDER);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => {
      const html = readFileSync(new URL(file, folder), 'utf8');
      const url = /<html[^>]*\sdata-url="([^"]+)"/.exec(html)?.[1];
      if (url === undefined) throw new Error(`${site}/pages/${file}: <html> has no data-url`);
      return { site, name: file.replace('.html', ''), url, html };
    });
}

/** The replica page of this name. */
export function replicaPage(site: Site, name: string): ReplicaPage {
  const page = replicaPages(site).find((candidate) => candidate.name === name);
  if (page === undefined) throw new Error(`no replica ${site}/${name}`);
  return page;
}

/** Answers every request of a replica; pages are found by their address. */
export function replicaServer(site: Site): Server {
  const pages = new Map(replicaPages(site).map((page) => [new URL(page.url).pathname, page.html]));
  const file = (name: string) => readFileSync(new URL(name, FOLDER), 'utf8');
  const files: Record<string, Served> = {
    '/engine.js': { contentType: 'text/javascript', body: file('engine.js') },
    '/site.js': { contentType: 'text/javascript', body: file(`${site}/site.js`) },
    '/site.css': { contentType: 'text/css', body: file(`${site}/site.css`) },
  };
  return ({ pathname }) => {
    const html = pages.get(pathname);
    if (html === undefined) return files[pathname] ?? null;
    return {
      contentType: 'text/html; charset=utf-8',
      body: html,
      headers: { 'content-security-policy': CSP },
    };
  };
}
