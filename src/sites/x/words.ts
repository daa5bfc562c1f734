/** What acts are called on X alone, for the second pair of eyes. */
import type { Act } from '../../domain/act';
import { LABELS } from '../labels';
import type { SiteWords } from '../site';
import { vocabulary } from '../wording';

export const X_WORDS: SiteWords = {
  actOf: vocabulary<Act>(LABELS, {
    share: [
      'bagikan posting via*',
      'bagikan posting lewat*',
      'share post via*',
      'posting video',
      'post video',
    ],
    quote: ['kutip', 'kutipan', 'quote'],
    follow: ['ikuti @*', 'follow @*', 'ikuti host*', 'follow host*'],
  }),
  // X lists its letters in an attribute (Nov 2025).
  letters: { l: 'like', r: 'reply', t: 'repost', s: 'share' },
};
