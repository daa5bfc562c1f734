/**
 * Everything a person can do to somebody's post or profile that the neutrality rules speak of.
 * Undoing (unlike, unfollow, delete), saving, reading and reporting are not acts: they are free.
 */
export const ACTS = [
  'like',
  'react',
  'vote',
  'comment',
  'reply',
  'share',
  'repost',
  'quote',
  'follow',
  'join',
  'post',
] as const;

export type Act = (typeof ACTS)[number];

/**
 * Acts that one decision covers: who has said "Tetap membagikan" for a post is not asked again
 * when the share menu offers the repost item.
 */
export type ActFamily = 'approval' | 'comment' | 'share' | 'follow' | 'post';

const FAMILY: Readonly<Record<Act, ActFamily>> = {
  like: 'approval',
  react: 'approval',
  vote: 'approval',
  comment: 'comment',
  reply: 'comment',
  share: 'share',
  repost: 'share',
  quote: 'share',
  follow: 'follow',
  join: 'follow',
  post: 'post',
};

/** The family whose grant covers `act`. */
export function familyOf(act: Act): ActFamily {
  return FAMILY[act];
}
