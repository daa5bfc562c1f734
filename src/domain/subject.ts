/** How an account is concerned by an act. */
export const SUBJECT_ROLES = [
  'author',
  'coauthor',
  'quoted',
  'reposter',
  'shared-original',
  'comment-author',
  'group',
  'profile',
  // In what the person writes: an account that is named or linked, a campaign's hashtag or slogan.
  'mentioned',
  'campaign-tag',
  // A campaign's hashtag or slogan on a picture of somebody's post.
  'shown-tag',
] as const;

export type SubjectRole = (typeof SUBJECT_ROLES)[number];
