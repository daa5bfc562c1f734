/** Shapes of the replicas' icons, in a box of 24 (48 for Instagram's filled heart). */
export const HEART =
  'M12 20.5S3.5 15.4 3.5 9.3A4.6 4.6 0 0 1 12 6.9a4.6 4.6 0 0 1 8.5 2.4c0 6.1-8.5 11.2-8.5 11.2Z';
export const BUBBLE = 'M4 5h16v11.5h-8.5L7 20.5v-4H4Z';
export const REPOST = 'M7 17V7h8M4 10l3-3.5 3 3.5M17 7v10H9M20 14l-3 3.5L14 14';
export const THUMB = 'M8 11v9H4v-9ZM8 11l4-8c1.7 0 2.5 1 2.3 2.6L14 9h6l-1.5 11H8';
export const ARROW = 'M13 5l8 7-8 7v-4.5C8 14.5 5 16 3 19c0-5.5 4-9.5 10-9.5Z';

/**
 * Instagram's buttons are known by the beginnings of these paths, the same in every language and
 * in its own builds of February 2025 to July 2026; what follows the beginnings is drawn here.
 */
export const INSTAGRAM_ICONS = {
  like: 'M16.792 3.904A4.989 4.989 0 0 1 21.5 9.2C21.5 14 12 20.5 12 20.5S2.5 14 2.5 9.2A4.99 4.99 0 0 1 12 7.2 4.99 4.99 0 0 1 16.792 3.904Z',
  unlike:
    'M34.6 3.1c-4.5 0-7.9 1.8-10.6 5.6-2.7-3.8-6.1-5.6-10.6-5.6C6 3.1 0 9.6 0 17.6 0 32 24 46 24 46s24-14 24-28.4C48 9.6 42 3.1 34.6 3.1Z',
  comment: 'M20.656 17.008a9.993 9.993 0 1 0-3.65 3.65L21.8 21.8Z',
  share: 'M13.973 20.046 21.77 6.928 20.6 4H3.4L2.6 5.8l6.8 6.4ZM9.4 12.2 21.2 5.2',
} as const;
