/** What acts are called on Facebook alone, for the second pair of eyes. */
import type { Act } from '../../domain/act';
import { LABELS } from '../labels';
import type { SiteWords } from '../site';
import { vocabulary } from '../wording';

/** Shortcuts on the selected post; `j` and `k` only move. */
export const LETTERS: Readonly<Record<string, 'like' | 'comment' | 'share'>> = {
  l: 'like',
  c: 'comment',
  s: 'share',
};

export const FACEBOOK_WORDS: SiteWords = {
  actOf: vocabulary<Act>(LABELS, {
    like: ['👍'],
    comment: ['kirim komentar'],
    // The page plugin's button.
    follow: ['ikuti halaman', 'follow page'],
    share: ['posting ke facebook', 'post to facebook', 'bagikan sekarang*', 'share now*'],
  }),
  letters: LETTERS,
};
