/** How X names accounts. Pages: X's router and its two lists of server-side paths. */
import { type AccountKey, idKey } from '../key';
import { keyOfName, type Naming, type Query } from './naming';

export const X_NAMING: Naming = {
  site: 'x',
  hosts: /^(?:(?:www|m|mobile)\.)?(?:x|twitter)\.com$/,
  reserved: `
    .well-known 1.1 2 404 about account account_analytics adspolicy api_rules apirules
    applications apps blog bouncers compose direct_messages download downloads dpocontact
    explore faq favorites follower_requests followers following goodies hashtag help home i
    intent jobs login logo logout m makemobileadswork mentions messages mobile_client_api
    newtwitter notifications oauth oauth_clients old places premium_sign_up privacy pw_rst
    register rules safety scribe scribes search search-advanced session sessions settings share
    shattermobilemyths signup sitemaps teams terms tos transparency tweetbutton unlock_account
    user_spam_reports users v2 webview who_to_follow worldcup x
  `,
  keyOfPath(segments, query) {
    const first = segments[0] ?? '';
    if (first === 'i' && segments[1] === 'user') return idKey('x', segments[2] ?? '');
    if (first === 'intent') return keyOfIntent(query);
    return keyOfName(X_NAMING, first.replace(/^@/, ''));
  },
};

function keyOfIntent(query: Query): AccountKey | null {
  const id = query('user_id');
  return id === null ? keyOfName(X_NAMING, query('screen_name') ?? '') : idKey('x', id);
}
