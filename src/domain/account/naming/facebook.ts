/** How Facebook names accounts. Pages: Facebook's route tables and the lists that maintained extensions keep. */
import { type AccountKey, idKey } from '../key';
import { keyOfName, type Naming } from './naming';

export const FACEBOOK_NAMING: Naming = {
  site: 'facebook',
  hosts: /^(?:(?:www|m|mbasic|touch|web|business|free|[a-z]{2}-[a-z]{2})\.)?(?:facebook|fb)\.com$/,
  // Those with too few letters for an account stand in `by-site.ts`.
  reserved: `
    about account ad_campaign ad_center advertising bookmarks browse buddylist.php bugnub
    business checkpoint comment comments composer connect creatorstudio dialog direct donate
    events find-friends findfriends followers following friends friends_likes fundraisers games
    gaming gifts groups groupslanding hashtag home.php instantgames intent language.php latest
    legal like.php local local_surface login login.php logout.php marketplace mbasic media
    memories messages notes notifications notifications.php onthisday pages payments people
    permalink.php photo photo.php photos places plugins policies policy posts privacy
    privacycenter professional_dashboard profile profile.php public rapid_report reactions
    recover reels requests reviews salegroups saved search security settings share share.php
    sharer sharer.php shares shortform stories story story.php support timeline video videos
    watch welcome
  `,
  keyOfPath(segments, query) {
    const first = segments[0] ?? '';
    const second = segments[1] ?? '';
    const last = segments.at(-1) ?? '';
    switch (first) {
      case 'profile.php':
      case 'story.php':
      case 'permalink.php':
        return idKey('facebook', query('id') ?? '');
      case 'people':
        return idKey('facebook', segments[2] ?? '');
      case 'pages':
        return idKey('facebook', trailingDigits(last));
      case 'p':
        return idKey('facebook', trailingDigits(second));
      case 'pg':
        return keyOfVanity(second);
      case 'groups':
        return segments[2] === 'user' ? idKey('facebook', segments[3] ?? '') : null;
      default:
        return keyOfVanity(first.replace(/^@/, ''));
    }
  },
};

/** `name`, `123456789012345` (an id) or the old page form `Some-Name-105220035562924`. */
export function keyOfVanity(segment: string): AccountKey | null {
  if (/^\d{8,}$/.test(segment)) return idKey('facebook', segment);
  const pageId = /^.+-(\d{8,})$/.exec(segment)?.[1];
  return pageId === undefined ? keyOfName(FACEBOOK_NAMING, segment) : idKey('facebook', pageId);
}

function trailingDigits(segment: string): string {
  return /(?:^|-)(\d+)$/.exec(segment)?.[1] ?? '';
}
