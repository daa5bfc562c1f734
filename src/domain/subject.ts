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
] as const;

export type SubjectRole = (typeof SUBJECT_ROLES)[number];
