/** What a Facebook address says: whose account it is, whether it shows a post, and which one. */
import { FACEBOOK_NAMING } from '../../domain/account/naming/facebook';
import { keyOfPage } from '../../domain/account/naming/naming';
import { type AccountKey, groupKey, idKey } from '../../domain/account/key';
import type { Subject } from '../site';
import type { FacebookMarkers } from './markers';

export interface Account {
  readonly key: AccountKey;
  readonly isGroup: boolean;
}

/** The account or group that a link names; null for posts, media, redirects, other hosts. */
export function accountOf(link: HTMLAnchorElement, markers: FacebookMarkers): Account | null {
  const url = urlOf(link);
  if (url === null || !isFacebook(url) || showsContent(url, markers)) return null;
  const key = keyOfPage(FACEBOOK_NAMING, url);
  if (key !== null) return { key, isGroup: false };
  const group = groupOf(url, markers);
  return group === null ? null : { key: group, isGroup: true };
}

/** The owner of the profile, post or story at `url`, and the group in which it lies. */
export function subjectsOfUrl(url: URL, markers: FacebookMarkers): Subject[] {
  const isStory = showsStory(url);
  // A story's address carries the id of its bucket, mostly that of the account itself.
  const bucket = segmentsOf(url)[1] ?? '';
  const owner = isStory ? idKey('facebook', bucket) : keyOfPage(FACEBOOK_NAMING, url);
  const group = groupOf(url, markers);
  const role = isStory || showsContent(url, markers) ? 'author' : 'profile';
  const owners: Subject[] = owner === null ? [] : [{ role, keys: [owner] }];
  return group === null ? owners : owners.concat({ role: 'group', keys: [group] });
}

/** Whether `url` is a post or medium and not the page of an account or group. */
export function showsContent(url: URL, markers: FacebookMarkers): boolean {
  const path = segmentsOf(url);
  const first = path[0];
  if (first === 'permalink.php' || first === 'story.php') return true;
  const at = first === 'groups' ? 2 : 1;
  return path.length > at + 1 && markers.contentPaths.includes(path[at] ?? '');
}

/** Whether `url` shows a story over its author's name. */
export function showsStory(url: URL): boolean {
  return segmentsOf(url)[0] === 'stories';
}

/** Whether posts at `url` have no root, and their links do not tell what they are for. */
export function isUnmarked(url: URL, markers: FacebookMarkers): boolean {
  const first = segmentsOf(url)[0] ?? '';
  return markers.unmarkedHosts.includes(url.hostname) || markers.unmarkedPages.includes(first);
}

/** Whether `url` is a plugin or the sharer, which act on the address in their query. */
export function isPlugin(url: URL, markers: FacebookMarkers): boolean {
  return markers.plugins.includes(segmentsOf(url)[0] ?? '');
}

/** The page or post of the site that the plugin at `url` acts on, else `url` itself. */
export function actedUrl(url: URL, markers: FacebookMarkers): URL {
  return (isPlugin(url, markers) ? addressIn(url) : null) ?? url;
}

/** The address of the site in the query of `url`, as plugins have it. */
export function addressIn(url: URL): URL | null {
  const named = url.searchParams.get('href') ?? url.searchParams.get('u') ?? '';
  const address = URL.parse(named);
  return address && isFacebook(address) ? address : null;
}

function isFacebook({ hostname }: URL): boolean {
  return /(^|\.)facebook\.com$/.test(hostname);
}

/** The group in whose pages `url` lies. */
function groupOf(url: URL, markers: FacebookMarkers): AccountKey | null {
  const path = segmentsOf(url);
  const slug = path[1] ?? '';
  return path[0] !== 'groups' || markers.groupPages.includes(slug) ? null : groupKey(slug);
}

/** Number of the photo, video or reel at `url`, the same in the feed, dialog and viewer. */
export function mediumOf(url: URL): string | null {
  const path = /\/(?:videos|reel|photos)\/(?:.*\/)?(\d+)\/?$/.exec(url.pathname)?.[1];
  if (path !== undefined) return path;
  if (!/^\/(photo|watch)\b/.test(url.pathname)) return null;
  const query = url.searchParams;
  return query.get('fbid') ?? query.get('v');
}

/** Number or pfbid of the post at `url`. */
export function postOf(url: URL): string | null {
  const path = /\/(?:posts|permalink)\/(?:[^/]+\/)?(\w+)\/?$/.exec(url.pathname)?.[1];
  return path ?? url.searchParams.get('story_fbid');
}

/** The links in `scope`, in the order of the document. */
export function linksIn(scope: Element): HTMLAnchorElement[] {
  return [...scope.querySelectorAll<HTMLAnchorElement>('a[href]')];
}

/** The address of a link, resolved; null when it has no valid one. */
export function urlOf(link: HTMLAnchorElement): URL | null {
  return URL.parse(link.href);
}

function segmentsOf(url: URL): string[] {
  return url.pathname.split('/').filter(Boolean);
}
