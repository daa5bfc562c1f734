/**
 * Which files of an export tell of acts, and of which. Meta has renamed its folders several times, so
 * that only the names of files and the keys of their arrays count; X names in each file what it is.
 * Saved posts and visits are left out: saving and reading are no acts.
 */
import type { Site } from '../account/key';
import type { Act } from '../act';
import type { SubjectRole } from '../subject';

/** A kind of file, or of array in a file. */
export interface Section {
  readonly site: Site;
  readonly act: Act;
  readonly role: SubjectRole;
  /** It tells of what has been undone since. */
  readonly undone: boolean;
}

function section(site: Site, act: Act, role: SubjectRole, undone = false): Section {
  return { site, act, role, undone };
}

const X_FOLLOW = section('x', 'follow', 'profile');
const X_LIKE = section('x', 'like', 'author');
const X_POST = section('x', 'post', 'mentioned');
const X_DELETED = section('x', 'post', 'mentioned', true);

const IG_FOLLOW = section('instagram', 'follow', 'profile');
const IG_LIKE = section('instagram', 'like', 'author');
const IG_COMMENT = section('instagram', 'comment', 'author');
const IG_REACT = section('instagram', 'react', 'author');
const IG_VOTE = section('instagram', 'vote', 'author');
const IG_REPLY = section('instagram', 'reply', 'author');
const IG_COMMENT_LIKE = section('instagram', 'like', 'comment-author');
const IG_UNFOLLOWED = section('instagram', 'follow', 'profile', true);

const FB_REACT = section('facebook', 'react', 'author');
const FB_COMMENT = section('facebook', 'comment', 'author');
const FB_LIKE_PAGE = section('facebook', 'like', 'profile');
const FB_FOLLOW = section('facebook', 'follow', 'profile');
const FB_JOIN = section('facebook', 'join', 'group');
const FB_GROUP_POST = section('facebook', 'post', 'group');
const FB_SHARE = section('facebook', 'share', 'shared-original');

/** By the global name in the file (`window.YTD.<name>.part0`), `-` and `_` alike. */
const X_SECTIONS: ReadonlyMap<string, Section> = new Map([
  ['like', X_LIKE],
  ['following', X_FOLLOW],
  ['tweet', X_POST],
  ['tweets', X_POST],
  ['community_tweet', X_POST],
  ['note_tweet', X_POST],
  ['deleted_tweet', X_DELETED],
  ['deleted_tweets', X_DELETED],
]);

/** By the name of the file, without number and ending: see `plainName`. */
const META_FILES: ReadonlyMap<string, Section> = new Map([
  ['following', IG_FOLLOW],
  ['pending_follow_requests', IG_FOLLOW],
  ['recent_follow_requests', IG_FOLLOW],
  ['recently_unfollowed_profiles', IG_UNFOLLOWED],
  ['liked_posts', IG_LIKE],
  ['liked_comments', IG_COMMENT_LIKE],
  ['post_comments', IG_COMMENT],
  ['reels_comments', IG_COMMENT],
  ['story_likes', IG_LIKE],
  ['polls', IG_VOTE],
  ['quizzes', IG_VOTE],
  ['questions', IG_REPLY],
  ['emoji_sliders', IG_REACT],
  ['emoji_story_reactions', IG_REACT],
  ['likes_and_reactions', FB_REACT],
  ['posts_and_comments', FB_REACT],
  ['story_reactions', FB_REACT],
  ['comments', FB_COMMENT],
  ['pages_you_ve_liked', FB_LIKE_PAGE],
  ['pages_and_profiles_you_follow', FB_FOLLOW],
  ['who_you_ve_followed', FB_FOLLOW],
  ['your_group_membership_activity', FB_JOIN],
  ['your_comments_in_groups', FB_COMMENT],
  ['group_posts_and_comments', FB_GROUP_POST],
  ['your_posts', FB_SHARE],
  ['your_posts__check_ins__photos_and_videos', FB_SHARE],
]);

/** By the key of an array, without `_v2`; it says more than the name of its file. */
const META_ROOTS: ReadonlyMap<string, Section> = new Map([
  ['relationships_following', IG_FOLLOW],
  ['relationships_follow_requests_sent', IG_FOLLOW],
  ['relationships_permanent_follow_requests', IG_FOLLOW],
  ['relationships_unfollowed_users', IG_UNFOLLOWED],
  ['likes_media_likes', IG_LIKE],
  ['likes_comment_likes', IG_COMMENT_LIKE],
  ['comments_media_comments', IG_COMMENT],
  ['comments_reels_comments', IG_COMMENT],
  ['story_activities_story_likes', IG_LIKE],
  ['story_activities_polls', IG_VOTE],
  ['story_activities_quizzes', IG_VOTE],
  ['story_activities_questions', IG_REPLY],
  ['story_activities_emoji_sliders', IG_REACT],
  ['reactions', FB_REACT],
  ['stories_feedback', FB_REACT],
  ['comments', FB_COMMENT],
  ['page_likes', FB_LIKE_PAGE],
  ['pages_followed', FB_FOLLOW],
  ['following', FB_FOLLOW],
  ['groups_joined', FB_JOIN],
  ['group_comments', FB_COMMENT],
  ['group_posts', FB_GROUP_POST],
]);

/** Exports of other products, by a file or folder that stands in each of them. */
const FOREIGN =
  /^Takeout\/|(?:^|\/)(?:user_data_tiktok\.json|WhatsApp Chat[^/]*\.txt|Snapchat[^/]*)$/i;

const DATA_FILE = /\.(?:js|json)$/i;

/** The last part of a path. Names of entries are shown and compared, never used as paths. */
export function baseName(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? '';
}

/** What the file at `path` tells of, by its name; null: of no act. */
export function sectionOfFile(path: string): Section | null {
  const base = baseName(path);
  if (!DATA_FILE.test(base)) return null;
  const name = plainName(base);
  const found = /\.js$/i.test(base) ? X_SECTIONS.get(name) : META_FILES.get(name);
  return found ?? null;
}

/** What an array tells of: by the name that X assigns it to, by its key, or else by its file. */
export function sectionOfArray(
  path: string,
  root: string,
  assigned: string | null,
): Section | null {
  if (assigned !== null) return sectionOfGlobal(assigned);
  return META_ROOTS.get(root.replace(/_v\d+$/, '')) ?? sectionOfFile(path);
}

/** What X assigns to `YTD.<name>.part<number>`; null: nothing of acts. */
export function sectionOfGlobal(assigned: string): Section | null {
  const [, name = '', part = ''] = assigned.split('.');
  return /^part\d+$/.test(part) ? (X_SECTIONS.get(name) ?? null) : null;
}

/** Whether `path` is a page of an export in HTML that has the same in JSON. */
export function isPageOfExport(path: string): boolean {
  const base = baseName(path);
  return /\.html?$/i.test(base) && META_FILES.has(plainName(base));
}

/** Whether `path` shows that the export is of another product. */
export function isForeign(path: string): boolean {
  return FOREIGN.test(path);
}

/**
 * The name of a file as the table has it: numbers of parts and of repeated downloads, `'` for `_` and
 * Meta's mojibake (`’` is three characters in it) do not distinguish.
 */
function plainName(base: string): string {
  return base
    .toLowerCase()
    .replace(/\.\w+$/, '')
    .replace(/ ?\(\d+\)$/, '')
    .replace(/-part\d+$/, '')
    .replace(/_\d+$/, '')
    .replace(/['’]|â\u0080\u0099/g, '_')
    .replaceAll('-', '_');
}
